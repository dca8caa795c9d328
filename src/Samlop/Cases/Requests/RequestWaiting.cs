using Samlop.Access;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;

namespace Samlop.Cases.Requests;

/// <summary>A request with its case, as lists of what waits show it.</summary>
internal sealed class RequestInCase
{
    public required CaseRequest Request { get; init; }

    public required CaseFile Case { get; init; }
}

/// <summary>What waits of all kinds of requests, in one statement for each list.</summary>
internal static class RequestsWaiting
{
    /// <summary>Those that the actor answers for their own.</summary>
    public static IQueryable<RequestInCase> ToAnswer(this AppDb db, Actor actor)
    {
        var own = actor.Organisation;
        return db.Standing(actor).Where(x => x.Request.Of == own).Where(x => x.Request, CaseRequest.IsUnanswered);
    }

    /// <summary>Those whose answers the actor's own waits for, of the kinds that the actor asks.</summary>
    public static IQueryable<RequestInCase> WaitedFor(this AppDb db, Actor actor) =>
        db.AskedBy(actor).Where(x => x.Request, CaseRequest.IsUnanswered);

    /// <summary>Those of the kinds that the actor asks, answered or not.</summary>
    public static IQueryable<RequestInCase> AskedBy(this AppDb db, Actor actor)
    {
        var (own, asked) = (actor.Organisation,
            db.RequestKinds().All.Where(kind => kind.IsAskedBy(actor)).Select(kind => kind.Code).ToArray());
        return db.Standing(actor).Where(x => x.Request.Owner == own && asked.Contains(x.Request.KindCode));
    }

    private static IQueryable<RequestInCase> Standing(this AppDb db, Actor actor) =>
        from r in db.Rows<CaseRequest>().VisibleTo(actor.ForCaseFiles()).Where(db.RequestKinds().Standing(db))
        join c in db.Rows<CaseFile>().VisibleTo(actor.ForCaseFiles()) on r.Case equals c.Id
        where c.ClosedAt == null
        select new RequestInCase { Request = r, Case = c };
}

/// <summary>
/// What waits: a question to answer; and for who asked, an answer that nobody has read, and one that has not come in time.
/// </summary>
internal sealed class RequestTasks(RequestKinds kinds, OsloClock clock) : ITaskSource
{
    public IEnumerable<WaitingKind<WaitingTask>> TasksOf(AppDb db, Actor actor)
    {
        if (actor.May(AskRequest.Needs)) yield return Asked(db, actor);
        if (actor.May(AnswerRequest.Needs)) yield return ToAnswer(db, actor);
    }

    private WaitingKind<WaitingTask> Asked(AppDb db, Actor actor)
    {
        var today = clock.Today;
        return new(
            "request",
            from x in db.AskedBy(actor)
            join o in db.Set<Organisation>() on x.Request.Of equals o.Id
            where x.Request.WithdrawnAt == null && x.Request.ClosedAt == null && x.Request.ReadAt == null
                && (x.Request.AnsweredAt != null || x.Request.DueOn < today)
            select new WaitingRow
            {
                Thing = (Guid)(object)x.Request.Id,
                Other = x.Request.Subject,
                Due = x.Request.AnsweredAt != null ? Nothing.Day() : x.Request.DueOn,
                Since = x.Request.AnsweredAt ?? x.Request.AskedAt,
                Flag = x.Request.AnsweredAt != null,
                Year = x.Case.Year,
                Serial = x.Case.Serial,
                Name = (string)(object)o.Name,
                Code = (string)(object)x.Request.KindCode,
            },
            row => new(
                $"request:{row.Thing}",
                Phrase.In<CasesText>(
                    row.Flag ? nameof(CasesText.Task_ReadAnswer) : nameof(CasesText.Task_RequestLate), row.Name!, kinds.Of(row.Code!).One),
                row.Due,
                RequestUrls.Handling(kinds.Of(row.Code!), row.Other!.Value, CaseOf(row)),
                Phrase.In<CasesText>(nameof(CasesText.Task_Request_Action))));
    }

    private WaitingKind<WaitingTask> ToAnswer(AppDb db, Actor actor) => new(
        "answer-request",
        from x in db.ToAnswer(actor)
        join o in db.Set<Organisation>() on x.Request.Owner equals o.Id
        select new WaitingRow
        {
            Thing = (Guid)(object)x.Request.Id,
            Due = x.Request.DueOn,
            Since = x.Request.AskedAt,
            Year = x.Case.Year,
            Serial = x.Case.Serial,
            Name = (string)(object)o.Name,
            Code = (string)(object)x.Request.KindCode,
        },
        row => new(
            $"answer-request:{row.Thing}",
            kinds.Of(row.Code!).ToAnswer?.Invoke(CaseOf(row).ToString())
                ?? Phrase.In<CasesText>(nameof(CasesText.Task_AnswerRequest), row.Name!, kinds.Of(row.Code!).One, CaseOf(row).ToString()),
            row.Due,
            RequestUrls.Request(new(row.Thing!.Value)),
            Phrase.In<CasesText>(nameof(CasesText.Task_AnswerRequest_Action))));

    internal static CaseNumber CaseOf(WaitingRow row) => new(row.Year!.Value, row.Serial!.Value);
}

/// <summary>The answers that somebody has asked for and that may still come in time: one that has not is a task.</summary>
internal sealed class RequestAwaited(RequestKinds kinds, OsloClock clock) : IAwaitedSource
{
    public IEnumerable<WaitingKind<Awaited>> AwaitedBy(AppDb db, Actor actor)
    {
        if (!actor.May(AskRequest.Needs)) yield break;
        var (user, today) = (actor.User, clock.Today);
        yield return new(
            "request",
            from x in db.WaitedFor(actor)
            join o in db.Set<Organisation>() on x.Request.Of equals o.Id
            where x.Request.AskedBy == user && x.Request.DueOn >= today
            select new WaitingRow
            {
                Thing = (Guid)(object)x.Request.Id,
                Other = x.Request.Subject,
                Due = x.Request.DueOn,
                Since = x.Request.AskedAt,
                Year = x.Case.Year,
                Serial = x.Case.Serial,
                Name = (string)(object)o.Name,
                Code = (string)(object)x.Request.KindCode,
                More = (string)(object)x.Request.Question,
            },
            row => new(
                $"request:{row.Thing}",
                Phrase.In<CasesText>(
                    nameof(CasesText.Awaited_Request), row.Name!, kinds.Of(row.Code!).One, RequestTasks.CaseOf(row).ToString(),
                    Excerpt.Quoted(row.More!, 60)),
                row.Since!.Value,
                row.Due,
                RequestUrls.Handling(kinds.Of(row.Code!), row.Other!.Value, RequestTasks.CaseOf(row))));
    }
}

/// <summary>The days of answers: those that one's own organisation owes, and those that it waits for, for who asks.</summary>
internal sealed class RequestCalendar(RequestKinds kinds) : ICalendarSource
{
    public IEnumerable<WaitingKind<CalendarDate>> DatesOf(AppDb db, Actor actor, DateOnly first)
    {
        if (actor.May(AnswerRequest.Needs)) yield return Of(db.ToAnswer(actor), true, first);
        if (actor.May(AskRequest.Needs)) yield return Of(db.WaitedFor(actor), false, first);
    }

    private WaitingKind<CalendarDate> Of(IQueryable<RequestInCase> requests, bool answers, DateOnly first) => new(
        answers ? "request-owed" : "request",
        from x in requests
        where x.Request.DueOn >= first
        select new WaitingRow
        {
            Thing = (Guid)(object)x.Request.Id,
            Other = x.Request.Subject,
            Due = x.Request.DueOn,
            At = x.Request.AskedAt,
            Since = x.Request.DueSetAt,
            Year = x.Case.Year,
            Serial = x.Case.Serial,
            Code = (string)(object)x.Request.KindCode,
        },
        row => new(
            $"request-{row.Thing}",
            answers
                ? Phrase.In<CasesText>(nameof(CasesText.Calendar_AnswerRequest), RequestTasks.CaseOf(row).ToString())
                : Phrase.In<CasesText>(
                    nameof(CasesText.Calendar_RequestAwaited), kinds.Of(row.Code!).Asked, RequestTasks.CaseOf(row).ToString()),
            row.Due!.Value,
            null,
            answers
                ? RequestUrls.Request(new(row.Thing!.Value))
                : RequestUrls.Handling(kinds.Of(row.Code!), row.Other!.Value, RequestTasks.CaseOf(row)),
            // How long after it was asked the day was set, only when it is moved.
            (int)(row.Since!.Value - row.At!.Value).TotalSeconds,
            row.Since.Value));
}
