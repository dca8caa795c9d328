using System.Linq.Expressions;
using Samlop.Cases.Journal;
using Samlop.Platform.Data;
using Samlop.Platform.Time;

namespace Samlop.Cases.Publishing;

/// <summary>What of cases and journal everybody reads: of the kinds that are in the public journal.</summary>
internal static class PublishedAccess
{
    /// <summary>What came in and went out, from the day after it was registered; not what stays within the owner.</summary>
    internal static IQueryable<JournalEntry> Published(this Rows<JournalEntry> entries, DateOnly today) =>
        entries.Bare(IsPublished(entries, today), and: typeof(JournalReceiver));

    /// <summary>The cases, by number and public title.</summary>
    internal static IQueryable<CaseFile> Published(this Rows<CaseFile> cases)
    {
        var kinds = Kinds(cases.Db);
        return cases.Bare(c => kinds.Contains(c.KindCode));
    }

    /// <summary>Whether it stands in the public journal, for the doors that ask it.</summary>
    internal static Expression<Func<JournalEntry, bool>> IsPublished(Rows<JournalEntry> entries, DateOnly today)
    {
        var (kinds, before, cases) = (Kinds(entries.Db), OsloClock.EndOf(today.AddDays(-1)), entries.Asking<CaseFile>());
        return e => e.Direction != EntryDirection.Internal && e.RegisteredAt < before
            && cases.Any(c => c.Id == e.Case && kinds.Contains(c.KindCode));
    }

    private static string[] Kinds(AppDb db) => [.. db.CaseKinds().All.Where(kind => kind.IsInPublicJournal).Select(kind => kind.Code)];
}
