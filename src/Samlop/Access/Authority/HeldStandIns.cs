using Microsoft.EntityFrameworkCore;
using Samlop.Access.Leaving;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;

namespace Samlop.Access.Authority;

/// <summary>
/// Vikariater i noens hender: those whom somebody stands in for, now or later. Whoever takes it stands in for the days that are left.
/// </summary>
internal sealed class HeldStandIns(AppDb db, OsloClock clock) : IHeldWork
{
    public string Kind => "stand-in";

    public IReadOnlyList<Role> GivenOutBy { get; } = [Role.DecisionMaker];

    public Task<IReadOnlyList<HeldThing>> HeldBy(Holder holder, CancellationToken cancel) =>
        Things(Open().Where(s => s.User == holder.User && s.Organisation == holder.Organisation && s.Role == holder.Role), cancel);

    /// <summary>Where the absent one is gone too, their own work is what is left.</summary>
    public Task<IReadOnlyList<HeldThing>> LeftFor(Actor giver, int most, CancellationToken cancel)
    {
        var (own, held) = (giver.Organisation, Held());
        return Things(
            Open().Where(s => s.Organisation == own
                && !held.Any(m => m.User == s.User && m.Organisation == s.Organisation && m.Role == s.Role)
                && held.Any(m => m.User == s.Absent && m.Organisation == s.Organisation && m.Role == s.Role)).Take(most),
            cancel);
    }

    public async Task HandOver(HeldThing thing, UserId to, Actor by, Change change, CancellationToken cancel)
    {
        var id = new StandInId(thing.Id);
        var left = await db.Rows<StandIn>().All(Because.AuthorityIsHandedOver).SingleAsync(s => s.Id == id, cancel);
        if (left.Revoke(clock.Today, change.At) is not null) throw new InvalidOperationException("What is over is not held.");
        change.Record(new RevokeStandIn.StandInRevoked(left.Id));

        var from = left.From < clock.Today ? clock.Today : left.From;
        var next = new StandIn(
            NewId.Of<StandInId>(change.At), left.Organisation, left.Role, left.Absent, to, from, left.Until, change.At);
        db.Add(next);
        change.Record(new AppointStandIn.StandInAppointed(next.Id, next.From, next.Until));
    }

    private IQueryable<StandIn> Open()
    {
        var today = clock.Today;
        return db.Rows<StandIn>().All(Because.AuthorityIsHandedOver)
            .Where(s => s.RevokedAt == null && s.Until >= today).OrderBy(s => s.From);
    }

    private IQueryable<Membership> Held()
    {
        var today = clock.Today;
        return db.HeldOn(today);
    }

    private async Task<IReadOnlyList<HeldThing>> Things(IQueryable<StandIn> open, CancellationToken cancel)
    {
        var rows = await (
            from s in open
            join p in db.Set<User>() on s.Absent equals p.Id
            select new { StandIn = s, p.Name }).ToListAsync(cancel);
        if (rows.Count == 0) return [];

        var organisations = rows.Select(r => r.StandIn.Organisation).Distinct().ToList();
        var colleagues = await (
            from m in Held()
            join u in db.Set<User>() on m.User equals u.Id
            where organisations.Contains(m.Organisation)
            select new { m.Organisation, m.Role, u.Id, u.Name }).Distinct().ToListAsync(cancel);
        return
        [
            .. from row in rows
               let s = row.StandIn
               select new HeldThing(
                   Kind, s.Id.Value, s.User,
                   Phrase.In<AuthorityText>(
                       nameof(AuthorityText.Held_StandIn), row.Name, new DateArgument(s.Until), AccessWords.Named(s.Role)),
                   [
                       .. colleagues
                           .Where(c => c.Organisation == s.Organisation && c.Role == s.Role && c.Id != s.User && c.Id != s.Absent)
                           .Select(c => new Taker(c.Id, c.Name)).OrderBy(t => t.Name, StringComparer.CurrentCulture),
                   ]),
        ];
    }
}
