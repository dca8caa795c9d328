using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Samlop.Platform.Data;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;

namespace Samlop.Access.Authority;

/// <summary>Fullmakt: whether somebody may do an act on a subject today.</summary>
/// <param name="Under">The delegation; null for authority by the role.</param>
/// <param name="No">Why not; null where they may.</param>
public sealed record Authorisation(DelegationId? Under, Refusal? No);

/// <summary>
/// What somebody has authority for today, of one act. The one place where that is asked: by the page, by the use case and by the task list
/// of the actor, and of others by who may be asked to do it (<see cref="AuthorityHolders"/>).
/// </summary>
public sealed class Authorities
{
    private readonly AuthorityAct act;
    private readonly bool own;
    private readonly IReadOnlyList<Delegation> delegations;

    /// <param name="delegations">Those that give it to them today, the first given first.</param>
    internal Authorities(AuthorityAct act, bool own, IReadOnlyList<Delegation> delegations) =>
        (this.act, this.own, this.delegations) = (act, own, delegations);

    /// <summary>The actor's.</summary>
    public static async Task<Authorities> Of(AppDb db, Actor actor, AuthorityAct act, OsloClock clock, CancellationToken cancel = default)
    {
        var own = act.IsHeldBy(actor);
        return new(act, own, own || !actor.May(act.Needs) ? []
            : await Giving(db, actor, act, clock.Today).Where(d => d.To == actor.User).ToListAsync(cancel));
    }

    public Authorisation For(Subject subject) =>
        own ? new(null, null)
        : delegations.FirstOrDefault(d => d.Covers(subject)) is { } under ? new(under.Id, null)
        : new(null, act.None);

    /// <summary>The same as a condition on rows, for lists: those on whose subject they may do it.</summary>
    public Expression<Func<TRow, bool>> Covers<TRow, TId>(Expression<Func<TRow, TId>> subject) where TId : struct, IId<TId>
    {
        if (own || delegations.Any(d => d.Only is null)) return _ => true;
        var kind = Subject.KindOf(typeof(TId));
        var ids = delegations.Where(d => d.Only!.Value.Kind == kind).Select(d => TId.From(d.Only!.Value.Id)).ToList();
        Expression<Func<TId, bool>> among = id => ids.Contains(id);
        return among.Of(subject);
    }

    /// <summary>The delegations of the actor's organisation that give the act on the day, the first given first.</summary>
    internal static IQueryable<Delegation> Giving(AppDb db, Actor actor, AuthorityAct act, DateOnly day) =>
        db.Rows<Delegation>().VisibleTo(actor.ForAdministration())
            .Where(Delegation.Gives(act, day)).OrderBy(d => d.GivenAt).ThenBy(d => d.Id);
}
