using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using Samlop.Platform.Data;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;

namespace Samlop.Access;

/// <summary>Who looks at the page: the actor, and what the layout shows of them.</summary>
/// <param name="Memberships">All that the person may act as today; the one in use is <paramref name="Current"/>.</param>
public sealed record Viewer(Actor Actor, string Name, MembershipChoice? Current, IReadOnlyList<MembershipChoice> Memberships)
{
    public static readonly Viewer Nobody = new(Actor.Nobody, "", null, []);

    /// <summary>What the page is read for, as the module that owns it says.</summary>
    public Purpose Purpose { get; init; } = Purpose.None;

    /// <summary>Whose session has outlived the role that it was in: they act in another that they hold, or in none.</summary>
    public UserId? HasLostRole { get; init; }

    /// <summary>Who looks as a reader of what stands on the page.</summary>
    public Reader Reader => Purpose.Reader(Actor);
}

/// <summary>One organisation and role that a person may act as.</summary>
public sealed record MembershipChoice(MembershipId Id, OrganisationId Organisation, string OrganisationName, Role Role);

/// <summary>
/// Reads the viewer of a request from the session and the memberships that hold today, so that an ended membership ends at once.
/// </summary>
public sealed class ViewerLookup(IAppDbSource source, OsloClock clock, RolePermissions permissions)
{
    public const string UserClaim = "person";
    public const string MembershipClaim = "membership";

    public async Task<Viewer> Of(ClaimsPrincipal principal, CancellationToken cancel)
    {
        if (!Guid.TryParse(principal.FindFirstValue(UserClaim), out var userValue)) return Anonymous();

        var person = new UserId(userValue);
        var today = clock.Today;
        await using var db = source.Open();
        var rows = await (
            from m in db.HeldOn(today)
            join p in db.Set<User>() on m.User equals p.Id
            join o in db.Set<Organisation>() on m.Organisation equals o.Id
            where m.User == person
            orderby o.Name, m.Role
            select new { p.Name, Choice = new MembershipChoice(m.Id, o.Id, o.Name, m.Role) }).ToListAsync(cancel);
        if (rows.Count == 0) return Anonymous() with { HasLostRole = person };

        MembershipId? chosen = Guid.TryParse(principal.FindFirstValue(MembershipClaim), out var id) ? new MembershipId(id) : null;
        var held = rows.Select(r => r.Choice).FirstOrDefault(c => c.Id == chosen);
        var current = held ?? rows[0].Choice;
        var role = current.Role.ToString();
        return new Viewer(
            new Actor(person, current.Organisation, role, permissions.Of(role)),
            rows[0].Name,
            current,
            [.. rows.Select(r => r.Choice)]
        )
        {
            HasLostRole = chosen is not null && held is null ? person : null,
        };
    }

    /// <summary>All that the person may act as today, in their order; none where every role is over.</summary>
    public async Task<IReadOnlyList<Actor>> ActorsOf(UserId user, CancellationToken cancel)
    {
        await using var db = source.Open();
        return await ActorsOf(user, db, cancel);
    }

    /// <summary>As above, within what is read already.</summary>
    public async Task<IReadOnlyList<Actor>> ActorsOf(UserId user, AppDb db, CancellationToken cancel)
    {
        var held = await (
            from m in db.HeldOn(clock.Today)
            join o in db.Set<Organisation>() on m.Organisation equals o.Id
            where m.User == user
            orderby o.Name, m.Role
            select new { o.Id, m.Role }).ToListAsync(cancel);
        return [.. held.Select(m => new Actor(user, m.Id, m.Role.ToString(), permissions.Of(m.Role.ToString())))];
    }

    private Viewer Anonymous() => Viewer.Nobody with { Actor = Actor.Nobody with { Permissions = permissions.Of("") } };
}
