using Samlop.Access;
using Samlop.Audit.TwoPerson;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Letters.Templates;

/// <summary>
/// Sett malen i kraft: a second person, who wrote nothing in it, puts the version in force. Letters that are sent keep the text they had.
/// </summary>
[Process("LetterTemplatePutInForce")]
public sealed class PutTemplateInForce(LetterTemplates templates, LetterKinds kinds) : IUseCase<PutTemplateInForce.Input, Done>
{
    public static Permission Needs { get; } = Permission.Of("letters.template.put-in-force", Role.Administrator);

    /// <summary>What those who write and approve templates are told; also of what modules have settled before letters say it.</summary>
    internal static NoticeGroup OfTemplates { get; } = new(
        "letters.templates",
        Phrase.In<LettersText>(nameof(LettersText.Notices_Templates)),
        Phrase.In<LettersText>(nameof(LettersText.Notices_TemplatesExplained)),
        MayBeStopped: true)
    {
        Holders = [BeginTemplate.Needs, Needs],
    };

    public sealed class Input : IInput<PutTemplateInForce, Input, Done>, IApproves<LetterTemplateVersion>
    {
        /// <summary>Code of the <see cref="LetterKind"/>.</summary>
        public string Kind { get; set; } = "";

        /// <inheritdoc cref="IApproves{TThing}.Seen" />
        public string? Seen { get; set; }
    }

    public static NoticeKind TellsSender { get; } = NoticeKind.Of<LetterTemplateMoved>(
        "letters.template.in-force", OfTemplates, "the one who sent it",
        async (happened, occasion) =>
        {
            if (happened.Step != TemplateStep.PutInForce) return null;
            return new Told(
                Phrase.In<LettersText>(nameof(LettersText.Notice_TemplateInForce)),
                LetterUrls.Template(occasion.KindOf(happened)),
                Readers.Of(await occasion.SenderOf(happened.Template.Value)));
        }).OnlyOf<PutTemplateInForce>();

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        if (kinds.Find(input.Kind) is not { } kind || !kind.IsApprovedBy(actor)) return Refusal.NotFound;
        if (await templates.CheckedDraft(kind, cancel) is not var (draft, check)) return LetterTemplateVersion.TemplateIsNoDraft;
        if (draft.PutInForce(check, actor, input.Seen, change.At) is { } no) return no;

        change.Record(LetterTemplateMoved.Of(draft, TemplateStep.PutInForce));
        return new Done();
    }
}
