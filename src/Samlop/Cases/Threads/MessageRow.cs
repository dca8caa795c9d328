using Samlop.Access;
using Samlop.Cases.Journal;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;

namespace Samlop.Cases.Threads;

/// <summary>A message as the page of its thread shows it.</summary>
/// <param name="IsSealed">It was sent to the reader's organisation, and nobody there has opened it.</param>
/// <param name="IsOwn">The reader wrote it.</param>
public sealed record MessageRow(
    int Number,
    string Sender,
    string SentBy,
    DateTimeOffset At,
    string Text,
    DateTimeOffset? OpenedAt,
    bool IsSealed,
    bool IsOwn,
    JournalEntryId Entry
)
{
    /// <summary>How many the page shows; older ones are in the journal.</summary>
    public const int Most = 50;

    /// <summary>The newest messages of a thread, and one more where there are more.</summary>
    internal static IQueryable<MessageRow> Of(AppDb db, Reader reader, CaseThreadId thread)
    {
        var (own, user, entries) = (reader.Actor.Organisation, reader.Actor.User, db.Rows<JournalEntry>().VisibleTo(reader));
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
                entries.Any(e => e.Id == m.Entry && e.Receivers.Any(r => r.Organisation == own && r.IsSealed)),
                m.SentBy == user,
                m.Entry
            ))
            .Take(Most + 1);
    }
}
