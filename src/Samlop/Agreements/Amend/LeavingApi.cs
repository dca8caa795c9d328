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
