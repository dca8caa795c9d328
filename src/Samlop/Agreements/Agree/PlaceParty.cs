using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Agreements.Agree;

/// <summary>Signeringsrekkefølge: where in the order of signing a party stands.</summary>
[Process("agreements.party-placed"), TellsNobody(Untold.OwnWork)]
public sealed class PlaceParty(AppDb db) : IUseCase<PlaceParty.Input, Done>
{
    public static Permission Needs => WriteAgreements.Needs;

    public sealed class Input : IInput<PlaceParty, Input, Done>
    {
        public AgreementId Agreement { get; set; }

        /// <summary>The id of the party, as chosen.</summary>
        public string? Party { get; set; }

        public string? Place { get; set; }
    }

    /// <summary>A party got another place in the order of signing.</summary>
    [Event("agreements.party.placed"), NoNews]
    public sealed record PartyPlaced(AgreementPartyId Party, AgreementId Agreement, int Place) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(Party).And(Agreement);

        Audience IEvent.For => Audience.Everyone;

        Phrase IEvent.Told => Phrase.In<AgreementsText>(nameof(AgreementsText.Told_PartyPlaced), AgreementWords.Party(Party), Place);
    }

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        if (await db.WrittenAgreement(input.Agreement, actor, cancel) is not { } agreement) return Refusal.NotFound;
        if (agreement.MayChange() is { } no) return no;
        var errors = new FieldErrors();
        var party = agreement.Current.FirstOrDefault(p => p.Id.Value.ToString() == input.Party);
        if (party is null) errors.Add(nameof(Input.Party), Phrase.In<AgreementsText>(nameof(AgreementsText.Error_Party)));
        var place = PartyPlace.Read(input.Place, nameof(Input.Place), errors);
        if (errors.Any) return errors;
        if (party!.Place == place) return new Done();
        if (agreement.Place(party, place) is { } refused) return refused;

        change.Record(new PartyPlaced(party.Id, agreement.Id, place));
        return new Done();
    }
}
