using Samlop.Agreements.Agree;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;

namespace Samlop.Agreements.Amend;

/// <summary>A party went out of the agreement.</summary>
[Event("agreements.party.left")]
public sealed record PartyLeft(AgreementPartyId Party, AgreementId Agreement) : IEvent
{
    Subjects IEvent.About => Subjects.Of(Party).And(Agreement);

    Audience IEvent.For => Audience.Everyone;

    Phrase IEvent.Told => Phrase.In<AgreementsText>(nameof(AgreementsText.Told_PartyLeft), AgreementWords.Party(Party));
}

/// <summary>The agreement was ended, from a day.</summary>
[Event("agreements.agreement.ended")]
public sealed record AgreementEnded(AgreementId Agreement, DateOnly LastDay) : IEvent
{
    Subjects IEvent.About => Subjects.Of(Agreement);

    Audience IEvent.For => Audience.Everyone;

    Phrase IEvent.Told => Phrase.In<AgreementsText>(nameof(AgreementsText.Told_AgreementEnded), new DateArgument(LastDay));
}

/// <summary>It ends on another day.</summary>
[Event("agreements.ending.moved")]
public sealed record EndingMoved(AgreementId Agreement, DateOnly LastDay) : IEvent
{
    Subjects IEvent.About => Subjects.Of(Agreement);

    Audience IEvent.For => Audience.Everyone;

    Phrase IEvent.Told => Phrase.In<AgreementsText>(nameof(AgreementsText.Told_EndingMoved), new DateArgument(LastDay));
}

/// <summary>It does not end after all.</summary>
[Event("agreements.ending.taken-back")]
public sealed record EndingTakenBack(AgreementId Agreement) : IEvent
{
    Subjects IEvent.About => Subjects.Of(Agreement);

    Audience IEvent.For => Audience.Everyone;

    Phrase IEvent.Told => Phrase.In<AgreementsText>(nameof(AgreementsText.Told_EndingTakenBack));
}
