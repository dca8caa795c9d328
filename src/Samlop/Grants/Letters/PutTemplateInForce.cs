using Samlop.Access;
using Samlop.Audit.TwoPerson;
using Samlop.Grants.Decide;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Grants.Letters;

/// <summary>
/// Sett malen i kraft: a second person, who wrote nothing in it, puts the version in force. Letters that are sent keep the text they had.
/// </summary>
[Process("LetterTemplatePutInForce")]
public sealed class PutTemplateInForce(LetterTemplates templates) : IUseCase<PutTemplateInForce.Input, Done>
{
    public static Permission Needs { get; } = Permission.Of("grants.letter-template.put-in-force", Role.Administrator, Role.DecisionMaker);

    public sealed class Input : IInput<PutTemplateInForce, Input, Done>, IApproves<LetterTemplateVersion>
    {
        public DecisionKind Kind { get; set; }

        /// <inheritdoc cref="IApproves{TThing}.Seen" />
        public string? Seen { get; set; }
    }

    public static NoticeKind TellsSender { get; } = NoticeKind.Of<LetterTemplateMoved>(
        "grants.letter-template.in-force", GrantNotices.Templates, "the one who sent it",
        async (happened, occasion) =>
        {
            if (happened.Step != TemplateStep.PutInForce) return null;
            return new Told(
                Phrase.In<LettersText>(nameof(LettersText.Notice_TemplateInForce)),
                LetterUrls.Template(happened.Kind),
                Readers.Of(await occasion.SenderOf(happened.Template.Value)));
        }).OnlyOf<PutTemplateInForce>();

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        if (await templates.CheckedDraft(input.Kind, cancel) is not var (draft, check)) return LetterTemplateVersion.TemplateIsNoDraft;
        if (draft.PutInForce(check, actor, input.Seen, change.At) is { } no) return no;

        change.Record(new LetterTemplateMoved(draft.Id, draft.Kind, draft.Number, TemplateStep.PutInForce));
        return new Done();
    }
}
