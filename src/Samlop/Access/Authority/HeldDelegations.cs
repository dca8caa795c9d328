using Microsoft.EntityFrameworkCore;
using Samlop.Access.Leaving;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;

namespace Samlop.Access.Authority;

/// <summary>
/// Fullmakter i noens hender. An authority is not handed on by an administrator: those who may give it revoke it, and give another.
/// </summary>
internal sealed class HeldDelegations(AppDb db, OsloClock clock, AuthorityActs acts) : IHeldWork
{
    public string Kind => "delegation";

    public IReadOnlyList<Role> GivenOutBy { get; } =
        [.. acts.All.Where(act => act.CanBeDelegated).SelectMany(act => act.Holders).Distinct().Order()];

    public async Task<IReadOnlyList<HeldThing>> HeldBy(Holder holder, CancellationToken cancel) =>
        !RolesThatMayHold().Contains(holder.Role)
            ? []
            : await Things(Open().Where(d => d.Organisation == holder.Organisation && d.To == holder.User), cancel);

    public Task<IReadOnlyList<HeldThing>> LeftFor(Actor giver, int most, CancellationToken cancel)
    {
        var (own, today, roles) = (giver.Organisation, clock.Today, RolesThatMayHold());
        var held = db.HeldOn(today).Where(m => roles.Contains(m.Role));
        return Things(
            Open().Where(d => d.Organisation == own && !held.Any(m => m.User == d.To && m.Organisation == d.Organisation)).Take(most),
            cancel);
    }

    public Task HandOver(HeldThing thing, UserId to, Actor by, Change change, CancellationToken cancel) =>
        throw new InvalidOperationException("It has no takers.");

    private IQueryable<Delegation> Open()
    {
        var today = clock.Today;
        return db.Rows<Delegation>().All(Because.AuthorityIsHandedOver)
            .Where(d => d.RevokedAt == null && d.Until >= today).OrderBy(d => d.Until).ThenBy(d => d.Id);
    }

    /// <summary>Where somebody has none of these, no delegation gives them anything.</summary>
    private List<Role> RolesThatMayHold() => [.. Enum.GetValues<Role>().Where(role => acts.All.Any(act => act.MayBeGivenTo(role)))];

    private async Task<IReadOnlyList<HeldThing>> Things(IQueryable<Delegation> open, CancellationToken cancel)
    {
        var rows = await (
            from d in open
            join u in db.Set<User>() on d.To equals u.Id
            select new { Delegation = d, u.Name }).ToListAsync(cancel);
        return
        [
            .. rows.Select(row => new HeldThing(
                Kind, row.Delegation.Id.Value, row.Delegation.To,
                Phrase.In<AuthorityText>(
                    nameof(AuthorityText.Held_Delegation), row.Name, new DateArgument(row.Delegation.Until), acts.WordsOf(row.Delegation)),
                [],
                AuthorityUrls.Delegations)),
        ];
    }
}
