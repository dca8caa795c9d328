using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Grants.Calls;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Apply;

/// <summary>
/// What waits on applications: for the county to finish, confirm and send before the deadline; for the directorate to note that one has
/// come.
/// </summary>
internal sealed class ApplicationTasks(AppDb db, OsloClock clock) : ITaskSource
{
    public async Task<IReadOnlyList<WaitingTask>> WaitingFor(Actor actor, int most, CancellationToken cancel)
    {
        var tasks = new List<WaitingTask>();
        if (actor.May(StartApplication.Needs)) tasks.AddRange(await OfCounty(actor, most, cancel));
        if (actor.May(SeeApplication.Needs)) tasks.AddRange(await Received(actor, most, cancel));
        return tasks;
    }

    private async Task<IEnumerable<WaitingTask>> OfCounty(Actor actor, int most, CancellationToken cancel)
    {
        var rows = await (
            from a in db.Rows<GrantApplication>().ManageableBy(actor.ForCases()).Where(GrantApplication.WaitsForCounty)
            join c in db.Rows<Call>().Published() on a.Call equals c.Id
            orderby c.ClosesAt
            select new { a.Id, a.Call, a.ConfirmedAt, a.ReturnedAt, c.Number, c.Deadline, Parts = a.Parts.ToList() }).Take(most)
                .AsSplitQuery().ToListAsync(cancel);
        var mine = await Authorities.Of(db, actor, AuthorityAct.Confirm, clock, cancel);

        return
            from row in rows
            let complete = !ApplicationContent.Of(row.Id, row.Call, row.Parts, []).Missing().Any()
            let words = row.ConfirmedAt is not null ? ("Task_Send", "Task_Send_Action", ApplyUrls.Send(row.Id))
            : complete && mine.For(row.Call).No is null ? ("Task_Confirm", "Task_Confirm_Action", ApplyUrls.Send(row.Id))
            : row.ReturnedAt is not null ? ("Task_Complete", "Task_Finish_Action", ApplyUrls.Application(row.Id))
            : ("Task_Finish", "Task_Finish_Action", ApplyUrls.Application(row.Id))
            select new WaitingTask(
                $"application:{row.Id.Value}",
                Phrase.In<ApplyText>(words.Item1, row.Number),
                row.Deadline,
                words.Item3,
                Phrase.In<ApplyText>(words.Item2)
            );
    }

    private async Task<IEnumerable<WaitingTask>> Received(Actor actor, int most, CancellationToken cancel)
    {
        var rows = await (
            from a in db.Rows<GrantApplication>().ReceivedBy(actor.ForCases()).Where(GrantApplication.LiesWithDirectorate)
            from s in a.Sent
            join c in db.Rows<Call>().Published() on a.Call equals c.Id
            join o in db.Set<Organisation>() on a.County equals o.Id
            where s.SeenAt == null && s.ReceivedAt == a.ReceivedAt
            orderby s.ReceivedAt
            select new
            {
                a.Id,
                s.Number,
                Call = c.Number,
                o.Name,
            }
        )
            .Take(most)
            .ToListAsync(cancel);
        return rows.Select(r => new WaitingTask(
            $"received:{r.Id.Value}",
            Phrase.In<ApplyText>(nameof(ApplyText.Task_Received), r.Name, r.Call),
            null,
            ApplyUrls.Version(r.Id, r.Number),
            Phrase.In<ApplyText>(nameof(ApplyText.Task_Received_Action))
        ));
    }
}
