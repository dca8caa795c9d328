using Microsoft.EntityFrameworkCore;
using Samlop.Cases;
using Samlop.Grants.Apply;
using Samlop.Grants.Decide;
using Samlop.Platform.Amounts;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Grants.Control;

/// <summary>
/// Lukk listen: the grant cases of the call as they are now, awards in force with their amounts, rejections and dismissals too. The list is
/// kept with its hash, and nothing is added to it or taken away.
/// </summary>
[Process("grants.control-draw.list-closed"), TellsNobody(Untold.OwnWork)]
public sealed class CloseList(AppDb db) : IUseCase<CloseList.Input, Done>
{
    public static Permission Needs => FixSeed.Needs;

    public sealed class Input : IInput<CloseList, Input, Done>
    {
        public ControlDrawId Draw { get; set; }
    }

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var draw = await db.Rows<ControlDraw>().ManageableBy(actor.ForCases()).Include(d => d.Cases)
            .SingleOrDefaultAsync(d => d.Id == input.Draw, cancel);
        if (draw is null) return Refusal.NotFound;
        if (draw.MayClose(actor) is { } no) return no;

        var decisions = db.Rows<Decision>().All(Because.ControlListIsWhole);
        var cases = db.Rows<CaseFile>().About(db.Rows<GrantApplication>().All(Because.ControlListIsWhole)).OfApplications();
        var rows = await (
            from d in decisions.InForce(decisions)
            join a in db.Rows<GrantApplication>().All(Because.ControlListIsWhole) on d.Application equals a.Id
            join c in cases on a.Id equals c.Application
            where d.Call == draw.Call && d.DeclinedAt == null
            select new { d.Kind, d.AmountOre, a.Id, a.County, c.Year, c.Serial }).ToListAsync(cancel);
        var list = rows.ConvertAll(row => new ListedCase(
            new SampledCase(
                new CaseNumber(row.Year, row.Serial).ToString(),
                DrawnCase.KindOf(row.Kind),
                row.Kind == DecisionKind.Award ? Money.FromOre(row.AmountOre) : Money.Zero),
            row.Id,
            row.County));
        if (draw.Close(list, actor, change.At) is { } refused) return refused;
        change.Record(new DrawMoved(draw.Id, draw.Call, DrawStep.ListClosed));
        return new Done();
    }
}
