using Samlop.Access;
using Samlop.Cases.Journal;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;

namespace Samlop.Cases.Threads;

/// <summary>A message as the case page shows it.</summary>
/// <param name="IsSealed">It was sent to the reader's organisation, and nobody there has opened it.</param>
public sealed record MessageRow(
    int Number,
    CaseSide From,
    string Sender,
    string SentBy,
    DateTimeOffset At,
    string Text,
    bool WantsAnswer,
    DateTimeOffset? OpenedAt,
    bool IsSealed,
    JournalEntryId Entry
)
{
    /// <summary>How many the page shows; older ones are in the journal.</summary>
    public const int Most = 50;

    /// <summary>The newest messages of a case, and one more where there are more.</summary>
    internal static IQueryable<MessageRow> Of(AppDb db, Reader reader, CaseFileId caseFile)
    {
        var (own, entries) = (reader.Actor.Organisation, db.Rows<JournalEntry>().VisibleTo(reader));
        return db.Rows<CaseMessage>()
            .VisibleTo(reader)
            .Where(m => m.Case == caseFile)
            .OrderByDescending(m => m.Number)
            .Select(m => new MessageRow(
                m.Number,
                m.From,
                db.Set<Organisation>().Where(o => o.Id == m.Sender).Select(o => o.Name).SingleOrDefault()!,
                db.Set<User>().Where(p => p.Id == m.SentBy).Select(p => p.Name).SingleOrDefault()!,
                m.At,
                m.Text,
                m.WantsAnswer,
                m.OpenedAt,
                entries.Any(e => e.Id == m.Entry && e.Receivers.Any(r => r.Organisation == own && r.IsSealed)),
                m.Entry
            ))
            .Take(Most + 1);
    }
}
