using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Cases.Journal;
using Samlop.Cases.Publishing;
using Samlop.Platform.Data;
using Samlop.Platform.Security;
using Samlop.Platform.UseCases;

namespace Samlop.Cases.Disclosure;

/// <summary>Which requests for documents a reader may see, and which documents can be asked for.</summary>
public static class DisclosureAccess
{
    /// <summary>
    /// Those of the owner that are about documents which the reader sees, all of them: nobody reads of what they are barred from.
    /// </summary>
    public static IQueryable<DisclosureRequest> VisibleTo(this Rows<DisclosureRequest> requests, Reader reader)
    {
        var (reads, own) = (reader.Actor.May(ReadDisclosures.Needs), reader.Actor.Organisation);
        var entries = requests.Db.Rows<JournalEntry>().VisibleTo(reader);
        return requests.Through(
            r => reads && r.Owner == own && !r.Documents.Any(d => !entries.Any(e => e.Id == d.Entry)));
    }

    /// <summary>The one that the key opens, for whoever has it.</summary>
    internal static IQueryable<DisclosureRequest> OpenedBy(this Rows<DisclosureRequest> requests, string? token)
    {
        var hash = token?.Length == LinkKey.Length ? LinkKey.HashOf(token) : "";
        return requests.Through(r => r.KeyHash == hash);
    }

    /// <summary>The entries of the documents of a request that was found, with what everybody may read of them.</summary>
    internal static IQueryable<JournalEntry> AskedIn(this Rows<JournalEntry> entries, DisclosureRequest request)
    {
        var ids = request.Documents.Select(d => d.Entry).Distinct().ToList();
        return entries.Bare(e => ids.Contains(e.Id), and: typeof(JournalReceiver));
    }

    /// <summary>The cases of the documents of a request that was found.</summary>
    internal static IQueryable<CaseFile> AskedIn(this Rows<CaseFile> cases, DisclosureRequest request)
    {
        var ids = request.Documents.Select(d => d.Case).Distinct().ToList();
        return cases.Through(c => ids.Contains(c.Id));
    }

    /// <summary>One that a case officer or somebody who decides works on, with its documents.</summary>
    internal static Task<DisclosureRequest?> Disclosure(this AppDb db, DisclosureRequestId id, Actor actor, CancellationToken cancel) =>
        db.Rows<DisclosureRequest>().VisibleTo(actor.ForCaseFiles()).Include(r => r.Documents)
            .SingleOrDefaultAsync(r => r.Id == id, cancel);

    /// <summary>Those with the documents of entries in the public journal that can be asked for: not what is cancelled.</summary>
    internal static IQueryable<JournalEntry> Askable(this Rows<JournalEntry> entries, DateOnly today) =>
        entries.Through(PublishedAccess.IsPublished(entries, today)).Where(e => e.CancelledAt == null);
}

/// <summary>Innsynskrav: to read them.</summary>
public abstract class ReadDisclosures : INeeds
{
    public static Permission Needs { get; } = Permission.Of("cases.disclosure.read", Role.CaseOfficer, Role.DecisionMaker);
}
