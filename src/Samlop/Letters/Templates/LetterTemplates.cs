using Microsoft.EntityFrameworkCore;
using Samlop.Audit.TwoPerson;
using Samlop.Platform.Data;

namespace Samlop.Letters.Templates;

/// <summary>A version of a template as it is used.</summary>
/// <param name="Number">1 for the program's own.</param>
/// <param name="InForceAt">Null for the program's own, and for a draft.</param>
public sealed record Template(LetterKind Kind, int Number, LetterTexts Texts, DateTimeOffset? InForceAt);

/// <summary>Reads templates.</summary>
public sealed class LetterTemplates(AppDb db, ShippedTemplates shipped)
{
    public async Task<Template> InForce(LetterKind kind, CancellationToken cancel = default) =>
        await Of(kind)
            .Where(t => t.InForceAt != null)
            .OrderByDescending(t => t.Number)
            .FirstOrDefaultAsync(cancel)
            is { } version
            ? As(kind, version)
            : First(kind);

    /// <summary>A version by its number, a draft too; null where there is none.</summary>
    public async Task<Template?> Version(LetterKind kind, int number, CancellationToken cancel = default) =>
        number == 1 ? First(kind)
        : await Of(kind).SingleOrDefaultAsync(t => t.Number == number && t.DiscardedAt == null, cancel) is { } version ? As(kind, version)
        : null;

    public Task<LetterTemplateVersion?> Draft(LetterKind kind, CancellationToken cancel = default) =>
        Of(kind).SingleOrDefaultAsync(t => t.InForceAt == null && t.DiscardedAt == null, cancel);

    /// <summary>The draft with its two-person check; null where there is no draft.</summary>
    public async Task<(LetterTemplateVersion Draft, TwoPersonCheck Check)?> CheckedDraft(
        LetterKind kind,
        CancellationToken cancel = default
    ) => await Draft(kind, cancel) is { } draft ? (draft, await db.CheckOf(draft, cancel)) : null;

    /// <summary>The number of the next version; one that was discarded keeps its own.</summary>
    public async Task<int> NextNumber(LetterKind kind, CancellationToken cancel = default) =>
        1 + (await Of(kind).MaxAsync(t => (int?)t.Number, cancel) ?? 1);

    /// <summary>The number of the version that was in force before; null where it is the first.</summary>
    public async Task<int?> Before(Template template, CancellationToken cancel = default) =>
        template.Number == 1
            ? null
            : await Of(template.Kind).Where(t => t.InForceAt != null && t.Number < template.Number).MaxAsync(t => (int?)t.Number, cancel)
                ?? 1;

    private IQueryable<LetterTemplateVersion> Of(LetterKind kind) => db.Set<LetterTemplateVersion>().Where(t => t.Kind == kind.Code);

    private Template First(LetterKind kind) => new(kind, 1, shipped.Of(kind), null);

    private static Template As(LetterKind kind, LetterTemplateVersion version) =>
        new(kind, version.Number, version.ReadTexts(), version.InForceAt);
}
