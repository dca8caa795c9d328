using System.Net;
using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Access.Authority;
using Samlop.Cases.Journal;
using Samlop.Cases;
using Samlop.Grants;
using Samlop.Grants.Apply;
using Samlop.Platform.Files;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;
using Samlop.Tests.Cases;
using Samlop.Tests.Grants.Calls;
using Samlop.Tests.Grants.Auditing;
using Samlop.Tests.Support;

namespace Samlop.Tests.Grants.Apply;

/// <summary>Confirmation, sending, attachments, warnings, lists.</summary>
public abstract class SendApplicationTests(SamlopHost host) : HostTests(host)
{
    [Fact, Requirement("C-03")]
    public async Task Send_OpensACaseAndJournalsWhatWasSent_WithTheHashOfTheReceipt_AndTheFiles()
    {
        var (imdi, number) = await Given.AnOpenCall();
        var county = await Given.ACounty();
        var id = await Given.ACompleteApplication(county.Lead, number);
        await As(county.Lead).Submit(await Given.Rows(id, "partners", ["nav", "Nav Prøveby", "Livsopphold"])).ShouldSucceed();
        await As(county.Lead).Attach(id, "behov.pdf", "%PDF-1.7 behov\n%%EOF"u8.ToArray());
        Host.Time.Pass(TimeSpan.FromSeconds(1));
        await As(county.Lead).Attach(id, "avtale.pdf", "%PDF-1.7 avtale\n%%EOF"u8.ToArray(), "letter/partners-1");
        await As(county.Director).Submit(await Given.ConfirmInput(id)).ShouldSucceed();
        await As(county.Director).Submit(new SendApplication.Input { Application = id }).ShouldSucceed();
        await Given.Impartial(id, imdi.Officer);

        var hash = (await Given.Application(id)).Sent[0].Hash;
        var journalled = await Read(db => (
            from c in db.Set<CaseFile>()
            join e in db.Set<JournalEntry>() on c.Id equals e.Case
            from d in e.Documents
            join f in db.Set<StoredFile>() on d.File equals f.Id
            where c.Subject == id.Value
            orderby d.Number
            select new { c.Year, c.Serial, Entry = e.Number, e.Direction, f.Name, f.Hash }).ToListAsync());
        var name = $"Søknad {journalled[0].Year}-{journalled[0].Serial:00000} {county.Lead.Organisation.Name} versjon 1";
        journalled.Select(d => d.Name).ShouldBe([$"{name}.html", $"{name} (data, ikke til lesing).json", "behov.pdf", "avtale.pdf"]);
        journalled.ShouldAllBe(d => d.Entry == 1 && d.Direction == EntryDirection.Incoming);
        journalled[1].Hash.ShouldBe(hash);
        (await Given.Application(id)).Attachments.Select(a => a.Hash).ShouldBe(journalled.Skip(2).Select(d => d.Hash), ignoreOrder: true);

        // The journal is the directorate's: it reads the application there, and every document has a number of its own.
        var opened = await Read(db => db.Set<CaseFile>().Where(c => c.Subject == id.Value).Select(c => new { c.Year, c.Serial }).SingleAsync());
        var file = await As(imdi.Officer).Fetch(CaseUrls.Document(new CaseNumber(opened.Year, opened.Serial), 1, 1));
        (await file.Content.ReadAsStringAsync()).ShouldContain("Samarbeid med Nav.");
    }

    [Fact, Requirement("C-05")]
    public async Task Send_WithoutConfirmation_OrAfterAChange_IsRefused()
    {
        var (county, id, _, _) = await AConfirmed();
        await As(county.Lead).Submit(await Given.Answers(id, "experience", ("text", "Nytt."))).ShouldSucceed();
        await As(county.Lead).Submit(new SendApplication.Input { Application = id }).ShouldBeRefused(GrantApplication.ApplicationNotConfirmed);

        // The same content saved again changes nothing.
        await As(county.Director).Submit(await Given.ConfirmInput(id)).ShouldSucceed();
        await As(county.Lead).Submit(await Given.Answers(id, "experience", ("text", "Nytt."))).ShouldSucceed();
        await As(county.Lead).Submit(new SendApplication.Input { Application = id }).ShouldSucceed();
    }

    [Fact, Requirement("C-05")]
    public async Task Confirm_OfSomethingElseThanWasRead_IsRefused()
    {
        var (_, number) = await Given.AnOpenCall();
        var county = await Given.ACounty();
        var id = await Given.ACompleteApplication(county.Lead, number);
        var read = await Given.ConfirmInput(id);
        await As(county.Lead).Submit(await Given.Answers(id, "experience", ("text", "I mellomtiden."))).ShouldSucceed();
        await As(county.Director).Submit(read).ShouldBeRefused(Refusal.ChangedSinceOpened);
        await As(county.Director).Submit(await Given.ConfirmInput(id)).ShouldSucceed();
        await As(county.Director).Submit(await Given.ConfirmInput(id)).ShouldBeRefused(GrantApplication.ApplicationAlreadyConfirmed);
    }

    [Fact]
    public async Task TheSameContent_IsNotSentTwice()
    {
        var (county, id, _, _) = await AConfirmed();
        var page = await As(county.Lead).Get(ApplyUrls.Send(id));
        (await page.Post("Send søknaden")).ShouldSay("Søknaden er mottatt");
        (await page.Post("Send søknaden")).ShouldBe(HttpStatusCode.OK);
        await As(county.Other).Submit(new SendApplication.Input { Application = id }).ShouldBeRefused(GrantApplication.ApplicationAlreadySent);
        (await Given.Application(id)).Sent.Count.ShouldBe(1);
        await As(county.Lead).Submit(await Given.Answers(id, "reason", ("text", "Endret."))).ShouldBeRefused(GrantApplication.ApplicationIsSent);
    }

    [Fact]
    public async Task TheTimeOfReceipt_IsTheServers_NeverTheSenders()
    {
        var (county, id, _, _) = await AConfirmed();
        var page = await As(county.Lead).Get(ApplyUrls.Send(id));
        var form = page.Document.Forms.Single(f => f.QuerySelector("input[name=_handler]")?.GetAttribute("value") == "send");
        var forged = page.Document.CreateElement("input");
        forged.SetAttribute("type", "hidden");
        forged.SetAttribute("name", "SendInput.ReadAt");
        forged.SetAttribute("value", "2020-01-01T00:00:00Z");
        form.AppendChild(forged);
        (await page.Post("Send søknaden")).ShouldBe(HttpStatusCode.OK);
        (await Given.Application(id)).FirstReceivedAt.ShouldBe(Host.Time.Now);
    }

    [Theory, Requirement("C-03")]
    [InlineData("2022-03-27")]
    [InlineData("2022-10-30")]
    public async Task Deadline_OnADayWhenTheClocksChange_HoldsToMidnightInOslo(string day)
    {
        var last = DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture);
        var (_, number) = await Given.AnOpenCall(last);
        var (early, late) = (await Given.ACounty(), await Given.ACounty());
        var (first, second) = (await Given.AConfirmedApplication(early, number), await Given.AConfirmedApplication(late, number));
        var midnight = OsloClock.Instant(last.AddDays(1), TimeOnly.MinValue);
        Host.Time.Now = midnight.AddSeconds(-1);
        (await As(early.Lead).Post(ApplyUrls.Send(first), "Send søknaden")).ShouldSay("Mottatt innen fristen");
        Host.Time.Now = midnight;
        (await As(late.Lead).Post(ApplyUrls.Send(second), "Send søknaden")).ShouldSay("Søknaden er mottatt etter fristen");
    }

    [Fact, Requirement("C-13")]
    public async Task Others_SeeWhatIsSent_AndOnlyThat()
    {
        var (county, id, imdi, _) = await AConfirmed();
        var auditor = await Given.AnAuditorOf(id);
        (await As(auditor).Get(ApplyUrls.Application(id))).ShouldBe(HttpStatusCode.NotFound);
        await As(county.Lead).Submit(new SendApplication.Input { Application = id }).ShouldSucceed();

        (await As(auditor).Get(ApplyUrls.Version(id, 1))).ShouldBe(HttpStatusCode.OK);
        (await As(imdi.Decider).Get(ApplyUrls.Version(id, 1))).ShouldBe(HttpStatusCode.NotFound);
        await Given.Impartial(id, imdi.Decider);
        (await As(imdi.Decider).Get(ApplyUrls.Version(id, 1))).ShouldBe(HttpStatusCode.OK);
        var otherDirectorate = await Given.ADirectorate();
        (await As(otherDirectorate.Officer).Get(ApplyUrls.Version(id, 1))).ShouldBe(HttpStatusCode.NotFound);
        await As(otherDirectorate.Officer).Submit(new ReturnApplication.Input { Application = id, Reasons = "Nei" }).ShouldBeRefused(Refusal.NotFound);
        (await As(await Given.AMember(Role.NavCounsellor)).Get(ApplyUrls.Version(id, 1))).ShouldBe(HttpStatusCode.Forbidden);
        (await As(imdi.Officer).Get(ApplyUrls.Part(id, "reason"))).ShouldBe(HttpStatusCode.Forbidden);
        (await Anyone().Direct.GetAsync(new Uri(ApplyUrls.Version(id, 1), UriKind.Relative))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact, SentTwice]
    public async Task AnAttachment_IsAdded_Downloaded_Removed_AndKeptWithWhatWasSent()
    {
        var (county, id, imdi, _) = await AConfirmed();
        var added = await As(county.Lead).Attach(id, "intensjon.pdf", "%PDF-1.7\n%%EOF"u8.ToArray());
        added.ShouldBe(HttpStatusCode.OK).ShouldSay("intensjon.pdf");
        var attachment = (await Given.Application(id)).Attachments.Single();
        (await Given.Application(id)).ConfirmedAt.ShouldBeNull();
        await As(county.Director).Submit(await Given.ConfirmInput(id)).ShouldSucceed();
        await As(county.Lead).Submit(new SendApplication.Input { Application = id }).ShouldSucceed();
        await Given.Impartial(id, imdi.Officer);

        await As(county.Lead).Submit(new RemoveAttachment.Input { Application = id, Attachment = attachment.Id.Value }).ShouldBeRefused(GrantApplication.ApplicationIsSent);
        await As(county.Lead).Submit(new WithdrawApplication.Input { Application = id, Sure = true }).ShouldSucceed();
        (await As(county.Lead).Post(ApplyUrls.Attachments(id), "Ta bort intensjon.pdf")).ShouldSay("Ingen vedlegg");
        (await As(imdi.Officer).Get(ApplyUrls.Version(id, 1))).ShouldSay("intensjon.pdf").ShouldSay(attachment.Hash);
        (await Status(imdi.Officer, ApplyUrls.Attachment(id, attachment.Id.Value))).ShouldBe(HttpStatusCode.OK);

        // What lies in a draft is the county's alone.
        await As(county.Lead).Attach(id, "utkast.pdf", "%PDF-1.7 utkast\n%%EOF"u8.ToArray());
        var draft = (await Given.Application(id)).Attachments.Single(a => a.RemovedAt is null);
        (await Status(county.Other, ApplyUrls.Attachment(id, draft.Id.Value))).ShouldBe(HttpStatusCode.OK);
        (await Status(imdi.Officer, ApplyUrls.Attachment(id, draft.Id.Value))).ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact, Requirement("C-03")]
    public async Task Warnings_ComeOnceAtEachOfTheDays_AndNotToThoseWhoHaveSent()
    {
        var (_, number) = await Given.AnOpenCall(Today.AddDays(8));
        var (writes, sent) = (await Given.ACounty(), await Given.ACounty());
        await Given.ABegunApplication(writes.Lead, number);
        await As(sent.Lead).Submit(new SendApplication.Input { Application = await Given.AConfirmedApplication(sent, number) }).ShouldSucceed();
        for (var day = 0; day <= 9; day++)
        {
            for (var time = 0; time < 2; time++) await Remind(DeadlineReminder.Reminds);
            Today = Today.AddDays(1);
        }

        (await Warnings(writes.Lead)).ShouldBe(4);
        (await Warnings(writes.Director)).ShouldBe(4);
        (await Warnings(sent.Lead)).ShouldBe(0);
    }

    [Fact]
    [OnBothDatabases]
    public async Task TheList_IsSearched_Sorted_AndTakenOut()
    {
        var (county, id, imdi, number) = await AConfirmed();
        await As(county.Lead).Submit(new SendApplication.Input { Application = id }).ShouldSucceed();
        (await As(imdi.Officer).Get($"{ApplyUrls.List}?q={Uri.EscapeDataString(county.Lead.Organisation.Name)}&sorter=-fylke")).ShouldSay(county.Lead.Organisation.Name);
        (await As(imdi.Officer).Get($"{ApplyUrls.List}?q=finnesikke")).ShouldNotSay(county.Lead.Organisation.Name);
        foreach (var state in Enum.GetNames<ApplicationState>()) (await As(imdi.Officer).Get($"{ApplyUrls.List}?status={state}&utlysning={number}&frist=innen")).ShouldBe(HttpStatusCode.OK);
        foreach (var sort in new[] { "utlysning", "fylke", "frist", "mottatt" }) (await As(county.Lead).Get($"{ApplyUrls.List}?sorter={sort}")).ShouldBe(HttpStatusCode.OK);

        var client = As(imdi.Officer);
        await client.SignIn();
        (await client.Http.GetStringAsync(new Uri($"{ApplyUrls.Table}?format=csv", UriKind.Relative))).ShouldContain(county.Lead.Organisation.Name);
        (await client.Http.GetAsync(new Uri($"{ApplyUrls.Table}?format=excel", UriKind.Relative))).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("07.03.2022", "31.12.2022", "From")]
    [InlineData("08.03.2022", "07.03.2022", "Until")]
    [InlineData("08.03.2022", "09.03.2024", "Until")]
    [InlineData("i dag", "31.12.2022", "From")]
    public async Task Delegation_OutsideItsLimits_IsNotGiven(string from, string until, string field)
    {
        var county = await Given.ACounty();
        await As(county.Director).Submit(new GiveDelegation.Input { Acts = [ConfirmApplication.Act.Code], To = county.Lead.Id.Value.ToString(), From = from, Until = until }).ShouldHaveError(field);
    }

    [Fact]
    public async Task Delegation_OnlyWithinTheCounty_AndOnlyByItsChiefExecutive()
    {
        var (county, other) = (await Given.ACounty(), await Given.ACounty());
        var input = new GiveDelegation.Input { Acts = [ConfirmApplication.Act.Code], To = county.Lead.Id.Value.ToString(), From = "08.03.2022", Until = "08.03.2024" };
        await As(other.Director).Submit(input).ShouldHaveError("To", nameof(AuthorityText.Error_DelegateTo));
        await As(county.Lead).Submit(input).ShouldBeRefused(Refusal.NotAllowed);
        await As(county.Director).Submit(input).ShouldSucceed();
        var id = await Read(db => db.Set<Delegation>().Where(d => d.Organisation == county.Lead.Organisation.Id).Select(d => d.Id).SingleAsync());
        await As(other.Director).Submit(new RevokeDelegation.Input { Delegation = id.Value }).ShouldBeRefused(Refusal.NotFound);
        await As(county.Director).Submit(new RevokeDelegation.Input { Delegation = id.Value }).ShouldSucceed();
        await As(county.Director).Submit(new RevokeDelegation.Input { Delegation = id.Value }).ShouldBeRefused(Delegation.DelegationIsOver);
    }

    private async Task<(CountyPeople County, GrantApplicationId Id, Directorate Imdi, string Number)> AConfirmed()
    {
        var (imdi, number) = await Given.AnOpenCall();
        var county = await Given.ACounty();
        return (county, await Given.AConfirmedApplication(county, number), imdi, number);
    }

    private async Task<HttpStatusCode> Status(Member member, string url)
    {
        var client = As(member);
        await client.SignIn();
        return (await client.Direct.GetAsync(new Uri(url, UriKind.Relative))).StatusCode;
    }

    private async Task<int> Warnings(Member member) => (await ToldTo(member)).Count(line => line.StartsWith("Fristen for utlysning", StringComparison.Ordinal));
}

public sealed class SendApplicationTests_OnSqlite(SqliteHost host) : SendApplicationTests(host), IClassFixture<SqliteHost>;

public sealed class SendApplicationTests_OnPostgres(PostgresHost host) : SendApplicationTests(host), IClassFixture<PostgresHost>;
