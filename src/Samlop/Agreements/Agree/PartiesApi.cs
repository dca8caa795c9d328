using Samlop.Platform.Text;
using Samlop.Platform.UseCases;

namespace Samlop.Agreements.Agree;

/// <summary>An organisation is a party no more.</summary>
/// <param name="Version">
/// The version without it that all the others have signed; null where it was removed from what nobody had signed.
/// </param>
[Event("agreements.party.removed")]
public sealed record PartyRemoved(AgreementPartyId Party, AgreementId Agreement, int? Version) : IEvent
{
    Subjects IEvent.About => Subjects.Of(Party).And(Agreement);

    Audience IEvent.For => Audience.Everyone;

    Phrase IEvent.Told => Version is { } signed
        ? Phrase.In<AgreementsText>(nameof(AgreementsText.Told_PartyWentOut), AgreementWords.Party(Party), signed)
        : Phrase.In<AgreementsText>(nameof(AgreementsText.Told_PartyRemoved), AgreementWords.Party(Party));
}
