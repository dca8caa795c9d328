using System.Net;
using Microsoft.EntityFrameworkCore;
using Samlop.Audit.TwoPerson;
using Samlop.Grants.Accept;
using Samlop.Grants.GrantYear;
using Samlop.Grants.OpenData;
using Samlop.Grants.Pay;
using Samlop.Grants.Pay.Blocks;
using Samlop.Grants.Pay.Budget;
using Samlop.Grants.Pay.Orders;
using Samlop.Grants.Pay.Receipts;
using Samlop.Platform.UseCases;
using Samlop.Tests.Grants.Apply;
using Samlop.Tests.Grants.Tell;
using Samlop.Tests.Support;

namespace Samlop.Tests.Grants.Pay;

/// <summary>An accepted award is planned, paid and answered by the ledger, through the pages.</summary>
public abstract class PayStoryTests(SamlopHost host) : HostTests(host)
{
    [Fact, SentTwice, Requirement("C-09", "C-11")]
    public async Task AnAward_IsPaid_ByThreePeople_AndTheLedgerSaysSo()
    {
        var the = await Given.AnAcceptedAward();
        (await As(the.Officer).Get("/oppgaver")).ShouldSay("Planlegg utbetalingene til");

        // The appropriation is entered by one and confirmed by another.
        var wrong = await As(the.Officer).Post(PayUrls.Appropriations, "Registrer bevilgningen", ("Slag", "Voted"), ("Beløp", "-5"));
        wrong.ShouldBe(HttpStatusCode.UnprocessableEntity).ShouldSay("Skriv kapitlet med to til fire siffer.").ShouldSay("bare en endring kan være mindre enn null").ShouldSay("Skriv hvor bevilgningen er vedtatt.");
        var entered = await wrong.Post("Registrer bevilgningen", ("År", $"{the.Year}"), ("Kapittel", "9999"), ("Post", "60"), ("Beløp", "5 000 000"), ("Hvor det er vedtatt", "Oppdiktet vedtak"));
        entered.ShouldSay("Må bekreftes").HasForm("confirm").ShouldBeFalse();
        var appropriation = entered.Url;
        (await As(the.Authority).Get("/oppgaver")).ShouldSay($"Bekreft bevilgningen på 5 000 000 kr for {the.Year}");
        (await As(the.Authority).Post(appropriation, "Bekreft bevilgningen")).ShouldSay("Bekreftet");

        // The plan adds up to the øre.
        var plan = await As(the.Officer).Get($"{PayUrls.Plan(the.Award)}?deler=2");
        (await plan.Post("Lagre planen", ("Input.Rows[1].Amount", "799 999,99"))).ShouldBe(HttpStatusCode.UnprocessableEntity).ShouldSay("Det mangler 0,01 kr.");
        (await plan.Post("Lagre planen", ("Input.Rows[1].Amount", "800 000,00"))).ShouldSay("Utbetaling 2").ShouldSay("800 000 kr");
        var payments = await Given.Payments(the.Award);
        payments.Select(p => p.AmountOre).ShouldBe([80_000_000, 80_000_000]);
        var page = PayUrls.Payment(payments[0].Id);
        (await As(the.County.Lead).Get(AwardUrls.Award(the.Award))).ShouldSay("Planlagt");

        // Three people.
        (await As(the.Officer).Post(page, "Send til attestering")).ShouldSay("venter på at en attestant ser på grunnlaget");
        (await As(the.Officer).Get(page)).HasForm("attest").ShouldBeFalse();
        (await As(the.Authority).Get(page)).ShouldSay("Utbetalingen må attesteres først.").HasForm("approve").ShouldBeFalse();
        (await As(the.Attestant).Get("/oppgaver")).ShouldSay("Attester utbetaling 1 til");
        (await As(the.Attestant).Post(page, "Attester utbetalingen")).ShouldSay("Attestert");
        (await As(the.Authority).Get("/oppgaver")).ShouldSay("Godkjenn utbetaling 1 til");
        (await As(the.Authority).Post(page, "Godkjenn utbetalingen")).ShouldSay("Godkjent");

        // Made and sent are two acts.
        var made = await As(the.Officer).Post(PayUrls.OrdersOf(the.Year), "Lag utbetalingsordre");
        made.ShouldSay($"Utbetalingsordre {the.Year}-").ShouldSay("I en ordre som ikke er sendt");
        (await As(the.County.Lead).Get(page)).ShouldSay("I en ordre som ikke er sendt");
        var order = made.Url;
        (await As(the.Attestant).Post(order, "Meld at ordren er sendt")).ShouldBe(HttpStatusCode.UnprocessableEntity).ShouldSay("Kryss av for at filen er levert");
        (await As(the.Attestant).Post(order, "Meld at ordren er sendt", ("SendInput.Sure", "true"))).ShouldSay("Sendt til regnskapet").HasForm("cancel").ShouldBeFalse();
        (await ToldTo(the.County.Lead)).ShouldContain(line => line.Contains("er på vei", StringComparison.Ordinal));

        // The ledger answers.
        var file = await Given.AReceiptFile(PayData.Headings, the.Row(payments[0].Id, amount: "800000,00"), "sum;1;800 000,00");
        var shown = await As(the.Officer).Submit(file).ShouldSucceed();
        var import = PayUrls.Import(shown.Import);
        (await Given.Payment(payments[0].Id)).PaidOn.ShouldBeNull("it is only shown");
        (await As(the.Officer).Get(import)).ShouldSay("Ingenting er bokført ennå.");
        (await As(the.Officer).Post(import, "Bokfør")).ShouldSay("Ferdig bokført").ShouldSay("Rader: 1, sum: 800 000 kr");
        (await As(the.County.Lead).Get(page)).ShouldSay("Betalt").ShouldSay("Ingen har noe å gjøre.");
        (await ToldTo(the.County.Lead)).ShouldContain(line => line.Contains("er betalt", StringComparison.Ordinal));
        (await As(the.Officer).Submit(file)).Errors.ShouldHaveSingleItem().Message.ToString().ShouldContain("Den samme filen ble bokført");
    }

    [Fact, Requirement("C-11")]
    public async Task ThePreparer_NeitherAttestsNorApproves_AndAboveTheAmountTheAttestantDoesNotApprove()
    {
        var the = await Given.AnAcceptedAward();
        await Given.AnAppropriation(the);
        var payment = await Given.APlannedPayment(the);
        await As(the.Officer).Submit(new SendPayment.Input { Payment = payment }).ShouldSucceed();

        // One user who holds all the roles.
        var imdi = the.Officer.Organisation;
        var both = await Given.AMember(Samlop.Access.Role.Attestant, imdi, the.Authority.User);
        var officer = await Given.AMember(Samlop.Access.Role.Attestant, imdi, the.Officer.User);
        await As(officer).Submit(new AttestPayment.Input { Payment = payment, Seen = PayData.Seen(payment) }).ShouldBeRefused(CheckRefusal.PreparedBySame);
        await As(both).Submit(new AttestPayment.Input { Payment = payment, Seen = PayData.Seen(payment) }).ShouldSucceed();
        await As(both).Submit(new ApprovePayment.Input { Payment = payment, Seen = PayData.Seen(payment) }).ShouldBeRefused(Payment.AttestedBySame);
        await As(the.OtherAuthority).Submit(new ApprovePayment.Input { Payment = payment, Seen = PayData.Seen(payment, 2) }).ShouldBeRefused(TwoPersonCheck.SentAnew);
        await As(the.OtherAuthority).Submit(new ApprovePayment.Input { Payment = payment, Seen = PayData.Seen(payment) }).ShouldSucceed();
        await As(the.OtherAuthority).Submit(new ApprovePayment.Input { Payment = payment, Seen = PayData.Seen(payment) }).ShouldBeRefused(CheckRefusal.NothingToDecide);
    }

    [Theory, Requirement("C-11")]
    [InlineData("UPDATE payment SET \"AttestedAt\" = \"PreparedAt\", \"AttestedBy\" = \"PreparedBy\"")]
    [InlineData("UPDATE payment SET \"ApprovedAt\" = \"PreparedAt\", \"ApprovedBy\" = \"PreparedBy\"")]
    [OnBothDatabases]
    public async Task TheDatabase_IsTheLastWall_AgainstOneWhoDoesBoth(string sql)
    {
        var the = await Given.AnAcceptedAward();
        var payment = await Given.APlannedPayment(the);
        await Should.ThrowAsync<System.Data.Common.DbException>(() => Read(db => db.Database.ExecuteSqlRawAsync(sql)));
        (await Given.Payment(payment)).AttestedBy.ShouldBeNull();
    }

    [Fact, Requirement("C-11")]
    public async Task UpToTheAmount_TheAttestantMayApprove()
    {
        var the = await Given.AnAcceptedAward();
        await Given.AnAppropriation(the);
        await As(the.Officer).Submit(the.Plan(0, (the.Day, "100 000"), (the.Month(3, 9), "1 500 000"))).ShouldSucceed();
        var payment = (await Given.Payments(the.Award))[0].Id;
        await As(the.Officer).Submit(new SendPayment.Input { Payment = payment }).ShouldSucceed();
        var both = await Given.AMember(Samlop.Access.Role.Attestant, the.Officer.Organisation, the.Authority.User);
        await As(both).Submit(new AttestPayment.Input { Payment = payment, Seen = PayData.Seen(payment) }).ShouldSucceed();
        await As(both).Submit(new ApprovePayment.Input { Payment = payment, Seen = PayData.Seen(payment) }).ShouldSucceed();
    }

    [Fact, Requirement("C-11")]
    public async Task WhatIsReturned_ComesBack_AndIsAttestedAnew()
    {
        var the = await Given.AnAcceptedAward();
        await Given.AnAppropriation(the);
        var payment = await Given.APlannedPayment(the);
        await As(the.Officer).Submit(new SendPayment.Input { Payment = payment }).ShouldSucceed();
        await As(the.Attestant).Submit(new AttestPayment.Input { Payment = payment, Seen = PayData.Seen(payment) }).ShouldSucceed();
        (await As(the.Authority).Post(PayUrls.Payment(payment), "Send utbetalingen tilbake", ("Hva må rettes?", "Feil dag."))).ShouldSay("Feil dag.").ShouldSay("Planlagt");
        await As(the.Officer).Submit(new SendPayment.Input { Payment = payment }).ShouldSucceed();
        await As(the.Authority).Submit(new ApprovePayment.Input { Payment = payment, Seen = PayData.Seen(payment, 2) }).ShouldBeRefused(Payment.NotAttested);
        await As(the.Officer).Submit(new TakeBackPayment.Input { Payment = payment }).ShouldSucceed();
        await As(the.Officer).Submit(new SendPayment.Input { Payment = payment }).ShouldSucceed();
        await As(the.Attestant).Submit(new AttestPayment.Input { Payment = payment, Seen = PayData.Seen(payment, 3) }).ShouldSucceed();
        await As(the.Authority).Submit(new ApprovePayment.Input { Payment = payment, Seen = PayData.Seen(payment, 3) }).ShouldSucceed();
    }

    [Fact, Requirement("C-09")]
    public async Task WithoutEnoughAppropriated_NothingIsApproved()
    {
        var the = await Given.AnAcceptedAward();
        await Given.AnAppropriation(the, amount: "1");
        var sum = await Read(db => db.Set<Appropriation>().Where(Appropriation.InForce).Where(a => a.Year == the.Year).SumAsync(a => a.AmountOre));
        await Changed(the, 100 - sum);
        var payment = await Given.APlannedPayment(the);
        await As(the.Officer).Submit(new SendPayment.Input { Payment = payment }).ShouldSucceed();
        await As(the.Attestant).Submit(new AttestPayment.Input { Payment = payment, Seen = PayData.Seen(payment) }).ShouldSucceed();
        (await As(the.County.Lead).Get(PayUrls.Payment(payment))).ShouldSay($"Det er ikke nok igjen av bevilgningen for {the.Year}");
        (await As(the.Authority).Get(PayUrls.Payment(payment))).ShouldSay($"Bevilgningen for {the.Year} er 1 kr.").ShouldSay("Ingen kan oppheve sperren.");
        (await As(the.Authority).Submit(new ApprovePayment.Input { Payment = payment, Seen = PayData.Seen(payment) })).Refusal!.Code.ShouldBe(nameof(PaymentChecks.Stopped));
        await Changed(the, 10_000_000_000);
        await As(the.Authority).Submit(new ApprovePayment.Input { Payment = payment, Seen = PayData.Seen(payment) }).ShouldSucceed();
    }

    private async Task Changed(Paying the, long ore)
    {
        if (ore == 0) return;
        var entered = await As(the.Officer).Submit(PayData.Appropriation(the.Year, Samlop.Platform.Amounts.Money.FromOre(ore).ToField(), AppropriationKind.Changed, "Endret i året.")).ShouldSucceed();
        await As(the.Authority).Submit(new ConfirmAppropriation.Input { Appropriation = entered.Appropriation, Seen = $"{entered.Appropriation.Value:N}-1" }).ShouldSucceed();
    }

    [Fact, Requirement("C-11")]
    public async Task ACheckThatTwoLift_OpensForThePayment_UntilItsDay()
    {
        var the = await Given.AnAcceptedAward();
        await Given.AnAppropriation(the, amount: "50 000 000");
        await As(the.Officer).Submit(the.Plan(0, (the.Month(9), "1 600 000"))).ShouldSucceed();
        Today = new DateOnly(the.Year, 9, 8);
        var payment = (await Given.Payments(the.Award))[0].Id;
        await As(the.Officer).Submit(new SendPayment.Input { Payment = payment }).ShouldSucceed();
        await As(the.Attestant).Submit(new AttestPayment.Input { Payment = payment, Seen = PayData.Seen(payment) }).ShouldSucceed();
        (await As(the.Authority).Submit(new ApprovePayment.Input { Payment = payment, Seen = PayData.Seen(payment) })).Refusal!.Text.ToString().ShouldContain("Vilkår 1 skulle vært oppfylt");
        await As(the.Officer).Submit(new AskLift.Input { Payment = payment, Block = "sum", Reason = "Nei.", Until = the.Month(9, 30) }).ShouldBeRefused(AskLift.BlockIsNotLifted);
        await As(the.Officer).Submit(new AskLift.Input { Payment = payment, Block = "account-shared", Reason = "Nei.", Until = the.Month(9, 30) }).ShouldBeRefused(AskLift.NothingStops);
        (await As(the.Officer).Post(PayUrls.Payment(payment), "Be om at sperren oppheves", ("Hvorfor kan utbetalingen likevel skje?", "Avtalen er til signering."), ("Siste dag sperren er opphevet", the.Month(9, 30)))).ShouldSay("Venter på svar.");
        (await As(the.Authority).Get("/oppgaver")).ShouldSay("Avgjør om en sperre skal oppheves");
        (await As(the.OtherAuthority).Post(PayUrls.Payment(payment), "Opphev sperren")).ShouldSay("Opphevet.").ShouldSay($"30. september {the.Year}");
        await As(the.Authority).Submit(new ApprovePayment.Input { Payment = payment, Seen = PayData.Seen(payment) }).ShouldSucceed();
        await As(the.Officer).Submit(PayData.Order(the.Year, payment)).ShouldSucceed();
    }

    [Fact, Requirement("C-11")]
    public async Task NoStoredResultOfTheMonth_NoOrder()
    {
        var the = await Given.AnAcceptedAward();
        await Given.AnAppropriation(the, amount: "50 000 000");
        var payment = await Given.AnApprovedPayment(the);
        Today = new DateOnly(the.Year, 4, 8);
        (await As(the.Officer).Submit(PayData.Order(the.Year, payment))).Refusal!.Text.ToString().ShouldContain("Kontrollene er ikke lagret for denne måneden.");
        (await As(the.Officer).Post(PayUrls.Payment(payment), "Kjør kontrollene")).ShouldSay("Sist lagret for denne måneden");
        await As(the.Officer).Submit(PayData.Order(the.Year, payment)).ShouldSucceed();
        (await As(the.Officer).Submit(PayData.Order(the.Year, payment))).Refusal!.Code.ShouldBe(nameof(MakeOrder.PaymentStops));
    }

    [Fact, Requirement("C-11")]
    public async Task AnotherAccountSinceTheApproval_StopsTheOrder()
    {
        var the = await Given.AnAcceptedAward();
        await Given.AnAppropriation(the, amount: "50 000 000");
        var payment = await Given.AnApprovedPayment(the);
        Host.Time.Pass(TimeSpan.FromMinutes(1));
        var other = PayData.AnAccount();
        await As(the.County.Director).Submit(new EnterAccount.Input { Award = the.Award, Account = other }).ShouldSucceed();
        (await As(the.Officer).Submit(PayData.Order(the.Year, payment))).Refusal!.Text.ToString().ShouldContain("ikke noe bekreftet kontonummer");
        var account = (await Given.Award(the.Award)).Account!;
        await As(the.County.Lead).Submit(new ConfirmAccount.Input { Award = the.Award, Account = other, Seen = $"{account.Id.Value:N}-1" }).ShouldSucceed();
        (await As(the.Officer).Submit(PayData.Order(the.Year, payment))).Refusal!.Text.ToString().ShouldContain("endret etter at utbetalingen ble godkjent");
        await As(the.Officer).Submit(the.Plan(1, (the.Day, "1 600 000"))).ShouldSucceed();
        (await Given.Payment(payment)).Standing.ShouldBe(PaymentStanding.Discarded);
    }

    [Fact, Requirement("C-11")]
    public async Task AnOrderThatIsGivenUp_FreesItsPayments_AndItsNumberIsNotUsedAgain()
    {
        var the = await Given.AnAcceptedAward();
        await Given.AnAppropriation(the, amount: "50 000 000");
        var payment = await Given.AnApprovedPayment(the);
        var first = await As(the.Officer).Submit(PayData.Order(the.Year, payment)).ShouldSucceed();
        await As(the.Officer).Submit(new CancelOrder.Input { Order = first.Order }).ShouldSucceed();
        (await Given.Payment(payment)).Standing.ShouldBe(PaymentStanding.Approved);
        var second = await As(the.Officer).Submit(PayData.Order(the.Year, payment)).ShouldSucceed();
        var serials = await Read(db => db.Set<PaymentOrder>().Where(o => o.Id == first.Order || o.Id == second.Order).Select(o => o.Serial).ToListAsync());
        serials.Distinct().Count().ShouldBe(2);
        await As(the.Officer).Submit(new SendOrder.Input { Order = first.Order, Sure = true }).ShouldBeRefused(PaymentOrder.OrderIsCancelled);
        await As(the.County.Lead).Submit(new SendOrder.Input { Order = second.Order, Sure = true }).ShouldBeRefused(Refusal.NotAllowed);
    }

    [Fact, Requirement("C-11")]
    public async Task RowsOfTheLedger_EndTaken_Unchanged_OrRefusedWithAReason()
    {
        var the = await Given.AnAcceptedAward();
        await Given.AnAppropriation(the, amount: "50 000 000");
        var payment = await Given.AnApprovedPayment(the);
        var unsent = the.Row(payment, voucher: "B0");
        await Taken(the, PayData.Headings, unsent);
        (await Given.Payment(payment)).PaidOn.ShouldBeNull();
        await Given.ASentOrder(the, payment);

        var rows = await Taken(
            the, PayData.Headings,
            $"{Guid.NewGuid():N};utbetalt;B1;08.03.2022;5,00", "ikke-en-nøkkel;utbetalt;B1;08.03.2022;5,00",
            the.Row(payment, "kanskje"), the.Row(payment, voucher: ""), the.Row(payment, date: "31.02.2022"),
            the.Row(payment, amount: "mye"), the.Row(payment, amount: "1600000,01"), the.Row(payment, date: $"{the.Year + 3}-03-09"),
            the.Row(payment) + ";mer", $"{payment.Value:N};utbetalt",
            the.Row(payment), the.Row(payment), the.Row(payment, voucher: "B2"),
            "KRAV-1;innbetalt;B9;08.03.2022;100,00");
        rows.Select(r => r.Reason).ShouldBe(
        [
            RowReasons.Unknown, RowReasons.Unknown, RowReasons.Status, RowReasons.Voucher, RowReasons.Date, RowReasons.Amount, RowReasons.OtherAmount,
            RowReasons.Early, RowReasons.Columns, RowReasons.Columns, null, RowReasons.TwiceInFile, RowReasons.PaidOtherwise, RowReasons.NoClaim,
        ]);
    }

    [Fact, Requirement("C-11")]
    public async Task AFileThatOverlapsTheLast_TakesEachPaymentOnce()
    {
        var the = await Given.AnAcceptedAward();
        await Given.AnAppropriation(the, amount: "50 000 000");
        var payment = await Given.AnApprovedPayment(the);
        await Given.ASentOrder(the, payment);
        (await Taken(the, PayData.Headings, the.Row(payment))).Single().Outcome.ShouldBe(RowOutcome.Taken);
        var again = await Taken(the, "\uFEFF" + PayData.Headings.Replace(';', ','), $"{payment.Value:N},utbetalt,B1,{the.Day},1600000.00", "", $"{Guid.NewGuid():N},avvist,B5,{the.Day},5.00");
        again.Select(r => (r.Outcome, r.Reason)).ShouldBe([(RowOutcome.Unchanged, RowReasons.Again), (RowOutcome.Refused, RowReasons.Unknown)]);
        var open = again[^1];
        (await As(the.Officer).Get(PayUrls.Differences)).ShouldSay("Rad som ikke ble bokført");
        (await As(the.Officer).Get("/oppgaver")).ShouldSay($"Avklar linje {open.Line} i kvittering.csv");
        (await As(the.Officer).Post(PayUrls.Import(open.Import), "Raden er avklart", ("Hva fant du ut?", "Gjelder en annen ordning."))).ShouldSay("Gjelder en annen ordning.");
        await As(the.Officer).Submit(new SettleRow.Input { Import = open.Import, Line = open.Line, Note = "Igjen." }).ShouldBeRefused(SettleRow.RowNeedsNothing);
    }

    [Fact, Requirement("C-11")]
    public async Task WhoApprovedAPayment_DoesNotReadInItsReceipt()
    {
        var the = await Given.AnAcceptedAward();
        await Given.AnAppropriation(the, amount: "50 000 000");
        var payment = await Given.AnApprovedPayment(the);
        await Given.ASentOrder(the, payment);
        var both = await Given.AMember(Samlop.Access.Role.Attestant, the.Officer.Organisation, the.Authority.User);
        var read = await As(both).Submit(await Given.AReceiptFile(PayData.Headings, the.Row(payment))).ShouldSucceed();
        await As(both).Submit(new TakeReceipts.Input { Import = read.Import }).ShouldSucceed();
        (await Given.RowsOf(read.Import)).Single().Reason.ShouldBe(RowReasons.Approver);
        (await Given.Payment(payment)).PaidOn.ShouldBeNull();
    }

    [Fact, Requirement("C-11")]
    public async Task WhatTheLedgerCouldNotPay_IsPlannedAnew()
    {
        var the = await Given.AnAcceptedAward();
        await Given.AnAppropriation(the, amount: "50 000 000");
        var payment = await Given.AnApprovedPayment(the);
        await Given.ASentOrder(the, payment);
        await Taken(the, PayData.Headings, the.Row(payment, "avvist"));
        (await Given.Payment(payment)).Standing.ShouldBe(PaymentStanding.Failed);
        (await As(the.Officer).Get("/oppgaver")).ShouldSay("Planlegg utbetalingene til");
        await As(the.Officer).Submit(the.Plan(1, (the.Day, "1 600 000"))).ShouldSucceed();
        (await Given.Payments(the.Award)).Single().Number.ShouldBe(2);
    }

    [Fact, Requirement("C-09", "C-11")]
    public async Task WhatWasPaid_IsPaidOfTheNextDecisionToo_AndWhatIsAboveItIsBeyond()
    {
        var the = await Given.AnAcceptedAward();
        await Given.AnAppropriation(the, amount: "50 000 000");
        await Given.APaidPayment(the);
        var frame = await Read(db => db.FrameOf(the.Year, default));
        var anew = await Given.DecidedAnew(the, 1_200_000);
        (await Read(db => db.FrameOf(the.Year, default))).ShouldBe(frame, "what is ordered stays taken up");
        var money = await Given.MoneyOf(anew);
        (money.Awarded.Kroner, money.Beyond.Kroner, money[MoneyPlace.InHand].Kroner).ShouldBe((1_200_000m, 400_000m, 1_600_000m));
        Samlop.Platform.Amounts.Money.Sum(money.Places.Select(p => p.Amount)).ShouldBe(money.In);
        (await Anyone().Get($"{OpenUrls.Payments}?q={the.County.Lead.Organisation.Name}")).ShouldSay("1 600 000 kr").ShouldSay("1 200 000 kr");

        // Nothing of it is planned, and nobody is asked to.
        (await As(the.Officer).Get("/oppgaver")).ShouldNotSay("Planlegg utbetalingene til");
        (await As(the.Officer).Get(PayUrls.Plan(anew.Award))).ShouldSay("Det er bestilt eller betalt 400 000 kr mer");
        await As(the.Officer).Submit(anew.Plan(0, (the.Day, "1 200 000"))).ShouldHaveError("Rows[0].Amount", "Error_PlanAbove");
        await As(the.Officer).Submit(anew.Plan(0)).ShouldSucceed();
    }

    [Fact, Requirement("C-09", "C-11")]
    public async Task AnOrder_IsNotSent_WhenAnotherDecisionHasTakenThePlaceOfItsAward()
    {
        var the = await Given.AnAcceptedAward();
        await Given.AnAppropriation(the, amount: "50 000 000");
        var payment = await Given.AnApprovedPayment(the);
        var made = await As(the.Officer).Submit(PayData.Order(the.Year, payment)).ShouldSucceed();
        var anew = await Given.DecidedAnew(the, 2_000_000);
        (await As(the.Attestant).Submit(new SendOrder.Input { Order = made.Order, Sure = true })).Refusal!.Code.ShouldBe(nameof(SendOrder.OrderStops));
        (await Given.Payment(payment)).OrderSentAt.ShouldBeNull();
        await As(the.Officer).Submit(new CancelOrder.Input { Order = made.Order }).ShouldSucceed();
        (await Read(db => db.PaymentsBehind(db.Set<Award>().Where(a => a.Id == the.Award)).AnyAsync())).ShouldBeFalse("planned of what is replaced");

        // What was planned of the earlier award falls with the new plan, and is never waited for.
        (await As(the.Officer).Get("/oppgaver")).ShouldSay("Planlegg utbetalingene til").ShouldNotSay("Bestill godkjente utbetalinger");
        await As(the.Officer).Submit(anew.Plan(0, (the.Day, "2 000 000"))).ShouldSucceed();
        (await Given.Payment(payment)).Standing.ShouldBe(PaymentStanding.Discarded);
        (await Given.Payments(anew.Award)).Single().Number.ShouldBe(1);
    }

    [Fact, Requirement("C-11")]
    public async Task APartThatFailed_IsPlannedAnew_AlsoWhereAnotherPartStands()
    {
        var the = await Given.AnAcceptedAward();
        await Given.AnAppropriation(the, amount: "50 000 000");
        await As(the.Officer).Submit(the.Plan(0, (the.Day, "600 000"), (the.Month(9), "1 000 000"))).ShouldSucceed();
        var first = (await Given.Payments(the.Award))[0].Id;
        await As(the.Officer).Submit(new SendPayment.Input { Payment = first }).ShouldSucceed();
        await As(the.Attestant).Submit(new AttestPayment.Input { Payment = first, Seen = PayData.Seen(first) }).ShouldSucceed();
        await As(the.Authority).Submit(new ApprovePayment.Input { Payment = first, Seen = PayData.Seen(first) }).ShouldSucceed();
        await Given.ASentOrder(the, first);
        Host.Time.Pass(TimeSpan.FromMinutes(1));
        await Given.Taken(the, PayData.Headings, the.Row(first, "avvist", amount: "600000,00"));
        (await As(the.Officer).Get("/oppgaver")).ShouldSay("Planlegg utbetalingene til");
        (await As(the.Officer).Get(PayUrls.Differences)).ShouldSay("Kunne ikke betales, og er ikke planlagt på nytt");
        Host.Time.Pass(TimeSpan.FromMinutes(1));
        await As(the.Officer).Submit(the.Plan(1, (the.Day, "600 000"), (the.Month(9), "1 000 000"))).ShouldSucceed();
        (await As(the.Officer).Get("/oppgaver")).ShouldNotSay("Planlegg utbetalingene til");
        (await As(the.Officer).Get(PayUrls.Differences)).ShouldNotSay("Kunne ikke betales, og er ikke planlagt på nytt");
        (await Given.Payments(the.Award)).Select(p => p.Number).ShouldBe([2, 3]);
    }

    [Fact, Requirement("C-11")]
    public async Task ALiftThatIsAsked_EndsWithItsPayment()
    {
        var the = await Given.AnAcceptedAward();
        await Given.AnAppropriation(the, amount: "50 000 000");
        await As(the.Officer).Submit(the.Plan(0, (the.Month(9), "1 600 000"))).ShouldSucceed();
        Today = new DateOnly(the.Year, 9, 8);
        var payment = (await Given.Payments(the.Award))[0].Id;
        await As(the.Officer).Submit(new AskLift.Input { Payment = payment, Block = "conditions", Reason = "Til signering.", Until = the.Month(9, 30) }).ShouldSucceed();
        (await As(the.Authority).Get("/oppgaver")).ShouldSay("Avgjør om en sperre skal oppheves");
        await As(the.Officer).Submit(the.Plan(1, (the.Month(9), "1 600 000"))).ShouldSucceed();
        (await As(the.Authority).Get("/oppgaver")).ShouldNotSay("Avgjør om en sperre skal oppheves");
        (await Read(db => db.Set<BlockLift>().SingleAsync(l => l.Payment == payment))).SentAt.ShouldBeNull();
    }

    [Fact, Requirement("C-11")]
    public async Task NobodyOfAnotherCounty_OrBarred_FindsThePayment()
    {
        var the = await Given.AnAcceptedAward();
        var payment = await Given.APlannedPayment(the);
        (await As((await Given.ACounty()).Lead).Get(PayUrls.Payment(payment))).ShouldBe(HttpStatusCode.NotFound);
        var stranger = await Given.AMember(Samlop.Access.Role.Attestant, the.Officer.Organisation);
        (await As(stranger).Get(PayUrls.Payment(payment))).ShouldBe(HttpStatusCode.NotFound);
        await As(stranger).Submit(new AttestPayment.Input { Payment = payment, Seen = PayData.Seen(payment) }).ShouldBeRefused(Refusal.NotFound);
        (await As(the.County.Lead).Get(PayUrls.Payment(payment))).HasForm("send").ShouldBeFalse();
    }

    private Task<IReadOnlyList<ReceiptRow>> Taken(Paying the, params string[] lines) => Given.Taken(the, lines);
}

public sealed class PayStoryTests_OnSqlite(SqliteHost host) : PayStoryTests(host), IClassFixture<SqliteHost>;

public sealed class PayStoryTests_OnPostgres(PostgresHost host) : PayStoryTests(host), IClassFixture<PostgresHost>;
