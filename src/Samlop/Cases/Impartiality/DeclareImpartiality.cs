using Microsoft.EntityFrameworkCore;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;

namespace Samlop.Cases.Impartiality;

/// <summary>
/// Erklær habilitet: a person says of one thing whether anything stands against their working on it, before any of its content is shown
/// (forvaltningsloven 1967 §§ 6 and 8). The kind says whom it asks; what barring means for work that is begun is the module's to hear.
/// </summary>
[Process("ImpartialityDeclared")]
public sealed class DeclareImpartiality(AppDb db, ImpartialityKinds kinds) : IUseCase<DeclareImpartiality.Input, Done>
{
    public static Permission Needs { get; } = Permission.Of("cases.impartiality.declare");

    public static readonly Refusal AlreadyDeclared = Refusal.In<ImpartialityText>(nameof(AlreadyDeclared));

    public sealed class Input : IInput<DeclareImpartiality, Input, Done>
    {
        public Subject About { get; set; }

        /// <summary>An <see cref="ImpartialityAnswer"/> by name.</summary>
        public string? Answer { get; set; }

        /// <summary>An <see cref="ImpartialityGround"/> by name, where a ground is named.</summary>
        public string? Ground { get; set; }

        public string? Text { get; set; }
    }

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        if (kinds.AskedOf(actor, input.About.Kind) is not { } kind
            || await kind.CountAsked(db, actor.ForCaseFiles(), [input.About.Id], cancel) == 0)
            return Refusal.NotFound;
        if (await db.OwnOf(actor, input.About).AnyAsync(cancel))
            return AlreadyDeclared;

        var errors = new FieldErrors();
        var typed = TypedField.Choice<ImpartialityAnswer>(input.Answer);
        var ground = TypedField.Choice<ImpartialityGround>(input.Ground);
        var text = TypedField.Text(input.Text, ImpartialityDeclaration.TextLimit, nameof(Input.Text), errors);
        if (typed is null)
            errors.Add(nameof(Input.Answer), Phrase.In<ImpartialityText>(nameof(ImpartialityText.Error_Impartiality)));
        if (typed == ImpartialityAnswer.Ground && ground is null)
            errors.Add(nameof(Input.Ground), Phrase.In<ImpartialityText>(nameof(ImpartialityText.Error_ImpartialityGround)));
        if (typed == ImpartialityAnswer.InDoubt && !TypedText.HasLetters(text))
            errors.Add(nameof(Input.Text), Phrase.In<ImpartialityText>(nameof(ImpartialityText.Error_DoubtText)));
        if (typed == ImpartialityAnswer.NoGround
            && await kind.PartyOf(db, actor, [input.About.Id], OsloClock.DateIn(change.At), cancel) is { } party)
            errors.Add(nameof(Input.Answer), Phrase.In<ImpartialityText>(nameof(ImpartialityText.Error_ImpartialAtParty), party));
        if (errors.Any || typed is not { } answer)
            return errors;

        if (answer == ImpartialityAnswer.NoGround)
            ground = null;
        var declaration = new ImpartialityDeclaration(
            NewId.Of<ImpartialityDeclarationId>(change.At),
            input.About,
            actor.User,
            answer,
            ground,
            text,
            change.At
        );
        db.Add(declaration);
        change.Record(ImpartialityDeclared.Of(declaration));
        return new Done();
    }
}
