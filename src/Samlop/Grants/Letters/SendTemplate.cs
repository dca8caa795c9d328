using Samlop.Audit.TwoPerson;
using Samlop.Grants.Decide;
using Samlop.Platform.UseCases;

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

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        if (await templates.CheckedDraft(input.Kind, cancel) is not var (draft, check)) return LetterTemplateVersion.TemplateIsNoDraft;
        if (MaySend(draft, await templates.InForce(input.Kind, cancel)) is { } unchanged) return unchanged;
        if (draft.Send(check, actor, change.At) is { } no) return no;

        change.Record(new LetterTemplateMoved(draft.Id, draft.Kind, draft.Number, TemplateStep.Sent));
        return new Done();
    }
}
