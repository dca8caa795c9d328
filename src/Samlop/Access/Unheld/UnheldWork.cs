using Microsoft.EntityFrameworkCore;
using Samlop.Platform.Data;
using Samlop.Platform.Tasks;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;

namespace Samlop.Access.Unheld;

/// <summary>
/// Det ingen har rollen til: how much waits at an organisation for roles that nobody holds there today. Not what: whoever sees to it may be
/// kept out of it, or be of another organisation.
/// </summary>
/// <param name="Roles">Those that would have it, each with how many tasks, as whoever got the role would have them.</param>
/// <param name="Due">The first day that something must be done by; null where no day is set.</param>
public sealed record Unheld(
    OrganisationId Organisation, string OrganisationName, IReadOnlyList<(Role Role, int Tasks)> Roles, DateOnly? Due);

/// <summary>To see what waits for roles that nobody holds, where it is for oneself to see to.</summary>
public abstract class SeeToUnheldWork : INeeds
{
    public static Permission Needs { get; } = Permission.Of(
        "access.unheld-work.see-to", [.. RoleKinds.Leaders, Role.OrganisationAdministrator, Role.Administrator]);
}

/// <summary>
/// Who sees to it that somebody gets a role that is waited for: the leader of the organisation, its own administrator where it has no
/// leader, and the administrators of the installation where it has neither. What waits is asked of the task sources themselves, as whoever
/// held the role last would be answered, so that no module says it twice; what those who are there have too is left out. The one answer for
/// task, count and page.
/// </summary>
public sealed class UnheldWork(IServiceProvider services, AppDb db, OsloClock clock, RolePermissions permissions)
{
    /// <summary>Of each source.</summary>
    private const int MostOfEach = 50;

    /// <summary>So many organisations that have neither leader nor administrator are looked at.</summary>
    private const int MostOrganisations = 20;

    /// <summary>So many of those who are there are asked what they have.</summary>
    private const int MostHolders = 20;

    // Nobody's id, for a role that nobody has held: it has prepared nothing and declared nothing.
    private static readonly UserId Newcomer = new(Guid.AllBitsSet);

    /// <summary>What the actor sees to, in the order of the organisations' names.</summary>
    public async Task<IReadOnlyList<Unheld>> For(Actor actor, CancellationToken cancel)
    {
        if (!actor.IsUser || !actor.May(SeeToUnheldWork.Needs)) return [];

        var unheld = new List<Unheld>();
        foreach (var at in await SeenToBy(actor).ToListAsync(cancel))
        {
            if (await At(at, cancel) is { } found) unheld.Add(found);
        }

        return unheld;
    }

    private IQueryable<Place> SeenToBy(Actor actor)
    {
        var (own, today) = (actor.Organisation, clock.Today);
        var (leaders, heads) = (RoleKinds.Leaders.ToList(), RoleKinds.Leaders.Append(Role.OrganisationAdministrator).ToList());
        var (leads, administers, all) =
            (actor.HoldsAny(leaders), actor.Holds(Role.OrganisationAdministrator), actor.Holds(Role.Administrator));
        var (held, given) = (db.HeldOn(today), db.Set<Membership>());
        return db.Set<Organisation>()
            .Where(o =>
                (o.Id == own && (leads || (administers && !held.Any(m => m.Organisation == o.Id && leaders.Contains(m.Role)))))
                || (all
                    && (o.ValidTo == null || o.ValidTo >= today)
                    && !held.Any(m => m.Organisation == o.Id && heads.Contains(m.Role))
                    && given.Any(m => m.Organisation == o.Id && m.To < today
                        && !held.Any(h => h.Organisation == o.Id && h.Role == m.Role))))
            .OrderBy(o => o.Name).ThenBy(o => o.Id)
            .Take(MostOrganisations)
            .Select(o => new Place
            {
                Id = o.Id,
                Name = o.Name,
                Kinds = o.Kinds,
                Held = held.Where(m => m.Organisation == o.Id).Select(m => m.Role).ToList(),
            });
    }

    private async Task<Unheld?> At(Place at, CancellationToken cancel)
    {
        var here = permissions.Of(at.Held);
        // Who gives roles, and who oversees that, need not be at each organisation: there are those of the installation.
        var missing = Enum.GetValues<Role>()
            .Where(role => !role.IsOfTheInstallation() && role.FitsAnyOf(at.Kinds) && !at.Held.Contains(role))
            .Where(role => permissions.Of(role).All.Any(needs => !here.Give(needs)))
            .ToList();
        if (missing.Count == 0) return null;

        var last = await LastHolders(at.Id, missing, cancel);
        var found = new List<(Role Role, List<WaitingTask> Tasks)>();
        foreach (var group in missing.GroupBy(role => last.GetValueOrDefault(role, Newcomer)))
        {
            var roles = group.ToList();
            if (roles.Count > 1 && (await WaitingFor(group.Key, at.Id, roles, cancel)).Count == 0) continue;
            foreach (var role in roles) found.Add((role, await WaitingFor(group.Key, at.Id, [role], cancel)));
        }

        var taken = await Taken(at.Id, found.SelectMany(f => f.Tasks).Select(task => task.Key).ToHashSet(), cancel);
        foreach (var (_, tasks) in found) tasks.RemoveAll(task => taken.Contains(task.Key));
        found.RemoveAll(f => f.Tasks.Count == 0);
        return found.Count == 0
            ? null
            : new Unheld(
                at.Id, at.Name, [.. found.Select(f => (f.Role, f.Tasks.Count)).Order()],
                found.SelectMany(f => f.Tasks).Min(task => task.Due));
    }

    /// <summary>Who had each role until lately: their answers and what lies with them are what waits.</summary>
    private async Task<Dictionary<Role, UserId>> LastHolders(OrganisationId at, List<Role> roles, CancellationToken cancel)
    {
        var today = clock.Today;
        var ended = await db.Set<Membership>()
            .Where(m => m.Organisation == at && roles.Contains(m.Role) && m.To < today && m.To >= m.From)
            .OrderByDescending(m => m.To).ThenByDescending(m => m.Id)
            .Select(m => new { m.Role, m.User }).ToListAsync(cancel);
        return ended.DistinctBy(m => m.Role).ToDictionary(m => m.Role, m => m.User);
    }

    /// <summary>Those of the tasks that somebody who is there has.</summary>
    private async Task<HashSet<string>> Taken(OrganisationId at, HashSet<string> keys, CancellationToken cancel)
    {
        var taken = new HashSet<string>();
        if (keys.Count == 0) return taken;
        var people = await db.HeldOn(clock.Today).Where(m => m.Organisation == at)
            .Select(m => new { m.User, m.Role }).ToListAsync(cancel);
        foreach (var person in people.GroupBy(m => m.User, m => m.Role).OrderBy(p => p.Key.Value).Take(MostHolders))
        {
            if (taken.Count == keys.Count) break;
            var theirs = await WaitingFor(person.Key, at, person, cancel);
            taken.UnionWith(theirs.Select(task => task.Key).Where(keys.Contains));
        }

        return taken;
    }

    private async Task<List<WaitingTask>> WaitingFor(UserId user, OrganisationId at, IEnumerable<Role> roles, CancellationToken cancel)
    {
        var actor = new Actor(user, at, permissions.Of(roles));
        var waiting = new List<WaitingTask>();
        waiting.AddRange(await services.GetRequiredService<WaitingTasks>().OfRows(actor, MostOfEach, cancel: cancel));
        foreach (var source in services.GetServices<ITasksBesideRows>().Where(source => source is not UnheldWorkTasks))
            waiting.AddRange(await source.WaitingFor(actor, MostOfEach, cancel));
        if (user == Newcomer) waiting.RemoveAll(task => task.IsOnesOwn);
        return waiting;
    }

    private sealed class Place
    {
        public OrganisationId Id { get; init; }

        public string Name { get; init; } = "";

        public List<OrganisationKind> Kinds { get; init; } = [];

        public List<Role> Held { get; init; } = [];
    }
}
