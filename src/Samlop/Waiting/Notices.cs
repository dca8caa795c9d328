using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;

namespace Samlop.Waiting;

/// <summary>Who gets the notices of others while they are away. Modules that know of stand-ins and delegations register one.</summary>
public interface IStandsIn
{
    /// <summary>Those who stand in on the day for one of those who are told, in what notices of the group are about.</summary>
    /// <param name="about">The thing that this one is about.</param>
    Task<IReadOnlyCollection<UserId>> For(
        IReadOnlyCollection<UserId> told, NoticeGroup group, Subject about, DateOnly day, AppDb db, CancellationToken cancel);
}

/// <summary>
/// Writes down who is told of what a run has done: a row for each reader, in the run's own transaction. Whoever acted is told of it by a
/// receipt alone, and each is told once of one thing: who is told of an event as themselves is not told of it at an address that follows.
/// </summary>
public sealed class Notices(AppDb db, NoticeKinds kinds, IEnumerable<IStandsIn> standIns) : ITellsPeople
{
    // Asked once for a run: much that is done together waits for the same people.
    private readonly Dictionary<(OrganisationId Organisation, Role Role), List<UserId>> holders = [];
    private readonly Dictionary<string, HashSet<UserId>> standing = new(StringComparer.Ordinal);

    public bool IsTold(IEvent happened) => kinds.Of(happened).Any();

    public async Task Tell(Actor actor, Change change, CancellationToken cancel)
    {
        holders.Clear();
        standing.Clear();
        var occasion = new Occasion(db, actor, change.At, cancel);
        var all = new List<Telling>();
        foreach (var happened in change.Events.Select(e => e.Event))
        {
            foreach (var kind in kinds.Of(happened))
            {
                foreach (var told in await kind.Tell(happened, occasion))
                {
                    var about = About(told, happened);
                    all.Add(new Telling(happened, kind, told, about, await Users(told, kind.Group, about, occasion)));
                }
            }
        }

        var languages = await db.LanguagesOf([.. all.SelectMany(t => t.Users).Distinct()], occasion.Today, cancel);
        var reached = await Reached(all, occasion);
        var rows = new Dictionary<(string, UserId?, string?, Guid, Guid, int), Notice>();
        foreach (var notice in all.SelectMany(telling => Rows(telling, languages, reached, occasion)))
            rows[(notice.Kind, notice.User, notice.Email, notice.Subject, notice.Matter, notice.Part)] = notice;
        db.AddRange(rows.Values);
    }

    private static Subject About(Told told, IEvent happened) => told.About ?? happened.About.Own;

    private static IEnumerable<Notice> Rows(
        Telling telling, Dictionary<UserId, PageLanguage> languages, HashSet<(IEvent, string)> reached, Occasion occasion)
    {
        var (happened, kind, told, about, users) = telling;
        var sender = told.From ?? (occasion.Actor.Organisation == default ? null : occasion.Actor.Organisation);
        var people =
            from user in users
            where languages.ContainsKey(user)
            orderby user.Value
            select new Notice(kind, told, about, languages[user], sender, occasion.At) { User = user };
        var outside =
            from reader in told.To.Parts.SelectMany(p => p.Outside)
            where !reached.Contains((happened, reader.Email.ToUpperInvariant()))
            let language = Languages.ByCode(reader.Language) ?? Languages.Bokmål
            select new Notice(kind, told, reader.About ?? about, language, sender, occasion.At)
            {
                Email = reader.Email,
                Stop = reader.Stop,
            };
        return people.Concat(outside);
    }

    private async Task<HashSet<UserId>> Users(Told what, NoticeGroup group, Subject about, Occasion occasion)
    {
        var told = new HashSet<UserId>();
        foreach (var part in what.To.Parts)
        {
            var people = part.People.ToHashSet();
            foreach (var role in part.Roles) people.UnionWith(await HoldersOf(part.Organisation, role, occasion));
            people.ExceptWith(part.Left);
            if (people.Count == 0) continue;
            told.UnionWith(people);
            // What guards somebody's own access is theirs alone: nobody stands in for that.
            if (what.More is null && !part.IsInPerson) told.UnionWith((await StandInsOf(people, group, about, occasion)).Except(part.Left));
        }

        if (!what.IsReceipt) told.Remove(occasion.Actor.User);
        return told;
    }

    private async Task<List<UserId>> HoldersOf(OrganisationId organisation, Role role, Occasion occasion)
    {
        if (holders.TryGetValue((organisation, role), out var known)) return known;
        return holders[(organisation, role)] = await db.HeldOn(occasion.Today)
            .Where(m => m.Organisation == organisation && m.Role == role)
            .Select(m => m.User)
            .ToListAsync(occasion.Cancel);
    }

    private async Task<HashSet<UserId>> StandInsOf(HashSet<UserId> people, NoticeGroup group, Subject about, Occasion occasion)
    {
        var key = $"{group.Code} {about.Kind} {about.Id} {string.Join(' ', people.Select(p => p.Value).Order())}";
        if (standing.TryGetValue(key, out var known)) return known;
        var found = new HashSet<UserId>();
        foreach (var each in standIns) found.UnionWith(await each.For([.. people], group, about, occasion.Today, db, occasion.Cancel));
        return standing[key] = found;
    }

    /// <summary>
    /// The addresses that get nothing of an event as followers: of those who are told as themselves and have not turned that off, and of
    /// whoever acted. What somebody has asked for at an address, or what guards it, is not following.
    /// </summary>
    private async Task<HashSet<(IEvent, string)>> Reached(List<Telling> all, Occasion occasion)
    {
        var following = all.Where(t => !t.Kind.IsAwaited && t.Told.More is null && t.Told.To.Parts.Any(p => p.Outside.Count > 0)).ToList();
        if (following.Count == 0) return [];
        var told = (
            from follower in following
            from other in all
            where other.Happened == follower.Happened
            from user in other.Users.Append(occasion.Actor.User)
            select (follower.Happened, User: user, other.Kind.Group)).Distinct().ToList();
        var users = told.Select(t => t.User).Distinct().ToList();
        var addresses = await db.Set<User>().Where(u => users.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.Email, occasion.Cancel);
        var off = (await db.Set<NoticeChoice>()
            .Where(c => users.Contains(c.User) && c.Way == NoticeWay.Never)
            .Select(c => new { c.User, c.Group }).ToListAsync(occasion.Cancel)).Select(c => (c.User, c.Group)).ToHashSet();
        return
        [
            .. from t in told
               where addresses.ContainsKey(t.User)
               where t.User == occasion.Actor.User || !t.Group.MayBeStopped || !off.Contains((t.User, t.Group.Code))
               select (t.Happened, addresses[t.User].ToUpperInvariant()),
        ];
    }

    private sealed record Telling(IEvent Happened, NoticeKind Kind, Told Told, Subject About, HashSet<UserId> Users);
}
