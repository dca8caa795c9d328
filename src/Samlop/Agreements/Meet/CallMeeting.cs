using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Agreements.Agree;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Agreements.Meet;

/// <summary>
/// Kall inn til møte: a new meeting, or another time, place or agenda for one that is called. Those who sit there are told and answer.
/// </summary>
[Process("agreements.meeting-called")]
public sealed class CallMeeting(AppDb db, OsloClock clock) : IUseCase<CallMeeting.Input, CallMeeting.Called>
{
    public static Permission Needs => TakePart.Needs;

    public sealed class Input : IInput<CallMeeting, Input, Called>
    {
        public AgreementId Agreement { get; set; }

        public BodyId Body { get; set; }

        /// <summary>Null for a new one.</summary>
        public MeetingId? Meeting { get; set; }

        /// <summary>The revision of the meeting that the page was made from: answers that come meanwhile change nothing of it.</summary>
        public int BasedOn { get; set; }

        public string? Day { get; set; }

        public string? Time { get; set; }

        /// <summary>In minutes.</summary>
        public string? Length { get; set; }

        public string? Place { get; set; }

        public string? Agenda { get; set; }

        internal void Fill(Meeting meeting)
        {
            var local = TimeZoneInfo.ConvertTime(meeting.At, OsloClock.Zone);
            (Day, Time, Place, Agenda) = (
                Written.ShortDate(meeting.Day), local.ToString("HH.mm", System.Globalization.CultureInfo.InvariantCulture), meeting.Place,
                meeting.Agenda);
            Length = meeting.Length.ToString(System.Globalization.CultureInfo.InvariantCulture);
            BasedOn = meeting.Revision;
        }
    }

    public sealed record Called(MeetingId Meeting);

    /// <summary>A body is called to a meeting.</summary>
    [Event("agreements.meeting.called")]
    public sealed record MeetingCalled(AgreementId Agreement, MeetingId Meeting, string KindCode, DateOnly Day) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(Agreement);

        Audience IEvent.For => Audience.Everyone;

        Phrase IEvent.Told =>
            Phrase.In<MeetText>(nameof(MeetText.Told_MeetingCalled), BodyKinds.NameOf(KindCode), new DateArgument(Day));
    }

    /// <summary>A meeting that is called has another time, place or agenda.</summary>
    [Event("agreements.meeting.changed")]
    public sealed record MeetingChanged(AgreementId Agreement, MeetingId Meeting, string KindCode, DateOnly Day) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(Agreement);

        Audience IEvent.For => Audience.Everyone;

        Phrase IEvent.Told =>
            Phrase.In<MeetText>(nameof(MeetText.Told_MeetingChanged), BodyKinds.NameOf(KindCode), new DateArgument(Day));
    }

    public static NoticeKind TellsCalled { get; } = NoticeKind.Of<MeetingCalled>(
        "agreements.meeting.called", AgreementRoles.Notices, "those who sit in the body that is called",
        async (happened, occasion) => await MeetTelling.Of(
            occasion, happened.Agreement, happened.Meeting, nameof(MeetText.Notice_MeetingCalled)));

    public static NoticeKind TellsChanged { get; } = NoticeKind.Of<MeetingChanged>(
        "agreements.meeting.changed", AgreementRoles.Notices, "those who sit in the body that is called",
        async (happened, occasion) => await MeetTelling.Of(
            occasion, happened.Agreement, happened.Meeting, nameof(MeetText.Notice_MeetingChanged)));

    public async Task<Outcome<Called>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        if (await db.OwnAgreement(input.Agreement, actor, cancel) is not { } agreement) return Refusal.NotFound;
        if (await db.BodyOf(agreement, input.Body, cancel) is not { } body) return Refusal.NotFound;
        if (!body.IsActedInBy(agreement, actor)) return Refusal.NotAllowed;
        if (agreement.MayLive(clock.Today, body) is { } over) return over;
        var before = input.Meeting is { } id ? await db.MeetingOf(agreement, id, cancel) : null;
        if (input.Meeting is not null && before?.Body.Id != body.Id) return Refusal.NotFound;
        if (before?.Meeting.MayChange(change.At) is { } no) return no;
        var errors = new FieldErrors();
        var facts = Read(input, agreement, errors);
        if (facts is not null && await db.MeetingsOf(agreement).AnyAsync(
            m => m.Body == body.Id && m.At == facts.At && m.CalledOffAt == null && m.Id != input.Meeting, cancel))
            errors.Add(nameof(Input.Time), Phrase.In<MeetText>(nameof(MeetText.Error_CalledAlready)));
        if (errors.Any) return errors;
        if (before is { } is_ && is_.Meeting.Revision != input.BasedOn) return Refusal.ChangedSinceOpened;

        if (before is not var (meeting, _))
        {
            meeting = new Meeting(NewId.Of<MeetingId>(change.At), body.Id, facts!, (actor.User, actor.Organisation), change.At);
            // Whoever calls it comes.
            if (body.HasSeat(actor.Organisation)) meeting.Answer(actor.Organisation, isComing: true, actor.User, change.At);
            db.Add(meeting);
            change.Record(new MeetingCalled(agreement.Id, meeting.Id, body.KindCode, meeting.Day));
        }
        else if (meeting.Change(facts!, change.At))
        {
            // Whoever moves it comes; a new agenda answers for nobody.
            if (body.HasSeat(actor.Organisation) && meeting.AnswerOf(actor.Organisation) is null)
                meeting.Answer(actor.Organisation, isComing: true, actor.User, change.At);
            change.Record(new MeetingChanged(agreement.Id, meeting.Id, body.KindCode, meeting.Day));
        }

        return new Called(meeting.Id);
    }

    private MeetingFacts? Read(Input input, Agreement agreement, FieldErrors errors)
    {
        var day = TypedLine.ReadDay(input.Day, nameof(Input.Day), errors);
        if (!NorwegianTime.TryParse(input.Time, out var time))
            errors.Add(nameof(Input.Time), Phrase.In<CommonText>(nameof(CommonText.Error_Time)));
        var length = TypedWhole.Read(
            input.Length, Meeting.Shortest, Meeting.Longest, nameof(Input.Length),
            Phrase.In<MeetText>(nameof(MeetText.Error_Length), Meeting.Shortest, Meeting.Longest), errors);
        var place = TypedField.NeededLine(
            input.Place, Meeting.PlaceLimit, nameof(Input.Place),
            Phrase.In<MeetText>(nameof(MeetText.Error_Place)), errors, figuresWillDo: true);
        var agenda = TypedField.Text(input.Agenda, Meeting.AgendaLimit, nameof(Input.Agenda), errors) ?? "";
        if (errors.Any) return null;
        if (!OsloClock.Exists(day, time)) errors.Add(nameof(Input.Time), Phrase.In<MeetText>(nameof(MeetText.Error_SkippedHour)));
        if (OsloClock.ComesTwice(day, time)) errors.Add(nameof(Input.Time), Phrase.In<MeetText>(nameof(MeetText.Error_TwiceHour)));
        var at = OsloClock.Instant(day, time);
        if (at <= clock.Now) errors.Add(nameof(Input.Day), Phrase.In<MeetText>(nameof(MeetText.Error_Past)));
        else if (!agreement.Lives(day))
            errors.Add(nameof(Input.Day), Phrase.In<MeetText>(nameof(MeetText.Error_AfterAgreement)));
        return new(at, length, place, agenda);
    }
}

/// <summary>What the members of a body are told of a meeting.</summary>
internal static class MeetTelling
{
    /// <param name="key">
    /// A text with the kind of body, the day and the number of the agreement; and why, where it is called off.
    /// </param>
    public static async Task<Told> Of(Occasion occasion, AgreementId agreement, MeetingId id, string key)
    {
        var (meeting, body) = await occasion.Meeting(id);
        var number = await occasion.NumberOf(agreement);
        return new Told(
            Phrase.In<MeetText>(key, body.Kind.Name, new DateArgument(meeting.Day), number.ToString(), meeting.CalledOffBecause ?? ""),
            MeetUrls.Meeting(number, id),
            await occasion.Members(body));
    }
}
