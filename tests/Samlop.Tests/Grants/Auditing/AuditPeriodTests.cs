using System.Net;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Samlop.Access;
using Samlop.Audit.TwoPerson;
using Samlop.Cases;
using Samlop.Grants;
using Samlop.Grants.Accept;
using Samlop.Grants.Apply;
using Samlop.Grants.Auditing;
using Samlop.Grants.Control;
using Samlop.Grants.Decide;
using Samlop.Grants.GrantYear;
using Samlop.Grants.Pay;
using Samlop.Letters;
using Samlop.Platform.UseCases;
using Samlop.Tests.Cases;
using Samlop.Tests.Grants.Pay;
using Samlop.Tests.Grants.Tell;
using Samlop.Tests.Support;

namespace Samlop.Tests.Grants.Auditing;

/// <summary>Riksrevisjonen reads the cases of a call between two dates, and each look is written down.</summary>
public abstract class AuditPeriodTests(SamlopHost host) : HostTests(host)
{
    [Fact, SentTwice, Requirement("C-13")]
    public async Task AnAuditor_ReadsBetweenTwoDates_AndTheDirectorateSeesWhat()
    {
        var the = await Given.ASentLetter();
        var auditor = await Given.AMember(Role.Auditor);
        var other = await Given.AMember(Role.DecisionMaker, the.Imdi.Officer.Organisation);
        var number = await CaseOf(the.Case.Application);
        string[] addresses =
        [
            ApplyUrls.Application(the.Case.Application), ApplyUrls.Version(the.Case.Application, 1), CaseUrls.Case(number), CaseUrls.Entry(number, 1),
            CaseUrls.Archive(number), DecideUrls.Decision(the.Case.Decision), AwardUrls.Award(the.Award), LetterUrls.Letter(the.Letter),
        ];
        // What tests are given as decided has no basis that its page can show.
        await using (var db = Host.OpenDb())
        {
            await db.Thaw<Decision>();
            await db.Set<Decision>().Where(d => d.Id == the.Case.Decision).ExecuteUpdateAsync(set => set.SetProperty(d => d.Basis, (string?)null));
        }

        foreach (var url in addresses) (await Status(auditor, url)).ShouldBe(HttpStatusCode.NotFound, url);
        (await Looks(the)).ShouldBe(0, "what is not there is not looked at");

        // One proposes, and another gives it.
        var list = await As(the.Imdi.Decider).Get(AuditUrls.List);
        (await list.Post("propose", ("Utlysning", the.Case.Call))).ShouldBe(HttpStatusCode.UnprocessableEntity).ShouldSay("Skriv en dato").ShouldSay("Skriv en begrunnelse.");
        var proposed = await list.Post("propose", ("Input.Call", the.Case.Call), ("Første dag", "08.03.2022"), ("Siste dag", "20.03.2022"), ("Hva skal Riksrevisjonen kontrollere?", "Regnskapsrevisjon 2022."));
        proposed.ShouldBe(HttpStatusCode.OK).ShouldSay("Forslaget venter på en annen beslutter eller administrator");
        var id = new AuditPeriodId(Guid.Parse(proposed.Url.Split('/')[^1].Split('?')[0]));
        (await As(the.Imdi.Decider).Get(AuditUrls.Period(id))).HasForm("give").ShouldBeFalse();
        await As(the.Imdi.Decider).Submit(new GiveAuditPeriod.Input { Period = id }).ShouldBeRefused(CheckRefusal.PreparedBySame);
        (await Status(auditor, AuditUrls.Period(id))).ShouldBe(HttpStatusCode.NotFound, "a proposal is the directorate's own");
        (await As(other).Get("/oppgaver")).ShouldSay("Gi Riksrevisjonen lesetilgang til utlysning");
        var back = await As(other).Post(AuditUrls.Period(id), "return", ("Hva må rettes?", "Lengre periode."));
        back.ShouldSay("sendte forslaget om lesetilgang tilbake");
        (await As(the.Imdi.Decider).Get("/oppgaver")).ShouldSay("Rett forslaget om lesetilgang");
        (await As(the.Imdi.Decider).Post(AuditUrls.Period(id), "again", ("Siste dag", "31.03.2022"))).ShouldSay("Forslaget venter på en annen");
        (await As(the.Imdi.Decider).Post(AuditUrls.Period(id), "takeback")).ShouldSay("tok forslaget om lesetilgang tilbake");
        await As(the.Imdi.Decider).Post(AuditUrls.Period(id), "again");
        (await As(other).Post(AuditUrls.Period(id), "give")).ShouldSay("Riksrevisjonen kan lese sakene i utlysningen nå.");

        // The office of the auditor is the one that was given it.
        await UseOffice(id, auditor);
        foreach (var url in addresses) (await Status(auditor, url)).ShouldBe(HttpStatusCode.OK, url);
        (await Looks(the)).ShouldBe(addresses.Length);
        var application = await As(auditor).Get(ApplyUrls.Application(the.Case.Application));
        application.ShouldSay("Vedtak 1");
        (await As(auditor).Get(DecideUrls.Decision(the.Case.Decision))).HasForm("new").ShouldBeFalse("an auditor never acts");
        var seen = await As(the.Imdi.Officer).Get(SeenTable.Url);
        seen.ShouldSay(auditor.User.Name).ShouldSay("Saksmappen (ZIP)").ShouldSay("Vedtaket").ShouldSay(number.ToString());
        (await As(the.County.Director).Get(SeenTable.Url)).ShouldBe(HttpStatusCode.Forbidden);
        (await As(await Given.AMember(Role.CaseOfficer)).Get(SeenTable.Url)).ShouldNotSay(auditor.User.Name);
        (await As(the.County.Director).Get(CaseUrls.Case(number))).ShouldNotSay(auditor.User.Name);

        // It ends by itself at the end of its last day.
        Today = new DateOnly(2022, 3, 31);
        (await Status(auditor, CaseUrls.Case(number))).ShouldBe(HttpStatusCode.OK);
        Today = new DateOnly(2022, 4, 1);
        foreach (var url in addresses) (await Status(auditor, url)).ShouldBe(HttpStatusCode.NotFound, url);
        (await As(auditor).Get(AuditUrls.Period(id))).ShouldSay("Lesetilgangen er over.");
        (await As(auditor).Get(AwardUrls.List)).ShouldSay("perioden dere kunne lese i, er over").ShouldNotSay("Ingen tilskudd");
        await As(other).Submit(new EndAuditPeriod.Input { Period = id, Reason = "Ferdig." }).ShouldBeRefused(AuditPeriod.PeriodIsOver);
    }

    [Fact, SentTwice, Requirement("C-13")]
    public async Task APeriod_IsEndedBeforeItsDay_OrGivenUp()
    {
        var the = await Given.ASentLetter();
        var auditor = await Given.AnAuditorOf(the.Case.Call);
        (await Status(auditor, AwardUrls.Award(the.Award))).ShouldBe(HttpStatusCode.OK);
        var id = await Read(db => db.Set<AuditPeriod>().Where(p => p.Office == auditor.Organisation.Id).Select(p => p.Id).SingleAsync());
        (await As(the.Imdi.Decider).Post(AuditUrls.Period(id), "end", ("Hvorfor avsluttes lesetilgangen?", "Revisjonen er ferdig."))).ShouldSay("Lesetilgangen er over.");
        (await Status(auditor, AwardUrls.Award(the.Award))).ShouldBe(HttpStatusCode.NotFound);

        var proposed = await As(the.Imdi.Decider).Submit(Proposal(the.Case.Call)).ShouldSucceed();
        await As(the.Imdi.Decider).Submit(new TakeBackAuditPeriod.Input { Period = proposed }).ShouldSucceed();
        await As(the.Imdi.Decider).Post(AuditUrls.Period(proposed), "withdraw");
        (await As(the.Imdi.Decider).Get(AuditUrls.Period(proposed))).ShouldSay("Forslaget er forkastet.");
        await As(await Given.AMember(Role.DecisionMaker)).Submit(Proposal(the.Case.Call)).ShouldHaveError("Call");
        await As(the.County.Director).Submit(Proposal(the.Case.Call)).ShouldBeRefused(Refusal.NotAllowed);
        var csv = await (await As(the.Imdi.Decider).Fetch($"{AuditUrls.Table}?format=csv")).Content.ReadAsStringAsync();
        csv.ShouldContain("Forkastet");
    }

    [Fact, Requirement("C-13")]
    public async Task AnOrder_ItsReceipts_AndACountysYear_AreLooksAtEachCaseInThem()
    {
        var the = await Given.AnAcceptedAward();
        await Given.AnAppropriation(the);
        var payment = await Given.AnApprovedPayment(the);
        var order = await Given.ASentOrder(the, payment);
        var import = (await As(the.Officer).Submit(await Given.AReceiptFile(PayData.Headings, the.Row(payment))).ShouldSucceed()).Import;
        var auditor = await Given.AnAuditorOf(the.Sent.Case.Application);
        var county = the.County.Director.Organisation.Id;
        string[] addresses =
        [
            PayUrls.Order(order), PayUrls.OrderFile(order, "csv"), PayUrls.Import(import), PayUrls.ImportTable(import),
            YearUrls.County(the.Year, county), YearUrls.CountyTable(the.Year, county),
        ];
        foreach (var url in addresses) (await Status(auditor, url)).ShouldBe(HttpStatusCode.OK, url);
        (await Looks(the.Sent)).ShouldBe(addresses.Length);
        (await As(the.Officer).Get(SeenTable.Url)).ShouldSay("Utbetalingsordren").ShouldSay("Kvitteringsfilen").ShouldSay("Tilskuddsåret");
        (await As(the.County.Director).Fetch(YearUrls.County(the.Year, county))).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await Looks(the.Sent)).ShouldBe(addresses.Length, "only an auditor's looks are written down");
    }

    /// <summary>Whatever address of a grant case an auditor may open, opening it is written down; a new page comes in one of the two.</summary>
    [Fact]
    public void EveryAddressOfAGrantCase_ThatAnAuditorMayOpen_IsALook()
    {
        string[] noCase =
        [
            "/utlysninger/{", "/riksrevisjonen/{", "/kontroll/trekninger/{", "/avtaler/", "/organisasjoner/{", "/personer/{", "/deltakere/", "/min-side/", "/oppgaver/", "/praksiseksempler/", "/kurs/", "/oppgavebank/", "/nettverk/", "/timelarere/",
            // Sums of a year over all counties, and of the budget.
            "/tilskuddsar/{year:int}/tabell", "/bevilgninger/{",
            // Of the reader’s own, and of requests, which only those who ask and answer see.
            "/tekst/{", "/kalender/", "/sporsmal/{",
        ];
        var auditor = AllUseCases.Permissions.Of(Role.Auditor);
        var missing =
            from endpoint in Host.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            let pattern = endpoint.RoutePattern.RawText!
            let rule = endpoint.Metadata.GetMetadata<IAccessRule>()
            where pattern.Contains('{', StringComparison.Ordinal) && rule is not null and not OpenAttribute
                && rule.Allows(new Actor(new UserId(Guid.NewGuid()), new OrganisationId(Guid.NewGuid()), auditor))
                && LookAtAudited.ThingAt(pattern) is null && !noCase.Any(begins => pattern.StartsWith(begins, StringComparison.Ordinal))
            select pattern;
        missing.Distinct().ShouldBeEmpty("Add it to LookAtAudited.Addresses, or to those that show no grant case");
    }

    private static ProposeAuditPeriod.Input Proposal(string call) => new() { Call = call, From = "08.03.2022", To = "31.03.2022", Reason = "Revisjon." };

    private async Task<HttpStatusCode> Status(Member member, string url) => (await As(member).Fetch(url)).StatusCode;

    private Task<int> Looks(SentLetter the) => Read(db => db.Set<Samlop.Audit.ProcessEvent>().CountAsync(e =>
        e.Code == "grants.audit.case-looked-at" && e.Subject == the.Case.Application.Value));

    private Task<CaseNumber> CaseOf(GrantApplicationId application) => Read(db => db.Set<CaseFile>().Where(c => c.Subject == application.Value).Select(c => new CaseNumber(c.Year, c.Serial)).SingleAsync());

    // Other tests of the class have offices of their own, and the first of all is chosen.
    private async Task UseOffice(AuditPeriodId id, Member auditor)
    {
        await using var db = Host.OpenDb();
        await db.Thaw<AuditPeriod>();
        await db.Set<AuditPeriod>().Where(p => p.Id == id).ExecuteUpdateAsync(set => set.SetProperty(p => p.Office, auditor.Organisation.Id));
    }
}

public sealed class AuditPeriodTests_OnSqlite(SqliteHost host) : AuditPeriodTests(host), IClassFixture<SqliteHost>;

public sealed class AuditPeriodTests_OnPostgres(PostgresHost host) : AuditPeriodTests(host), IClassFixture<PostgresHost>;
