using Microsoft.EntityFrameworkCore;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;

namespace Samlop.Cases.Impartiality;

/// <summary>
/// Avgjør habilitet: the superior decides where somebody is in doubt (forvaltningsloven 1967 § 8). Nobody decides on their own.
/// </summary>
[Process("ImpartialityRuled")]
public sealed class RuleOnImpartiality(AppDb db) : IUseCase<RuleOnImpartiality.Input, Done>
{
    public static Permission Needs { get; } = Permission.Of("cases.impartiality.rule");

    public enum Ruling
    {
        Impartial,
        Barred,
    }

    public sealed class Input : IInput<RuleOnImpartiality, Input, Done>
    {
        public ImpartialityDeclarationId Declaration { get; set; }

        /// <summary>A <see cref="RuleOnImpartiality.Ruling"/> by name.</summary>
        public string? Ruling { get; set; }

        public string? Reason { get; set; }
    }

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var declaration = await db.Rows<ImpartialityDeclaration>()
            .VisibleTo(actor.ForCaseFiles())
            .SingleOrDefaultAsync(d => d.Id == input.Declaration, cancel);
        if (declaration is null)
            return Refusal.NotFound;
        if (declaration.MayRule(actor) is { } mayNot)
            return mayNot;

        var errors = new FieldErrors();
        var ruling = TypedField.Choice<Ruling>(input.Ruling);
        if (ruling is null)
            errors.Add(nameof(Input.Ruling), Phrase.In<ImpartialityText>(nameof(ImpartialityText.Error_Ruling)));
        var reason = TypedField.NeededText(
            input.Reason,
            ImpartialityDeclaration.TextLimit,
            nameof(Input.Reason),
            Phrase.In<ImpartialityText>(nameof(ImpartialityText.Error_RulingReason)),
            errors
        );
        if (errors.Any)
            return errors;
        if (declaration.Rule(actor, ruling == Ruling.Impartial, reason, change.At) is { } no)
            return no;

        change.Record(new ImpartialityRuled(declaration.Kind, declaration.Subject, declaration.Id, ruling == Ruling.Impartial));
        return new Done();
    }
}
