using Samlop.Platform.Data;
using Samlop.Platform.UseCases;

namespace Samlop.Cases.Journal;

/// <summary>Which entries a reader may see, and which they may work on; and what they are about to send.</summary>
public static class JournalAccess
{
    /// <summary>All entries of the case for its owner and the auditors; for a party those that it sent or was sent.</summary>
    public static IQueryable<JournalEntry> VisibleTo(this Rows<JournalEntry> entries, Reader reader)
    {
        var (all, own, cases) = (
            reader.Actor.May(ReadAllCases.Needs),
            reader.Actor.Organisation,
            entries.Db.Rows<CaseFile>().VisibleTo(reader)
        );
        return entries.Through(e => cases.Any(c => c.Id == e.Case
            && (all || c.Owner == own || (e.Direction != EntryDirection.Internal
                && (e.Sender == own || e.Receivers.Any(r => r.Organisation == own))))));
    }

    /// <summary>All entries of the cases that the reader registers in.</summary>
    public static IQueryable<JournalEntry> ManageableBy(this Rows<JournalEntry> entries, Reader reader)
    {
        var cases = entries.Db.Rows<CaseFile>().ManageableBy(reader);
        return entries.Through(e => cases.Any(c => c.Id == e.Case));
    }

    /// <summary>What the reader is about to send, as the one they act for: nobody else's.</summary>
    public static IQueryable<PreparedFile> ManageableBy(this Rows<PreparedFile> files, Reader reader)
    {
        var (signedIn, user, own) = (reader.Actor.IsUser, reader.Actor.User, reader.Actor.Organisation);
        return files.Through(f => signedIn && f.By == user && f.Organisation == own);
    }
}
