using System.Globalization;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Samlop.Grants.Accept;
using Samlop.Grants.Account;
using Samlop.Grants.GrantYear;
using Samlop.Grants.Pay;
using Samlop.Grants.Pay.Blocks;
using Samlop.Grants.Pay.Plan;
using Samlop.Grants.Pay.Receipts;
using Samlop.Grants.Settle;
using Samlop.Letters;
using Samlop.Letters.Dispatch;
using Samlop.Letters.Inbox;
using Samlop.Platform.Amounts;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;
using Samlop.Tests.Audit.TwoPerson;
using Samlop.Tests.Cases;
using Samlop.Tests.Grants.Account;
using Samlop.Tests.Grants.Apply;
using Samlop.Tests.Grants.Pay;
using Samlop.Tests.Grants.Tell;
using Samlop.Tests.Support;

namespace Samlop.Tests.Grants.Settle;

/// <summary>What is unspent is settled by two, and what is claimed back is told first, decided by two and paid, through the pages.</summary>
public abstract class SettleStoryTests(SamlopHost host) : HostTests(host)
{
    [Fact, SentTwice, Requirement("C-12")]
    public async Task Unspent_IsSettledByTwo_AndNeverMoreThanThereIs()
    {
        var (the, id) = await Approved();
        var url = SettleUrls.Settle(id);
        (await As(the.Imdi.Officer).Get("/oppgaver")).ShouldSay("Gjør opp ubrukte midler for");
        (await As(the.Lead).Get(url)).ShouldBe(HttpStatusCode.NotFound);
        // All is paid: nothing is planned anew.
        (await As(the.Lead).Get(AwardUrls.Award(the.Award))).ShouldSay("Alt er utbetalt").ShouldNotSay("Kan utbetales");
        (await As(the.Imdi.Officer).Get(PayUrls.Plan(the.Award))).ShouldSay("Alt er bestilt eller betalt").ShouldNotSay("Lag betalingsplanen på nytt");
        await As(the.Imdi.Officer).Submit(new MakePaymentPlan.Input { Award = the.Award, BasedOn = 1 }).ShouldBeRefused(MakePaymentPlan.NothingLeftToPlan);
        var page = (await As(the.Imdi.Officer).Get(url)).ShouldSay("50 000 kr");
        var wrong = await page.Post("propose-settlement", ("Overføres til neste år", "30 000"), ("Kreves tilbake", "30 000"), ("Begrunnelse", "Lærer sluttet."));
        wrong.ShouldBe(HttpStatusCode.UnprocessableEntity).ShouldSay("ubrukt og ikke gjort opp: 50 000 kr");
        (await wrong.Post("propose-settlement", ("Overføres til neste år", "20 000"), ("Input.Note", "Bare for oss."))).ShouldSay("Forslag til avregning").HasForm("decide-settlement").ShouldBeFalse();
        (await As(the.Imdi.Officer).Post(url, "take-back-settlement")).HasForm("propose-settlement").ShouldBeTrue();
        (await As(the.Imdi.Officer).Post(url, "propose-settlement")).ShouldSay("30 000 kr");
        (await As(the.Imdi.Decider).Post(url, "return-settlement", ("Hva må rettes?", "Skriv mer."))).ShouldSay("Skriv mer.");
        (await As(the.Imdi.Officer).Post(url, "propose-settlement")).ShouldSay("30 000 kr");
        (await As(the.Imdi.Decider).Get("/oppgaver")).ShouldSay("Avgjør avregningen for");
        (await As(the.Lead).Get(AccountUrls.Accounts(id))).ShouldNotSay("Lærer sluttet.");
        (await As(the.Imdi.Decider).Post(url, "decide-settlement")).ShouldSay("Vedtatt avregning 1");
        (await As(the.Lead).Get(AccountUrls.Accounts(id))).ShouldSay("Lærer sluttet.").ShouldSay("20 000 kr").ShouldNotSay("Bare for oss.")
            .ShouldSay("ubrukte midler er gjort opp").ShouldNotSay("Hva som skjer med ubrukte midler");
        (await As(the.Imdi.Officer).Get("/oppgaver")).ShouldNotSay("Gjør opp ubrukte midler for");
        await As(the.Imdi.Officer).Submit(new ProposeSettlement.Input { Accounts = id, Carry = "1", Reason = "Mer." }).ShouldBeRefused(Settlement.NothingUnspent);
    }

    [Fact]
    [OnBothDatabases]
    public async Task ASettlement_OfWhatWasCorrectedMeanwhile_IsNotDecided()
    {
        var (the, id) = await Approved(inPart: "800 000");
        await As(the.Imdi.Officer).Submit(new ProposeSettlement.Input { Accounts = id, Carry = "150 000", Reason = "Alt." }).ShouldSucceed();
        await As(the.Imdi.Officer).Submit(new ProposeTreatment.Input { Accounts = id, Outcome = "Corrected", Reason = "Bilag.", Lines = [new() { Number = 1, Amount = "100 000", Words = "Bilag 7." }] }).ShouldSucceed();
        await Decided(the, id);
        var settlement = await Read(db => db.Set<Settlement>().SingleAsync(s => s.Accounts == id));
        await As(the.Imdi.Decider).Submit(new DecideSettlement.Input { Settlement = settlement.Id, Seen = await Given.MarkOf(settlement.Id.Value) }).ShouldBeRefused(Settlement.TooMuch(default));
    }

    [Fact, SentTwice, Requirement("C-12")]
    public async Task MoneyIsClaimedBack_AfterANotice_ByTwo_AndPaidInParts()
    {
        var (the, id) = await Settled("50 000");
        (await As(the.Imdi.Officer).Get("/oppgaver")).ShouldSay("om tilbakebetaling for");
        var settle = await As(the.Imdi.Officer).Get(SettleUrls.Settle(id));
        var early = await settle.Post("notify", ("Beløp som kreves tilbake", "60 000"), ("Svarfrist for varselet", Day(20)), ("Hvorfor?", "Ikke brukt."));
        early.ShouldBe(HttpStatusCode.UnprocessableEntity).ShouldSay("høyst 50 000 kr").ShouldSay("Skriv en dato som er tidligst");
        var noticed = await early.Post("notify", ("Beløp som kreves tilbake", "50 000"), ("Svarfrist for varselet", Day(21)));
        noticed.ShouldSay("Venter på svar fra fylkeskommunen").ShouldSay("Ikke brukt.").ShouldSay("Fylkeskommunen kan fortsatt svare på varselet.");
        var recovery = await Read(db => db.Set<Recovery>().SingleAsync(r => r.Award == the.Award));
        var url = SettleUrls.Recovery(recovery.Id);
        (await As((await Given.ACounty()).Lead).Get(url)).ShouldBe(HttpStatusCode.NotFound);
        (await Read(db => db.Set<Recovery>().Where(Recovery.IsOpen).AnyAsync(r => r.Id == recovery.Id))).ShouldBeTrue();

        (await As(the.Lead).Get("/oppgaver")).ShouldSay("Svar på varselet om tilbakebetaling for");
        (await As(the.Lead).Post(url, "answer", ("Hva mener dere om kravet?", "Vi har brukt 5 000 kr mer."))).ShouldSay("Hos direktoratet");
        var propose = await As(the.Imdi.Officer).Get(url);
        (await propose.Post("propose-recovery", ("Beløp som kreves tilbake", "50 001"), ("Betalingsfrist", Day(14)), ("Begrunnelse", "Delvis medhold."))).ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await propose.Post("propose-recovery", ("Beløp som kreves tilbake", "45 000"), ("Betalingsfrist", Day(14)), ("Begrunnelse", "Delvis medhold."), ("ProposeInput.Note", "Bare for oss."))).ShouldSay("Til avgjørelse i direktoratet").HasForm("decide-recovery").ShouldBeFalse();
        (await As(the.Imdi.Officer).Post(url, "take-back-recovery")).ShouldSay("Besvart av fylkeskommunen");
        (await As(the.Imdi.Officer).Post(url, "propose-recovery")).ShouldSay("Til avgjørelse i direktoratet");
        (await As(the.Imdi.Decider).Post(url, "return-recovery", ("Hva må rettes?", "Vis regnestykket."))).ShouldSay("Vis regnestykket.");
        (await As(the.Imdi.Officer).Post(url, "propose-recovery")).ShouldSay("Til avgjørelse i direktoratet");
        // How far the directorate has come is its own.
        foreach (var place in new[] { url, SettleUrls.List, SettleUrls.Table + "?format=csv" })
        {
            (await (await As(the.Lead).Fetch(place)).Content.ReadAsStringAsync()).ShouldContain("Hos direktoratet", customMessage: place);
            (await (await As(the.Imdi.Officer).Fetch(place)).Content.ReadAsStringAsync()).ShouldContain("Til avgjørelse i direktoratet", customMessage: place);
        }

        (await As(the.Lead).Get(url)).ShouldNotSay("45 000 kr").ShouldNotSay("Bare for oss.").ShouldNotSay("avgjørelse");
        (await As(the.Imdi.Decider).Get("/oppgaver")).ShouldSay("Avgjør kravet om tilbakebetaling for");
        (await As(the.Imdi.Decider).Get(url)).ShouldSay("Kravet er 5 000 kr lavere enn det som er varslet.");
        (await As(the.Imdi.Decider).Post(url, "decide-recovery")).ShouldSay("Vedtatt, brevet er ikke sendt").ShouldNotSay("Se brevet og send det");

        // The county is told by the letter, when it is opened there, and of nothing before.
        (await As(the.Lead).Get(url)).ShouldSay("Hos direktoratet").ShouldSay("50 000 kr").ShouldNotSay("45 000 kr").ShouldNotSay("Delvis medhold.");
        await As(the.Lead).Submit(SettleData.ClaimLetter(recovery.Id)).ShouldBeRefused(Refusal.NotAllowed);
        (await As(the.Imdi.Officer).Get("/oppgaver")).ShouldSay("Send kravet om tilbakebetaling for");
        (await As(the.Imdi.Other).Get(SettleUrls.Letter(recovery.Id))).ShouldBe(HttpStatusCode.NotFound);
        var letter = await Dispatched(the, recovery.Id);
        (await As(the.Imdi.Officer).Get(SettleUrls.Letter(recovery.Id))).ShouldSay("Brevet er allerede sendt").ShouldNotSay("Slik blir brevet");
        (await As(the.Imdi.Officer).Get(url)).ShouldSay("Brevet er sendt");
        (await As(the.Lead).Get(url)).ShouldSay("Hos direktoratet").ShouldSay("Det har kommet et brev i saken.").ShouldNotSay("45 000 kr");
        (await As(the.Lead).Get("/oppgaver")).ShouldNotSay("Betal tilbake tilskudd for");
        (await As(the.Lead).Post(LetterUrls.Letter(letter), "open")).ShouldSay("45 000 kr").ShouldSay("Delvis medhold.").ShouldSay("Vi har vurdert svaret deres på forhåndsvarselet.")
            .ShouldSay(recovery.Reference).ShouldSay("Belastet, men ikke godkjent").ShouldSay("Til kravet om tilbakebetaling").ShouldNotSay("Bare for oss.");
        (await As(the.Lead).Get(url)).ShouldSay("45 000 kr").ShouldSay("Delvis medhold.").ShouldNotSay("Bare for oss.").ShouldNotSay("er ikke med i noe krav")
            .ShouldSay($"Merk innbetalingen med referansen {recovery.Reference}.").ShouldSay("Til regnskapet").ShouldSay("Forhåndsvarsel om tilbakebetaling for").ShouldSay("Krevd tilbake");
        (await As(the.Lead).Get(AwardUrls.Award(the.Award))).ShouldSay("45 000 kr skal betales tilbake");
        (await As(the.Owner).Get("/oppgaver")).ShouldSay("åpnet brevet om et krav på").ShouldSay("Tilbakebetaling for");
        (await As(the.Imdi.Officer).Get(url)).ShouldSay("5 000 kr er vedtatt krevd tilbake, men er ikke med i noe krav.");
        (await As(the.Imdi.Officer).Get(SettleUrls.Correct(id, recovery.Id))).ShouldSay("5 000");
        (await As(the.Lead).Get("/oppgaver")).ShouldSay("Betal tilbake tilskudd for");
        await As(the.Imdi.Officer).Submit(new WithdrawRecovery.Input { Recovery = recovery.Id, Reason = "Nei." }).ShouldBeRefused(Recovery.RecoveryIsDecided);

        // In parts, by voucher: the same voucher once, two that are alike both, and never more than is left.
        (await As(the.Imdi.Officer).Post(url, "record", ("Innbetalt dato", Day(0)), ("Bilagsnummer", "1001"), ("Beløp", "20 000"))).ShouldSay("25 000 kr");
        (await As(the.Imdi.Officer).Post(url, "record", ("Innbetalt dato", Day(0)), ("Bilagsnummer", "1001"), ("Beløp", "20 000"))).ShouldBe(HttpStatusCode.UnprocessableEntity).ShouldSay("Bilag 1001 er allerede registrert.");
        await As(the.Imdi.Officer).Submit(new CloseRecovery.Input { Recovery = recovery.Id }).ShouldBeRefused(Recovery.RecoveryNotPaid);
        (await As(the.Imdi.Officer).Post(url, "record", ("Innbetalt dato", Day(0)), ("Bilagsnummer", "1002"), ("Beløp", "20 000"))).ShouldSay("Samme dato og beløp som en annen innbetaling");
        await As(the.Imdi.Officer).Submit(new RecordRepayment.Input { Recovery = recovery.Id, On = Day(0), Voucher = "1003", Amount = "5 001" }).ShouldHaveError("Amount", "Error_RepaidTooMuch");
        await As(the.Imdi.Officer).Submit(new RecordRepayment.Input { Recovery = recovery.Id, On = Day(0), Voucher = "1003", Amount = "5 000" }).ShouldSucceed();
        (await As(the.Imdi.Officer).Get("/oppgaver")).ShouldSay("Avslutt tilbakebetalingen for");
        (await As(the.Imdi.Officer).Post(url, "close")).ShouldSay("Avsluttet");
        (await Read(db => db.Set<Recovery>().Where(Recovery.IsOpen).AnyAsync(r => r.Id == recovery.Id))).ShouldBeFalse();
        (await Read(db => db.RecoveredFor(db.Rows<Award>().All(Look).Where(a => a.Id == the.Award))))[the.Award].Kroner.ShouldBe(45_000m);
        (await As(the.Lead).Get(SettleUrls.Table + "?format=csv")).ShouldBe(HttpStatusCode.OK);
        (await As(the.Lead).Get(SettleUrls.List)).ShouldSay("Avsluttet");
    }

    [Fact, Requirement("C-12")]
    public async Task AClaim_IsNotDecidedTooLateToPay_AndTheDayToPayFollowsTheLetter()
    {
        var (the, id) = await Settled("50 000");
        var recovery = await Notice(the, id);
        await As(the.Lead).Submit(new AnswerRecovery.Input { Recovery = recovery, Answer = "Ja." }).ShouldSucceed();
        var claim = new ProposeRecovery.Input { Recovery = recovery, Amount = "50 000", PayBy = Day(14), Reason = "Ikke brukt." };
        await As(the.Imdi.Officer).Submit(claim).ShouldSucceed();
        Today = Today.AddDays(1);
        (await As(the.Imdi.Decider).Get(SettleUrls.Recovery(recovery))).ShouldSay("mindre enn 14 dager igjen til betalingsfristen").HasForm("decide-recovery").ShouldBeFalse();
        await As(the.Imdi.Decider).Submit(new DecideRecovery.Input { Recovery = recovery, Seen = await Given.MarkOf(recovery.Value) }).ShouldBeRefused(Recovery.TooLateToPay);
        await As(the.Imdi.Decider).Submit(new ReturnRecovery.Input { Recovery = recovery, Reasons = "Senere frist." }).ShouldSucceed();
        claim.PayBy = Day(14);
        await As(the.Imdi.Officer).Submit(claim).ShouldSucceed();
        await As(the.Imdi.Decider).Submit(new DecideRecovery.Input { Recovery = recovery, Seen = await Given.MarkOf(recovery.Value) }).ShouldSucceed();

        // Some of it is waived before the letter goes out, five days later: it claims the rest, and gives the county its days.
        await Corrected(the, id, "-10 000", "10 000");
        Today = Today.AddDays(5);
        (await As(the.Imdi.Officer).Get(SettleUrls.Letter(recovery))).ShouldSay("gir mindre enn 14 dager til å betale").ShouldSay("40 000 kr").ShouldSay("Ettergitt av dette");
        var letter = (await LetterOf(await Dispatched(the, recovery))).ReadContent();
        var told = RecoveryTold.In(letter);
        (told.ToPay.Kroner, told.DueOn).ShouldBe((40_000m, Today.AddDays(14)));
        (await Read(db => db.Set<Recovery>().SingleAsync(r => r.Id == recovery))).DueOn.ShouldBe(Today.AddDays(14));
    }

    [Fact, SentTwice]
    public async Task ANotice_IsWithdrawnWithAReason_AndAClaimWaitsForItsDay()
    {
        var (the, id) = await Settled("50 000");
        var first = await Notice(the, id);
        (await As(the.Imdi.Officer).Post(SettleUrls.Recovery(first), "withdraw", ("Hvorfor trekkes varselet?", "Bilaget kom."))).ShouldSay("Trukket");
        (await As(the.Lead).Get(SettleUrls.Recovery(first))).ShouldSay("Bilaget kom.");
        await As(the.Lead).Submit(new AnswerRecovery.Input { Recovery = first, Answer = "Takk." }).ShouldBeRefused(Recovery.RecoveryIsOver);

        // What is withdrawn can be told of anew; what is told of cannot be told of twice.
        var second = await Notice(the, id);
        await As(the.Imdi.Officer).Submit(new NotifyRecovery.Input { Settlement = await SettlementOf(id), Amount = "1", Reason = "Igjen.", AnswerBy = Day(30) }).ShouldBeRefused(NotifyRecovery.NothingToClaim);
        var claim = new ProposeRecovery.Input { Recovery = second, Amount = "50 000", PayBy = Day(60), Reason = "Ikke brukt." };
        await As(the.Imdi.Officer).Submit(claim).ShouldBeRefused(Recovery.AnswerIsWaitedFor);
        Today = Today.AddDays(22);
        await As(the.Imdi.Officer).Submit(claim).ShouldSucceed();
        await As(the.Lead).Submit(new DecideRecovery.Input { Recovery = second, Seen = await Given.MarkOf(second.Value) }).ShouldBeRefused(Refusal.NotAllowed);
    }

    [Fact, Requirement("C-12")]
    public async Task WhatWasNeverPaid_IsNeitherUnspentNorClaimed_AndIsNotPaidAfterwards()
    {
        var the = await Given.AnAwardToAccountFor();
        var id = await Given.SentAccountsOf(the);
        await As(the.Imdi.Officer).Submit(new ProposeTreatment.Input { Accounts = id, Outcome = "Approved" }).ShouldSucceed();
        await Decided(the, id);
        await As(the.Imdi.Officer).Submit(new ProposeSettlement.Input { Accounts = id, Claim = "50 000", Reason = "Ubrukt." }).ShouldBeRefused(Settlement.NothingUnspent);
        (await As(the.Imdi.Officer).Get("/oppgaver")).ShouldNotSay("Gjør opp ubrukte midler for");
        (await As(the.Imdi.Officer).Get(PayUrls.Plan(the.Award))).ShouldSay("Ikke brukt etter regnskapet").ShouldSay("1 550 000 kr");
    }

    [Fact, Requirement("C-12")]
    public async Task AClaimThatCameToNothing_EndsByACorrectingSettlement_OfTwo()
    {
        var (the, id) = await Settled("50 000");
        await As(the.Imdi.Officer).Submit(new WithdrawRecovery.Input { Recovery = await Notice(the, id), Reason = "Bilaget kom." }).ShouldSucceed();
        (await As(the.Imdi.Officer).Get("/oppgaver")).ShouldSay("om tilbakebetaling for");
        await As(the.Imdi.Officer).Submit(new ProposeSettlement.Input { Accounts = id, Claim = "-50 001", Waive = "50 001", Reason = "For mye." }).ShouldHaveError("Carry", "Refusal_TakesTooMuchBack");
        await Corrected(the, id, "-50 000", "50 000");
        (await As(the.Imdi.Officer).Get("/oppgaver")).ShouldNotSay("om tilbakebetaling for").ShouldNotSay("Gjør opp ubrukte midler for");
    }
    [Fact, Requirement("C-12")]
    public async Task TheCountysList_TellsNothingOfAClaim_BeforeItsLetterIsOpened()
    {
        var (the, id) = await Settled("50 000");
        var first = await Notice(the, id, "30 000");
        var second = await Notice(the, id, "20 000");
        await As(the.Lead).Submit(new AnswerRecovery.Input { Recovery = first, Answer = "Ja." }).ShouldSucceed();
        await As(the.Imdi.Officer).Submit(new ProposeRecovery.Input { Recovery = first, Amount = "5 000", PayBy = Day(14), Reason = "Det meste er brukt." }).ShouldSucceed();
        await As(the.Imdi.Decider).Submit(new DecideRecovery.Input { Recovery = first, Seen = await Given.MarkOf(first.Value) }).ShouldSucceed();
        await As(the.Imdi.Officer).Submit(new RecordRepayment.Input { Recovery = first, On = Day(0), Voucher = "1", Amount = "1 000" }).ShouldSucceed();

        // The columns and the order are of what each side knows.
        (await Listed(the.Lead)).ShouldBe([(second, "20000", ""), (first, "30000", "")]);
        (await Listed(the.Imdi.Officer)).ShouldBe([(first, "5000", "1000"), (second, "20000", "0")]);
        var byDay = $"{SettleUrls.Table}?format=csv&sorter=frist";
        (await (await As(the.Lead).Fetch(byDay)).Content.ReadAsStringAsync()).ShouldNotContain(Day(14));

        var letter = await Dispatched(the, first);
        (await Listed(the.Lead)).ShouldBe([(second, "20000", ""), (first, "30000", "")]);
        await As(the.Lead).Submit(new OpenLetter.Input { Letter = letter }).ShouldSucceed();
        (await Listed(the.Lead)).ShouldBe([(first, "5000", "1000"), (second, "20000", "")]);
    }

    /// <summary>The list of recoveries by amount, as a member gets it: which, the amount and what is paid back of it, in kroner.</summary>
    private async Task<List<(RecoveryId, string, string)>> Listed(Member member)
    {
        var page = await As(member).Get($"{SettleUrls.List}?sorter=belop");
        return
        [
            .. page.Document.QuerySelectorAll("main tbody tr").Select(row => (
                new RecoveryId(Guid.Parse(row.QuerySelector("a")!.GetAttribute("href")!.Split('/')[^1])), Cell(row, "Beløp"), Cell(row, "Betalt tilbake"))),
        ];
        static string Cell(AngleSharp.Dom.IElement row, string label) =>
            string.Concat((row.QuerySelector($"td[data-label='{label}']")?.TextContent ?? "").Where(char.IsDigit));
    }

    [Fact, Requirement("C-11", "C-12")]
    public async Task TheRestOfAClaim_IsWaivedByTwo_AndTheLedgersVouchersAreTakenOnce()
    {
        var (the, id) = await Settled("50 000");
        var recovery = await Notice(the, id);
        await As(the.Lead).Submit(new AnswerRecovery.Input { Recovery = recovery, Answer = "Ja." }).ShouldSucceed();
        await As(the.Imdi.Officer).Submit(new ProposeRecovery.Input { Recovery = recovery, Amount = "50 000", PayBy = Day(14), Reason = "Ikke brukt." }).ShouldSucceed();
        await As(the.Imdi.Decider).Submit(new DecideRecovery.Input { Recovery = recovery, Seen = await Given.MarkOf(recovery.Value) }).ShouldSucceed();

        // The reference is the same however it is written; a voucher with another amount is one too many, and does not stop the file.
        var key = RepaymentReference.Of(recovery);
        var read = await As(the.Imdi.Officer).Submit(await Given.AReceiptFile(PayData.Headings, $"{key};innbetalt;V1;{Day(0)};20000", $"{key};innbetalt;v1;{Day(0)};10000", $"{key.ToLowerInvariant().Replace('-', ' ')};innbetalt;V1;{Day(0)};20000")).ShouldSucceed();
        await As(the.Imdi.Officer).Submit(new TakeReceipts.Input { Import = read.Import }).ShouldSucceed();
        (await Given.RowsOf(read.Import)).Select(r => r.Reason).ShouldBe([null, RowReasons.SameVoucher, RowReasons.TwiceInFile]);
        var again = await As(the.Imdi.Officer).Submit(await Given.AReceiptFile(PayData.Headings, $"{key};innbetalt;V1;{Day(0)};20000", $"{key};innbetalt;V1;{Day(0)};5000")).ShouldSucceed();
        (await Given.RowsOf(again.Import)).Select(r => r.Reason).ShouldBe([RowReasons.Again, RowReasons.SameVoucher]);

        await As(the.Imdi.Officer).Submit(new ProposeSettlement.Input { Accounts = id, Claim = "-30 001", Waive = "30 001", Reason = "For mye." }).ShouldHaveError("Carry", "Refusal_ClaimIsHeld");
        (await As(the.Imdi.Officer).Get(SettleUrls.Recovery(recovery))).ShouldSay("Ettergi resten av kravet");
        (await As(the.Imdi.Officer).Post(SettleUrls.Waive(id, recovery), "propose-settlement", ("Begrunnelse", "Fylket har ikke midler."))).ShouldSay("Forslag til avregning");
        var settlement = await Read(db => db.Set<Settlement>().Where(s => s.Accounts == id && s.DecidedAt == null).SingleAsync());
        (settlement.Parts.Claim.Kroner, settlement.Parts.Waive.Kroner).ShouldBe((-30_000m, 30_000m));
        await As(the.Imdi.Officer).Submit(new DecideSettlement.Input { Settlement = settlement.Id, Seen = await Given.MarkOf(settlement.Id.Value) }).ShouldBeRefused(Refusal.NotAllowed);
        await As(the.Imdi.Decider).Submit(new DecideSettlement.Input { Settlement = settlement.Id, Seen = await Given.MarkOf(settlement.Id.Value) }).ShouldSucceed();
        (await As(the.Lead).Get(SettleUrls.Recovery(recovery))).ShouldSay("ettergav 30 000 kr av kravet");
        (await As(the.Imdi.Officer).Get("/oppgaver")).ShouldSay("Avslutt tilbakebetalingen for");
        await As(the.Imdi.Officer).Submit(new CloseRecovery.Input { Recovery = recovery }).ShouldSucceed();
    }

    [Fact, Requirement("C-09", "C-12")]
    public async Task ADeduction_IsTakenOffTheNextYear_AndNotOffWhatIsOrderedAlready()
    {
        var (the, id) = await Approved();
        var next = await Given.ANextAward(the.Given.County);
        (await As(next.Officer).Submit(next.Plan(0, ($"08.03.{next.Year}", "1 600 000")))).Refusal.ShouldBeNull();
        await As(the.Imdi.Officer).Submit(new ProposeSettlement.Input { Accounts = id, Deduct = "50 000", Reason = "Trekkes." }).ShouldSucceed();
        var settlement = await SettlementOf(id);
        await As(the.Imdi.Decider).Submit(new DecideSettlement.Input { Settlement = settlement, Seen = await Given.MarkOf(settlement.Value) }).ShouldSucceed();
        (await As(next.Officer).Get(PayUrls.Plan(next.Award))).ShouldSay("Trekkes fra").ShouldSay("1 550 000 kr");
        (await As(next.Officer).Get(PayUrls.Payment((await Given.Payments(next.Award))[0].Id))).ShouldSay("Betalingsplanen bygger på 1 600 000 kr");
        await As(next.Officer).Submit(next.Plan(1, ($"08.03.{next.Year}", "1 550 000"))).ShouldSucceed();
        var money = await Given.MoneyOf(next);
        (money[MoneyPlace.Planned].Kroner, money[MoneyPlace.InHand].Kroner, money.In.Kroner).ShouldBe((1_550_000m, 50_000m, 1_600_000m));
        (await As(the.Imdi.Officer).Get("/oppgaver")).ShouldNotSay("har ingen utbetaling å tas fra");

        // A smaller decision takes its place: what the county has is still there, and somebody is asked to put it right.
        money = await Given.MoneyOf(await Given.DecidedAnew(next, 30_000));
        (money.Awarded.Kroner, money.Beyond.Kroner, money[MoneyPlace.InHand].Kroner).ShouldBe((30_000m, 20_000m, 50_000m));
        (await As(the.Imdi.Officer).Get("/oppgaver")).ShouldSay("har ingen utbetaling å tas fra");
    }

    [Fact, Requirement("C-11", "C-12")]
    public async Task TheSum_IsComputedAgainWhenItIsOrdered_AndStopsWithTheDifference()
    {
        var (the, id) = await Approved();
        var next = await Given.WhoPay((await Given.ANextAward(the.Given.County)).Sent);
        await Given.AnAppropriation(next, amount: "50 000 000");
        await As(next.Officer).Submit(next.Plan(0, (Day(0), "1 600 000"))).ShouldSucceed();
        var payment = (await Given.Payments(next.Award)).Single().Id;
        await As(next.Officer).Submit(new SendPayment.Input { Payment = payment }).ShouldSucceed();
        await As(next.Attestant).Submit(new AttestPayment.Input { Payment = payment, Seen = PayData.Seen(payment) }).ShouldSucceed();
        await As(next.Authority).Submit(new ApprovePayment.Input { Payment = payment, Seen = PayData.Seen(payment) }).ShouldSucceed();
        await As(the.Imdi.Officer).Submit(new ProposeSettlement.Input { Accounts = id, Deduct = "50 000", Reason = "Trekkes." }).ShouldSucceed();
        var settlement = await SettlementOf(id);
        await As(the.Imdi.Decider).Submit(new DecideSettlement.Input { Settlement = settlement, Seen = await Given.MarkOf(settlement.Value) }).ShouldSucceed();
        var why = (await As(next.Officer).Submit(PayData.Order(next.Year, payment))).Refusal!.Text.ToString();
        string[] told = [Kroner(1_550_000), Kroner(1_600_000), $"Forskjellen er {Kroner(50_000)}."];
        foreach (var amount in told) why.ShouldContain(amount, customMessage: why);
        (await Given.Payment(payment)).Order.ShouldBeNull();
    }

    [Fact, Requirement("C-12")]
    public async Task NothingIsDeducted_FromANextYearThatIsOrderedInWhole()
    {
        var (the, id) = await Approved();
        var next = await Given.ANextAward(the.Given.County);
        await Given.APaidAward(next.Award);
        await As(the.Imdi.Officer).Submit(new ProposeSettlement.Input { Accounts = id, Deduct = "50 000", Reason = "Trekkes." }).ShouldHaveError("Deduct", "Refusal_NoRoomToDeduct");
    }

    /// <summary>The checks of a county's earlier years, which have their story here.</summary>
    public static readonly string[] BlocksToldHere = ["accounts", "recovery", "report"];

    [Fact, Requirement("C-11", "C-12")]
    public async Task WhatIsOpenOfAnEarlierYear_StopsThePaymentsOfTheNext_UntilItIsDone()
    {
        var the = await Given.AnAwardToAccountFor();
        await Given.APaidAward(the.Award);
        var next = await Given.ANextAward(the.Given.County);
        next = await Given.WhoPay(next.Sent);
        await As(next.Officer).Submit(next.Plan(0, ($"08.03.{next.Year}", "1 600 000"))).ShouldSucceed();
        var payment = (await Given.Payments(next.Award))[0].Id;
        (await Given.VerdictOf(payment, "accounts")).ShouldBe(BlockVerdict.Passed, "the day is not past");
        Today = new DateOnly(next.Year, 2, 10);
        (await Given.VerdictOf(payment, "accounts")).ShouldBe(BlockVerdict.Stopped);
        (await Given.VerdictOf(payment, "report")).ShouldBe(BlockVerdict.Stopped);
        await Given.LiftedByTwo(next, payment, "report");
        (await Given.VerdictOf(payment, "report")).ShouldBe(BlockVerdict.Lifted);

        var id = await Given.SentAccountsOf(the);
        await As(the.Imdi.Officer).Submit(new ProposeTreatment.Input { Accounts = id, Outcome = "Approved" }).ShouldSucceed();
        await Decided(the, id);
        (await Given.VerdictOf(payment, "accounts")).ShouldBe(BlockVerdict.Passed);

        (await Given.VerdictOf(payment, "recovery")).ShouldBe(BlockVerdict.Passed);
        await As(the.Imdi.Officer).Submit(new ProposeSettlement.Input { Accounts = id, Claim = "50 000", Reason = "Kreves tilbake." }).ShouldSucceed();
        var settlement = await SettlementOf(id);
        await As(the.Imdi.Decider).Submit(new DecideSettlement.Input { Settlement = settlement, Seen = await Given.MarkOf(settlement.Value) }).ShouldSucceed();
        var recovery = await Notice(the, id);
        (await Given.VerdictOf(payment, "recovery")).ShouldBe(BlockVerdict.Stopped);
        await As(the.Imdi.Officer).Submit(new WithdrawRecovery.Input { Recovery = recovery, Reason = "Bilaget kom." }).ShouldSucceed();
        (await Given.VerdictOf(payment, "recovery")).ShouldBe(BlockVerdict.Passed);
    }

    private Task<Letter> LetterOf(LetterId id) => Read(db => db.Set<Letter>().SingleAsync(l => l.Id == id));

    private async Task<LetterId> Dispatched(AccountedAward the, RecoveryId recovery)
    {
        var printer = Host.Printer;
        Host.Printer ??= new StandInPrinter();
        var sent = await As(the.Imdi.Officer).Submit(SettleData.ClaimLetter(recovery)).ShouldSucceed();
        Host.Printer = printer;
        return sent.Letter;
    }

    private async Task Corrected(AccountedAward the, AccountsId id, string claim, string waive)
    {
        await As(the.Imdi.Officer).Submit(new ProposeSettlement.Input { Accounts = id, Claim = claim, Waive = waive, Reason = "Rettes." }).ShouldSucceed();
        var settlement = await Read(db => db.Set<Settlement>().Where(s => s.Accounts == id && s.DecidedAt == null).Select(s => s.Id).SingleAsync());
        await As(the.Imdi.Decider).Submit(new DecideSettlement.Input { Settlement = settlement, Seen = await Given.MarkOf(settlement.Value) }).ShouldSucceed();
    }

    private static string Kroner(decimal amount) => Money.FromKroner(amount).ToString();

    private static readonly RowsReason Look = new("A test looks at all.");

    private string Day(int days) => Today.AddDays(days).ToString("dd.MM.yyyy", CultureInfo.InvariantCulture);

    private Task<SettlementId> SettlementOf(AccountsId id) => Read(db => db.Set<Settlement>().Where(s => s.Accounts == id).Select(s => s.Id).SingleAsync());

    private async Task<RecoveryId> Notice(AccountedAward the, AccountsId id, string amount = "50 000") =>
        (await As(the.Imdi.Officer).Submit(new NotifyRecovery.Input { Settlement = await SettlementOf(id), Amount = amount, Reason = "Ikke brukt.", AnswerBy = Day(21) }).ShouldSucceed()).Recovery;

    private async Task Decided(AccountedAward the, AccountsId id)
    {
        var treatment = await Given.TreatmentOf(id);
        await As(the.Imdi.Decider).Submit(new DecideTreatment.Input { Treatment = treatment, Seen = await Given.MarkOf(treatment.Value) }).ShouldSucceed();
    }

    private async Task<(AccountedAward The, AccountsId Accounts)> Approved(string? inPart = null)
    {
        var the = await Given.AnAwardToAccountFor();
        await Given.APaidAward(the.Given.Award);
        var whole = new PayableSum((await Given.Award(the.Award)).Amount, default, default, default);
        await Given.SavedAll(new PaymentPlan(Given.Id<PaymentPlanId>(), the.Award, 1, whole, the.Imdi.Officer.Id, Host.Time.Now));
        var id = await Given.SentAccountsOf(the);
        await As(the.Imdi.Officer).Submit(inPart is null
            ? new ProposeTreatment.Input { Accounts = id, Outcome = "Approved" }
            : new ProposeTreatment.Input { Accounts = id, Outcome = "InPart", Reason = "Delvis.", Lines = [new() { Number = 1, Amount = inPart, Words = "Uten bilag." }] }).ShouldSucceed();
        await Decided(the, id);
        return (the, id);
    }

    private async Task<(AccountedAward The, AccountsId Accounts)> Settled(string claim)
    {
        var (the, id) = await Approved();
        await As(the.Imdi.Officer).Submit(new ProposeSettlement.Input { Accounts = id, Claim = claim, Reason = "Kreves tilbake." }).ShouldSucceed();
        var settlement = await SettlementOf(id);
        await As(the.Imdi.Decider).Submit(new DecideSettlement.Input { Settlement = settlement, Seen = await Given.MarkOf(settlement.Value) }).ShouldSucceed();
        return (the, id);
    }
}

public sealed class SettleStoryTests_OnSqlite(SqliteHost host) : SettleStoryTests(host), IClassFixture<SqliteHost>;

public sealed class SettleStoryTests_OnPostgres(PostgresHost host) : SettleStoryTests(host), IClassFixture<PostgresHost>;
