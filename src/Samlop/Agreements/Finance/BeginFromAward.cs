using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Agreements.Agree;
using Samlop.Agreements.Catalogue;
using Samlop.Cases;
using Samlop.Grants.Accept;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;

namespace Samlop.Agreements.Finance;

/// <summary>
/// Begynn regional avtale fra et tilskudd: the county begins the agreement with the partners of the register that said yes, with what each
/// promised beside its name, and the agreement is tied to the award. Where there is one tied to it already, that one is told.
/// </summary>
[Process("agreements.begun-from-award")]
public sealed class BeginFromAward(AppDb db, OsloClock clock, CaseRegister cases, AwardPartners awards)
    : IUseCase<BeginFromAward.Input, BeginAgreement.Begun>
{
    public static Permission Needs => BeginAgreement.Needs;

    public sealed class Input : IInput<BeginFromAward, Input, BeginAgreement.Begun>
    {
        public AwardId Grant { get; set; }
    }

    public async Task<Outcome<BeginAgreement.Begun>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        if (await awards.Of(input.Grant, actor, cancel) is not { } found) return Refusal.NotFound;
        if (found.No is { } no) return no;
        if (await db.AgreementsOf(found, actor, clock.Today).FirstOrDefaultAsync(cancel) is { } there)
            return new BeginAgreement.Begun(there.Id, there.Number);
        var own = await db.Set<Organisation>().SingleAsync(o => o.Id == actor.Organisation, cancel);
        var kind = AgreementKinds.Regional;
        if (!BeginAgreement.Offered(actor, own).Contains(kind)) return Refusal.NotAllowed;

        var form = own.Form ?? NorwegianForm.Nb;
        var title = Phrase.In<FinanceText>(nameof(FinanceText.FromAward_Named), found.Call, own.Name).In(form.Culture());
        var facts = new AgreementFacts(title[..Math.Min(title.Length, Agreement.TitleLimit)], form, null, null);
        var keeper = (own.Id, kind.Keepers.First(own.Kinds.Contains));
        var agreement = new Agreement(NewId.Of<AgreementId>(change.At), kind, facts, keeper, actor.User, clock.Today, change.At);
        var joining = (await PartnersOfAward.Read(db, found, clock.Today, cancel)).Where(partner => partner.TakenIn is not null).ToList();
        var opening = new CaseOpening(
            agreement.Id.Value, AgreementCases.Code, own.Id,
            [.. joining.Select(partner => new OpenedFor(partner.TakenIn!.Organisation, AgreementCases.Party))],
            CaseTitles.Same(agreement.Title));
        agreement.NumberAs((await cases.Open(opening, change, cancel)).Number);
        db.Add(agreement);
        change.Record(new BeginAgreement.AgreementBegun(agreement.Id));
        foreach (var partner in joining)
        {
            var party = new AgreementParty(
                NewId.Of<AgreementPartyId>(change.At), agreement.Id, partner.TakenIn!.Organisation, partner.TakenIn.As,
                AgreementParty.FirstPlace, clock.Today)
            {
                Promised = partner.Promised,
                PromisedIn = partner.Promised is null ? null : found.Call,
            };
            if (agreement.Add(party) is { } refused) return refused;
            db.Add(party);
            change.Record(new AddParty.PartyAdded(party.Id, agreement.Id));
        }

        db.Add(new AgreementAward(agreement.Id, found.Award, actor.User, change.At));
        change.Record(new TieAward.AwardTied(agreement.Id, found.Award));
        return new BeginAgreement.Begun(agreement.Id, agreement.Number);
    }
}
