using Microsoft.EntityFrameworkCore;
using Samlop.Cases.Journal;
using Samlop.Platform.Data;
using Samlop.Platform.Files;

namespace Samlop.Cases.Disclosure;

/// <summary>A document of a request as it is shown: where it stands in the journal, and what everybody may read of it.</summary>
/// <param name="Title">The public one, and not of what somebody is to open first.</param>
/// <param name="Name">Of the file, for the owner alone.</param>
public sealed record DisclosedRow(DisclosureDocument Document, CaseNumber Case, int Entry, string Title, string Name,
    string ContentType, long Size)
{
    /// <summary>As it is asked for: <c>2022/00012-3</c>.</summary>
    public string At => $"{Case}-{Entry}";
}

/// <summary>Reads the documents of a request that was found, for both sides.</summary>
internal static class DisclosureReading
{
    public static async Task<IReadOnlyList<DisclosedRow>> DocumentsOf(
        this AppDb db, DisclosureRequest request, CancellationToken cancel = default)
    {
        var (cancelled, untold) = (CasesText.Cancelled, CasesText.Title_Sealed);
        var entries = await (
            from e in db.Rows<JournalEntry>().AskedIn(request)
            join c in db.Rows<CaseFile>().AskedIn(request) on e.Case equals c.Id
            select new
            {
                e.Id,
                c.Year,
                c.Serial,
                e.Number,
                Title = e.CancelledAt != null ? cancelled : e.SealsTitle && e.Receivers.Any(r => r.IsSealed) ? untold : e.PublicTitle,
            }).ToDictionaryAsync(e => e.Id, cancel);
        var ids = request.Documents.Select(d => d.File).ToList();
        var files = await db.Set<StoredFile>().Where(f => ids.Contains(f.Id)).ToDictionaryAsync(f => f.Id, cancel);
        return
        [
            .. from d in request.Documents
               orderby d.Number
               let e = entries[d.Entry]
               let f = files[d.File]
               select new DisclosedRow(d, new CaseNumber(e.Year, e.Serial), e.Number, e.Title, f.Name, f.ContentType, f.Size),
        ];
    }
}
