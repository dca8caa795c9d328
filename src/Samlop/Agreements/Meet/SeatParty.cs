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
/// Si hvem som møter: from a day on a party is met for by somebody of its own, by whoever can, or it does not come. The party says so
/// itself, or whoever keeps the agreement, and then the party is told. An everyday act, which asks for nobody's signature
/// (<see cref="Body"/>).
/// </summary>
[Process("agreements.body-seated")]
public sealed class SeatParty(AppDb db, OsloClock clock) : IUseCase<SeatParty.Input, Done>
{
    public const string Absent = "absent";
    public const string Whoever = "whoever";

    public static Permission Needs => WriteAgreements.Needs;

    public static readonly Refusal HasNoSeat = Refusal.In<MeetText>(nameof(HasNoSeat));

    public static readonly Refusal PartySeatsItself = Refusal.In<MeetText>(nameof(PartySeatsItself));

    public sealed class Input : IInput<SeatParty, Input, Done>
    {
        /// <summary>The version of the body that the page was made from.</summary>
        public int BasedOn { get; set; }

        public AgreementId Agreement { get; set; }

        public BodyId Body { get; set; }

        /// <summary>
        /// The id of the party, and after a space whom it is met for by: the id of a user, <see cref="Whoever"/> or <see cref="Absent"/>.
        /// </summary>
        public string? Who { get; set; }

        /// <summary>From which day; empty for today.</summary>
        public string? From { get; set; }
    }

    /// <summary>How a party sits in a body from a day on.</summary>
    /// <param name="User">Null where nobody is named.</param>
    /// <param name="ByAnother">It was not the party itself that said so.</param>
    [Event("agreements.body.seated"), NoNews]
    public sealed record PartySeated(
        AgreementId Agreement, BodyId Body, string KindCode, AgreementPartyId Party, UserId? User, bool IsAbsent, DateOnly From,
        bool ByAnother) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(Agreement);

        Audience IEvent.For => Audience.Everyone;

        Phrase IEvent.Told => Phrase.In<MeetText>(
            IsAbsent ? nameof(MeetText.Told_PartyAbsent) : nameof(MeetText.Told_PartySeated),
            AgreementWords.Party(Party), BodyKinds.NameOf(KindCode), new DateArgument(From));
    }

    public static NoticeKind TellsNamed { get; } = NoticeKind.Of<PartySeated>(
        "agreements.body.seated", AgreementRoles.Notices, "whoever was named to sit in a body for a party",
        async (happened, occasion) => happened.User is not { } user
            ? null
            : new Told(
                Phrase.In<MeetText>(
                    nameof(MeetText.Notice_Seated), BodyKinds.NameOf(happened.KindCode),
                    (await occasion.NumberOf(happened.Agreement)).ToString()),
                MeetUrls.Body(await occasion.NumberOf(happened.Agreement), happened.Body),
                Readers.Of(user)));

    public static NoticeKind TellsParty { get; } = NoticeKind.Of<PartySeated>(
        "agreements.body.seated-for", AgreementRoles.Notices, "those who write for a party, of how another says that it sits in a body",
        async (happened, occasion) =>
        {
            var party = await occasion.Db.Rows<AgreementParty>().All(Because.PartiesAreTold)
                .SingleAsync(p => p.Id == happened.Party, occasion.Cancel);
            if (!happened.ByAnother) return null;
            var number = await occasion.NumberOf(happened.Agreement);
            return new Told(
                Phrase.In<MeetText>(
                    happened.IsAbsent ? nameof(MeetText.Notice_SeatedAbsent) : nameof(MeetText.Notice_SeatedFor),
                    BodyKinds.NameOf(happened.KindCode), number.ToString()),
                MeetUrls.Body(number, happened.Body),
                Readers.In(party.Organisation, AgreementRoles.Writers).But([.. new[] { happened.User }.OfType<UserId>()]));
        });

    /// <summary>Whether somebody may say how a party sits: for their own, and for all where theirs keeps the agreement.</summary>
    internal static bool MaySeat(Agreement agreement, OrganisationId party, Actor actor) =>
        actor.Organisation == party || actor.Organisation == agreement.Keeper;

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        if (await db.AgreementSpokenFor(input.Agreement, actor, cancel) is not { } agreement) return Refusal.NotFound;
        if (await db.BodyOf(agreement, input.Body, cancel) is not { } body) return Refusal.NotFound;
        if (agreement.MayLive(clock.Today, body) is { } over) return over;
        var errors = new FieldErrors();
        var people = await db.PeopleOf(agreement, clock.Today, cancel);
        var (party, who) = input.Who?.Split(' ') is [var of, var by] ? (of, by) : ("", "");
        var seated = agreement.Members.FirstOrDefault(p => p.Organisation.Value.ToString() == party);
        var person = people.Find(p => p.Key == input.Who);
        if (seated is null || (person is null && who is not (Absent or Whoever)))
            errors.Add(nameof(Input.Who), Phrase.In<CommonText>(nameof(CommonText.Error_Choice)));
        var from = TypedLine.ReadDayOrNone(input.From, nameof(Input.From), errors) ?? clock.Today;
        if (!errors.Any && from > clock.Today) errors.Add(nameof(Input.From), Phrase.In<MeetText>(nameof(MeetText.Error_FromToCome)));
        if (!errors.Any && body.SittingOf(seated!.Organisation)?.From > from)
            errors.Add(nameof(Input.From), Phrase.In<MeetText>(nameof(MeetText.Error_FromBefore)));
        if (errors.Any) return errors;
        if (!body.HasSeat(seated!.Organisation)) return HasNoSeat;
        if (!MaySeat(agreement, seated.Organisation, actor)) return PartySeatsItself;
        if (body.Version != input.BasedOn) return Refusal.ChangedSinceOpened;

        body.Seat(new Sitting(NewId.Of<SittingId>(change.At), body.Id, seated.Organisation, person?.User, who == Absent, from));
        change.Record(new PartySeated(
            agreement.Id, body.Id, body.KindCode, seated.Id, person?.User, who == Absent, from, actor.Organisation != seated.Organisation));
        return new Done();
    }
}
