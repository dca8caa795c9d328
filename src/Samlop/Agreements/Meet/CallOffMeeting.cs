using Samlop.Agreements.Agree;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Agreements.Meet;

/// <summary>
/// Avlys møtet: it is not held, and why is said; calendars are told that it is cancelled. Also when the agreement is over before it.
/// </summary>
[Process("agreements.meeting-called-off")]
public sealed class CallOffMeeting(AppDb db) : IUseCase<CallOffMeeting.Input, Done>
{
    public static Permission Needs => TakePart.Needs;

    public sealed class Input : IInput<CallOffMeeting, Input, Done>
    {
        public AgreementId Agreement { get; set; }

        public MeetingId Meeting { get; set; }

        /// <summary>The revision of the meeting that the page showed.</summary>
        public int Seen { get; set; }

        public string? Because { get; set; }
    }

    /// <summary>A meeting is not held.</summary>
    [Event("agreements.meeting.called-off")]
    public sealed record MeetingCalledOff(AgreementId Agreement, MeetingId Meeting, string KindCode, DateOnly Day) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(Agreement);

        Audience IEvent.For => Audience.Everyone;

        Phrase IEvent.Told =>
            Phrase.In<MeetText>(nameof(MeetText.Told_MeetingCalledOff), BodyKinds.NameOf(KindCode), new DateArgument(Day));
    }

    public static NoticeKind TellsMembers { get; } = NoticeKind.Of<MeetingCalledOff>(
        "agreements.meeting.called-off", AgreementRoles.Notices, "those who sit in the body that was called",
        async (happened, occasion) => await MeetTelling.Of(
            occasion, happened.Agreement, happened.Meeting, nameof(MeetText.Notice_MeetingCalledOff)));

    /// <summary>Calls it off for those who sit in its body, and for their calendars.</summary>
    /// <param name="withAgreement">The agreement ends before it.</param>
    internal static void CallOff(Meeting meeting, Body body, string because, Change change, bool withAgreement = false)
    {
        meeting.CallOff(because, withAgreement, change.At);
        change.Record(new MeetingCalledOff(body.Agreement, meeting.Id, body.KindCode, meeting.Day));
    }

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        if (await db.OwnAgreement(input.Agreement, actor, cancel) is not { } agreement) return Refusal.NotFound;
        if (await db.MeetingOf(agreement, input.Meeting, cancel) is not var (meeting, body)) return Refusal.NotFound;
        if (!body.IsActedInBy(agreement, actor)) return Refusal.NotAllowed;
        if (meeting.MayChange(change.At) is { } no) return no;
        var errors = new FieldErrors();
        var because = TypedField.NeededText(
            input.Because, Meeting.BecauseLimit, nameof(Input.Because), Phrase.In<CommonText>(nameof(CommonText.Error_ReasonMissing)),
            errors);
        if (errors.Any) return errors;
        if (meeting.Revision != input.Seen) return Refusal.ChangedSinceOpened;

        CallOff(meeting, body, because, change);
        return new Done();
    }
}
