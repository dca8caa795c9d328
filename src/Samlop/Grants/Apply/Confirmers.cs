using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Grants.Calls;
using Samlop.Platform.Data;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Apply;

/// <summary>Somebody who may confirm.</summary>
/// <param name="IsChief">By their own authority, not under a delegation.</param>
public sealed record Confirmer(UserId User, string Name, bool IsChief);

/// <summary>
/// Hvem som kan bekrefte: those of the actor's county who have authority to confirm today, by the same rule as <see cref="Authorities"/>
/// holds each of them to.
/// </summary>
public sealed class Confirmers
{
    private readonly IReadOnlyList<Confirmer> able;
    private readonly IReadOnlyList<(UserId To, CallId? Call)> delegations;

    private Confirmers(IReadOnlyList<Confirmer> able, IReadOnlyList<(UserId To, CallId? Call)> delegations) =>
        (this.able, this.delegations) = (able, delegations);

    internal static async Task<Confirmers> Of(
        AppDb db,
        Actor actor,
        OsloClock clock,
        RolePermissions permissions,
        CancellationToken cancel = default
    )
    {
        var act = AuthorityAct.Confirm;
        var today = clock.Today;
        var memberships = db.HeldOn(today);
        var roles = Enum.GetValues<Role>().Where(role => permissions.Of(role.ToString()).Contains(act.Needs)).ToList();
        var members = await (
            from m in memberships
            join u in db.Set<User>() on m.User equals u.Id
            where m.Organisation == actor.Organisation && roles.Contains(m.Role)
            orderby u.Name, u.Id
            select new { u.Id, u.Name, m.Role }).ToListAsync(cancel);
        var delegations = await db.Rows<Delegation>().VisibleTo(actor.ForCases())
            .Where(d => d.Scope == act.Scope || d.Scope == DelegationScope.Both)
            .Where(Delegation.Holds.On(today))
            .Select(d => new { d.To, d.Call })
            .ToListAsync(cancel);
        return new(
            [
                .. members.GroupBy(
                    m => (m.Id, m.Name),
                    (who, held) => new Confirmer(who.Id, who.Name, held.Any(m => m.Role == Role.ChiefExecutive))
                ),
            ],
            [.. delegations.Select(d => (d.To, d.Call))]
        );
    }

    /// <summary>Those who may confirm an application to the call, the chief executive first.</summary>
    public IEnumerable<Confirmer> For(CallId call) =>
        able.Where(who => who.IsChief || delegations.Any(d => d.To == who.User && (d.Call is null || d.Call == call)))
            .OrderByDescending(who => who.IsChief);

    public bool May(UserId user, CallId call) => For(call).Any(who => who.User == user);
}
