using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Access.Leaving;
using Samlop.Agreements.Agree;
using Samlop.Cases;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;

namespace Samlop.Agreements.Continue;

/// <summary>
/// Roller i samarbeidet i noens hender. Whoever is to take one is asked, and has it when they accept. One that nobody takes is left for
/// nobody here: a role that nobody holds is a task by itself (<see cref="RoleTasks"/>).
/// </summary>
internal sealed class HeldAgreedRoles(AppDb db, OsloClock clock) : IHeldWork
{
    public string Kind => "agreement-role";

    public IReadOnlyList<Role> GivenOutBy => RoleKinds.Leaders;

    public async Task<IReadOnlyList<HeldThing>> HeldBy(Holder holder, CancellationToken cancel)
    {
        if (!AgreementRoles.Readers.Contains(holder.Role)) return [];
        var (user, organisation, roles) = (holder.User, holder.Organisation, AgreementRoles.Readers.ToList());
        var rows = await (
            from r in db.Rows<AgreedRole>().All(Because.WorkIsPassedOn).InForce()
            join a in db.Rows<Agreement>().All(Because.WorkIsPassedOn).Living(clock.Today) on r.Agreement equals a.Id
            where r.Party == organisation && a.Parties.Any(p => p.Organisation == organisation && p.LeftOn == null)
                && r.Holdings.Any(h => h.User == user && h.AcceptedAt != null && h.EndedAt == null)
            orderby r.Id
            select new { r.Id, r.KindCode, a.Year, a.Serial }).ToListAsync(cancel);
        if (rows.Count == 0) return [];
        var takers = await (
            from m in db.HeldOn(clock.Today)
            join u in db.Set<User>() on m.User equals u.Id
            where m.Organisation == organisation && roles.Contains(m.Role) && m.User != user
            select new { u.Id, u.Name }).Distinct().OrderBy(u => u.Name).Select(u => new Taker(u.Id, u.Name)).ToListAsync(cancel);
        return
        [
            .. rows.Select(row => new HeldThing(
                Kind, row.Id.Value, user,
                Phrase.In<ContinueText>(
                    nameof(ContinueText.Held_Role), AgreedRoleKinds.NameOf(row.KindCode), new CaseNumber(row.Year, row.Serial).ToString()),
                takers)),
        ];
    }

    public Task<IReadOnlyList<HeldThing>> LeftFor(Actor giver, int most, CancellationToken cancel) =>
        Task.FromResult<IReadOnlyList<HeldThing>>([]);

    public async Task HandOver(HeldThing thing, UserId to, Actor by, Change change, CancellationToken cancel)
    {
        var id = new AgreedRoleId(thing.Id);
        var role = await db.Rows<AgreedRole>().All(Because.WorkIsPassedOn).Include(r => r.Holdings).SingleAsync(r => r.Id == id, cancel);
        var party = await db.Rows<AgreementParty>().All(Because.WorkIsPassedOn)
            .SingleOrDefaultAsync(p => p.Agreement == role.Agreement && p.Organisation == role.Party && p.LeftOn == null, cancel);
        if (party is null) return;
        var offer = new RoleHolding(NewId.Of<RoleHoldingId>(change.At), role.Id, to, "", by.User, change.At);
        var before = role.Offered?.User;
        if (role.Offer(offer) is null)
            change.Record(new OfferRole.RoleOffered(role.Agreement, role.Id, role.KindCode, party.Id, to, before));
    }
}
