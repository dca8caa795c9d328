using System.Net;
using Samlop.Access;
using Samlop.Agreements;
using Samlop.Agreements.Agree;
using Samlop.Agreements.Catalogue;
using Samlop.Cases;
using Samlop.Platform.Search;
using Samlop.Platform.UseCases;
using Samlop.Tests.Support;

namespace Samlop.Tests.Agreements.Agree;

/// <summary>An agreement is begun, gets its parties, is found, listed and changed: by its parties, and by nobody else.</summary>
public abstract class AgreementStoryTests(SamlopHost host) : HostTests(host)
{
    [Fact, SentTwice, Requirement("C-15")]
    public async Task Agreement_IsBegun_AndGetsItsParties_InPages()
    {
        var lead = await Given.AMember(Role.CountyCoordinator);
        var nav = await Given.AMember(Role.NavCoordinator, await Given.AnOrganisation(OrganisationKind.NavRegion));
        var title = $"Samarbeidsavtale {TestData.Next()}";
        (await As(lead).Get(AgreementUrls.List)).ShouldSay("Begynn på en avtale");

        var begin = await As(lead).Get(AgreementUrls.New);
        (await begin.Post("begin", ("Input.Kind", AgreementKinds.RegionalCode), ("Input.Title", "")))
            .FieldErrors.Keys.ShouldContain("Input.Title");
        var page = await begin.Post("begin", ("Input.Kind", AgreementKinds.RegionalCode), ("Input.Title", title), ("Input.Form", "Nb"));
        page.ShouldSay(title).ShouldSay("Under arbeid").ShouldSay("Disse partene mangler før avtalen kan signeres");

        var option = $"{nav.Organisation.Id.Value} NavRegion";
        page = await page.Post("add-party", ("AddInput.Party", option), ("AddInput.Place", "2"));
        page.ShouldSay($"{nav.Organisation.Name}, Nav-region. Plass 2 i signeringsrekkefølgen.");
        var party = await Read(db => Task.FromResult(db.Set<AgreementParty>().Single(p => p.Organisation == nav.Organisation.Id).Id));
        page = await page.Post("place-party", ("PlaceInput.Party", party.Value.ToString()), ("PlaceInput.Place", "3"));
        page.ShouldSay("Plass 3 i signeringsrekkefølgen.").ShouldSay($"la til {nav.Organisation.Name} som part");

        // Whoever was added reads and changes it, and is told.
        (await ToldTo(nav)).ShouldContain(line => line.StartsWith("Organisasjonen din er lagt til som part", StringComparison.Ordinal));
        var change = await As(nav).Get(page.Url.Split('#')[0] + "/endre");
        (await change.Post("change", ("Input.Title", title + " for alle"), ("Input.To", "31.07.2026"))).ShouldSay(title + " for alle");

        page = await As(lead).Get(page.Url.Split('#')[0]);
        (await page.Post("remove-party", ("RemoveInput.Party", party.Value.ToString()))).ShouldSay("fjernet").ShouldNotSay("Nav-region. Plass");
        (await As(nav).Get(page.Url)).ShouldBe(HttpStatusCode.NotFound);
        (await ToldTo(nav)).ShouldContain(line => line.StartsWith("Organisasjonen din er ikke lenger part", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Agreement_IsSeenByItsPartiesAlone_OnPageListSearchCaseAndFile()
    {
        var the = await Given.AnAgreement(Role.NavCoordinator, Role.Leader);
        var title = await Read(db => Task.FromResult(db.Set<Agreement>().Single(a => a.Id == the.Id).Title));
        var stranger = await Given.AMember(Role.CountyCoordinator);
        var directorate = await Given.AMember(Role.CaseOfficer);
        foreach (var member in the.All)
        {
            (await As(member).Get(the.Url)).ShouldSay(title);
            (await As(member).Get($"{AgreementUrls.List}?q={Uri.EscapeDataString(title)}")).ShouldSay(title);
            (await As(member).Get(CaseUrls.Case(the.Number))).ShouldSay(title);
            (await As(member).Post(SearchAddress.Page, SearchAddress.Ask, (SearchAddress.Field, title))).ShouldSay("Avtaler (1)");
            (await As(member).Get($"{AgreementUrls.Table}?format=csv&q={Uri.EscapeDataString(title)}")).Text.ShouldContain(title);
        }

        foreach (var other in new[] { stranger, directorate })
        {
            (await As(other).Get(the.Url)).ShouldBe(HttpStatusCode.NotFound);
            (await As(other).Get($"{AgreementUrls.List}?q={Uri.EscapeDataString(title)}")).ShouldNotSay($"{title} ");
            (await As(other).Get(CaseUrls.Case(the.Number))).ShouldBe(HttpStatusCode.NotFound);
            await As(other).Submit(AgreementData.Add(the.Id, other)).ShouldBeRefused(Refusal.NotFound);
            await As(other).Submit(new ChangeAgreement.Input { Agreement = the.Id }).ShouldBeRefused(Refusal.NotFound);
            await As(other).Submit(new RemoveParty.Input { Agreement = the.Id }).ShouldBeRefused(Refusal.NotFound);
            await As(other).Submit(new PlaceParty.Input { Agreement = the.Id }).ShouldBeRefused(Refusal.NotFound);
        }

        var auditor = await Given.AMember(Role.Auditor);
        (await As(auditor).Get(the.Url)).ShouldSay(title).ShouldNotSay("Legg til parten");
        await As(auditor).Submit(AgreementData.Add(the.Id, stranger)).ShouldBeRefused(Refusal.NotAllowed);
    }

    [Fact, Requirement("K-34")]
    public async Task LocalAgreement_StandsUnderTheRegionalOne_WhichShowsTheOfficesWithout()
    {
        var the = await Given.AnAgreement(Role.NavContact, Role.ProgrammeAdviser);
        var (nav, refugees) = (the.Others[0], the.Others[1]);
        (await As(the.Lead).Get(the.Url)).ShouldSay("Kontorer uten lokal avtale");
        await As(nav).Submit(AgreementData.Begin("Lokal avtale", AgreementKinds.LocalCode)).ShouldHaveError(nameof(BeginAgreement.Input.Under));
        var begun = await As(nav).Submit(AgreementData.Begin("Lokal avtale", AgreementKinds.LocalCode, the.Id)).ShouldSucceed();
        // A draft is there, and covers nobody yet.
        var without = await As(the.Lead).Get(the.Url);
        without.ShouldSay(begun.Number.ToString());
        foreach (var office in new[] { nav, refugees })
            without.Document.QuerySelectorAll("[data-color=warning] li").Select(li => li.TextContent.Trim()).ShouldContain(office.Organisation.Name);
        // Those above know that it is there, and do not read it.
        (await As(the.Lead).Get(AgreementUrls.Agreement(begun.Number))).ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData(Role.CaseOfficer, AgreementKinds.NationalCode, true)]
    [InlineData(Role.CaseOfficer, AgreementKinds.RegionalCode, false)]
    [InlineData(Role.ProjectLead, AgreementKinds.RegionalCode, true)]
    [InlineData(Role.ProjectLead, AgreementKinds.NationalCode, false)]
    [InlineData(Role.ProjectLead, AgreementKinds.SectorCode, true)]
    [InlineData(Role.PracticeCoordinator, AgreementKinds.CompanyCode, true)]
    [InlineData(Role.NavContact, AgreementKinds.RegionalCode, false)]
    public async Task Kind_IsBegunByTheRolesOfThoseWhoKeepIt(Role role, string kind, bool may)
    {
        var member = await Given.AMember(role);
        var begin = As(member).Submit(AgreementData.Begin("En avtale", kind));
        if (may) await begin.ShouldSucceed();
        else await begin.ShouldHaveError(nameof(BeginAgreement.Input.Kind));
    }

    [Fact]
    public async Task Roles_ThatOnlyRead_DoNotWrite()
    {
        var the = await Given.AnAgreement(Role.NavCoordinator);
        var reader = await Given.AMember(Role.NavCounsellor, the.Others[0].Organisation);
        (await As(reader).Get(the.Url)).ShouldSay("Parter").ShouldNotSay("Legg til parten");
        await As(reader).Submit(AgreementData.Add(the.Id, reader)).ShouldBeRefused(Refusal.NotAllowed);
        await As(reader).Submit(AgreementData.Begin("En avtale")).ShouldBeRefused(Refusal.NotAllowed);
    }
}

public sealed class AgreementStoryTests_OnSqlite(SqliteHost host) : AgreementStoryTests(host), IClassFixture<SqliteHost>;

public sealed class AgreementStoryTests_OnPostgres(PostgresHost host) : AgreementStoryTests(host), IClassFixture<PostgresHost>;
