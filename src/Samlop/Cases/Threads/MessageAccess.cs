using Samlop.Cases.Journal;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;

namespace Samlop.Cases.Threads;

/// <summary>Which messages a reader may see.</summary>
public static class MessageAccess
{
    /// <summary>Those whose journal entry the reader sees: a party does not read what another wrote to the owner.</summary>
    public static IQueryable<CaseMessage> VisibleTo(this Rows<CaseMessage> messages, Reader reader)
    {
        var entries = messages.Db.Rows<JournalEntry>().VisibleTo(reader);
        return messages.Through(m => entries.Any(e => e.Id == m.Entry));
    }

    /// <summary>
    /// Messages from a side that ask for an answer and after which the other side has sent none: when they came, for those who see their
    /// case.
    /// </summary>
    internal static IQueryable<CaseMessage> Unanswered(this Rows<CaseMessage> messages, CaseSide from)
    {
        var answers = messages.Asking<CaseMessage>();
        return messages.Bare(m =>
            m.From == from
            && m.WantsAnswer
            && !answers.Any(answer => answer.Case == m.Case && answer.From != from && answer.Number > m.Number)
        );
    }
}
