using Samlop.Audit.TwoPerson;
using Samlop.Grants.Decide;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Grants.Letters;

/// <summary>Send malen til godkjenning: the draft goes to a second person, when it says something else than the one in force.</summary>
[Process("LetterTemplateSent")]
public sealed class SendTemplate(LetterTemplates templates) : IUseCase<SendTemplate.Input, Done>
{
    public static Permission Needs => BeginTemplate.Needs;

    public static readonly Refusal TemplateUnchanged = Refusal.In<LettersText>(nameof(TemplateUnchanged));

    public sealed class Input : IInput<SendTemplate, Input, Done>
    {
        public DecisionKind Kind { get; set; }
    }

    internal static Refusal? MaySend(LetterTemplateVersion draft, Template inForce) =>
        inForce.Texts.Write() == draft.Content ? TemplateUnchanged : null;

    public static NoticeKind TellsApprovers { get; } = NoticeKind.Of<LetterTemplateMoved>(
        "grants.letter-template.sent", GrantNotices.Templates, "those who may put it in force",
        async (happened, occasion) =>
        {
            if (happened.Step != TemplateStep.Sent) return null;
            return new Told(
                Phrase.In<LettersText>(nameof(LettersText.Notice_TemplateSent)),
                LetterUrls.Template(happened.Kind),
                await Task.FromResult(Readers.In(occasion.Actor.Organisation, [.. PutTemplateInForce.Needs.Roles])))
            {
                Matter = happened.Template.Value,
            };
        }).OnlyOf<SendTemplate>().WhileSent();

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        if (await templates.CheckedDraft(input.Kind, cancel) is not var (draft, check)) return LetterTemplateVersion.TemplateIsNoDraft;
        if (MaySend(draft, await templates.InForce(input.Kind, cancel)) is { } unchanged) return unchanged;
        if (draft.Send(check, actor, change.At) is { } no) return no;

        change.Record(new LetterTemplateMoved(draft.Id, draft.Kind, draft.Number, TemplateStep.Sent));
        return new Done();
    }
}
