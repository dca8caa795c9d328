using Samlop.Cases.Journal;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;

namespace Samlop.Cases.Threads;

/// <summary>Which threads and messages a reader may see, what is asked there, and what they have begun to write.</summary>
public static class MessageAccess
{
    /// <summary>Those whose journal entry the reader sees: a party does not read what another wrote to the owner.</summary>
    public static IQueryable<CaseMessage> VisibleTo(this Rows<CaseMessage> messages, Reader reader)
    {
        var entries = messages.Db.Rows<JournalEntry>().VisibleTo(reader);
        return messages.Through(m => entries.Any(e => e.Id == m.Entry));
    }

    /// <summary>All threads of the case for its owner and the auditors; for a party those that it takes part in.</summary>
    public static IQueryable<CaseThread> VisibleTo(this Rows<CaseThread> threads, Reader reader)
    {
        var (all, own, cases) = (
            reader.Actor.May(ReadAllCases.Needs),
            reader.Actor.Organisation,
            threads.Db.Rows<CaseFile>().VisibleTo(reader)
        );
        return threads.Through(t =>
            cases.Any(c => c.Id == t.Case) && (all || t.Owner == own || t.Parties.Any(p => p.Organisation == own)));
    }

    /// <summary>What is waited for an answer to, in the threads that the reader sees.</summary>
    public static IQueryable<CaseAsking> OpenTo(this Rows<CaseAsking> askings, Reader reader)
    {
        var threads = askings.Db.Rows<CaseThread>().VisibleTo(reader);
        return askings.Through(a => threads.Any(t => t.Id == a.Thread)).Where(CaseAsking.Runs);
    }

    /// <summary>What the reader has begun to write, as the one they act for: nobody else's.</summary>
    public static IQueryable<MessageDraft> ManageableBy(this Rows<MessageDraft> drafts, Reader reader)
    {
        var (signedIn, user, own) = (reader.Actor.IsUser, reader.Actor.User, reader.Actor.Organisation);
        return drafts.Through(d => signedIn && d.By == user && d.Organisation == own);
    }
}
