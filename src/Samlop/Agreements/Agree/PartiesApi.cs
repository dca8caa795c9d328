using Samlop.Platform.Text;
using Samlop.Platform.UseCases;

namespace Samlop.Agreements.Agree;

/// <summary>An organisation is a party no more.</summary>
[Event("agreements.party.removed")]
public sealed record PartyRemoved(AgreementPartyId Party, AgreementId Agreement) : IEvent
{
    Subjects IEvent.About => Subjects.Of(Party).And(Agreement);

    Audience IEvent.For => Audience.Everyone;

    Phrase IEvent.Told => Phrase.In<AgreementsText>(nameof(AgreementsText.Told_PartyRemoved), AgreementWords.Party(Party));
}
