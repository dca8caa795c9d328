using Samlop.Agreements.Agree;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Agreements.Meet;

/// <summary>Svar på innkallingen: whether one's party comes. A later answer replaces an earlier one.</summary>
[Process("agreements.meeting-answered")]
public sealed class AnswerMeeting(AppDb db) : IUseCase<AnswerMeeting.Input, Done>
{
    public const string Comes = "comes";
    public const string DoesNot = "does-not";

    public static Permission Needs => TakePart.Needs;

    public sealed class Input : IInput<AnswerMeeting, Input, Done>
    {
        public AgreementId Agreement { get; set; }

        public MeetingId Meeting { get; set; }

        /// <summary>The revision of the meeting that the page showed: it is that time and place which is answered.</summary>
        public int Seen { get; set; }

        /// <summary><see cref="Comes"/> or <see cref="DoesNot"/>, as the button says.</summary>
        public string? Answer { get; set; }
    }

    /// <summary>A party says whether it comes to a meeting.</summary>
    [Event("agreements.meeting.answered"), NoNews]
    public sealed record MeetingAnswered(
        AgreementId Agreement, MeetingId Meeting, string KindCode, AgreementPartyId Party, bool IsComing) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(Agreement);

        Audience IEvent.For => Audience.Everyone;

        Phrase IEvent.Told => Phrase.In<MeetText>(
            IsComing ? nameof(MeetText.Told_MeetingComes) : nameof(MeetText.Told_MeetingDoesNot),
            AgreementWords.Party(Party), BodyKinds.NameOf(KindCode));
    }

    public static NoticeKind TellsCaller { get; } = NoticeKind.Of<MeetingAnswered>(
        "agreements.meeting.answered", AgreementRoles.Notices, "whoever called the meeting, of a party that does not come",
        async (happened, occasion) =>
        {
            if (happened.IsComing) return null;
            var (meeting, body) = await occasion.Meeting(happened.Meeting);
            var number = await occasion.NumberOf(happened.Agreement);
            return new Told(
                Phrase.In<MeetText>(
                    nameof(MeetText.Notice_MeetingDoesNot), body.Kind.Name, new DateArgument(meeting.Day), number.ToString()),
                MeetUrls.Meeting(number, meeting.Id),
                Readers.Of(meeting.CalledBy));
        });

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        if (await db.OwnAgreement(input.Agreement, actor, cancel) is not { } agreement) return Refusal.NotFound;
        if (await db.MeetingOf(agreement, input.Meeting, cancel) is not var (meeting, body)) return Refusal.NotFound;
        if (!body.HasSeat(actor.Organisation)) return SeatParty.HasNoSeat;
        if (!body.IsActedInBy(agreement, actor)) return Refusal.NotAllowed;
        if ((meeting.MayChange(change.At) ?? agreement.MayLive(OsloClock.DateIn(change.At), body)) is { } no) return no;
        if (input.Answer is not (Comes or DoesNot))
        {
            var errors = new FieldErrors();
            errors.Add(nameof(Input.Answer), Phrase.In<CommonText>(nameof(CommonText.Error_Choice)));
            return errors;
        }

        if (meeting.Revision != input.Seen) return Refusal.ChangedSinceOpened;

        var party = agreement.PartyOf(actor.Organisation)!;
        meeting.Answer(party.Organisation, input.Answer == Comes, actor.User, change.At);
        change.Record(new MeetingAnswered(agreement.Id, meeting.Id, body.KindCode, party.Id, input.Answer == Comes));
        return new Done();
    }
}
