using Microsoft.EntityFrameworkCore;
using Samlop.Platform.Data;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;

namespace Samlop.Access.Authority;

/// <summary>Somebody who may do an act.</summary>
/// <param name="ByRole">By their own role, not under a delegation.</param>
public sealed record AuthorityHolder(UserId User, string Name, bool ByRole);

/// <summary>
/// Hvem som har fullmakt: those of the actor's organisation who may do an act today, each asked as <see cref="Authorities"/>.
/// </summary>
public sealed class AuthorityHolders
{
    private readonly IReadOnlyList<(AuthorityHolder Who, Authorities Has)> members;

    private AuthorityHolders(IReadOnlyList<(AuthorityHolder Who, Authorities Has)> members) => this.members = members;

    public static async Task<AuthorityHolders> Of(
        AppDb db, Actor actor, AuthorityAct act, OsloClock clock, CancellationToken cancel = default)
    {
        var (held, roles) = (db.HeldOn(clock.Today), act.Needs.Roles.ToList());
        var members = await (
            from m in held
            join u in db.Set<User>() on m.User equals u.Id
            where m.Organisation == actor.Organisation && roles.Contains(m.Role)
            orderby u.Name, u.Id
            select new { u.Id, u.Name, m.Role }).ToListAsync(cancel);
        var given = (await Authorities.Giving(db, actor, act, clock.Today).ToListAsync(cancel)).ToLookup(d => d.To);
        return new(
        [
            .. members.GroupBy(m => (m.Id, m.Name), m => m.Role, (who, of) =>
            {
                var own = of.Intersect(act.Holders).Any();
                return (new AuthorityHolder(who.Id, who.Name, own), new Authorities(act, own, [.. given[who.Id]]));
            }),
        ]);
    }

    /// <summary>Those who may do it on the subject; those who may by their role first.</summary>
    public IEnumerable<AuthorityHolder> For(Subject subject) =>
        members.Where(m => m.Has.For(subject).No is null).Select(m => m.Who).OrderByDescending(who => who.ByRole);

    public bool May(UserId user, Subject subject) => For(subject).Any(who => who.User == user);
}
