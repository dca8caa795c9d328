using Microsoft.EntityFrameworkCore;
using Samlop.Grants.Apply;
using Samlop.Grants.Impartiality;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Assess;

/// <summary>
/// Erklær habilitet for flere: nothing stands against the person's working on any of the applications that are ticked, each named above the
/// button. All or none is taken.
/// </summary>
[Process("ImpartialityDeclared")]
public sealed class DeclareManyImpartial(AppDb db) : IUseCase<DeclareManyImpartial.Input, DeclareManyImpartial.Declared>
{
    public static Permission Needs => DeclareImpartiality.Needs;

    public sealed class Input : IInput<DeclareManyImpartial, Input, Declared>
    {
        /// <summary>The ids of the applications that are ticked.</summary>
        public List<string> Applications { get; set => field = value ?? []; } = [];
    }

    public sealed record Declared(int Count);

    public async Task<Outcome<Declared>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var ids = input.Applications.Distinct().Select(Typed.Id<GrantApplicationId>).OfType<GrantApplicationId>().ToList();
        if (ids.Count == 0)
            return new FieldError(nameof(Input.Applications), Phrase.In<AssessText>(nameof(AssessText.Error_NothingTicked)));
        if (await db.Rows<GrantApplication>().ComeInTo(actor.ForCases()).CountAsync(a => ids.Contains(a.Id), cancel) != ids.Count)
            return Refusal.NotFound;
        if (await db.Rows<ImpartialityDeclaration>().HeldBy(actor.ForCases()).AnyAsync(d => ids.Contains(d.Application), cancel))
            return DeclareImpartiality.AlreadyDeclared;

        foreach (var id in ids)
        {
            var declaration = new ImpartialityDeclaration(
                NewId.Of<ImpartialityDeclarationId>(change.At),
                id,
                actor.User,
                ImpartialityAnswer.NoGround,
                null,
                null,
                change.At
            );
            db.Add(declaration);
            change.Record(new ImpartialityDeclared(id, declaration.Id, declaration.Answer, null));
        }

        return new Declared(ids.Count);
    }
}
