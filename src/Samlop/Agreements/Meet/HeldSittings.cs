using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Access.Leaving;
using Samlop.Agreements.Agree;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;

namespace Samlop.Agreements.Meet;

/// <summary>
/// Plasser i organer i noens hender: where somebody sits for their party. Whoever takes it sits there from today. One that nobody takes is
/// left for nobody: it is as if nobody was named, and those who write agreements for the party have its calls.
/// </summary>
internal sealed class HeldSittings(AppDb db, OsloClock clock) : IHeldWork
{
    public string Kind => "agreement-seat";

    public IReadOnlyList<Role> GivenOutBy => RoleKinds.Leaders;

    public async Task<IReadOnlyList<HeldThing>> HeldBy(Holder holder, CancellationToken cancel)
    {
        if (!AgreementRoles.Readers.Contains(holder.Role)) return [];
        var rows = await (
            from s in db.Rows<Sitting>().All(Because.WorkIsPassedOn)
            join b in db.Rows<Body>().All(Because.WorkIsPassedOn).InForce() on s.Body equals b.Id
            join a in db.Rows<Agreement>().All(Because.WorkIsPassedOn).Living(clock.Today) on b.Agreement equals a.Id
            where s.To == null && s.User == holder.User && s.Organisation == holder.Organisation
                && a.Parties.Any(p => p.Organisation == holder.Organisation && p.LeftOn == null)
            orderby s.Id
            select new { s.Id, b.KindCode, a.Year, a.Serial }).ToListAsync(cancel);
        if (rows.Count == 0) return [];
        var (organisation, user) = (holder.Organisation, holder.User);
        var takers = await (
            from m in db.WorkingOn(clock.Today)
            join u in db.Set<User>() on m.User equals u.Id
            where m.Organisation == organisation && m.User != user
            select new { u.Id, u.Name }).Distinct().OrderBy(u => u.Name).Select(u => new Taker(u.Id, u.Name)).ToListAsync(cancel);
        return
        [
            .. rows.Select(row => new HeldThing(
                Kind, row.Id.Value, user,
                Phrase.In<MeetText>(
                    nameof(MeetText.Held_Seat), BodyKinds.NameOf(row.KindCode), new Cases.CaseNumber(row.Year, row.Serial).ToString()),
                takers)),
        ];
    }

    public Task<IReadOnlyList<HeldThing>> LeftFor(Actor giver, int most, CancellationToken cancel) =>
        Task.FromResult<IReadOnlyList<HeldThing>>([]);

    public async Task HandOver(HeldThing thing, UserId to, Actor by, Change change, CancellationToken cancel)
    {
        var id = new SittingId(thing.Id);
        var body = await db.Rows<Body>().All(Because.WorkIsPassedOn).Include(b => b.Sittings)
            .SingleAsync(b => b.Sittings.Any(s => s.Id == id), cancel);
        var before = body.Sittings.Single(s => s.Id == id);
        var party = await db.Rows<AgreementParty>().All(Because.WorkIsPassedOn)
            .SingleOrDefaultAsync(p => p.Agreement == body.Agreement && p.Organisation == before.Organisation && p.LeftOn == null, cancel);
        if (party is null) return;
        body.Seat(new Sitting(NewId.Of<SittingId>(change.At), body.Id, party.Organisation, to, isAbsent: false, clock.Today));
        change.Record(new SeatParty.PartySeated(
            body.Agreement, body.Id, body.KindCode, party.Id, to, IsAbsent: false, clock.Today, by.Organisation != party.Organisation));
    }
}
