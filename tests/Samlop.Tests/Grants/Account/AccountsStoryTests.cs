using System.Net;
using Microsoft.EntityFrameworkCore;
using Samlop.Cases.Journal;
using Samlop.Cases.Requests;
using Samlop.Grants.Accept;
using Samlop.Grants.Account;
using Samlop.Grants.Decide;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;
using Samlop.Tests.Audit.TwoPerson;
using Samlop.Tests.Grants.Apply;
using Samlop.Tests.Grants.Pay;
using Samlop.Tests.Support;

namespace Samlop.Tests.Grants.Account;

/// <summary>A county's accounts, from the ledger to what the directorate decides, through the pages.</summary>
public abstract class AccountsStoryTests(SamlopHost host) : HostTests(host)
{
    [Fact, SentTwice, Requirement("C-12")]
    public async Task Accounts_AreWritten_ApprovedByTwo_AndSent()
    {
        var the = await Given.AnAwardToAccountFor();
        (await As(the.Lead).Get("/oppgaver")).ShouldSay($"Begynn på regnskapet for {Today.Year - 1}");
        (await As(the.Lead).Get(AwardUrls.Award(the.Award))).ShouldSay("Begynn på regnskapet");
        var begun = await As(the.Lead).Post(AccountUrls.Begin(the.Award), "begin-accounts");
        begun.ShouldSay("Under arbeid").ShouldSay("1 600 000 kr").ShouldSay("Ingenting er ført på linjene.");
        var id = await Read(db => db.Set<Accounts>().Where(a => a.Award == the.Award).Select(a => a.Id).SingleAsync());
        (await Given.Accounts(id)).DueOn.ShouldBe(new DateOnly(Today.Year, 2, 1));
        (await As(the.Imdi.Officer).Get(AccountUrls.Accounts(id))).ShouldBe(HttpStatusCode.NotFound);

        // The lines: an amount that cannot be read is said at its field, with the line.
        var write = await As(the.Lead).Get(AccountUrls.Write(id));
        (await write.Post("save-accounts", ("Input.Lines[0].Costs", "12.50"))).ShouldBe(HttpStatusCode.UnprocessableEntity).FieldErrors.Keys.ShouldContain("Input.Lines[0].Costs");
        (await write.Post("save-accounts", ("Input.Lines[0].Costs", "900 000"), ("Input.Lines[1].Costs", "500 000"))).ShouldSay("1 400 000 kr").ShouldSay("200 000 kr");
        (await As(the.Lead).Get(AccountUrls.Accounts(id))).ShouldSay("må ha en forklaring").HasForm("present").ShouldBeFalse();
        (await As(the.Lead).Post(AccountUrls.Write(id), "save-accounts", ("Input.Lines[1].Explanation", "En lærer sluttet i mai."))).ShouldSay("En lærer sluttet i mai.");

        // Evidence, and the auditor's statement.
        var files = AccountUrls.Files(id);
        (await As(the.Lead).SendFile(files, "add-file", "AddInput.Files", "bilag.txt", "Kvittering", ("AddInput.Kind", "Evidence"))).ShouldSay("bilag.txt");
        (await As(the.Lead).SendFile(files, "add-file", "AddInput.Files", "revisor.txt", "Erklæring", ("AddInput.Kind", "AuditorStatement"))).ShouldSay("Revisorerklæring");
        (await As(the.Lead).SendFile(files, "add-file", "AddInput.Files", "feil.txt", "Feil", ("AddInput.Kind", "Noe"))).ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await As(the.Lead).Post(files, "Ta bort bilag.txt")).ShouldNotSay("bilag.txt");

        // The owner first: sent back, presented anew, approved; then the superior.
        (await As(the.Lead).Post(AccountUrls.Accounts(id), "present")).ShouldSay("Venter på prosjektansvarlig");
        (await As(the.Owner).Get("/oppgaver")).ShouldSay("Godkjenn regnskapet for");
        (await As(the.Owner).Post(AccountUrls.Accounts(id), "return", ("Hva må rettes?", "Sjekk reisene."))).ShouldSay("Under arbeid");
        (await As(the.Lead).Post(AccountUrls.Accounts(id), "present")).ShouldSay("Venter på prosjektansvarlig");
        (await As(the.Superior).Get(AccountUrls.Accounts(id))).HasForm("send").ShouldBeFalse();
        (await As(the.Owner).Post(AccountUrls.Accounts(id), "approve-first")).ShouldSay("Venter på administrasjonssjefen").HasForm("send").ShouldBeFalse();
        (await As(the.Lead).Post(AccountUrls.Accounts(id), "take-back")).ShouldSay("Under arbeid");
        await As(the.Lead).Submit(new PresentAccounts.Input { Accounts = id }).ShouldSucceed();
        (await As(the.Owner).Post(AccountUrls.Accounts(id), "approve-first")).ShouldSay("Venter på administrasjonssjefen");
        (await As(the.Superior).Get("/oppgaver")).ShouldSay("Godkjenn og send regnskapet for");
        await As(the.Owner).Submit(new SendAccounts.Input { Accounts = id, Seen = await Given.MarkOf(id.Value) }).ShouldBeRefused(Refusal.NotAllowed);
        (await As(the.Superior).Post(AccountUrls.Accounts(id), "send")).ShouldSay("Til behandling i direktoratet").ShouldSay("Kom i tide").ShouldSay("revisor.txt");

        var sent = await Given.Accounts(id);
        sent.ReadContent().Hash().ShouldBe(sent.Hash);
        (await Read(db => db.Set<JournalEntry>().Include(e => e.Documents).SingleAsync(e => e.Id == sent.Entry))).Documents.Count.ShouldBe(3, "the document, its content and the auditor's statement");
        (await As(the.Imdi.Officer).Get(AccountUrls.Accounts(id))).ShouldSay("1 400 000 kr").ShouldSay("En lærer sluttet i mai.");
        (await As(the.Imdi.Officer).Get(AccountUrls.Pdf(id))).ShouldBe(HttpStatusCode.OK);
        (await As(the.Lead).Get(AccountUrls.Table + "?format=csv")).ShouldBe(HttpStatusCode.OK);
        await As(the.Lead).Submit(new SaveAccounts.Input { Accounts = id, BasedOn = sent.Version }).ShouldBeRefused(Accounts.AccountsAreSent);
        await As((await Given.ACounty()).Lead).Submit(new PresentAccounts.Input { Accounts = id }).ShouldBeRefused(Refusal.NotFound);
    }

    [Fact, SentTwice]
    public async Task ALedgersFile_IsMapped_LookedThrough_AndTakenAsAWhole()
    {
        var the = await Given.AnAwardToAccountFor();
        var id = await Given.BegunAccounts(the);
        var year = Today.Year - 1;
        var file = $"Dato;Bilag;Konto;Tekst;Beløp\n01.05.{year};1;5010;Lønn;1 000,50\n02.05.{year};2;3400;Refusjon;-100\n03.05.{year};3;0100;Maskin;5000\n04.05.{year};4;9999;Annet;7\n";
        (await As(the.Lead).SendFile(AccountUrls.Ledger(id), "hand-in", "Input.File", "tom.csv", "Dato;Bilag\n")).ShouldBe(HttpStatusCode.UnprocessableEntity).ShouldSay("Filen har ingen rader");
        var page = await As(the.Lead).SendFile(AccountUrls.Ledger(id), "hand-in", "Input.File", "hovedbok.csv", file);
        page.ShouldSay("Velg hvor konto 5010 hører til.").HasForm("take-ledger").ShouldBeFalse();
        await As(the.Lead).Submit(new TakeLedger.Input { Accounts = id, Number = 1, Seen = "0-0" }).ShouldBeRefused(TakeLedger.LedgerHasFaults);

        var mapped = await page.Post("mapping", ("Konto 0100", "cost:ordinary-operation"), ("Konto 3400", "income:other"), ("Konto 5010", "cost:other"), ("Konto 9999", "none"));
        mapped.ShouldNotSay("Kan ikke bokføres: ").ShouldSay("Utenfor prosjektet").ShouldSay("5 907,50 kr");
        await As(the.Lead).Submit(new TakeLedger.Input { Accounts = id, Number = 1, Seen = "0-0" }).ShouldBeRefused(Refusal.ChangedSinceOpened);
        (await mapped.Post("take-ledger")).ShouldSay("Rader: 3.");
        var accounts = await Given.Accounts(id);
        accounts.Postings.Count.ShouldBe(3);
        accounts.Lines.OrderBy(l => l.Number).Select(l => l.Charged.Kroner).ShouldBe([900.50m, 0m, 0m]);
        foreach (var line in accounts.Lines)
        {
            Sum(accounts, line, income: false).ShouldBe(line.PostedCostsOre);
            Sum(accounts, line, income: true).ShouldBe(line.PostedIncomeOre);
        }

        (await As(the.Lead).Get(AccountUrls.Postings(id))).ShouldSay("Refusjon").ShouldSay("Maskin");
        (await As(the.Lead).Get(AccountUrls.PostingsTable(id) + "?format=csv")).ShouldBe(HttpStatusCode.OK);

        // The same file is known; the next one of the county is mapped already, and what is booked before is not booked again.
        (await As(the.Lead).SendFile(AccountUrls.Ledger(id), "hand-in", "Input.File", "igjen.csv", file)).ShouldBe(HttpStatusCode.UnprocessableEntity).ShouldSay("Denne filen er allerede bokført");
        var next = await As(the.Lead).SendFile(AccountUrls.Ledger(id), "hand-in", "Input.File", "neste.csv", file + $"05.05.{year};5;5010;Lønn;10\n");
        next.ShouldSay("Posteringen er bokført fra før.").HasForm("take-ledger").ShouldBeTrue();
        (await next.Post("take-ledger")).ShouldSay("Rader: 1.");
        (await Given.Accounts(id)).Postings.Count.ShouldBe(4);
    }

    [Fact, SentTwice, Requirement("C-12")]
    public async Task Accounts_AreTreatedByTwo_ByLine_AndCorrectedByNewOnes()
    {
        var the = await Given.AnAwardToAccountFor();
        await Given.APaidAward(the.Award);
        var id = await Given.SentAccountsOf(the);
        var url = AccountUrls.Treat(id);
        (await As(the.Imdi.Officer).Get("/oppgaver")).ShouldSay("Behandle regnskapet for");
        (await As(the.Lead).Get(url)).ShouldBe(HttpStatusCode.NotFound);

        var page = await As(the.Imdi.Officer).Get(url);
        (await page.Post("propose", ("Resultat av behandlingen", "Approved"), ("Input.Lines[0].Amount", "800 000"))).ShouldBe(HttpStatusCode.UnprocessableEntity).ShouldSay("Du har valgt å godkjenne regnskapet.");
        var wrong = await page.Post("propose", ("Resultat av behandlingen", "InPart"), ("Input.Lines[0].Amount", "950 000"), ("Begrunnelse", "Delvis."));
        wrong.ShouldBe(HttpStatusCode.UnprocessableEntity).ShouldSay("det som er belastet linjen: 900 000 kr").ShouldSay("Skriv til fylkeskommunen hvorfor");
        (await wrong.Post("propose", ("Input.Lines[0].Amount", "800 000"), ("Input.Lines[0].Words", "Uten bilag."), ("Input.Note", "Bare for oss."))).ShouldSay("Forslag til behandling");
        (await As(the.Imdi.Officer).Get(url)).HasForm("decide").ShouldBeFalse();
        (await As(the.Imdi.Officer).Post(url, "take-back-treatment")).HasForm("propose").ShouldBeTrue();
        (await As(the.Imdi.Officer).Post(url, "propose")).ShouldSay("Uten bilag.");
        (await As(the.Imdi.Decider).Post(url, "return-treatment", ("Hva må rettes?", "Skriv mer."))).ShouldSay("Skriv mer.");
        (await As(the.Imdi.Officer).Post(url, "propose")).ShouldSay("Uten bilag.");
        (await As(the.Imdi.Decider).Get("/oppgaver")).ShouldSay("Avgjør behandlingen av regnskapet for");
        (await As(the.Lead).Get(AccountUrls.Accounts(id))).ShouldNotSay("Uten bilag.");
        (await As(the.Imdi.Decider).Post(url, "decide")).ShouldSay("1 450 000 kr");
        (await As(the.Lead).Get(AccountUrls.Accounts(id))).ShouldSay("Uten bilag.").ShouldSay("150 000 kr").ShouldNotSay("Bare for oss.");

        // What is approved is corrected with its sign, by two, and never beyond what was charged.
        await As(the.Imdi.Officer).Submit(Correction("200 000")).ShouldHaveError("Lines[0].Amount", "Error_AboveCharged");
        await As(the.Imdi.Officer).Submit(Correction("50 000")).ShouldSucceed();
        var treatment = await Given.TreatmentOf(id);
        await As(the.Imdi.Decider).Submit(new DecideTreatment.Input { Treatment = treatment, Seen = await Given.MarkOf(treatment.Value) }).ShouldSucceed();
        (await Given.Accounts(id)).Approved!.Value.Kroner.ShouldBe(1_500_000m);
        var amounts = (await Read(db => db.AccountedFor(db.Rows<Award>().All(Because.Test).Where(a => a.Id == the.Award))))[the.Award];
        (amounts.Sent!.Value.Kroner, amounts.Approved!.Value.Kroner, amounts.Unspent.Kroner).ShouldBe((1_550_000m, 1_500_000m, 100_000m));
        await As(the.Imdi.Officer).Submit(new ProposeTreatment.Input { Accounts = id, Outcome = "Approved" }).ShouldBeRefused(ProposeTreatment.AccountsAreTreated);

        // No other decision takes the place of what they were made for.
        var decision = the.Given.Case.Decision;
        await As(the.Imdi.Officer).Submit(new StartNewDecision.Input { Decision = decision, Reason = "Mindre." }).ShouldBeRefused(TreatedAccountsBind.YearIsAccountedFor);

        ProposeTreatment.Input Correction(string amount) => new() { Accounts = id, Outcome = "Corrected", Reason = "Bilaget kom.", Lines = [new() { Number = 1, Amount = amount, Words = "Bilag 7." }] };
    }

    [Fact]
    public async Task Accounts_ThatAreSentBack_AreMadeAnew_WithAllThatTheySaid()
    {
        var the = await Given.AnAwardToAccountFor();
        var id = await Given.SentAccountsOf(the);
        await As(the.Imdi.Officer).Submit(new ProposeTreatment.Input { Accounts = id, Outcome = "Returned", Reason = "Linjene er byttet om." }).ShouldSucceed();
        var treatment = await Given.TreatmentOf(id);
        await As(the.Lead).Submit(new BeginAccounts.Input { Award = the.Award }).ShouldBeRefused(Accounts.AccountsBegun);
        await As(the.Imdi.Decider).Submit(new DecideTreatment.Input { Treatment = treatment, Seen = await Given.MarkOf(treatment.Value) }).ShouldSucceed();
        (await As(the.Lead).Get("/oppgaver")).ShouldSay("Lag et nytt regnskap for").ShouldNotSay("Begynn på regnskapet for");
        (await As(the.Lead).Get(AccountUrls.List)).ShouldSay("Sendt tilbake");
        (await As(the.Lead).Get(AccountUrls.Begin(the.Award))).ShouldSay("Direktoratet har sendt regnskapet tilbake.");
        var anew = await Given.BegunAccounts(the);
        var (before, after) = (await Given.Accounts(id), await Given.Accounts(anew));
        (after.Number, after.Charged, after.DueOn).ShouldBe((2, before.Charged, before.DueOn));
        before.State.ShouldBe(AccountsState.Returned);
        Today = Today.AddDays(60);
        await Given.SentAccountsOf(the, anew);
        (await Given.Accounts(anew)).IsLate.ShouldBeTrue("what comes late is taken");
    }

    [Fact, Requirement("C-12")]
    public async Task Accounts_OfAnAwardThatANewDecisionHasReplaced_AreNotApproved_ButSentBack()
    {
        var the = await Given.AnAwardToAccountFor();
        var id = await Given.SentAccountsOf(the);
        await As(the.Imdi.Officer).Submit(new ProposeTreatment.Input { Accounts = id, Outcome = "Approved" }).ShouldSucceed();
        await Given.DecidedAnew(new Paying(the.Given, Today.Year - 1, the.Imdi.Officer, the.Imdi.Officer, the.Imdi.Officer), 1_200_000);
        var treatment = await Given.TreatmentOf(id);
        var decide = new DecideTreatment.Input { Treatment = treatment, Seen = await Given.MarkOf(treatment.Value) };
        await As(the.Imdi.Decider).Submit(decide).ShouldBeRefused(ProposeTreatment.AccountsOfReplaced);
        await As(the.Imdi.Officer).Submit(new TakeBackTreatment.Input { Treatment = treatment }).ShouldSucceed();
        await As(the.Imdi.Officer).Submit(new ProposeTreatment.Input { Accounts = id, Outcome = "Approved" }).ShouldBeRefused(ProposeTreatment.AccountsOfReplaced);
        await As(the.Imdi.Officer).Submit(new ProposeTreatment.Input { Accounts = id, Outcome = "Returned", Reason = "Nytt vedtak." }).ShouldSucceed();
    }

    [Fact, SentTwice]
    public async Task TheDirectorate_AsksAboutAccounts_InTheCase()
    {
        var the = await Given.AnAwardToAccountFor();
        var id = await Given.SentAccountsOf(the);
        var due = Today.AddDays(10).ToString("dd.MM.yyyy", System.Globalization.CultureInfo.InvariantCulture);
        (await As(the.Imdi.Officer).Post(AccountUrls.Treat(id), "ask-request", ("Input.Question", "Hva er bilag 7?"), ("Input.DueOn", due))).ShouldSay("Hva er bilag 7?");
        (await As(the.Lead).Get(AccountUrls.Accounts(id))).ShouldSay("Venter på svar");
        (await Read(db => db.Set<CaseRequest>().CountAsync(r => r.KindCode == "accounts" && r.Subject == the.Given.Case.Application.Value))).ShouldBe(1);
    }

    [Fact]
    public async Task ACounty_IsRemindedOfItsDay()
    {
        var the = await Given.AnAwardToAccountFor();
        await Given.BegunAccounts(the);
        Today = new DateOnly(Today.Year, 1, 25);
        await Remind(AccountsReminder.Reminds);
        (await ToldTo(the.Lead)).ShouldContain(line => line.Contains("Fristen for regnskapet", StringComparison.Ordinal));
        (await As(the.Lead).Get(AccountUrls.List)).ShouldSay("Under arbeid");
        Today = new DateOnly(Today.Year, 3, 2);
        (await As(the.Imdi.Officer).Get("/oppgaver")).ShouldNotSay("har ikke sendt regnskapet");
        Today = Today.AddDays(1);
        (await As(the.Imdi.Officer).Get("/oppgaver")).ShouldSay("har ikke sendt regnskapet som hadde frist");
    }

    private static long Sum(Accounts accounts, AccountsLine line, bool income) => accounts.Postings.Where(p => p.Line == line.Number && p.IsIncome == income).Sum(p => p.AmountOre);

    private static class Because
    {
        public static readonly RowsReason Test = new("A test looks at all.");
    }
}

public sealed class AccountsStoryTests_OnSqlite(SqliteHost host) : AccountsStoryTests(host), IClassFixture<SqliteHost>;

public sealed class AccountsStoryTests_OnPostgres(PostgresHost host) : AccountsStoryTests(host), IClassFixture<PostgresHost>;
