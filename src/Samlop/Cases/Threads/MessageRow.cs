using Samlop.Access;
using Samlop.Cases.Journal;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;

namespace Samlop.Cases.Threads;

/// <summary>A message as the page of its thread shows it.</summary>
/// <param name="IsSealed">It was sent to the reader's organisation, and nobody there has opened it.</param>
/// <param name="IsNew">It is new to the reader.</param>
public sealed record MessageRow(
    int Number,
    string Sender,
    string SentBy,
    DateTimeOffset At,
    string Text,
    DateTimeOffset? OpenedAt,
    bool IsSealed,
    bool IsNew,
    JournalEntryId Entry
)
{
    /// <summary>How many the page shows; older ones are in the journal.</summary>
    public const int Most = 50;

    /// <summary>The newest messages of a thread, and one more where there are more.</summary>
    internal static IQueryable<MessageRow> Of(AppDb db, Reader reader, CaseThreadId thread)
    {
        var (closed, fresh) = (db.Rows<CaseMessage>().SealedTo(reader), db.Rows<CaseMessage>().NewTo(reader));
        return db.Rows<CaseMessage>()
            .VisibleTo(reader)
            .Where(m => m.Thread == thread)
            .OrderByDescending(m => m.Number)
            .Select(m => new MessageRow(
                m.Number,
                db.Set<Organisation>().Where(o => o.Id == m.Sender).Select(o => o.Name).SingleOrDefault()!,
                db.Set<User>().Where(p => p.Id == m.SentBy).Select(p => p.Name).SingleOrDefault()!,
                m.At,
                m.Text,
                m.OpenedAt,
                closed.Any(c => c.Entry == m.Entry),
                fresh.Any(f => f.Entry == m.Entry),
                m.Entry
            ))
            .Take(Most + 1);
    }
}
