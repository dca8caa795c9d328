using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Access.Leaving;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Apply;

/// <summary>
/// Fullmakter i noens hender. An authority is not handed on by an administrator: the chief executive alone revokes it, and gives another.
/// </summary>
internal sealed class HeldDelegations(AppDb db, OsloClock clock, RolePermissions permissions) : IHeldWork
{
    public string Kind => "delegation";

    public IReadOnlyList<Role> GivenOutBy { get; } = [Role.ChiefExecutive];

    public async Task<IReadOnlyList<HeldThing>> HeldBy(Holder holder, CancellationToken cancel) =>
        !RolesThatMayHold().Contains(holder.Role)
            ? []
            : await Things(Open().Where(d => d.County == holder.Organisation && d.To == holder.User), cancel);

    public Task<IReadOnlyList<HeldThing>> LeftFor(Actor giver, int most, CancellationToken cancel)
    {
        var (own, today, roles) = (giver.Organisation, clock.Today, RolesThatMayHold());
        var held = db.HeldOn(today).Where(m => roles.Contains(m.Role));
        return Things(
            Open().Where(d => d.County == own && !held.Any(m => m.User == d.To && m.Organisation == d.County)).Take(most), cancel);
    }

    public Task HandOver(HeldThing thing, UserId to, Actor by, Change change, CancellationToken cancel) =>
        throw new InvalidOperationException("It has no takers.");

    private IQueryable<Delegation> Open()
    {
        var today = clock.Today;
        return db.Rows<Delegation>().All(Because.WorkIsHandedOver)
            .Where(d => d.RevokedAt == null && d.Until >= today).OrderBy(d => d.Until).ThenBy(d => d.Id);
    }

    private List<Role> RolesThatMayHold() => GiveDelegation.RolesThatMayHold(permissions);

    private async Task<IReadOnlyList<HeldThing>> Things(IQueryable<Delegation> open, CancellationToken cancel)
    {
        var rows = await (
            from d in open
            join u in db.Set<User>() on d.To equals u.Id
            select new { d.Id, d.To, d.Until, d.Scope, u.Name }).ToListAsync(cancel);
        return
        [
            .. rows.Select(d => new HeldThing(
                Kind, d.Id.Value, d.To,
                Phrase.In<ApplyText>(nameof(ApplyText.Held_Delegation), d.Name, new DateArgument(d.Until), Delegation.ScopeWords.Of(d.Scope)), [],
                ApplyUrls.Delegations)),
        ];
    }
}
