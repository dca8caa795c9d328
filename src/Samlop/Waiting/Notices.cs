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
/// Writes down who is told of what a run has done: a row for each reader, in the run's own transaction. Whoever acted is never told of it,
/// and each is told once of one thing.
/// </summary>
public sealed class Notices(AppDb db, NoticeKinds kinds, IEnumerable<IStandsIn> standIns) : ITellsPeople
{
    public bool IsTold(IEvent happened) => kinds.Of(happened).Any();

    public async Task Tell(Actor actor, Change change, CancellationToken cancel)
    {
        var occasion = new Occasion(db, actor, change.At, cancel);
        var rows = new Dictionary<(string, UserId?, string?, Guid), Notice>();
        foreach (var happened in change.Events.Select(e => e.Event))
        {
            foreach (var kind in kinds.Of(happened))
            {
                foreach (var told in await kind.Tell(happened, occasion))
                {
                    foreach (var notice in await Rows(kind, told, happened, occasion))
                        rows[(notice.Kind, notice.User, notice.Email, notice.Subject)] = notice;
                }
            }
        }

        db.AddRange(rows.Values);
    }

    private async Task<IEnumerable<Notice>> Rows(NoticeKind kind, Told told, IEvent happened, Occasion occasion)
    {
        var about = told.About ?? happened.About.Own;
        var sender = told.From ?? (occasion.Actor.Organisation == default ? null : occasion.Actor.Organisation);
        var users = await Users(told.To, occasion);
        var people =
            from user in users
            let language = Languages.ByCode(user.Language) ?? Languages.Bokmål
            select new Notice(kind, told, about, language, sender, occasion.At) { User = user.Id };
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

    private async Task<List<Reading>> Users(Readers readers, Occasion occasion)
    {
        var told = new HashSet<UserId>();
        foreach (var part in readers.Parts)
        {
            var people = part.People.ToHashSet();
            if (part.Roles.Count > 0)
            {
                people.UnionWith(await db.HeldOn(occasion.Today)
                    .Where(m => m.Organisation == part.Organisation && part.Roles.Contains(m.Role))
                    .Select(m => m.User)
                    .ToListAsync(occasion.Cancel));
            }

            people.ExceptWith(part.Left);
            if (people.Count == 0) continue;
            told.UnionWith(people);
            foreach (var each in standIns)
                told.UnionWith((await each.For([.. people], occasion.Today, db, occasion.Cancel)).Except(part.Left));
        }

        told.Remove(occasion.Actor.User);
        return await db.Set<User>()
            .Where(u => told.Contains(u.Id))
            .OrderBy(u => u.Id)
            .Select(u => new Reading(u.Id, u.Language))
            .ToListAsync(occasion.Cancel);
    }

    private sealed record Reading(UserId Id, string Language);
}
