using Samlop.Audit.TwoPerson;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Letters.Templates;

/// <summary>Send malen til godkjenning: the draft goes to a second person, when it says something else than the one in force.</summary>
[Process("LetterTemplateSent")]
public sealed class SendTemplate(LetterTemplates templates, LetterKinds kinds) : IUseCase<SendTemplate.Input, Done>
{
    public static Permission Needs => BeginTemplate.Needs;

    public static readonly Refusal TemplateUnchanged = Refusal.In<LettersText>(nameof(TemplateUnchanged));

    public sealed class Input : IInput<SendTemplate, Input, Done>
    {
        /// <summary>Code of the <see cref="LetterKind"/>.</summary>
        public string Kind { get; set; } = "";
    }

    internal static Refusal? MaySend(LetterTemplateVersion draft, Template inForce) =>
        inForce.Texts.Write() == draft.Content ? TemplateUnchanged : null;

    public static NoticeKind TellsApprovers { get; } = NoticeKind.Of<LetterTemplateMoved>(
        "letters.template.sent", PutTemplateInForce.OfTemplates, "those who may put it in force",
        async (happened, occasion) =>
        {
            if (happened.Step != TemplateStep.Sent) return null;
            return new Told(
                Phrase.In<LettersText>(nameof(LettersText.Notice_TemplateSent)),
                LetterUrls.Template(occasion.KindOf(happened)),
                await Task.FromResult(Readers.In(occasion.Actor.Organisation, [.. occasion.KindOf(happened).AllApprovers])))
            {
                Matter = happened.Template.Value,
            };
        }).OnlyOf<SendTemplate>().WhileSent();

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        if (kinds.Find(input.Kind) is not { } kind) return Refusal.NotFound;
        if (await templates.CheckedDraft(kind, cancel) is not var (draft, check)) return LetterTemplateVersion.TemplateIsNoDraft;
        if (MaySend(draft, await templates.InForce(kind, cancel)) is { } unchanged) return unchanged;
        if (draft.Send(check, actor, change.At) is { } no) return no;

        change.Record(LetterTemplateMoved.Of(draft, TemplateStep.Sent));
        return new Done();
    }
}
