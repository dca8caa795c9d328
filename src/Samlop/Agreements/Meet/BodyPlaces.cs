using Samlop.Agreements.Agree;
using Samlop.Platform.Text;
using Samlop.Platform.Ui;
using Samlop.Platform.UseCases;

namespace Samlop.Agreements.Meet;

/// <summary>How a party takes part in a body today.</summary>
public enum Taking
{
    Member,
    Observer,

    /// <summary>It has a seat and does not come.</summary>
    Absent,

    /// <summary>It has no seat.</summary>
    Outside,
}

/// <summary>A party and a body, as they are today.</summary>
/// <param name="Person">Who sits for it; null where nobody is named, or who was named has no role there any more.</param>
/// <param name="Since">From when it is so; null where that is not written down.</param>
/// <param name="IsCentral">The body is where leaders decide, and the source says that such a party must be in the agreement.</param>
public sealed record BodyPlace(AgreementParty Party, string Name, Taking Taking, PartyPerson? Person, DateOnly? Since, bool IsCentral)
{
    private static readonly Words<MeetText, Taking> Takings = new("Taking");
    private static readonly Words<MeetText, Taking> Missed = new("Missed", Taking.Member);

    public string Told => Takings.Of(Taking).ToString();

    /// <summary>
    /// One that does not use its seat is seen; and where leaders decide, a central one that is observer or is not there at all: without it
    /// it is not known what can be done (the knowledge summary 2022, pp. 23-24).
    /// </summary>
    public bool IsMissed => Taking == Taking.Absent || (IsCentral && Taking != Taking.Member);

    /// <summary>That it is missed, as a sentence.</summary>
    public Phrase MissedTold => Since is { } since && Taking == Taking.Absent
        ? Phrase.In<MeetText>(nameof(MeetText.Missed_AbsentSince), Name, new DateArgument(since))
        : Missed.Of(Taking, Name);

    public Tone Tone => Taking == Taking.Member ? Tone.Success : IsMissed ? Tone.Warning : Tone.Neutral;

    /// <summary>All parties of the agreement, in its order.</summary>
    public static IReadOnlyList<BodyPlace> Of(
        Agreement agreement, Body body, IReadOnlyDictionary<OrganisationId, string> names, IReadOnlyCollection<PartyPerson> people) =>
        [.. agreement.Members.Select(party => Of(agreement, body, party, names[party.Organisation], people))];

    private static BodyPlace Of(
        Agreement agreement, Body body, AgreementParty party, string name, IReadOnlyCollection<PartyPerson> people)
    {
        var seat = body.Seats.FirstOrDefault(s => s.Organisation == party.Organisation);
        var sitting = body.SittingOf(party.Organisation);
        return new(
            party, name,
            seat is null ? Taking.Outside : sitting?.IsAbsent is true ? Taking.Absent : seat.IsObserver ? Taking.Observer : Taking.Member,
            seat is null || sitting?.User is not { } user
                ? null
                : people.FirstOrDefault(p => p.Organisation == party.Organisation && p.User == user),
            seat is null ? null : sitting?.From,
            body.Kind.Level == BodyLevel.Strategic && agreement.Kind.Needed.Any(needed => needed.Of.Contains(party.As)));
    }
}
