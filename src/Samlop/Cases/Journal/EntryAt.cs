namespace Samlop.Cases.Journal;

/// <summary>
/// Where in a case it happened. An entry is the event's own subject and its case is where it is told too: whoever does not find the entry,
/// as a party does not find an internal one, does not read of it in the history of the case.
/// </summary>
public sealed record EntryAt(CaseFileId Case, JournalEntryId Entry, int Number, EntryDirection Direction)
{
    internal static EntryAt Of(JournalEntry entry) => new(entry.Case, entry.Id, entry.Number, entry.Direction);
}
