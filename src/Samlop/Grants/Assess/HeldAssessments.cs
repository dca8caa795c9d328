using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Access.Leaving;
using Samlop.Grants.Apply;
using Samlop.Grants.Calls;
using Samlop.Grants.Impartiality;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Assess;

/// <summary>
/// Vurderinger i noens hender: the assignments of a case officer that wait for them, also handed in ones whose common assessment is not
/// agreed, since nobody can agree in their place. Whoever takes one assesses anew, by the day that was set, or today where it has passed.
/// </summary>
internal sealed class HeldAssessments(AppDb db, OsloClock clock) : IHeldWork
{
    public string Kind => "assessment";

    public IReadOnlyList<Role> GivenOutBy { get; } = [Role.DecisionMaker];

    public async Task<IReadOnlyList<HeldThing>> HeldBy(Holder holder, CancellationToken cancel) =>
        holder.Role != Role.CaseOfficer
            ? []
            : await Things(Open().Where(r => r.Owner == holder.Organisation && r.Assessor == holder.User), cancel);

    public async Task<IReadOnlyList<HeldThing>> LeftFor(Actor giver, int most, CancellationToken cancel)
    {
        var (own, officers, keptOut) = (giver.Organisation, Officers(), db.KeptOut());
        return await Things(
            Open().Where(r => r.Owner == own
                && !officers.Any(m => m.User == r.Assessor && m.Organisation == r.Owner)
                && !keptOut.Any(d => d.Application == r.Application && d.User == giver.User)).Take(most),
            cancel);
    }

    public async Task HandOver(HeldThing thing, UserId to, Actor by, Change change, CancellationToken cancel)
    {
        var id = new AssessmentId(thing.Id);
        var held = await db.Rows<Assessment>().All(Because.WorkIsHandedOver).SingleAsync(a => a.Id == id, cancel);
        await db.Assign(held.Application, to, held.DueOn < clock.Today ? clock.Today : held.DueOn, held, by, change, cancel);
    }

    private IQueryable<Row> Open() =>
        from h in db.Rows<GrantApplication>().All(Because.WorkIsHandedOver).WithStanding(db).Where(h => h.Standing, Standing.IsAssessed)
        join a in db.Rows<Assessment>().All(Because.WorkIsHandedOver) on h.Application.Id equals a.Application
        join c in db.Rows<Call>().Published() on h.Application.Call equals c.Id
        join o in db.Set<Organisation>() on h.Application.County equals o.Id
        where a.EndedAt == null && !h.Standing.Assessed
        orderby a.DueOn, a.Id
        select new Row
        {
            Id = a.Id,
            Application = a.Application,
            Assessor = a.Assessor,
            Owner = c.Owner,
            County = o.Name,
            Call = c.Number,
        };

    private async Task<IReadOnlyList<HeldThing>> Things(IQueryable<Row> open, CancellationToken cancel)
    {
        var rows = await open.ToListAsync(cancel);
        if (rows.Count == 0) return [];

        var (applications, owners) = (rows.ConvertAll(r => r.Application), rows.Select(r => r.Owner).Distinct().ToList());
        var officers = await (
            from m in Officers()
            join u in db.Set<User>() on m.User equals u.Id
            where owners.Contains(m.Organisation)
            orderby u.Name
            select new { m.Organisation, u.Id, u.Name }).Distinct().ToListAsync(cancel);
        var away = await db.KeptOut().Where(d => applications.Contains(d.Application))
            .Select(d => new { d.Application, d.User })
            .Concat(db.OfParties(clock.Today).Where(p => applications.Contains(p.Application)).Select(p => new { p.Application, p.User }))
            .ToListAsync(cancel);
        var busy = await db.Rows<Assessment>().All(Because.WorkIsHandedOver)
            .Where(a => applications.Contains(a.Application) && a.EndedAt == null)
            .Select(a => new { a.Application, User = a.Assessor }).ToListAsync(cancel);
        var not = away.Concat(busy).Select(x => (x.Application, x.User)).ToHashSet();
        return
        [
            .. from row in rows
               select new HeldThing(
                   Kind, row.Id.Value, row.Assessor,
                   Phrase.In<AssessText>(nameof(AssessText.Held_Assessment), row.County, row.Call),
                   [
                       .. officers.Where(o => o.Organisation == row.Owner && !not.Contains((row.Application, o.Id)))
                           .Select(o => new Taker(o.Id, o.Name)).OrderBy(t => t.Name, StringComparer.CurrentCulture),
                   ]),
        ];
    }

    private IQueryable<Membership> Officers()
    {
        var today = clock.Today;
        return db.HeldOn(today).Where(m => m.Role == Role.CaseOfficer);
    }

    private sealed class Row
    {
        public AssessmentId Id { get; init; }

        public GrantApplicationId Application { get; init; }

        public UserId Assessor { get; init; }

        public OrganisationId Owner { get; init; }

        public string County { get; init; } = "";

        public string Call { get; init; } = "";
    }
}
