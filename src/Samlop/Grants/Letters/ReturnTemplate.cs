using Samlop.Grants.Decide;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Letters;

/// <summary>Send malen tilbake: the second person does not put it in force, and says what must be mended.</summary>
[Process("LetterTemplateReturned")]
public sealed class ReturnTemplate(LetterTemplates templates) : IUseCase<ReturnTemplate.Input, Done>
{
    public static Permission Needs => PutTemplateInForce.Needs;

    public sealed class Input : IInput<ReturnTemplate, Input, Done>
    {
        public DecisionKind Kind { get; set; }

        public string? Reasons { get; set; }
    }

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        if (await templates.Draft(input.Kind, cancel) is not { } draft) return LettersRefusal.TemplateIsNoDraft;
        var check = await templates.CheckOf(draft, cancel);
        if (check.MayDecide(actor) is { } no) return no;
        var reasons = input.Reasons?.Trim() ?? "";
        if (reasons.Length == 0) return new FieldError(nameof(Input.Reasons), Phrase.In<LettersText>(nameof(LettersText.Error_ReasonsMissing)));
        if (reasons.Length > AppealRuling.TextLimit) return new FieldError(nameof(Input.Reasons), Phrase.In<LettersText>(nameof(LettersText.Error_TooLong), AppealRuling.TextLimit, reasons.Length));

        if (check.Return(actor, change.At, reasons) is { } refused) return refused;
        change.Record(new LetterTemplateMoved(draft.Id, draft.Kind, draft.Number, TemplateStep.Returned), reason: reasons);
        return new Done();
    }
}
