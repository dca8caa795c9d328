using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Grants.Calls;
using Samlop.Platform.Data;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Apply;

/// <summary>What the chief executive of a county does, or somebody to whom the chief executive has delegated it.</summary>
/// <param name="Needs">Without it nobody has the authority, delegated or not.</param>
/// <param name="Scope">A delegation of this scope, or of both, gives it.</param>
/// <param name="None">Said to those who do not have it.</param>
public sealed record AuthorityAct(Permission Needs, DelegationScope Scope, Refusal None)
{
    public static readonly Refusal NoAuthorityToConfirm = Refusal.In<ApplyText>(nameof(NoAuthorityToConfirm));

    public static AuthorityAct Confirm { get; } = new(ConfirmApplication.Needs, DelegationScope.ConfirmApplications,
        NoAuthorityToConfirm);
}

/// <summary>Fullmakt: whether somebody may do an act for a call today.</summary>
/// <param name="Under">The delegation; null for the chief executive's own authority.</param>
/// <param name="No">Why not; null where they may.</param>
public sealed record Authority(DelegationId? Under, Refusal? No);

/// <summary>What somebody has authority for today. Asked by the page, by the use case and by the task list alike.</summary>
public sealed class Authorities
{
    private readonly AuthorityAct act;
    private readonly bool own;
    private readonly IReadOnlyList<Delegation> delegations;

    private Authorities(AuthorityAct act, bool own, IReadOnlyList<Delegation> delegations) =>
        (this.act, this.own, this.delegations) = (act, own, delegations);

    internal static async Task<Authorities> Of(AppDb db, Actor actor, AuthorityAct act, OsloClock clock, CancellationToken cancel = default)
    {
        if (!actor.May(act.Needs)) return new(act, false, []);
        if (actor.Role == nameof(Role.ChiefExecutive)) return new(act, true, []);
        return new(act, false, await db.Rows<Delegation>().VisibleTo(actor.ForCases())
            .Where(d => d.To == actor.User && (d.Scope == act.Scope || d.Scope == DelegationScope.Both))
                .Where(Delegation.Holds.On(clock.Today))
            .OrderBy(d => d.GivenAt).ToListAsync(cancel));
    }

    public Authority For(CallId call) =>
        own ? new(null, null)
        : delegations.FirstOrDefault(d => d.Call is null || d.Call == call) is { } under ? new(under.Id, null)
        : new(null, act.None);
}
