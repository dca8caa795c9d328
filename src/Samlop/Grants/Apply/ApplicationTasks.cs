using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Access.Authority;
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
        if (actor.May(SeeSupplement.Needs)) tasks.AddRange(await SentInLater(actor, most, cancel));
        return tasks;
    }

    /// <summary>While it waits for one who is asked to confirm it, that one has the task, and nobody else.</summary>
    private async Task<IEnumerable<WaitingTask>> OfCounty(Actor actor, int most, CancellationToken cancel)
    {
        var rows = await (
            from a in db.Rows<GrantApplication>().ManageableBy(actor.ForCases()).Where(GrantApplication.WaitsForCounty)
            join c in db.Rows<Call>().Published() on a.Call equals c.Id
            orderby c.ClosesAt
            select new
            {
                a.Id,
                a.Call,
                a.ConfirmedAt,
                a.ReturnedAt,
                c.Number,
                c.Deadline,
                c.ClosesAt,
                Parts = a.Parts.ToList(),
                Asked = a.Asked.Where(r => r.EndedAt == null).Select(r => new Asked(r.Of, r.By, r.Due)).ToList(),
            }).Take(most).AsSplitQuery().ToListAsync(cancel);
        if (rows.Count == 0) return [];
        var able = await AuthorityHolders.Of(db, actor, ConfirmApplication.Act, clock, cancel);
        var askers = rows.SelectMany(r => r.Asked).Select(a => a.By).Distinct().ToList();
        var names = askers.Count == 0 ? []
            : await db.Set<User>().Where(u => askers.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.Name, cancel);

        return
            from row in rows
            let complete = !ApplicationContent.Of(row.Id, row.Call, row.Parts, []).Missing().Any()
            let waits = complete ? row.Asked.SingleOrDefault(asked => able.May(asked.Of, Subject.Of(row.Call))) : null
            where row.ConfirmedAt is not null || waits is null || (waits.Of == actor.User && actor.May(ConfirmApplication.Needs))
            let words = row.ConfirmedAt is not null ? ("Task_Send", "Task_Send_Action", ApplyUrls.Send(row.Id))
            : waits is not null ? ("Task_Confirm", "Task_Confirm_Action", ApplyUrls.Send(row.Id))
            : row.ReturnedAt is not null ? ("Task_Complete", "Task_Finish_Action", ApplyUrls.Application(row.Id))
            : ("Task_Finish", "Task_Finish_Action", ApplyUrls.Application(row.Id))
            select new WaitingTask(
                $"application:{row.Id.Value}",
                Phrase.In<ApplyText>(words.Item1, row.Number, waits is null ? "" : names[waits.By]),
                waits?.Due ?? row.Deadline,
                words.Item3,
                Phrase.In<ApplyText>(words.Item2)
            )
            {
                At = waits is null && row.Deadline is { } deadline ? CallCalendar.TimeOf(deadline, row.ClosesAt) : null,
            };
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

    private async Task<IEnumerable<WaitingTask>> SentInLater(Actor actor, int most, CancellationToken cancel)
    {
        var received = db.Rows<GrantApplication>().ReceivedBy(actor.ForCases());
        var rows = await (
            from s in db.Rows<ApplicationSupplement>().Of(received).Where(ApplicationSupplement.WaitsToBeSeen)
            join a in received on s.Application equals a.Id
            join c in db.Rows<Call>().Published() on a.Call equals c.Id
            join o in db.Set<Organisation>() on a.County equals o.Id
            orderby s.SentAt
            select new { s.Id, s.Application, c.Number, o.Name }).Take(most).ToListAsync(cancel);
        return rows.Select(r => new WaitingTask(
            $"supplement:{r.Id.Value}",
            Phrase.In<ApplyText>(nameof(ApplyText.Task_Supplement), r.Name, r.Number),
            null,
            ApplyUrls.Supplements(r.Application),
            Phrase.In<ApplyText>(nameof(ApplyText.Task_Supplement_Action))
        ));
    }

    private sealed record Asked(UserId Of, UserId By, DateOnly Due);
}
