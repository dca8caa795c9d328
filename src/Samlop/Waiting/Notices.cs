using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;

namespace Samlop.Waiting;

/// <summary>Who gets the notices of others while they are away. Modules that know of stand-ins and delegations register one.</summary>
public interface IStandsIn
{
    /// <summary>Those who stand in on the day for one of those who are told.</summary>
    Task<IReadOnlyCollection<UserId>> For(IReadOnlyCollection<UserId> told, DateOnly day, AppDb db, CancellationToken cancel);
}

/// <summary>
/// Writes down who is told of what a run has done: a row for each reader, in the run's own transaction. Whoever acted is told of it by a
/// receipt alone, and each is told once of one thing.
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
                    all.Add(new Telling(kind, told, told.About ?? happened.About.Own, await Users(told, occasion)));
            }
        }

        var languages = await LanguagesOf([.. all.SelectMany(t => t.Users).Distinct()], cancel);
        var rows = new Dictionary<(string, UserId?, string?, Guid), Notice>();
        foreach (var notice in all.SelectMany(telling => Rows(telling, languages, occasion)))
            rows[(notice.Kind, notice.User, notice.Email, notice.Subject)] = notice;
        db.AddRange(rows.Values);
    }

    private static IEnumerable<Notice> Rows(Telling telling, Dictionary<UserId, string> languages, Occasion occasion)
    {
        var (kind, told, about, users) = telling;
        var sender = told.From ?? (occasion.Actor.Organisation == default ? null : occasion.Actor.Organisation);
        var people =
            from user in users
            where languages.ContainsKey(user)
            orderby user.Value
            let language = Languages.ByCode(languages[user]) ?? Languages.Bokmål
            select new Notice(kind, told, about, language, sender, occasion.At) { User = user };
        var outside =
            from reader in told.To.Parts.SelectMany(p => p.Outside)
            let language = Languages.ByCode(reader.Language) ?? Languages.Bokmål
            select new Notice(kind, told, reader.About ?? about, language, sender, occasion.At)
            {
                Email = reader.Email,
                Language = language.Code,
                Stop = reader.Stop,
            };
        return people.Concat(outside);
    }

    private async Task<HashSet<UserId>> Users(Told what, Occasion occasion)
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
            if (what.More is null) told.UnionWith((await StandInsOf(people, occasion)).Except(part.Left));
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

    private async Task<HashSet<UserId>> StandInsOf(HashSet<UserId> people, Occasion occasion)
    {
        var key = string.Join(' ', people.Select(p => p.Value).Order());
        if (standing.TryGetValue(key, out var known)) return known;
        var found = new HashSet<UserId>();
        foreach (var each in standIns) found.UnionWith(await each.For([.. people], occasion.Today, db, occasion.Cancel));
        return standing[key] = found;
    }

    private Task<Dictionary<UserId, string>> LanguagesOf(List<UserId> users, CancellationToken cancel) =>
        db.Set<User>()
            .Where(u => users.Contains(u.Id))
            .Select(u => new { u.Id, u.Language })
            .ToDictionaryAsync(u => u.Id, u => u.Language, cancel);

    private sealed record Telling(NoticeKind Kind, Told Told, Subject About, HashSet<UserId> Users);
}
