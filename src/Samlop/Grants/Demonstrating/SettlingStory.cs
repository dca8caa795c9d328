using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Access.Demonstrating;
using Samlop.Cases;
using Samlop.Grants.Accept;
using Samlop.Grants.Account;
using Samlop.Grants.Control;
using Samlop.Grants.Settle;
using Samlop.Platform.Amounts;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Demonstrating;

/// <summary>
/// What was not used: Soria Moria carries it to the next year. Of Regnbueland's, what was not approved is deducted from the payment of the
/// next year, and the rest is claimed back: it is told, answers, gets the letter of the claim, and pays it in two parts. Soria Moria is
/// controlled by people who have had nothing to do with its case.
/// </summary>
internal sealed class SettlingStory : IStoryPart
{
    private const int Year = 2022;
    private const string Ingrid = AssessingStory.Ingrid;
    private const string Beate = AssessingStory.Beate;
    private const string Sindre = "Sindre Kontrollvik";
    private const string Ragna = "Ragna Etterprøvdal";

    public IEnumerable<StoryAct> Acts(StoryTeller teller)
    {
        yield return Settle(teller, "2023-02-08 10.00", StoryCounty.SoriaMoria, (input, unspent) => input.Carry = unspent.Typed(),
            "Stillingen er besatt, og midlene trengs til samme formål i 2023.");
        yield return DecideSettled(teller, "2023-02-09 09.00", StoryCounty.SoriaMoria);
        yield return Settle(teller, "2023-03-16 10.00", StoryCounty.Regnbueland, (input, unspent) =>
            {
                input.Deduct = ReportingStory.NotApproved.Typed();
                input.Claim = unspent.Minus(ReportingStory.NotApproved).Typed();
            },
            "Reisene er ikke gjennomført, og behovet er mindre i 2023. Innkjøpet som ikke er godkjent, trekkes i utbetalingen for 2023.");
        yield return DecideSettled(teller, "2023-03-17 09.00", StoryCounty.Regnbueland);

        yield return teller.OfAward("2023-03-20 10.00", StoryCounty.Regnbueland, Year, async award =>
        {
            var settlement = await SettlementOf(teller, award.Id);
            await teller.Do(Ingrid, Role.CaseOfficer, new NotifyRecovery.Input
            {
                Settlement = settlement.Id,
                Amount = Money.FromOre(settlement.ClaimOre).Typed(),
                Reason = "Regnskapet viser at midlene ikke er brukt.",
                AnswerBy = "12.04.2023",
            });
        });
        yield return Recovery(teller, "2023-04-05 12.00", (recovery, award) => teller.Do(
            StoryCounty.Regnbueland.Lead, Role.ProjectLead,
            new AnswerRecovery.Input { Recovery = recovery.Id, Answer = "Vi er enige i beløpet. Vi ber om å få betale i to deler." }));
        yield return Recovery(teller, "2023-04-13 10.00", (recovery, award) => teller.Do(Ingrid, Role.CaseOfficer, new ProposeRecovery.Input
        {
            Recovery = recovery.Id,
            Amount = recovery.Amount.Typed(),
            PayBy = "30.06.2023",
            Reason = "Beløpet er ikke brukt. Det kan betales i to deler innen fristen.",
        }));
        yield return Recovery(teller, "2023-04-17 09.00", async (recovery, award) => await teller.Do(
            Beate, Role.DecisionMaker, new DecideRecovery.Input { Recovery = recovery.Id, Seen = await teller.SeenOf(recovery) }));
        yield return Recovery(teller, "2023-04-18 10.00", async (recovery, award) => await teller.SendLetter(
            RecoveryLetters.Claim.Code, recovery.Id.Value, recovery.County));
        yield return Recovery(teller, "2023-04-19 08.30", async (recovery, award) => await teller.OpenLetter(
            StoryCounty.Regnbueland, RecoveryLetters.Claim.Code, recovery.Id.Value));
        yield return Recovery(teller, "2023-05-10 09.00", (recovery, award) => Repay(
            teller, recovery, "10.05.2023", "20230510-1", Money.FromKroner(decimal.Floor(recovery.Left.Kroner / 2))));
        yield return Recovery(teller, "2023-06-12 09.00", (recovery, award)
            => Repay(teller, recovery, "09.06.2023", "20230609-1", recovery.Left));
        yield return Recovery(teller, "2023-06-13 09.00", (recovery, award) => teller.Do(
            Ingrid, Role.CaseOfficer, new CloseRecovery.Input { Recovery = recovery.Id }));

        yield return StoryTeller.On("2023-02-13 09.00", () => teller.Declare(Ragna, Role.DecisionMaker, StoryCounty.SoriaMoria));
        yield return StoryTeller.On("2023-02-13 09.30", () => teller.Declare(Sindre, Role.CaseOfficer, StoryCounty.SoriaMoria));
        yield return teller.OfAward("2023-02-14 10.00", StoryCounty.SoriaMoria, Year, async award => await teller.Do(
            Sindre, Role.CaseOfficer, new OpenControl.Input
            {
                Case = await CaseOf(teller, award.Application),
                Reason = "Stort avvik på en linje i regnskapet.",
            }));
        yield return Control(teller, "2023-02-21 10.00", async control =>
        {
            await teller.Do(Sindre, Role.CaseOfficer, new AddFinding.Input
            {
                Control = control.Id,
                Severity = nameof(FindingSeverity.Remark),
                About = "Timelister for oktober",
                Text = "Timelistene for oktober er ikke signert av leder.",
            });
            await teller.Do(Sindre, Role.CaseOfficer, new SendFindings.Input { Control = control.Id, AnswerBy = "10.03.2023" });
        });
        yield return Control(teller, "2023-03-07 11.00", control => teller.Do(
            StoryCounty.SoriaMoria.Lead, Role.ProjectLead,
            new AnswerFindings.Input
            {
                Control = control.Id,
                Answer = "Listene er signert nå og ligger i saken. Leder signerer heretter hver måned."
            }));
        yield return Control(teller, "2023-03-13 13.00", control => teller.Do(Sindre, Role.CaseOfficer, new ProposeConclusion.Input
        {
            Control = control.Id,
            Outcome = nameof(ControlOutcome.Remarks),
            Conclusion = "Pengene er brukt etter vilkårene. Merknaden om timelister er fulgt opp.",
        }));
        yield return Control(teller, "2023-03-21 09.00", async control => await teller.Do(
            Ragna, Role.DecisionMaker, new ApproveConclusion.Input { Control = control.Id, Seen = await teller.SeenOf(control) }));
    }

    /// <param name="parts">Says of what is unspent what is carried, deducted and claimed.</param>
    private static StoryAct Settle(
        StoryTeller teller, string when, StoryCounty county, Action<ProposeSettlement.Input, Money> parts, string reason) =>
        teller.OfAward(when, county, Year, async award =>
        {
            var accounts = await teller.Read(db => db.Rows<Accounts>().All(Because.StoryIsTold).SingleAsync(a => a.Award == award.Id));
            var input = new ProposeSettlement.Input { Accounts = accounts.Id, Reason = reason };
            parts(input, accounts.Unspent);
            await teller.Do(Ingrid, Role.CaseOfficer, input);
        });

    private static StoryAct DecideSettled(StoryTeller teller, string when, StoryCounty county)
        => teller.OfAward(when, county, Year, async award =>
    {
        var settlement = await SettlementOf(teller, award.Id);
        await teller.Do(Beate, Role.DecisionMaker,
            new DecideSettlement.Input { Settlement = settlement.Id, Seen = await teller.SeenOf(settlement) });
    });

    private static Task<Settlement> SettlementOf(StoryTeller teller, AwardId award) =>
        teller.Read(db => db.Rows<Settlement>().All(Because.StoryIsTold).SingleAsync(s => s.Award == award));

    private static StoryAct Recovery(StoryTeller teller, string when, Func<Recovery, Award, Task> act) =>
        teller.OfAward(when, StoryCounty.Regnbueland, Year, async award => await act(
            await teller.Read(db => db.Rows<Recovery>().All(Because.StoryIsTold).Include(r => r.Repayments).SingleAsync(r
                => r.Award == award.Id)),
            award));

    private static Task<Done> Repay(StoryTeller teller, Recovery recovery, string on, string voucher, Money amount) => teller.Do(
        Ingrid, Role.CaseOfficer,
        new RecordRepayment.Input { Recovery = recovery.Id, On = on, Voucher = voucher, Amount = amount.Typed() });

    private static StoryAct Control(StoryTeller teller, string when, Func<ControlCase, Task> act) =>
        teller.OfAward(when, StoryCounty.SoriaMoria, Year, async award => await act(
            await teller.Read(db => db.Rows<ControlCase>().All(Because.StoryIsTold).SingleAsync(c => c.Application == award.Application))));

    /// <summary>The number of the application's case.</summary>
    private static Task<string> CaseOf(StoryTeller teller, GrantApplicationId application) => teller.Read(async db => (
        await db.Rows<CaseFile>().All(Because.StoryIsTold).SingleAsync(c => c.Subject == application.Value)).Number.ToString());
}
