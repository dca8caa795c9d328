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

    /// <summary>The same as a condition on rows, for lists: those on whose subject the actor may do it.</summary>
    /// <param name="subject">The id of a <typeparamref name="TId"/>.</param>
    public static Expression<Func<TRow, bool>> Covers<TRow, TId>(
        AppDb db, Actor actor, AuthorityAct act, DateOnly today, Expression<Func<TRow, Guid>> subject) where TId : struct, IId<TId>
    {
        if (act.IsHeldBy(actor)) return _ => true;
        if (!actor.May(act.Needs)) return _ => false;
        var (kind, user) = (Subject.KindOf(typeof(TId)), actor.User);
        var given = Giving(db, actor, act, today).Where(d => d.To == user);
        Expression<Func<Guid, bool>> covered = id => given.Any(d => d.SubjectKind == null || (d.SubjectKind == kind && d.SubjectId == id));
        return covered.Of(subject);
    }

    /// <summary>The delegations of the actor's organisation that give the act on the day, the first given first.</summary>
    internal static IQueryable<Delegation> Giving(AppDb db, Actor actor, AuthorityAct act, DateOnly day) =>
        db.Rows<Delegation>().VisibleTo(actor.ForAdministration())
            .Where(Delegation.Gives(act, day)).OrderBy(d => d.GivenAt).ThenBy(d => d.Id);
}
