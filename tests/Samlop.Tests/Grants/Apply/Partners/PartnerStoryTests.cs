using System.Net;
using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Access.Authority;
using Samlop.Grants.Apply;
using Samlop.Grants.Apply.Partners;
using Samlop.Grants.Catalogue;
using Samlop.Platform.UseCases;
using Samlop.Questionnaires;
using Samlop.Tests.Cases;
using Samlop.Tests.Support;

namespace Samlop.Tests.Grants.Apply.Partners;

/// <summary>A county asks its partners whether they take part; they answer, and nothing waits for it.</summary>
public abstract class PartnerStoryTests(SamlopHost host) : HostTests(host)
{
    [Fact, SentTwice, Requirement("C-15", "C-08")]
    public async Task Partner_IsNamedByItsNumber_Asked_Answers_AndTheApplicationShowsIt()
    {
        var (imdi, number) = await Given.AnOpenCall();
        var county = await Given.ACounty();
        var id = await Given.ACompleteApplication(county.Lead, number);
        var leader = await Given.AMember(Role.CompanyManager);

        // The row names the organisation by what it is called; another stays free text.
        var part = ApplyUrls.Part(id, ApplicationCatalogue.PartnersPart);
        var page = await As(county.Lead).Post(part, "part",
            ("Input.Rows[0].Cells[0]", "employer"), ("Input.Rows[0].Cells[1]", "Bedriften"), ("Input.Rows[0].Cells[2]", "Praksisplasser"),
            ("Input.Rows[0].Cells[3]", leader.Organisation.Name.ToUpperInvariant()),
            ("Input.Rows[1].Cells[0]", "nav"), ("Input.Rows[1].Cells[1]", "Nav Utenfor"));
        page.ShouldBe(HttpStatusCode.OK);
        (await As(county.Lead).Get(part)).ShouldSay("Ikke spurt.").ShouldSay("Ikke knyttet til en organisasjon i Samløp.").ShouldSay("Kommer senere");
        (await As(county.Lead).Get(ApplyUrls.Check(id))).ShouldSay("Disse partnerne har ikke svart ja i Samløp").ShouldSay($"Bedriften (i Samløp: {leader.Organisation.Name}): Ikke spurt.");

        // Asked: the leader is told and has the task; the county waits.
        var asking = PartnerUrls.Of(id);
        page = await As(county.Lead).Post(asking, "ask", ("Hvem vil dere spørre?", "partners-1"), ("Når bør de svare?", "28.03.2022"), ("AskInput.Note", "Vi trenger fire plasser."));
        page.ShouldSay($"Spurt 8. mars 2022 av {county.Lead.User.Name}. Svar ønskes innen 28. mars 2022.").ShouldNotSay("Hvem vil dere spørre?");
        (await As(leader).Get("/oppgaver")).ShouldSay($"Svar på om dere blir med i søknaden fra {county.Lead.Organisation.Name} på utlysning {number}").ShouldSay("28. mars 2022");
        (await As(county.Lead).Get("/oppgaver")).ShouldSay("Venter på andre").ShouldSay($"Venter på {leader.Organisation.Name}: om de blir med i søknaden på utlysning {number}");
        (await ToldTo(leader)).ShouldHaveSingleItem().ShouldBe($"En fylkeskommune spør om dere blir med i en søknad på utlysning {number}.");

        // The partner sees what concerns it, and nothing more.
        var ask = await Given.AskOf(id, leader.Organisation);
        page = await As(leader).Get(PartnerUrls.Ask(ask));
        page.ShouldSay(county.Lead.Organisation.Name).ShouldSay(number).ShouldSay("Bedriften").ShouldSay("Praksisplasser").ShouldSay("Helsearbeiderfaget").ShouldSay("Vi trenger fire plasser.")
            .ShouldNotSay("800 000").ShouldNotSay("Prosjektleder").ShouldNotSay("Nav Utenfor").ShouldNotSay("Samarbeid med Nav.").ShouldNotSay(county.Lead.User.Name);
        (await As(leader).Get(ApplyUrls.Application(id))).Status.ShouldBeOneOf(HttpStatusCode.Forbidden, HttpStatusCode.NotFound);

        // No wants a reason; yes with a promise is shown everywhere.
        (await page.Post("answer", ("Input.Joins", "no"))).ShouldBe(HttpStatusCode.UnprocessableEntity).ShouldSay("Skriv hvorfor dere ikke blir med.");
        page = await page.Post("answer", ("Input.Joins", "yes"), ("Input.Promised", "Fire praksisplasser i året"), ("Input.Words", "Vi gleder oss."));
        page.ShouldSay("Svarte ja 8. mars 2022").ShouldSay("Fire praksisplasser i året");
        (await As(leader).Get("/oppgaver")).ShouldNotSay("Svar på om dere blir med");
        (await As(leader).Get(PartnerUrls.List)).ShouldSay("Dere svarte ja");
        (await ToldTo(county.Lead)).ShouldContain($"En partner har svart på om de blir med i søknaden på utlysning {number}.");
        (await As(county.Other).Get(asking)).ShouldSay("Svarte ja 8. mars 2022").ShouldSay("Lover: Fire praksisplasser i året").ShouldSay("Vi gleder oss.");

        // Sent: frozen in the version; what is answered later stands apart.
        var the = new Partnered(id, number, county, leader);
        await Given.Send(the);
        await Given.Impartial(id, imdi.Officer);
        (await As(imdi.Officer).Get(ApplyUrls.Version(id, 1))).ShouldSay("Svar i Samløp da søknaden ble sendt").ShouldSay("Lover: Fire praksisplasser i året").ShouldNotSay("Svar etter at søknaden ble sendt");
        Today = Today.AddDays(3);
        await As(leader).Submit(PartnerData.No(ask, "Vi måtte si nei likevel.", seen: 1)).ShouldSucceed();
        (await As(imdi.Officer).Get(ApplyUrls.Version(id, 1))).ShouldSay("Lover: Fire praksisplasser i året").ShouldSay("Svar etter at søknaden ble sendt").ShouldSay("Svarte nei 11. mars 2022").ShouldSay("Vi måtte si nei likevel.");
        (await As(imdi.Officer).Fetch(ApplyUrls.Pdf(id, 1))).StatusCode.ShouldBe(HttpStatusCode.OK);

        // Withdrawn: the partner is told, and cannot answer.
        page = await As(county.Lead).Get(asking);
        await page.Post("withdraw", ("WithdrawInput.Ask", ask.Value.ToString()));
        (await ToldTo(leader)).ShouldContain($"Dere trenger ikke lenger å svare på om dere blir med i en søknad på utlysning {number}.");
        (await As(leader).Get(PartnerUrls.Ask(ask))).ShouldSay("Forespørselen er ikke lenger åpen.");
        await As(leader).Submit(PartnerData.Yes(ask, seen: 2)).ShouldBeRefused(PartnerAsk.PartnerAskIsOver);
    }

    [Fact, Requirement("C-15")]
    public async Task Asking_NeverStopsConfirmingOrSending()
    {
        var the = await Given.APartneredApplication();
        await As(the.County.Director).Submit(await Given.ConfirmInput(the.Id)).ShouldSucceed();
        var ask = await Given.AnAsk(the);
        await As(the.Leader).Submit(PartnerData.No(ask)).ShouldSucceed();
        await As(the.County.Lead).Submit(new SendApplication.Input { Application = the.Id }).ShouldSucceed();
        var sent = (await Given.Application(the.Id)).Sent.Single();
        PartnerStandings.Read(sent.Content.Partners).ShouldHaveSingleItem().Joins.ShouldBe(false);
    }

    [Fact]
    public async Task Partner_WithNobodyInSamløp_HasItsLetterOfIntent()
    {
        var (_, number) = await Given.AnOpenCall();
        var county = await Given.ACounty();
        var id = await Given.ACompleteApplication(county.Lead, number);
        var empty = await Given.AnOrganisation(OrganisationKind.Municipality);
        await As(county.Lead).Submit(await Given.Rows(id, "partners", PartnerData.Row(empty))).ShouldSucceed();
        (await As(county.Lead).Get(PartnerUrls.Of(id))).ShouldSay("Ingen i Samløp kan svare for dem. Bruk intensjonsavtale.").HasForm("ask").ShouldBeFalse();
        await As(county.Lead).Submit(new AskPartner.Input { Application = id, Partner = "partners-1", Due = "28.03.2022" }).ShouldHaveError("Partner", nameof(PartnersText.Error_NobodyThere));
    }

    [Fact]
    public async Task Partner_WhoseRowIsLinkedToAnother_IsToldSo_AndSoIsTheCounty()
    {
        var the = await Given.APartneredApplication();
        var ask = await Given.AnAsk(the);
        await As(the.Leader).Submit(PartnerData.Yes(ask)).ShouldSucceed();
        (await As(the.Leader).Get(PartnerUrls.Ask(ask))).ShouldSay("Dere står i søknaden som").ShouldNotSay("Dere står ikke lenger i søknaden");

        var other = await Given.AMember(Role.Leader);
        await As(the.County.Lead).Submit(await Given.Rows(the.Id, "partners", ["other", "Nav Prøveby", null, other.Organisation.Name], ["other", the.Leader.Organisation.Name])).ShouldSucceed();
        (await As(the.Leader).Get(PartnerUrls.Ask(ask))).ShouldSay("Dere står ikke lenger i søknaden.").ShouldSay("Da dere ble spurt, sto dere i søknaden som");
        (await As(the.Leader).Get(PartnerUrls.List)).ShouldSay("Dere står ikke lenger i søknaden");
        (await As(the.County.Lead).Get(ApplyUrls.Check(the.Id))).ShouldSay("Spurt, men står ikke lenger i søknaden").ShouldSay("Lover: Fire praksisplasser");
        var page = await As(the.County.Lead).Get(PartnerUrls.Of(the.Id));
        page.ShouldSay($"Nav Prøveby (i Samløp: {other.Organisation.Name})").ShouldSay("Står ikke lenger i søknaden. Dere kan trekke forespørselen.").ShouldSay("Lover: Fire praksisplasser")
            .ShouldSay("Finnes i Samløp, men linjen er ikke knyttet til dem.").ShouldSay("Knytt linjene til organisasjoner i Samløp");
        (await page.Post("withdraw", ("WithdrawInput.Ask", ask.Value.ToString()))).ShouldNotSay("Står ikke lenger i søknaden");
    }

    [Fact]
    public async Task Asked_WithBadInput_OrByOthers_IsRefused()
    {
        var the = await Given.APartneredApplication();
        foreach (var due in new[] { "07.03.2022", "09.03.2023", "snart", "" })
            await As(the.County.Lead).Submit(the.Asking(due)).ShouldHaveError("Due");
        await As(the.County.Lead).Submit(the.Asking(note: new string('a', PartnerAsk.NoteLimit + 1))).ShouldHaveError("Note");
        foreach (var partner in new[] { "partners-9", "" })
            await As(the.County.Lead).Submit(the.Asking(partner: partner)).ShouldHaveError("Partner", nameof(PartnersText.Error_Partner));
        await As((await Given.ACounty()).Lead).Submit(the.Asking()).ShouldBeRefused(Refusal.NotFound);
        await As(the.Leader).Submit(the.Asking()).ShouldBeRefused(Refusal.NotAllowed);
        var ask = await Given.AnAsk(the);
        await As(the.County.Lead).Submit(the.Asking()).ShouldBeRefused(AskPartner.PartnerIsAsked);
        await As((await Given.ACounty()).Lead).Submit(new WithdrawPartnerAsk.Input { Application = the.Id, Ask = ask.Value.ToString() }).ShouldBeRefused(Refusal.NotFound);
        foreach (var other in new[] { null, "tull", Guid.NewGuid().ToString() })
            await As(the.County.Lead).Submit(new WithdrawPartnerAsk.Input { Application = the.Id, Ask = other }).ShouldBeRefused(Refusal.NotFound);
        await As(the.County.Lead).Submit(await Given.Rows(the.Id, "partners", ["nav", "Nav", null, "Finnes ikke"])).ShouldHaveError("Rows[0].Cells[3]", nameof(PartnersText.Error_Registered));
        await As(the.County.Lead).Submit(await Given.Rows(the.Id, "partners", ["nav", "Oss selv", null, the.County.Lead.Organisation.Name])).ShouldHaveError("Rows[0].Cells[3]", nameof(PartnersText.Error_Own));
        await As(the.County.Lead).Submit(await Given.Rows(the.Id, "partners", PartnerData.Row(the.Leader.Organisation), PartnerData.Row(the.Leader.Organisation, "employer")))
            .ShouldHaveError("Rows[1].Cells[3]", nameof(QuestionnairesText.Error_RowTwice));
    }

    [Fact]
    public async Task Door_IsOpenToTheOrganisationThatIsAsked_AndToNobodyElse()
    {
        var the = await Given.APartneredApplication();
        var ask = await Given.AnAsk(the);
        var own = the.Leader.Organisation;
        Member[] refused = [await Given.AMember(Role.OrganisationAdministrator, own), await Given.AMember(Role.CaseOfficer), await Given.AMember(Role.NavCounsellor), await Given.AMember(Role.Supervisor)];
        foreach (var member in refused)
        {
            (await As(member).Get(PartnerUrls.Ask(ask))).ShouldBe(HttpStatusCode.Forbidden);
            await As(member).Submit(PartnerData.Yes(ask)).ShouldBeRefused(Refusal.NotAllowed);
        }

        foreach (var stranger in new[] { await Given.AMember(Role.Leader), await Given.AMember(Role.CompanyManager), the.County.Lead, the.County.Director })
        {
            (await As(stranger).Get(PartnerUrls.Ask(ask))).ShouldBe(HttpStatusCode.NotFound);
            (await As(stranger).Get(PartnerUrls.List)).ShouldNotSay(the.Call);
            await As(stranger).Submit(PartnerData.Yes(ask)).ShouldBeRefused(Refusal.NotFound);
        }

        (await As(the.Leader).Get(PartnerUrls.Of(the.Id))).ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Answer_IsTheLeaders_OrOfWhoeverTheyGaveItTo()
    {
        var the = await Given.APartneredApplication();
        var ask = await Given.AnAsk(the);
        var adviser = await Given.AMember(Role.ProgrammeAdviser, the.Leader.Organisation);
        (await As(adviser).Get(PartnerUrls.Ask(ask))).ShouldSay("Lederen svarer for organisasjonen").HasForm("answer").ShouldBeFalse();
        await As(adviser).Submit(PartnerData.Yes(ask)).ShouldBeRefused(AnswerPartner.NoAuthorityToAnswer);
        (await As(adviser).Get("/oppgaver")).ShouldNotSay("Svar på om dere blir med");

        await As(the.Leader).Submit(new GiveDelegation.Input { Acts = [AnswerPartner.Act.Code], To = adviser.Id.Value.ToString(), From = "08.03.2022", Until = "31.03.2022" }).ShouldSucceed();
        (await As(adviser).Get("/oppgaver")).ShouldSay("Svar på om dere blir med");
        await As(adviser).Submit(PartnerData.Yes(ask)).ShouldSucceed();
        await As(the.Leader).Submit(PartnerData.No(ask)).ShouldBeRefused(Refusal.ChangedSinceOpened);
        await As(the.Leader).Submit(PartnerData.No(ask, seen: 1)).ShouldSucceed();
    }

    [Fact]
    public async Task Leaders_AreRemindedBeforeTheDay_AndNotWhenTheyHaveAnswered()
    {
        var (silent, answered) = (await Given.APartneredApplication(), await Given.APartneredApplication());
        await Given.AnAsk(silent);
        await As(answered.Leader).Submit(PartnerData.Yes(await Given.AnAsk(answered))).ShouldSucceed();
        for (var day = 0; day < 22; day++)
        {
            Today = Today.AddDays(1);
            await Remind(PartnerReminder.Reminds);
        }

        (await ToldTo(silent.Leader)).Count(line => line.StartsWith("En fylkeskommune venter på svar", StringComparison.Ordinal)).ShouldBe(3);
        (await ToldTo(answered.Leader)).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task AnswerAtTheInstantOfSending_IsInTheVersion_OrStandsAsLater()
    {
        for (var round = 0; round < 3; round++)
        {
            var the = await Given.APartneredApplication();
            var ask = await Given.AnAsk(the);
            await As(the.County.Director).Submit(await Given.ConfirmInput(the.Id)).ShouldSucceed();
            var (lead, leader) = (As(the.County.Lead), As(the.Leader));
            var sending = Task.Run(() => lead.Submit(new SendApplication.Input { Application = the.Id }));
            var answering = Task.Run(() => leader.Submit(PartnerData.Yes(ask)));
            (await sending).Refusal.ShouldBeNull();
            (await answering).Refusal.ShouldBeNull();

            var then = PartnerStandings.Read((await Given.Application(the.Id)).Sent.Single().Content.Partners).ShouldHaveSingleItem();
            var page = await As(the.County.Lead).Get(ApplyUrls.Version(the.Id, 1));
            page.ShouldSay("Lover: Fire praksisplasser");
            page.Text.Contains("Svar etter at søknaden ble sendt", StringComparison.Ordinal).ShouldBe(then.Number == 0);
        }
    }

    [Fact]
    [OnBothDatabases]
    public async Task TwoWhoAskTheSameAtOnce_AskOnce()
    {
        var the = await Given.APartneredApplication();
        var (lead, other) = (As(the.County.Lead), As(the.County.Other));
        var both = await Task.WhenAll(Task.Run(() => lead.Submit(the.Asking())), Task.Run(() => other.Submit(the.Asking())));
        both.Count(outcome => outcome.Refusal is null).ShouldBe(1);
        both.Single(outcome => outcome.Refusal is not null).Refusal.ShouldBe(AskPartner.PartnerIsAsked);
        (await Read(db => db.Set<PartnerAsk>().CountAsync(k => k.Application == the.Id))).ShouldBe(1);
    }
}

public sealed class PartnerStoryTests_OnSqlite(SqliteHost host) : PartnerStoryTests(host), IClassFixture<SqliteHost>;

public sealed class PartnerStoryTests_OnPostgres(PostgresHost host) : PartnerStoryTests(host), IClassFixture<PostgresHost>;
