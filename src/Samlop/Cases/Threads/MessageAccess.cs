using Samlop.Platform.Data;
using Samlop.Platform.UseCases;

namespace Samlop.Cases.Threads;

/// <summary>Which messages a reader may see.</summary>
public static class MessageAccess
{
    /// <summary>What has been written in a case, for all who see the case.</summary>
    public static IQueryable<CaseMessage> VisibleTo(this Rows<CaseMessage> messages, Reader reader)
    {
        var cases = messages.Db.Rows<CaseFile>().VisibleTo(reader);
        return messages.Through(m => cases.Any(c => c.Id == m.Case));
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
