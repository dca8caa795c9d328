using Microsoft.EntityFrameworkCore;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;

namespace Samlop.Cases.Impartiality;

/// <summary>
/// Erklær habilitet for flere: nothing stands against the person's working on any of the things that are ticked, each named above the
/// button. All or none is taken.
/// </summary>
[Process("ImpartialityDeclared")]
public sealed class DeclareManyImpartial(AppDb db, ImpartialityKinds kinds)
    : IUseCase<DeclareManyImpartial.Input, DeclareManyImpartial.Declared>
{
    public static Permission Needs => DeclareImpartiality.Needs;

    public sealed class Input : IInput<DeclareManyImpartial, Input, Declared>
    {
        /// <summary>The kind of the things, set by the page.</summary>
        public string Kind { get; set; } = "";

        /// <summary>The ids of the things that are ticked.</summary>
        public List<string> Things { get; set => field = value ?? []; } = [];
    }

    public sealed record Declared(int Count);

    public async Task<Outcome<Declared>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var ids = input.Things.Distinct().Select(typed => Guid.TryParse(typed, out var id) ? id : (Guid?)null).OfType<Guid>().ToList();
        if (ids.Count == 0)
            return new FieldError(
                nameof(Input.Things), Phrase.In<ImpartialityText>(nameof(ImpartialityText.Error_NothingTicked)));
        if (kinds.AskedOf(actor, input.Kind) is not { } kind || await kind.CountAsked(db, actor.ForCaseFiles(), ids, cancel) != ids.Count)
            return Refusal.NotFound;
        if (await db.Rows<ImpartialityDeclaration>().HeldBy(actor.ForCaseFiles())
            .AnyAsync(d => d.Kind == input.Kind && ids.Contains(d.Subject), cancel))
            return DeclareImpartiality.AlreadyDeclared;
        if (await kind.PartyOf(db, actor, ids, OsloClock.DateIn(change.At), cancel) is { } party)
            return new FieldError(
                nameof(Input.Things), Phrase.In<ImpartialityText>(nameof(ImpartialityText.Error_ImpartialAtParty), party));

        foreach (var id in ids)
        {
            var declaration = new ImpartialityDeclaration(
                NewId.Of<ImpartialityDeclarationId>(change.At),
                new Subject(input.Kind, id),
                actor.User,
                ImpartialityAnswer.NoGround,
                null,
                null,
                change.At
            );
            db.Add(declaration);
            change.Record(ImpartialityDeclared.Of(declaration));
        }

        return new Declared(ids.Count);
    }
}
