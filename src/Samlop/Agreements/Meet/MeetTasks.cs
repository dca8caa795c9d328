using Samlop.Access;
using Samlop.Agreements.Agree;
using Samlop.Cases;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;

namespace Samlop.Agreements.Meet;

/// <summary>A meeting with the number of its agreement, as lists of what waits show it.</summary>
internal sealed class MeetingRow
{
    public required Meeting Meeting { get; init; }

    public required string KindCode { get; init; }

    public required Body Of { get; init; }

    public required int Year { get; init; }

    public required int Serial { get; init; }
}

/// <summary>Meetings of bodies where the actor sits.</summary>
internal static class OwnMeetings
{
    public static IQueryable<MeetingRow> MeetingsFor(this AppDb db, Actor actor, DateOnly today) =>
        db.MeetingsFor(actor, today, db.Rows<Agreement>().OfParties(actor.ForAgreements()));

    public static IQueryable<MeetingRow> MeetingsFor(this AppDb db, Actor actor, DateOnly today, IQueryable<Agreement> agreements)
    {
        var bodies = db.SatInBy(agreements, actor, today);
        return
            from m in db.Rows<Meeting>().Of(bodies)
            join b in bodies on m.Body equals b.Id
            join a in agreements on b.Agreement equals a.Id
            select new MeetingRow { Meeting = m, KindCode = b.KindCode, Of = b, Year = a.Year, Serial = a.Serial };
    }

    /// <summary>What calendars know a meeting by.</summary>
    public static string KeyOf(MeetingId meeting) => $"meeting-{meeting.Value}";

    public static CaseNumber NumberIn(this WaitingRow row) => new(row.Year!.Value, row.Serial!.Value);
}

/// <summary>
/// What waits of meetings: a call to answer, minutes to write, and a body that should have met by now and is not called. Minutes wait for
/// those of the party that called; where that is no party, or has no seat that it uses, for all that have: they wait for somebody whoever
/// has gone.
/// </summary>
internal sealed class MeetTasks(OsloClock clock) : ITaskSource
{
    public IEnumerable<WaitingKind<WaitingTask>> TasksOf(AppDb db, Actor actor)
    {
        if (!actor.May(TakePart.Needs)) yield break;
        yield return ToAnswer(db, actor);
        yield return Minutes(db, actor);
        if (actor.May(WriteAgreements.Needs)) yield return ToCall(db, actor);
    }

    private WaitingKind<WaitingTask> ToAnswer(AppDb db, Actor actor)
    {
        var (own, now) = (actor.Organisation, clock.Now);
        return new(
            "meeting-answer",
            from x in db.MeetingsFor(actor, clock.Today, db.Rows<Agreement>().OfParties(actor.ForAgreements()).Living(clock.Today))
            let m = x.Meeting
            where m.CalledOffAt == null && m.At > now && !m.Answers.Any(a => a.Organisation == own && a.Revision >= m.AskedAs)
            select new WaitingRow
            {
                Thing = (Guid)(object)m.Id,
                Due = m.Day,
                Since = m.SetAt,
                Year = x.Year,
                Serial = x.Serial,
                Code = (string)(object)x.KindCode,
            },
            row => new(
                $"meeting-answer:{row.Thing}",
                Phrase.In<MeetText>(nameof(MeetText.Task_Answer), BodyKinds.NameOf(row.Code!), row.NumberIn().ToString()), row.Due,
                MeetUrls.Meeting(row.NumberIn(), new(row.Thing!.Value)), Phrase.In<MeetText>(nameof(MeetText.Task_Answer_Action))));
    }

    private WaitingKind<WaitingTask> Minutes(AppDb db, Actor actor)
    {
        var (own, now) = (actor.Organisation, clock.Now);
        var parties = db.Rows<AgreementParty>().KnownTo(actor.ForAgreements());
        return new(
            "meeting-minutes",
            from x in db.MeetingsFor(actor, clock.Today)
            let m = x.Meeting
            where m.CalledOffAt == null && m.At <= now && m.Minutes == null
                && (m.CalledFor == own || !x.Of.Seats.Any(s => s.Organisation == m.CalledFor
                    && parties.Any(p => p.Agreement == x.Of.Agreement && p.Organisation == m.CalledFor && p.LeftOn == null)
                    && !x.Of.Sittings.Any(sat => sat.Organisation == m.CalledFor && sat.To == null && sat.IsAbsent)))
            select new WaitingRow
            {
                Thing = (Guid)(object)m.Id,
                Since = m.At,
                Year = x.Year,
                Serial = x.Serial,
                Code = (string)(object)x.KindCode,
            },
            row => new(
                $"meeting-minutes:{row.Thing}",
                Phrase.In<MeetText>(nameof(MeetText.Task_Minutes), BodyKinds.NameOf(row.Code!), row.NumberIn().ToString()), null,
                MeetUrls.Meeting(row.NumberIn(), new(row.Thing!.Value)), Phrase.In<MeetText>(nameof(MeetText.Task_Minutes_Action))));
    }

    /// <summary>
    /// It waits for those of the party that keeps the agreement: somebody must see that it happens. Where that has no seat in the body, for
    /// those of the parties that have (<see cref="MeetAccess.IsActedInBy"/>).
    /// </summary>
    private WaitingKind<WaitingTask> ToCall(AppDb db, Actor actor)
    {
        var (own, now, today) = (actor.Organisation, clock.Now, clock.Today);
        var agreements = db.Rows<Agreement>().WrittenBy(actor.ForAgreements()).Living(today);
        var bodies = db.Rows<Body>().Of(agreements).InForce();
        var meetings = db.Rows<Meeting>().Of(bodies);
        return new(
            ["meeting-call"],
            from b in bodies
            join a in agreements on b.Agreement equals a.Id
            let seated = b.Seats.Any(s => s.Organisation == own)
            where (a.Keeper == own
                    ? seated || !a.Parties.Any(p => p.LeftOn == null && b.Seats.Any(s => s.Organisation == p.Organisation))
                    : seated && !b.Seats.Any(s => s.Organisation == a.Keeper))
                && !meetings.Any(m => m.Body == b.Id && m.CalledOffAt == null && m.At > now)
            select new WaitingRow
            {
                Thing = (Guid)(object)b.Id,
                Day = meetings.Where(m => m.Body == b.Id && m.CalledOffAt == null).Max(m => (DateOnly?)m.Day),
                Since = b.MadeAt,
                Count = b.TimesAYear,
                Year = a.Year,
                Serial = a.Serial,
                Code = (string)(object)b.KindCode,
            },
            (rows, _) => Task.FromResult<IReadOnlyList<WaitingTask>>(
            [
                .. from row in rows
                   let latest = Body.NextBy(row.Day ?? OsloClock.DateIn(row.Since!.Value), row.Count!.Value)
                   where latest <= today
                   select new WaitingTask(
                       $"meeting-call:{row.Thing}",
                       Phrase.In<MeetText>(
                           nameof(MeetText.Task_Call), BodyKinds.NameOf(row.Code!), row.NumberIn().ToString(), new DateArgument(latest)),
                       latest,
                       MeetUrls.NewMeeting(row.NumberIn(), new(row.Thing!.Value)), Phrase.In<MeetText>(nameof(MeetText.Call_Title))),
            ]))
        {
            AreCandidates = true,
        };
    }
}

/// <summary>Whoever called a meeting waits for those who have not said whether they come.</summary>
internal sealed class MeetAwaited(OsloClock clock) : IAwaitedSource
{
    public IEnumerable<WaitingKind<Awaited>> AwaitedBy(AppDb db, Actor actor)
    {
        if (!actor.May(TakePart.Needs)) yield break;
        var (user, now) = (actor.User, clock.Now);
        var agreements = db.Rows<Agreement>().OfParties(actor.ForAgreements()).Living(clock.Today);
        var bodies = db.Rows<Body>().Of(agreements).InForce();
        yield return new(
            "meeting-answers",
            from m in db.Rows<Meeting>().Of(bodies)
            join b in bodies on m.Body equals b.Id
            join a in agreements on b.Agreement equals a.Id
            from s in b.Seats
            join o in db.Set<Organisation>() on s.Organisation equals o.Id
            where m.CalledBy == user && m.CalledOffAt == null && m.At > now
                && a.Parties.Any(p => p.Organisation == s.Organisation && p.LeftOn == null)
                && !m.Answers.Any(answer => answer.Organisation == s.Organisation && answer.Revision >= m.AskedAs)
                && !b.Sittings.Any(x => x.Organisation == s.Organisation && x.To == null && x.IsAbsent)
            select new WaitingRow
            {
                Thing = (Guid)(object)m.Id,
                Other = (Guid)(object)s.Organisation,
                Due = m.Day,
                Since = m.SetAt,
                Year = a.Year,
                Serial = a.Serial,
                Name = (string)(object)o.Name,
                Code = (string)(object)b.KindCode,
            },
            row => new(
                $"meeting-answers:{row.Thing}:{row.Other}",
                Phrase.In<MeetText>(nameof(MeetText.Awaited_Answer), row.Name!, BodyKinds.NameOf(row.Code!), row.NumberIn().ToString()),
                row.Since!.Value, row.Due, MeetUrls.Meeting(row.NumberIn(), new(row.Thing!.Value))));
    }
}

/// <summary>
/// Meetings are in the calendars of those who sit in the body, also one that is called off, so that calendars learn of it.
/// </summary>
internal sealed class MeetCalendar(OsloClock clock) : ICalendarSource
{
    public IEnumerable<WaitingKind<CalendarDate>> DatesOf(AppDb db, Actor actor, DateOnly first)
    {
        if (!actor.May(TakePart.Needs)) yield break;
        yield return new(
            "meeting",
            from x in db.MeetingsFor(actor, clock.Today)
            where x.Meeting.Day >= first
            select new WaitingRow
            {
                Thing = (Guid)(object)x.Meeting.Id,
                Due = x.Meeting.Day,
                At = x.Meeting.At,
                Since = x.Meeting.SetAt,
                Number = x.Meeting.Revision,
                Count = x.Meeting.Length,
                Flag = x.Meeting.CalledOffAt != null,
                Year = x.Year,
                Serial = x.Serial,
                Code = (string)(object)x.KindCode,
                Name = (string)(object)x.Meeting.Place,
            },
            row => new(
                OwnMeetings.KeyOf(new(row.Thing!.Value)),
                Phrase.In<MeetText>(
                    row.Flag ? nameof(MeetText.Calendar_CalledOff) : nameof(MeetText.Calendar_Meeting),
                    BodyKinds.NameOf(row.Code!), row.NumberIn().ToString()),
                row.Due!.Value, row.At, MeetUrls.Meeting(row.NumberIn(), new(row.Thing!.Value)), row.Number!.Value, row.Since!.Value)
            {
                Length = TimeSpan.FromMinutes(row.Count!.Value),
                Place = row.Name,
                IsCalledOff = row.Flag,
            });
    }
}
