using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Platform.Data;
using Samlop.Platform.Files;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;

namespace Samlop.Cases.Journal;

/// <summary>A journal entry as it is read.</summary>
public sealed record EntryRow(
    JournalEntryId Id,
    int Number,
    EntryDirection Direction,
    DateOnly DocumentDate,
    DateTimeOffset RegisteredAt,
    string? RegisteredBy,
    string Sender,
    string PublicTitle,
    string Title,
    string? TitleCode,
    string? TitleArguments,
    string? GroundCode,
    bool ByHand,
    DateTimeOffset? CancelledAt,
    string? CancelReason,
    bool IsSealed,
    IReadOnlyList<DocumentRow> Documents
)
{
    public ScreeningGround? Ground => ScreeningGround.ByCode(GroundCode);

    /// <summary>The names of those who were sent it, where they are shown (<see cref="EntryReading.ReadReceivers"/>).</summary>
    public IReadOnlyList<string> Receivers { get; private set; } = [];

    public string? Receiver => Receivers.Count == 0 ? null : string.Join(", ", Receivers);

    public EntryCover Cover => new(IsSealed, CancelledAt);

    internal void WereSent(IEnumerable<string> receivers) => Receivers = [.. receivers];

    /// <summary>What the reader may see of the title: of a cancelled entry a party sees the public one.</summary>
    public string TitleFor(CaseSide? side) => Cover.IsWithheldFrom(side) ? PublicTitle : Title;

    /// <summary>The same on a page: what a use case called it is told in the reader's language.</summary>
    public string TitleOnPage(CaseSide? side, AppDb db) => InReadersLanguage(db) ?? TitleFor(side);

    public string PublicTitleOnPage(AppDb db) => InReadersLanguage(db) ?? PublicTitle;

    /// <summary>
    /// What anybody may read of it: the public title, and the documents where they are not screened. What is cancelled may be another's
    /// document: that it was there is told, as in the public journal, and not what it was called.
    /// </summary>
    internal EntryRow ToAnybody() => this with
    {
        Title = CancelledAt is null ? PublicTitle : CasesText.Cancelled,
        PublicTitle = CancelledAt is null ? PublicTitle : CasesText.Cancelled,
        TitleCode = CancelledAt is null ? TitleCode : null,
        RegisteredBy = null,
        CancelReason = null,
        Documents = GroundCode is null && CancelledAt is null && !IsSealed ? Documents : [],
    };

    private string? InReadersLanguage(AppDb db) =>
        TitleCode is null ? null : db.EntryTitles().In(Languages.Current, db, new MadeTitle(TitleCode, TitleArguments ?? ""));
}

/// <summary>A document of an entry, with the hash that its content had when it was stored.</summary>
public sealed record DocumentRow(int Number, string Name, string Hash, long Size);

/// <summary>Reads entries that the caller has limited to what the actor may see.</summary>
internal static class EntryReading
{
    /// <param name="seat">Where the reader sits in the case; null for those who only read, from whom nothing is sealed.</param>
    /// <param name="toAnybody">What any of the receivers has not opened yet is sealed.</param>
    public static IQueryable<EntryRow> Rows(this IQueryable<JournalEntry> entries, AppDb db, CaseSeat? seat, bool toAnybody = false)
    {
        var (own, untold) = (seat?.Organisation, CasesText.Title_Sealed);
        return entries.Select(e => new EntryRow(
            e.Id, e.Number, e.Direction, e.DocumentDate, e.RegisteredAt,
            db.Set<User>().Where(p => p.Id == e.RegisteredBy).Select(p => p.Name).SingleOrDefault(),
            db.Set<Organisation>().Where(o => o.Id == e.Sender).Select(o => o.Name).SingleOrDefault()!,
            e.SealsTitle && e.Receivers.Any(r => (toAnybody || r.Organisation == own) && r.IsSealed) ? untold : e.PublicTitle,
            e.SealsTitle && e.Receivers.Any(r => (toAnybody || r.Organisation == own) && r.IsSealed) ? untold : e.Title,
            e.TitleCode, e.TitleArguments, e.GroundCode, e.ByHand, e.CancelledAt, e.CancelReason,
            e.Receivers.Any(r => (toAnybody || r.Organisation == own) && r.IsSealed),
            (from d in e.Documents
             join f in db.Set<StoredFile>() on d.File equals f.Id
             orderby d.Number
             select new DocumentRow(d.Number, f.Name, f.Hash, f.Size)).ToList()));
    }

    /// <summary>Puts the names of the receivers into entries that were read.</summary>
    public static async Task ReadReceivers(
        this AppDb db, Reader reader, IReadOnlyCollection<EntryRow> entries, CancellationToken cancel = default)
    {
        var ids = entries.Select(e => e.Id).ToList();
        var receivers = (await (
            from e in db.Rows<JournalEntry>().VisibleTo(reader)
            from r in e.Receivers
            join o in db.Set<Organisation>() on r.Organisation equals o.Id
            where ids.Contains(e.Id)
            orderby o.Name
            select new { e.Id, o.Name }).ToListAsync(cancel)).ToLookup(r => r.Id, r => r.Name);
        foreach (var entry in entries) entry.WereSent(receivers[entry.Id]);
    }
}
