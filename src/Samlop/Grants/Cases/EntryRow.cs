using Samlop.Access;
using Samlop.Platform.Data;
using Samlop.Platform.Files;

namespace Samlop.Grants.Cases;

/// <summary>A journal entry as it is read.</summary>
public sealed record EntryRow(
    JournalEntryId Id,
    int Number,
    EntryDirection Direction,
    DateOnly DocumentDate,
    DateTimeOffset RegisteredAt,
    string? RegisteredBy,
    string Sender,
    string? Receiver,
    string PublicTitle,
    string Title,
    string? GroundCode,
    bool ByHand,
    DateTimeOffset? CancelledAt,
    string? CancelReason,
    bool IsSealed,
    IReadOnlyList<DocumentRow> Documents
)
{
    public ScreeningGround? Ground => ScreeningGround.ByCode(GroundCode);

    public EntryCover Cover => new(Direction, IsSealed, CancelledAt);

    /// <summary>What the reader may see of the title: of a cancelled entry the county sees the public one.</summary>
    public string TitleFor(CaseSide? side) => Cover.IsWithheldFrom(side) ? PublicTitle : Title;
}

/// <summary>A document of an entry, with the hash that its content had when it was stored.</summary>
public sealed record DocumentRow(int Number, string Name, string Hash, long Size);

/// <summary>Reads entries that the caller has limited to what the actor may see.</summary>
internal static class EntryReading
{
    public static IQueryable<EntryRow> Rows(this IQueryable<JournalEntry> entries, AppDb db) => entries.Select(e => new EntryRow(
        e.Id, e.Number, e.Direction, e.DocumentDate, e.RegisteredAt,
        db.Set<User>().Where(p => p.Id == e.RegisteredBy).Select(p => p.Name).SingleOrDefault(),
        db.Set<Organisation>().Where(o => o.Id == e.Sender).Select(o => o.Name).SingleOrDefault()!,
        db.Set<Organisation>().Where(o => o.Id == e.Receiver).Select(o => o.Name).SingleOrDefault(),
        e.PublicTitle, e.Title, e.GroundCode, e.ByHand, e.CancelledAt, e.CancelReason, e.IsSealed,
        (from d in e.Documents
         join f in db.Set<StoredFile>() on d.File equals f.Id
         orderby d.Number
         select new DocumentRow(d.Number, f.Name, f.Hash, f.Size)).ToList()));
}
