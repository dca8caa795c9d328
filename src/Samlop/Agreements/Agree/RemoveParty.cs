using Samlop.Cases;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Agreements.Agree;

/// <summary>
/// Fjern en part: while the agreement is written, an organisation is a party no more, and reads it no more. One that has signed is taken
/// out of the change alone: what is signed binds it and the others until all the others have signed the change.
/// </summary>
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

    /// <summary>The change that is being written takes a party out.</summary>
    [Event("agreements.party.taken-out")]
    public sealed record PartyTakenOut(AgreementPartyId Party, AgreementId Agreement) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(Party).And(Agreement);

        Audience IEvent.For => Audience.Everyone;

        Phrase IEvent.Told => Phrase.In<AgreementsText>(nameof(AgreementsText.Told_PartyTakenOut), AgreementWords.Party(Party));
    }

    public static NoticeKind TellsTakenOut { get; } = NoticeKind.Of<PartyTakenOut>(
        "agreements.party.taken-out", AgreementRoles.Notices, "those who write agreements for the party that the change takes out",
        (happened, occasion) => Tell(occasion, happened.Party, nameof(AgreementsText.Notice_PartyTakenOut)));

    public static NoticeKind TellsParty { get; } = NoticeKind.Of<PartyRemoved>(
        "agreements.party.removed", AgreementRoles.Notices, "those who write agreements for the organisation that was a party",
        async (happened, occasion) =>
        {
            var party = await occasion.Party(happened.Party);
            // Whoever has signed goes on reading what they signed.
            return new Told(
                Phrase.In<AgreementsText>(
                    happened.Version is null ? nameof(AgreementsText.Notice_PartyRemoved) : nameof(AgreementsText.Notice_PartyWentOut),
                    party.Number.ToString()),
                happened.Version is null ? AgreementUrls.List : AgreementUrls.Agreement(party.Number),
                Readers.In(party.Organisation, AgreementRoles.Writers));
        });

    /// <summary>What those who write agreements for a party are told of what the change makes of it.</summary>
    /// <param name="key">With a place for the number of the agreement.</param>
    internal static async Task<Told?> Tell(Occasion occasion, AgreementPartyId id, string key)
    {
        var party = await occasion.Party(id);
        return new Told(
            Phrase.In<AgreementsText>(key, party.Number.ToString()), AgreementUrls.Agreement(party.Number),
            Readers.In(party.Organisation, AgreementRoles.Writers));
    }

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        if (await db.WrittenAgreement(input.Agreement, actor, cancel) is not { } agreement) return Refusal.NotFound;
        var party = agreement.Parties.SingleOrDefault(p => p.Id.Value.ToString() == input.Party);
        if (party is null) return Refusal.NotFound;
        if (agreement.Remove(party, clock.Today) is { } refused) return refused;

        if (party.IsTakenOut)
        {
            change.Record(new PartyTakenOut(party.Id, agreement.Id));
            return new Done();
        }

        await cases.RemoveParty(agreement.Id.Value, party.Organisation, cancel);
        change.Record(new PartyRemoved(party.Id, agreement.Id, null));
        return new Done();
    }
}
