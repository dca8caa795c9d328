using Microsoft.EntityFrameworkCore;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;

namespace Samlop.Audit.News;

/// <summary>
/// Følg, eller slutt å følge: somebody chooses what they are told the news of. It is a note of their own, no process. What is not found by
/// its door is not followed; to stop is always open.
/// </summary>
public sealed class FollowThing(AppDb db, FollowedKinds kinds, SubjectDoors doors, Purposes purposes)
    : IUseCase<FollowThing.Input, Done>, ISavesDraft
{
    /// <summary>More than anybody keeps an eye on.</summary>
    public const int Most = 200;

    public static readonly Refusal FollowsTooMany = Refusal.In<AuditText>(nameof(FollowsTooMany));

    public static Permission Needs { get; } = Permission.OfSignedIn("audit.news.follow");

    public sealed class Input : IInput<FollowThing, Input, Done>
    {
        /// <summary>As <see cref="KeyOf(Subject)"/>.</summary>
        public string? Thing { get; set; }

        public bool Follows { get; set; }
    }

    /// <summary>A thing in one field: its kind and its id.</summary>
    public static string KeyOf(Subject thing) => $"{thing.Kind}:{thing.Id}";

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        if (input.Thing?.Split(':') is not [var kind, var id] || !Guid.TryParse(id, out var thing)) return Refusal.NotFound;
        var own = db.Set<Follow>().Of(actor);
        var before = await own.SingleOrDefaultAsync(f => f.Kind == kind && f.Thing == thing, cancel);
        if (!input.Follows)
        {
            if (before is not null) db.Remove(before);
            return new Done();
        }

        if (before is not null) return new Done();
        if (kinds.All.FirstOrDefault(k => k.Code == kind) is not { } followed) return Refusal.NotFound;
        var door = doors.FoundBy(purposes.Of(followed.Owner).Reader(actor), followed.Code, db);
        if (!await db.Set<EventSubject>().Where(s => s.Kind == kind && s.Subject == thing).Where(s => s.Subject, door).AnyAsync(cancel))
            return Refusal.NotFound;
        if (await own.CountAsync(cancel) >= Most) return FollowsTooMany;

        var follow = new Follow(actor, new Subject(followed.Code, thing), change.At);
        follow.Tell(await db.Set<ProcessEvent>().MaxAsync(e => (long?)e.Sequence, cancel) ?? 0);
        db.Add(follow);
        return new Done();
    }
}

/// <summary>What somebody follows: what they have to do with, and what they have chosen.</summary>
internal static class Follows
{
    /// <summary>How many things, each once: one statement.</summary>
    public static Task<int> CountFollowed(this AppDb db, IEnumerable<IFollowedSource> sources, Actor actor, CancellationToken cancel) =>
        sources.Select(source => source.IdsOf(db, actor)).OfType<IQueryable<Guid>>()
            .Aggregate(db.Set<Follow>().Of(actor).Select(f => f.Thing), (all, ids) => all.Union(ids)).CountAsync(cancel);

    /// <summary>Those of their own choice.</summary>
    public static IQueryable<Follow> Of(this IQueryable<Follow> follows, Actor actor)
    {
        var (user, own) = (actor.User, actor.Organisation);
        return follows.Where(f => f.User == user && f.Organisation == own);
    }
}
