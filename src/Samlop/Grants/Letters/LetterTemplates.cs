using Microsoft.EntityFrameworkCore;
using Samlop.Audit.TwoPerson;
using Samlop.Grants.Decide;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Letters;

/// <summary>A version of a template as it is used.</summary>
/// <param name="Number">1 for the program's own.</param>
/// <param name="InForceAt">Null for the program's own, and for a draft.</param>
public sealed record Template(DecisionKind Kind, int Number, LetterTexts Texts, DateTimeOffset? InForceAt);

/// <summary>Reads templates, and what is settled of appeal.</summary>
public sealed class LetterTemplates(AppDb db, ShippedTemplates shipped)
{
    public async Task<Template> InForce(DecisionKind kind, CancellationToken cancel = default) =>
        await db.Set<LetterTemplateVersion>()
            .Where(t => t.Kind == kind && t.InForceAt != null)
            .OrderByDescending(t => t.Number)
            .FirstOrDefaultAsync(cancel)
            is { } version
            ? Of(version)
            : First(kind);

    /// <summary>A version by its number, a draft too; null where there is none.</summary>
    public async Task<Template?> Version(DecisionKind kind, int number, CancellationToken cancel = default) =>
        number == 1 ? First(kind)
        : await db.Set<LetterTemplateVersion>()
            .SingleOrDefaultAsync(t => t.Kind == kind && t.Number == number && t.DiscardedAt == null, cancel)
            is { } version
            ? Of(version)
        : null;

    public Task<LetterTemplateVersion?> Draft(DecisionKind kind, CancellationToken cancel = default) =>
        db.Set<LetterTemplateVersion>().SingleOrDefaultAsync(t => t.Kind == kind && t.InForceAt == null && t.DiscardedAt == null, cancel);

    /// <summary>The draft with its two-person check; null where there is no draft.</summary>
    public async Task<(LetterTemplateVersion Draft, TwoPersonCheck Check)?> CheckedDraft(
        DecisionKind kind,
        CancellationToken cancel = default
    ) => await Draft(kind, cancel) is { } draft ? (draft, await db.CheckOf(draft, cancel)) : null;

    /// <summary>The number of the next version; one that was discarded keeps its own.</summary>
    public async Task<int> NextNumber(DecisionKind kind, CancellationToken cancel = default) =>
        1 + (await db.Set<LetterTemplateVersion>().Where(t => t.Kind == kind).MaxAsync(t => (int?)t.Number, cancel) ?? 1);

    /// <summary>The last ruling on appeal that is settled; null where there is none.</summary>
    public Task<AppealRuling?> Ruling(DecisionKind kind, CancellationToken cancel = default) =>
        db.Set<AppealRuling>().Where(r => r.Kind == kind && r.SettledAt != null).OrderByDescending(r => r.SettledAt)
            .FirstOrDefaultAsync(cancel);

    /// <summary>The answer on appeal that is not settled yet, with its two-person check; null where there is none.</summary>
    public async Task<(AppealRuling Ruling, TwoPersonCheck Check)?> OpenRuling(DecisionKind kind, CancellationToken cancel = default) =>
        await db.Set<AppealRuling>().SingleOrDefaultAsync(r => r.Kind == kind && r.SettledAt == null && r.WithdrawnAt == null, cancel)
            is { } ruling ? (ruling, await db.CheckOf(ruling, cancel)) : null;

    /// <summary>Award and rejection have the circular's answer; a dismissal what two have settled, and none before.</summary>
    public async Task<AppealStanding> Appeal(DecisionKind kind, CancellationToken cancel = default) =>
        kind != DecisionKind.Dismissal ? AppealStanding.NoRight : (await Ruling(kind, cancel))?.Standing ?? AppealStanding.ToBeClarified;

    private Template First(DecisionKind kind) => new(kind, 1, shipped.Of(kind), null);

    private static Template Of(LetterTemplateVersion version) => new(version.Kind, version.Number, version.ReadTexts(), version.InForceAt);
}

/// <summary>A step on the way of a version of a template.</summary>
[Event("grants.letter-template.moved"), Was("LetterTemplateMoved")]
public sealed record LetterTemplateMoved(LetterTemplateVersionId Template, DecisionKind Kind, int Number, TemplateStep Step) : IEvent
{
    private static readonly Words<LettersText, TemplateStep> ToldWords = new("Told_Template");

    Subjects IEvent.About => Subjects.Of(LetterSubject.Of(Kind));

    Audience IEvent.For => Audience.Everyone;

    Phrase IEvent.Told => ToldWords.Of(Step, Number);
}

/// <summary>What happened to a version of a template.</summary>
public enum TemplateStep
{
    Begun,
    Sent,
    Returned,
    TakenBack,
    PutInForce,
    Discarded,
}
