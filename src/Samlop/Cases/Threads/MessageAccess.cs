using Samlop.Cases.Journal;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;

namespace Samlop.Cases.Threads;

/// <summary>Which threads and messages a reader may see, and what is asked and new to them there.</summary>
public static class MessageAccess
{
    /// <summary>Those whose journal entry the reader sees: a party does not read what another wrote to the owner.</summary>
    public static IQueryable<CaseMessage> VisibleTo(this Rows<CaseMessage> messages, Reader reader)
    {
        var entries = messages.Db.Rows<JournalEntry>().VisibleTo(reader);
        return messages.Through(m => entries.Any(e => e.Id == m.Entry));
    }

    /// <summary>Of those, the ones that were sent to the reader's organisation, where nobody has opened them.</summary>
    internal static IQueryable<CaseMessage> SealedTo(this Rows<CaseMessage> messages, Reader reader)
    {
        var (own, entries) = (reader.Actor.Organisation, messages.Db.Rows<JournalEntry>().VisibleTo(reader));
        return messages.Through(m => entries.Any(e => e.Id == m.Entry && e.Receivers.Any(r => r.Organisation == own && r.IsSealed)));
    }

    /// <summary>
    /// Of those, the ones that are new to the reader: from others, not read, in a thread that is open. What was asked and is asked no more
    /// is new to nobody.
    /// </summary>
    internal static IQueryable<CaseMessage> NewTo(this Rows<CaseMessage> messages, Reader reader)
    {
        var (user, own) = (reader.Actor.User, reader.Actor.Organisation);
        var (threads, marks, askings) = (messages.Asking<CaseThread>(), messages.Asking<ReadMark>(), messages.Asking<CaseAsking>());
        return messages.VisibleTo(reader).Where(m => m.SentBy != user
            && threads.Any(t => t.Id == m.Thread && t.ClosedAt == null)
            && !marks.Any(r => r.Thread == m.Thread && r.User == user && r.Organisation == own && r.UpTo >= m.Number)
            && !askings.Any(a => a.Thread == m.Thread && a.Message == m.Number
                && (a.Ended == AskingEnd.Withdrawn || a.Ended == AskingEnd.NotNeeded)));
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

    /// <summary>The cases of threads that were found.</summary>
    internal static IQueryable<CaseFile> Holding(this Rows<CaseFile> cases, IQueryable<CaseThread> threads) =>
        cases.Bare(c => threads.Any(t => t.Case == c.Id));

    /// <summary>What is waited for an answer to, in the threads that the reader sees.</summary>
    public static IQueryable<CaseAsking> OpenTo(this Rows<CaseAsking> askings, Reader reader)
    {
        var threads = askings.Db.Rows<CaseThread>().VisibleTo(reader);
        return askings.Through(a => threads.Any(t => t.Id == a.Thread)).Where(CaseAsking.Runs);
    }
}
