using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Grants.Apply;
using Samlop.Grants.Impartiality;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Assess;

/// <summary>
/// Erklær habilitet: a person of the directorate says of one application whether anything stands against their working on it, before any of
/// its content is shown (forvaltningsloven 1967 §§ 6 and 8).
/// </summary>
[Process("ImpartialityDeclared")]
public sealed class DeclareImpartiality(AppDb db) : IUseCase<DeclareImpartiality.Input, Done>
{
    public static Permission Needs { get; } =
        Permission.Of("grants.impartiality.declare", Role.CaseOfficer, Role.DecisionMaker, Role.Attestant);

    public static readonly Refusal AlreadyDeclared = Refusal.In<AssessText>(nameof(AlreadyDeclared));

    public sealed class Input : IInput<DeclareImpartiality, Input, Done>
    {
        public GrantApplicationId Application { get; set; }

        /// <summary>An <see cref="ImpartialityAnswer"/> by name.</summary>
        public string? Answer { get; set; }

        /// <summary>An <see cref="ImpartialityGround"/> by name, where a ground is named.</summary>
        public string? Ground { get; set; }

        public string? Text { get; set; }
    }

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        if (!await db.Rows<GrantApplication>().ComeInTo(actor.ForCases()).AnyAsync(a => a.Id == input.Application, cancel))
            return Refusal.NotFound;
        if (await db.OwnOf(actor, input.Application).AnyAsync(cancel))
            return AlreadyDeclared;

        var errors = new FieldErrors();
        var typed = Typed.Choice<ImpartialityAnswer>(input.Answer);
        var ground = Typed.Choice<ImpartialityGround>(input.Ground);
        var text = Typed.Text(input.Text, ImpartialityDeclaration.TextLimit, nameof(Input.Text), errors);
        if (typed is null)
            errors.Add(nameof(Input.Answer), Phrase.In<AssessText>(nameof(AssessText.Error_Answer)));
        if (typed == ImpartialityAnswer.Ground && ground is null)
            errors.Add(nameof(Input.Ground), Phrase.In<AssessText>(nameof(AssessText.Error_Ground)));
        if (typed == ImpartialityAnswer.InDoubt && !TypedText.HasLetters(text))
            errors.Add(nameof(Input.Text), Phrase.In<AssessText>(nameof(AssessText.Error_DoubtText)));
        if (errors.Any || typed is not { } answer)
            return errors;

        if (answer == ImpartialityAnswer.NoGround)
            ground = null;
        var declaration = new ImpartialityDeclaration(
            NewId.Of<ImpartialityDeclarationId>(change.At),
            input.Application,
            actor.User,
            answer,
            ground,
            text,
            change.At
        );
        db.Add(declaration);
        change.Record(new ImpartialityDeclared(input.Application, declaration.Id, answer, ground));
        if (declaration.IsBar) await db.EndWorkOf(declaration, change, cancel);
        return new Done();
    }
}
