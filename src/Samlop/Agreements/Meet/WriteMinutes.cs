using Samlop.Agreements.Agree;
using Samlop.Cases;
using Samlop.Cases.Journal;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Agreements.Meet;

/// <summary>
/// Skriv referat: short minutes of a meeting that has begun, journalled in the case of the agreement to all its parties. What is corrected
/// is journalled again; the earlier entry stays.
/// </summary>
[Process("agreements.minutes-written")]
public sealed class WriteMinutes(AppDb db, CaseRegister cases) : IUseCase<WriteMinutes.Input, Done>
{
    public static Permission Needs => TakePart.Needs;

    public sealed class Input : IInput<WriteMinutes, Input, Done>
    {
        public AgreementId Agreement { get; set; }

        public MeetingId Meeting { get; set; }

        /// <summary>The version that the page was made from.</summary>
        public int BasedOn { get; set; }

        public string? Minutes { get; set; }
    }

    /// <summary>The minutes of a meeting were written or corrected.</summary>
    [Event("agreements.minutes.written")]
    public sealed record MinutesWritten(AgreementId Agreement, MeetingId Meeting, string KindCode, DateOnly Day) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(Agreement);

        Audience IEvent.For => Audience.Everyone;

        Phrase IEvent.Told =>
            Phrase.In<MeetText>(nameof(MeetText.Told_MinutesWritten), BodyKinds.NameOf(KindCode), new DateArgument(Day));
    }

    public static NoticeKind TellsMembers { get; } = NoticeKind.Of<MinutesWritten>(
        "agreements.minutes.written", AgreementRoles.Notices, "those who sit in the body that met",
        async (happened, occasion) => await MeetTelling.Of(
            occasion, happened.Agreement, happened.Meeting, nameof(MeetText.Notice_MinutesWritten)));

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        if (await db.OwnAgreement(input.Agreement, actor, cancel) is not { } agreement) return Refusal.NotFound;
        if (await db.MeetingOf(agreement, input.Meeting, cancel) is not var (meeting, body)) return Refusal.NotFound;
        if (!body.IsActedInBy(agreement, actor)) return Refusal.NotAllowed;
        if (meeting.MayWriteMinutes(change.At) is { } no) return no;
        var errors = new FieldErrors();
        var minutes = TypedField.NeededText(
            input.Minutes, Meeting.MinutesLimit, nameof(Input.Minutes), Phrase.In<MeetText>(nameof(MeetText.Error_Minutes)), errors);
        if (errors.Any) return errors;
        if (meeting.Version != input.BasedOn) return Refusal.ChangedSinceOpened;

        meeting.Write(minutes, actor.User, change.At);
        await Journal(agreement, meeting, body, minutes, actor, change, cancel);
        change.Record(new MinutesWritten(agreement.Id, meeting.Id, body.KindCode, meeting.Day));
        return new Done();
    }

    private async Task Journal(
        Agreement agreement, Meeting meeting, Body body, string minutes, Actor actor, Change change, CancellationToken cancel)
    {
        if (await cases.Find(agreement.Id.Value, cancel) is not { } opened) return;
        var language = agreement.Form.Culture();
        var title = Phrase.In<MeetText>(nameof(MeetText.Journal_Minutes), body.Kind.Name, new DateArgument(meeting.Day)).In(language);
        var document = await cases.Keep(
            CaseDocument.Of(Phrase.In<MeetText>(nameof(MeetText.Minutes_Title)).In(language), opened, minutes), change, cancel);
        cases.Journal(
            opened, new NewEntry(EntryDirection.Outgoing, meeting.Day, CaseTitles.Same(title)), [document], actor, change);
    }
}
