using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using Samlop.Platform.Data;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;

namespace Samlop.Access;

/// <summary>Who looks at the page: the actor, and what the layout shows of them.</summary>
/// <param name="Organisations">All that the person may act for today; the one in use is <paramref name="Current"/>.</param>
public sealed record Viewer(Actor Actor, string Name, HeldAt? Current, IReadOnlyList<HeldAt> Organisations)
{
    public static readonly Viewer Nobody = new(Actor.Nobody, "", null, []);

    /// <summary>What the page is read for, as the module that owns it says.</summary>
    public Purpose Purpose { get; init; } = Purpose.None;

    /// <summary>Whose session has outlived a role that it began with: they act with the others that they hold, or with none.</summary>
    public UserId? HasLostRole { get; init; }

    /// <summary>Who looks as a reader of what stands on the page.</summary>
    public Reader Reader => Purpose.Reader(Actor);
}

/// <summary>An organisation that a person may act for, and all the roles that they hold there together, in their order.</summary>
public sealed record HeldAt(OrganisationId Organisation, string OrganisationName, IReadOnlyList<Role> Roles);

/// <summary>
/// Reads the viewer of a request from the session and the memberships that hold today, so that a role begins and ends at once.
/// </summary>
public sealed class ViewerLookup(IAppDbSource source, OsloClock clock, RolePermissions permissions)
{
    public const string UserClaim = "person";

    /// <summary>Which organisation the session acts for.</summary>
    public const string OrganisationClaim = "organisation";

    /// <summary>A role that was held there when the session began, one claim for each: so that its end is told as that.</summary>
    public const string RoleClaim = "role";

    /// <summary>Who acts for one of the organisations, as a session keeps it.</summary>
    public static IEnumerable<Claim> ClaimsOf(UserId user, HeldAt? at) =>
    [
        new(UserClaim, user.Value.ToString()),
        .. at is null ? [] : at.Roles.Select(role => new Claim(RoleClaim, role.ToString()))
            .Prepend(new(OrganisationClaim, at.Organisation.Value.ToString())),
    ];

    /// <summary>
    /// Who is signed in and acts for nobody, whatever they hold: at the issuer they chose no organisation that they hold a role for.
    /// </summary>
    public static IEnumerable<Claim> ClaimsWithoutOrganisation(UserId user) =>
        [new(UserClaim, user.Value.ToString()), new(OrganisationClaim, "")];

    public static bool IsWithoutOrganisation(ClaimsPrincipal principal) => principal.FindFirstValue(OrganisationClaim) is "";

    public async Task<Viewer> Of(ClaimsPrincipal principal, CancellationToken cancel)
    {
        if (!Guid.TryParse(principal.FindFirstValue(UserClaim), out var userValue)) return Anonymous();

        var user = new UserId(userValue);
        if (IsWithoutOrganisation(principal)) return Anonymous() with { HasLostRole = user };
        await using var db = source.Open();
        var (name, organisations) = await HeldBy(user, db, cancel);
        if (organisations.Count == 0) return Anonymous() with { HasLostRole = user };

        OrganisationId? chosen =
            Guid.TryParse(principal.FindFirstValue(OrganisationClaim), out var id) ? new OrganisationId(id) : null;
        var held = organisations.FirstOrDefault(o => o.Organisation == chosen);
        var current = held ?? organisations[0];
        var hasLost = chosen is not null
            && !principal.FindAll(RoleClaim).All(claim => held is not null && held.Roles.Any(role => role.ToString() == claim.Value));
        return new Viewer(ActorOf(user, current), name, current, organisations) { HasLostRole = hasLost ? user : null };
    }

    /// <summary>All that the person may act for today, in their order; none where every role is over.</summary>
    public async Task<IReadOnlyList<HeldAt>> HeldBy(UserId user, CancellationToken cancel)
    {
        await using var db = source.Open();
        return (await HeldBy(user, db, cancel)).At;
    }

    /// <summary>All that the person may act as today, once for each organisation, in their order; none where every role is over.</summary>
    public async Task<IReadOnlyList<Actor>> ActorsOf(UserId user, CancellationToken cancel)
    {
        await using var db = source.Open();
        return await ActorsOf(user, db, cancel);
    }

    /// <summary>As above, within what is read already.</summary>
    public async Task<IReadOnlyList<Actor>> ActorsOf(UserId user, AppDb db, CancellationToken cancel) =>
        [.. (await HeldBy(user, db, cancel)).At.Select(at => ActorOf(user, at))];

    private async Task<(string Name, IReadOnlyList<HeldAt> At)> HeldBy(UserId user, AppDb db, CancellationToken cancel)
    {
        var rows = await (
            from m in db.HeldOn(clock.Today)
            join p in db.Set<User>() on m.User equals p.Id
            join o in db.Set<Organisation>() on m.Organisation equals o.Id
            where m.User == user
            orderby o.Name, o.Id
            select new { p.Name, o.Id, Organisation = o.Name, m.Role }).ToListAsync(cancel);
        return (
            rows.FirstOrDefault()?.Name ?? "",
            [
                .. rows.GroupBy(
                    r => (r.Id, r.Organisation), r => r.Role,
                    (at, roles) => new HeldAt(at.Id, at.Organisation, [.. roles.Distinct().Order()])),
            ]);
    }

    private Actor ActorOf(UserId user, HeldAt at) => new(user, at.Organisation, permissions.Of(at.Roles));

    private Viewer Anonymous() => Viewer.Nobody with { Actor = Actor.Nobody with { Rights = permissions.Of() } };
}
