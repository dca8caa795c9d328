using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Grants.Calls;
using Samlop.Platform.Data;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Apply;

/// <summary>Fullmakt: whether somebody may confirm an application today, and under which delegation.</summary>
/// <param name="Has">The chief executive, or somebody with a delegation for it that holds today for this call.</param>
/// <param name="Under">The delegation; null for the chief executive's own authority.</param>
public sealed record ConfirmationAuthority(bool Has, DelegationId? Under)
{
    public Refusal? No => Has ? null : ApplyRefusal.NoAuthorityToConfirm;

    internal static async Task<ConfirmationAuthority> Of(AppDb db, Actor actor, CallId call, OsloClock clock, CancellationToken cancel = default)
    {
        if (!actor.May(ConfirmApplication.Needs)) return new(false, null);
        if (actor.Role == nameof(Role.ChiefExecutive)) return new(true, null);

        var today = clock.Today;
        var under = await db.Set<Delegation>().VisibleTo(actor)
            .Where(d => d.Scope != DelegationScope.AcceptAwards && d.To == actor.User && d.RevokedAt == null && d.From <= today && today <= d.Until && (d.Call == null || d.Call == call))
            .OrderBy(d => d.GivenAt).Select(d => (DelegationId?)d.Id).FirstOrDefaultAsync(cancel);
        return new(under is not null, under);
    }
}
