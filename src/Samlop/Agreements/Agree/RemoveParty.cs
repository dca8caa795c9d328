using Samlop.Cases;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Agreements.Agree;

/// <summary>Fjern en part: while the agreement is written, an organisation is a party no more, and reads it no more.</summary>
[Process("agreements.party-removed")]
public sealed class RemoveParty(AppDb db, OsloClock clock, CaseRegister cases) : IUseCase<RemoveParty.Input, Done>
{
    public static Permission Needs => WriteAgreements.Needs;

    public sealed class Input : IInput<RemoveParty, Input, Done>
    {
        public AgreementId Agreement { get; set; }

        /// <summary>The id of the party, as the button names it.</summary>
        public string? Party { get; set; }
    }

    public static NoticeKind TellsParty { get; } = NoticeKind.Of<PartyRemoved>(
        "agreements.party.removed", AgreementRoles.Notices, "those who write agreements for the organisation that was a party",
        async (happened, occasion) =>
        {
            var party = await occasion.Party(happened.Party);
            return new Told(
                Phrase.In<AgreementsText>(nameof(AgreementsText.Notice_PartyRemoved), party.Number.ToString()),
                AgreementUrls.List,
                Readers.In(party.Organisation, AgreementRoles.Writers));
        });

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        if (await db.WrittenAgreement(input.Agreement, actor, cancel) is not { } agreement) return Refusal.NotFound;
        var party = agreement.Parties.SingleOrDefault(p => p.Id.Value.ToString() == input.Party);
        if (party is null) return Refusal.NotFound;
        if (agreement.Remove(party, clock.Today) is { } refused) return refused;

        await cases.RemoveParty(agreement.Id.Value, party.Organisation, cancel);
        change.Record(new PartyRemoved(party.Id, agreement.Id));
        return new Done();
    }
}
