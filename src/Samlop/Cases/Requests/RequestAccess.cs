using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Cases.Journal;
using Samlop.Cases.Threads;
using Samlop.Platform.Data;
using Samlop.Platform.Files;
using Samlop.Platform.UseCases;

namespace Samlop.Cases.Requests;

/// <summary>Which requests a reader may see, and which they ask or answer.</summary>
public static class RequestAccess
{
    /// <summary>
    /// In cases that the reader sees, what their own organisation has asked and what it is asked for, of the kinds that they ask, read or
    /// answer. A party does not see what another is asked for.
    /// </summary>
    public static IQueryable<CaseRequest> VisibleTo(this Rows<CaseRequest> requests, Reader reader)
    {
        var (actor, kinds) = (reader.Actor, requests.Db.RequestKinds().All);
        var own = actor.Organisation;
        var read = kinds.Where(kind => kind.IsReadAtOwnerBy(actor)).Select(kind => kind.Code).ToArray();
        var answered = kinds.Where(kind => kind.IsAnsweredBy(actor)).Select(kind => kind.Code).ToArray();
        var cases = requests.Db.Rows<CaseFile>().VisibleTo(reader);
        return requests.Through(r => cases.Any(c => c.Id == r.Case)
            && ((r.Owner == own && read.Contains(r.KindCode)) || (r.Of == own && answered.Contains(r.KindCode))));
    }

    /// <summary>
    /// That an answer is waited for, of whom and by which day: for those who see the case, of a party its own alone. Not what is asked.
    /// </summary>
    internal static IQueryable<CaseRequest> OpenTo(this Rows<CaseRequest> requests, Reader reader)
    {
        var (all, own) = (reader.Actor.May(ReadAllCases.Needs), reader.Actor.Organisation);
        return requests.Bare(CaseRequest.IsUnanswered).Where(r => all || r.Owner == own || r.Of == own);
    }

    /// <summary>One that was found, to ask the database more of it.</summary>
    internal static IQueryable<CaseRequest> Itself(this Rows<CaseRequest> requests, CaseRequest request) =>
        requests.Bare(r => r.Id == request.Id);

    /// <summary>The entry that a request which was found was sent with.</summary>
    internal static IQueryable<JournalEntry> Asking(this Rows<JournalEntry> entries, CaseRequest request) =>
        entries.Bare(e => e.Id == request.AskedEntry);

    /// <summary>Those about a subject that the actor sees, the newest first. What a party has not sent yet is only the party's.</summary>
    public static Task<List<CaseRequest>> RequestsOf(this AppDb db, Guid subject, string kind, Reader reader) =>
        db.Rows<CaseRequest>()
            .VisibleTo(reader)
            .Include(r => r.Files.OrderBy(f => f.Number))
            .Where(r => r.Subject == subject && r.KindCode == kind)
            .OrderByDescending(r => r.AskedAt)
            .ThenBy(r => r.Id)
            .ToListAsync();

    /// <summary>A request that the actor answers, with its files, and why not now; null where they do not.</summary>
    internal static async Task<(CaseRequest? Request, Refusal? No)> Answerable(
        this AppDb db, CaseRequestId id, Actor actor, CancellationToken cancel)
    {
        var request = await db.Seen(id, actor, cancel);
        if (request is null || request.Of != actor.Organisation) return (null, Refusal.NotFound);
        var kind = db.RequestKinds().Of(request.KindCode);
        if (!kind.IsAnsweredBy(actor)) return (null, Refusal.NotFound);
        if (await db.Rows<CaseFile>().VisibleTo(actor.ForCaseFiles()).AnyAsync(c => c.Id == request.Case && c.ClosedAt != null, cancel))
            return (request, MessageSending.CaseClosed);
        var stands = await db.Rows<CaseRequest>().Itself(request).AnyAsync(kind.Standing(db), cancel);
        return (request, stands ? request.MayAnswer() : kind.Fallen);
    }

    /// <summary>A request that the actor's own asked; null where the actor does not ask such.</summary>
    internal static async Task<CaseRequest?> Asked(this AppDb db, CaseRequestId? id, Actor actor, CancellationToken cancel)
    {
        var request = id is { } known ? await db.Seen(known, actor, cancel) : null;
        return request is not null && request.Owner == actor.Organisation && db.RequestKinds().Of(request.KindCode).IsAskedBy(actor)
            ? request
            : null;
    }

    /// <summary>The request as its page shows it, to whom it may.</summary>
    internal static Task<CaseRequest?> Seen(this AppDb db, CaseRequestId id, Actor actor, CancellationToken cancel) =>
        db.Rows<CaseRequest>()
            .VisibleTo(actor.ForCaseFiles())
            .Include(r => r.Files.OrderBy(f => f.Number))
            .SingleOrDefaultAsync(r => r.Id == id, cancel);

    /// <summary>The names of those of the owner who have noted answers read.</summary>
    internal static async Task<Dictionary<UserId, string>> ReadersOf(
        this AppDb db, IEnumerable<CaseRequest> requests, CancellationToken cancel = default)
    {
        var ids = requests.Select(r => r.ReadBy).OfType<UserId>().Distinct().ToList();
        return ids.Count == 0 ? [] : await db.Set<User>().Where(u => ids.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.Name, cancel);
    }

    /// <summary>What the kind says of asking about the subject now.</summary>
    internal static async Task<Refusal?> MayAsk(
        this AppDb db, RequestKind kind, Guid subject, Actor actor, CancellationToken cancel = default) =>
        kind.MayAsk is null ? null : await kind.MayAsk(db, actor, subject, cancel);

    /// <summary>The files of answers as they are now, for those who find them; one that was taken out has no name any more.</summary>
    internal static Task<Dictionary<Guid, string>> NamesOfFiles(
        AppDb db, Reader reader, IReadOnlyCollection<Guid> ids, CancellationToken cancel)
    {
        var wanted = ids.Select(StoredFileId.From).ToList();
        return db.Rows<CaseRequest>().VisibleTo(reader)
            .SelectMany(r => r.Files)
            .Where(f => wanted.Contains(f.File))
            .ToDictionaryAsync(f => f.File.Value, f => f.Name, cancel);
    }
}
