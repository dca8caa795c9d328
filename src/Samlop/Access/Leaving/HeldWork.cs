using Microsoft.EntityFrameworkCore;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;

namespace Samlop.Access.Leaving;

/// <summary>All that people have in their hands, of every kind that the modules have registered.</summary>
public sealed class HeldWork(AppDb db, IEnumerable<IHeldWork> kinds)
{
    public async Task<IReadOnlyList<HeldThing>> HeldBy(Membership membership, CancellationToken cancel)
    {
        var holder = new Holder(membership.User, membership.Organisation, membership.Role);
        var held = new List<HeldThing>();
        foreach (var kind in kinds) held.AddRange(await kind.HeldBy(holder, cancel));
        return held;
    }

    public async Task<IReadOnlyList<HeldThing>> LeftFor(Actor giver, int most, CancellationToken cancel)
    {
        var left = new List<HeldThing>();
        var given = kinds.Where(k => giver.HoldsAny(k.GivenOutBy)).ToList();
        // Only somebody whose role ends leaves anything: where nobody's does, no kind is asked.
        var ends = db.Set<Membership>().Where(m => m.Organisation == giver.Organisation && m.To != null);
        if (given.Count == 0 || !await ends.AnyAsync(cancel)) return left;
        foreach (var kind in given)
            left.AddRange(await kind.LeftFor(giver, most, cancel));
        return left;
    }

    /// <summary>Who gives out what nobody takes of a kind.</summary>
    public IReadOnlyList<Role> GiversOf(HeldThing thing) => kinds.Single(k => k.Kind == thing.Kind).GivenOutBy;

    /// <summary>Hands a thing over; each kind's own event tells whoever has it now.</summary>
    public async Task HandOver(HeldThing thing, UserId to, Actor by, Change change, CancellationToken cancel)
    {
        if (thing.Takers.All(t => t.User != to)) throw new InvalidOperationException("Only one of those who may take it.");
        await kinds.Single(k => k.Kind == thing.Kind).HandOver(thing, to, by, change, cancel);
    }
}
