using Samlop.Audit.TwoPerson;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Letters.Templates;

/// <summary>Send malen tilbake: the second person does not put it in force, and says what must be mended.</summary>
[Process("LetterTemplateReturned")]
public sealed class ReturnTemplate(LetterTemplates templates, LetterKinds kinds) : IUseCase<ReturnTemplate.Input, Done>
{
    public static Permission Needs => PutTemplateInForce.Needs;

    public sealed class Input : ReturnInput, IInput<ReturnTemplate, Input, Done>
    {
        /// <summary>Code of the <see cref="LetterKind"/>.</summary>
        public string Kind { get; set; } = "";
    }

    public static NoticeKind TellsSender { get; } = NoticeKind.Of<LetterTemplateMoved>(
        "letters.template.returned", PutTemplateInForce.OfTemplates, "the one who sent it",
        async (happened, occasion) =>
        {
            if (happened.Step != TemplateStep.Returned) return null;
            return new Told(
                Phrase.In<LettersText>(nameof(LettersText.Notice_TemplateReturned)),
                LetterUrls.Template(occasion.KindOf(happened)),
                Readers.Of(await occasion.SenderOf(happened.Template.Value)))
            {
                Matter = happened.Template.Value,
            };
        }).OnlyOf<ReturnTemplate>().WhileReturned(
            (LetterTemplateVersion v) => v.Id,
            db => db.Set<LetterTemplateVersion>().Where(v => v.InForceAt == null && v.DiscardedAt == null));

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        if (kinds.Find(input.Kind) is not { } kind || !kind.IsApprovedBy(actor)) return Refusal.NotFound;
        if (await templates.CheckedDraft(kind, cancel) is not var (draft, check)) return LetterTemplateVersion.TemplateIsNoDraft;
        if (draft.Return(check, actor, input, change.At) is { } no) return no;

        change.Record(LetterTemplateMoved.Of(draft, TemplateStep.Returned), reason: check.Rounds[^1].Reasons);
        return new Done();
    }
}
