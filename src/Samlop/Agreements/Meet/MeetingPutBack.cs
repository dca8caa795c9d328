using Samlop.Agreements.Agree;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Agreements.Meet;

/// <summary>A meeting that fell with the agreement is held after all, for the agreement does not end before it.</summary>
[Event("agreements.meeting.put-back")]
public sealed record MeetingPutBack(AgreementId Agreement, MeetingId Meeting, string KindCode, DateOnly Day) : IEvent
{
    Subjects IEvent.About => Subjects.Of(Agreement);

    Audience IEvent.For => Audience.Everyone;

    Phrase IEvent.Told => Phrase.In<MeetText>(nameof(MeetText.Told_MeetingPutBack), BodyKinds.NameOf(KindCode), new DateArgument(Day));

    public static NoticeKind TellsMembers { get; } = NoticeKind.Of<MeetingPutBack>(
        "agreements.meeting.put-back", AgreementRoles.Notices, "those who sit in the body that was called",
        async (happened, occasion) => await MeetTelling.Of(
            occasion, happened.Agreement, happened.Meeting, nameof(MeetText.Notice_MeetingPutBack)));
}
