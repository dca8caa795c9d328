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
internal sealed class ApplicationTasks(OsloClock clock) : ITaskSource
{
    private const string Write = "application";
    private const string Send = "application-send";
    private const string Asked = "application-asked";

    public IEnumerable<WaitingKind<WaitingTask>> TasksOf(AppDb db, Actor actor)
    {
        if (actor.May(StartApplication.Needs))
        {
            yield return OfCounty(db, actor);
            yield return WhereOneIsAsked(db, actor);
        }

        if (actor.May(SeeApplication.Needs)) yield return Received(db, actor);
        if (actor.May(SeeSupplement.Needs)) yield return SentInLater(db, actor);
    }

    /// <summary>Where nobody is asked to confirm it, or it is confirmed.</summary>
    private static WaitingKind<WaitingTask> OfCounty(AppDb db, Actor actor) => new(
        [Write, Send],
        from a in db.Rows<GrantApplication>().ManageableBy(actor.ForCases()).Where(GrantApplication.WaitsForCounty)
        join c in db.Rows<Call>().Published() on a.Call equals c.Id
        where a.ConfirmedAt != null || !a.Asked.Any(r => r.EndedAt == null)
        select new WaitingRow
        {
            Kind = a.ConfirmedAt != null ? Send : Write,
            Thing = (Guid)(object)a.Id,
            Due = c.Deadline,
            At = c.ClosesAt,
            Since = c.ClosesAt,
            Flag = a.ReturnedAt != null,
            Code = (string)(object)c.Number,
        },
        row => row.Kind == Send
            ? Task(row, nameof(ApplyText.Task_Send), nameof(ApplyText.Task_Send_Action), ApplyUrls.Send(IdOf(row)))
            : ToWrite(row));

    /// <summary>
    /// While it waits for one who is asked to confirm it, that one has the task, and nobody else. It waits for them while it is complete,
    /// which its content says, and while they may confirm it; else for all.
    /// </summary>
    private WaitingKind<WaitingTask> WhereOneIsAsked(AppDb db, Actor actor)
    {
        var asked = db.Rows<GrantApplication>().ManageableBy(actor.ForCases()).Where(GrantApplication.WaitsForCounty)
            .Where(a => a.ConfirmedAt == null && a.Asked.Any(r => r.EndedAt == null));
        return new(
            [Asked],
            from a in asked
            join c in db.Rows<Call>().Published() on a.Call equals c.Id
            select new WaitingRow
            {
                Thing = (Guid)(object)a.Id,
                Due = c.Deadline,
                At = c.ClosesAt,
                Since = c.ClosesAt,
                Flag = a.ReturnedAt != null,
                Code = (string)(object)c.Number,
            },
            async (rows, cancel) =>
            {
                var ids = rows.Select(IdOf).ToList();
                var drafts = await asked.Where(a => ids.Contains(a.Id)).Select(a => new
                {
                    a.Id,
                    a.Call,
                    Parts = a.Parts.ToList(),
                    Asked = a.Asked.Where(r => r.EndedAt == null)
                        .Select(r => new { r.Of, By = db.Set<User>().Where(u => u.Id == r.By).Select(u => u.Name).First(), r.Due })
                        .Single(),
                }).AsSplitQuery().ToDictionaryAsync(a => a.Id, cancel);
                var able = await AuthorityHolders.Of(db, actor, ConfirmApplication.Act, clock, cancel);
                return
                [
                    .. from row in rows
                       let draft = drafts[IdOf(row)]
                       let complete = !ApplicationContent.Of(draft.Id, draft.Call, draft.Parts, []).Missing().Any()
                       let waits = complete && able.May(draft.Asked.Of, Subject.Of(draft.Call))
                       where !waits || (draft.Asked.Of == actor.User && actor.May(ConfirmApplication.Needs))
                       select waits
                           ? new WaitingTask(
                               $"{Asked}:{row.Thing}",
                               Phrase.In<ApplyText>(nameof(ApplyText.Task_Confirm), row.Code!, draft.Asked.By),
                               draft.Asked.Due, ApplyUrls.Send(draft.Id), Phrase.In<ApplyText>(nameof(ApplyText.Task_Confirm_Action)))
                           : ToWrite(row),
                ];
            })
        {
            AreCandidates = true,
        };
    }

    private static WaitingKind<WaitingTask> Received(AppDb db, Actor actor) => new(
        "received",
        from a in db.Rows<GrantApplication>().AllReceivedBy(actor.ForCases()).Where(GrantApplication.LiesWithDirectorate)
        from s in a.Sent
        join c in db.Rows<Call>().Published() on a.Call equals c.Id
        join o in db.Set<Organisation>() on a.County equals o.Id
        where s.SeenAt == null && s.ReceivedAt == a.ReceivedAt
        select new WaitingRow
        {
            Thing = (Guid)(object)a.Id,
            Since = s.ReceivedAt,
            Number = s.Number,
            Name = (string)(object)o.Name,
            Code = (string)(object)c.Number,
        },
        row => new(
            $"received:{row.Thing}",
            Phrase.In<ApplyText>(nameof(ApplyText.Task_Received), row.Name!, row.Code!),
            null,
            ApplyUrls.Version(IdOf(row), row.Number!.Value),
            Phrase.In<ApplyText>(nameof(ApplyText.Task_Received_Action))))
    {
        IsAmongMany = true,
    };

    private static WaitingKind<WaitingTask> SentInLater(AppDb db, Actor actor)
    {
        var received = db.Rows<GrantApplication>().ReceivedBy(actor.ForCases());
        return new(
            "supplement",
            from s in db.Rows<ApplicationSupplement>().Of(received).Where(ApplicationSupplement.WaitsToBeSeen)
            join a in received on s.Application equals a.Id
            join c in db.Rows<Call>().Published() on a.Call equals c.Id
            join o in db.Set<Organisation>() on a.County equals o.Id
            select new WaitingRow
            {
                Thing = (Guid)(object)s.Id,
                Other = (Guid)(object)s.Application,
                Since = s.SentAt,
                Name = (string)(object)o.Name,
                Code = (string)(object)c.Number,
            },
            row => new(
                $"supplement:{row.Thing}",
                Phrase.In<ApplyText>(nameof(ApplyText.Task_Supplement), row.Name!, row.Code!),
                null,
                ApplyUrls.Supplements(new(row.Other!.Value)),
                Phrase.In<ApplyText>(nameof(ApplyText.Task_Supplement_Action))));
    }

    private static WaitingTask ToWrite(WaitingRow row) => Task(
        row, row.Flag ? nameof(ApplyText.Task_Complete) : nameof(ApplyText.Task_Finish), nameof(ApplyText.Task_Finish_Action),
        ApplyUrls.Application(IdOf(row)));

    private static WaitingTask Task(WaitingRow row, string title, string action, string url) =>
        new($"{row.Kind}:{row.Thing}", Phrase.In<ApplyText>(title, row.Code!), row.Due, url, Phrase.In<ApplyText>(action))
        {
            At = row.Due is { } deadline ? CallCalendar.TimeOf(deadline, row.At) : null,
        };

    private static GrantApplicationId IdOf(WaitingRow row) => new(row.Thing!.Value);
}
