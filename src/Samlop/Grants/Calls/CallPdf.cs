using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;
using Samlop.Access;
using Samlop.Platform.Data;
using Samlop.Platform.Print;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Calls;

/// <summary>
/// A version of a call as a tagged PDF. A published version never changes, so its PDF is made once for each language and kept in memory.
/// </summary>
public sealed class CallPdf(AppDb db, PrintDocument document, IPdfPrinter printer, IMemoryCache cache)
{
    /// <returns>The PDF; null where there is no such version for this actor.</returns>
    public async Task<Outcome<byte[]>?> Of(string number, int ordinal, Actor actor, CancellationToken cancel)
    {
        var drafts = actor.May(ReadCallDrafts.Needs);
        var version = await (
            from c in db.Rows<Call>().VisibleTo(actor.ForCases())
            from v in c.Versions
            where
                c.Number == number
                && v.Ordinal == ordinal
                && v.DiscardedAt == null
                && (v.PublishedAt != null || (drafts && c.Owner == actor.Organisation))
            join o in db.Set<Organisation>() on c.Owner equals o.Id
            select new { v.Id, v.PublishedAt, Owner = o.Name }
        ).SingleOrDefaultAsync(cancel);
        if (version is null)
            return null;

        var language = Languages.Current;
        var key = (typeof(CallPdf), version.Id, language.Code);
        if (version.PublishedAt is not null && cache.TryGetValue(key, out byte[]? kept)) return kept!;

        var standing = version.PublishedAt is { } at
            ? Phrase.In<GrantsText>(nameof(GrantsText.VersionPublished), ordinal, new DateArgument(OsloClock.DateIn(at)))
            : Phrase.In<GrantsText>(nameof(GrantsText.VersionDraft), ordinal);
        var html = await document.Render<CallPrint>(
            Phrase.In<GrantsText>(nameof(GrantsText.CallTitle), number),
            new Dictionary<string, object>
            {
                [nameof(CallPrint.Content)] = await db.ContentOf(version.Id, cancel),
                [nameof(CallPrint.Number)] = number,
                [nameof(CallPrint.Standing)] = standing,
            },
            language.Culture,
            version.Owner,
            Phrase.In<GrantsText>(nameof(GrantsText.CallTitle), number)
        );
        var printed = await printer.Print(html, cancel);
        if (printed.Succeeded && version.PublishedAt is not null) cache.Set(key, printed.Value, TimeSpan.FromHours(1));
        return printed;
    }
}
