using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Grants.Apply;
using Samlop.Grants.Calls;
using Samlop.Platform.Data;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Accept;

/// <summary>Fullmakt til å akseptere: whether somebody may answer an award today, and under which delegation.</summary>
/// <param name="Has">The chief executive, or somebody with a delegation for acceptance that holds today for this call.</param>
/// <param name="Under">The delegation; null for the chief executive's own authority.</param>
public sealed record AcceptanceAuthority(bool Has, DelegationId? Under)
{
    public Refusal? No => Has ? null : AcceptRefusal.NoAuthorityToAccept;

    internal static async Task<AcceptanceAuthority> Of(AppDb db, Actor actor, CallId call, OsloClock clock, CancellationToken cancel = default)
    {
        if (!actor.May(AcceptAward.Needs)) return new(false, null);
        if (actor.Role == nameof(Role.ChiefExecutive)) return new(true, null);

        var under = await Delegations(db, actor, clock.Today).Where(d => d.Call == null || d.Call == call).OrderBy(d => d.GivenAt).Select(d => (DelegationId?)d.Id).FirstOrDefaultAsync(cancel);
        return new(under is not null, under);
    }

    /// <summary>For which calls the actor has authority today, for lists.</summary>
    internal static async Task<Func<CallId, bool>> ForCalls(AppDb db, Actor actor, DateOnly today, CancellationToken cancel)
    {
        if (actor.Role == nameof(Role.ChiefExecutive)) return _ => true;
        var calls = await Delegations(db, actor, today).Select(d => d.Call).ToListAsync(cancel);
        return call => calls.Any(c => c is null || c == call);
    }

    private static IQueryable<Delegation> Delegations(AppDb db, Actor actor, DateOnly today) => db.Set<Delegation>().VisibleTo(actor)
        .Where(d => d.Scope != DelegationScope.ConfirmApplications && d.To == actor.User && d.RevokedAt == null && d.From <= today && today <= d.Until);
}
