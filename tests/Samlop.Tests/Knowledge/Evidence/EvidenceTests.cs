using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Samlop.Access;
using Samlop.Knowledge.Evidence;
using Samlop.Tests.Agreements;
using Samlop.Tests.Cases;
using Samlop.Tests.Support;

namespace Samlop.Tests.Knowledge.Evidence;

/// <summary>The evidence: all that the summary says and no more, and the way from a finding to what acts on it and back.</summary>
[Requirement("K-31")]
public sealed class EvidenceTests(SqliteHost host) : HostTests(host), IClassFixture<SqliteHost>
{
    private static EvidenceBook Book => EvidenceBook.Current;

    /// <summary>As the summary divides itself: 31, 19, 13 and 16 leaves, of the sixteen sources.</summary>
    [Fact]
    public void Book_HasEveryLeafAndEverySource()
    {
        Book.Categories.Select(c => Book.Findings.Count(f => Book.CategoryOf(f) == c)).ShouldBe([31, 19, 13, 16]);
        Book.Sources.Select(s => s.Number).ShouldBe(Enumerable.Range(1, 16));
        Book.Findings.Select(f => f.Code).Distinct().Count().ShouldBe(79);
        Book.Findings.Count(f => f.Ours).ShouldBe(11);
    }

    /// <summary>The four kinds divide the good practices of chapter 3 alone; the eleventh source is tied to nothing.</summary>
    [Fact]
    public void WhatTheSummaryDoesNotSay_IsNotSaid()
    {
        Book.Findings.ShouldAllBe(f => f.Kind == null || f.Part == "3.2");
        Book.Findings.Where(f => f.Part == "3.2").ShouldAllBe(f => f.Kind != null);
        Book.Findings.ShouldAllBe(f => !f.Sources.Contains(11));
        foreach (var code in new[] { "K3", "R4", "P3", "P5", "O6", "4.2.6", "5.2.2", "5.2.5", "6.2.2", "6.2.5", "6.2.7", "6.3.2", "6.3.3" })
            Book.ByCode(code).Barrier.ShouldBeNull(code);
        foreach (var code in new[] { "O4", "4.1.4", "4.1.7", "5.1.6" }) Book.ByCode(code).Success.ShouldBeNull(code);
    }

    [Fact]
    public void Pages_AreThoseOfTheirPart()
    {
        foreach (var finding in Book.Findings)
        {
            var (part, pages) = (Book.CategoryOf(finding).Pages.Split('-'), finding.Pages.Split('-', ','));
            int.Parse(pages[0], null).ShouldBeInRange(int.Parse(part[0], null), int.Parse(part[1], null), finding.Code);
        }
    }

    /// <summary>Each place is an address of the program; each finding names places that there are, and each place has a finding.</summary>
    [Fact]
    public void Places_AreAddressesOfTheProgram_AndEachHasAFinding()
    {
        var patterns = Host.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Select(e => "/" + e.RoutePattern.RawText!.TrimStart('/')).ToHashSet();
        EvidencePlaces.All.Where(place => !patterns.Contains(place.Url)).Select(place => place.Key).ShouldBeEmpty();
        Book.Findings.SelectMany(f => f.Places).Where(key => EvidencePlaces.Find(key) is null).ShouldBeEmpty();
        EvidencePlaces.All.Where(place => !Book.On(place.Key).Any()).Select(place => place.Key).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("\"sources\": []", "\"sources\": [17]")]
    [InlineData("\"part\": \"3.1\"", "\"part\": \"9.1\"")]
    [InlineData("\"kind\": \"relational\"", "\"kind\": \"other\"")]
    public void Book_ThatPointsAtWhatIsNotThere_IsNotRead(string there, string not)
    {
        var written = File.ReadAllText(Repository.At("content", "knowledge", "evidence.json"));
        written.ShouldContain(there);
        Should.Throw<JsonException>(() => EvidenceBook.Read(written.Replace(there, not, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Tree_IsWalkedIn_FromACategoryToAFindingAndItsSource()
    {
        var page = await Anyone().Get(EvidenceUrls.Tree);
        page.ShouldBe(HttpStatusCode.OK).ShouldSay("Ulike institusjonelle rammer");
        page = await page.Follow("Rekruttering og inntak av deltakere");
        page.ShouldSay("Kronglete inntak");
        page = await page.Follow("Kilde til livsopphold");
        page.ShouldSay("s. 44").ShouldSay("Ytelser varierer mellom kontor og er lave").ShouldSay("Kalkulatoren for livsopphold");
        page = await page.Follow("Leirvik og Staver (2019)");
        page.ShouldSay("telefonintervjuer");
        (await Anyone().Get($"{EvidenceUrls.Tree}/finnes-ikke")).ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Table_IsSearchedAndNarrowed_AndSaysWhatItDoesNotHave()
    {
        (await Anyone().Get($"{EvidenceUrls.Tree}?q=hospitering&kilde=16")).ShouldSay("Hospitering").ShouldSay("1");
        (await Anyone().Get($"{EvidenceUrls.Tree}?kilde=11")).ShouldNotSay("Kronglete inntak");
        var file = await (await Anyone().Fetch($"{EvidenceUrls.Table}?format=csv")).Content.ReadAsStringAsync();
        file.ShouldContain("Økonomisk forutsigbarhet er nødvendig");
    }

    [Fact]
    public async Task EveryFinding_HasItsPage_InEveryLanguage()
    {
        foreach (var language in new[] { "nb", "nn", "en" })
        {
            var reader = await Anyone().In(language);
            foreach (var finding in Book.Findings) (await reader.Get(EvidenceUrls.Of(finding))).ShouldBe(HttpStatusCode.OK);
            (await reader.Get(EvidenceUrls.Sources)).ShouldBe(HttpStatusCode.OK);
        }
    }

    /// <summary>From the calculator to the finding, to the place, and there it stands.</summary>
    [Fact]
    public async Task Calculator_ShowsWhatIsKnown_AndTheFindingLeadsBack()
    {
        var page = await Anyone().Get("/kalkulator/livsopphold");
        page.ShouldSay("Hva vet vi om dette?");
        page = await page.Follow("Sikre livsopphold");
        page = await page.Follow("Kalkulatoren for livsopphold");
        page.ShouldSay("Pengebekymringer tar oppmerksomhet");
    }

    [Fact]
    public async Task Agreement_ShowsWhatIsKnownOfItsTopic()
    {
        var the = await Given.AnAgreement(Role.NavCoordinator);
        var page = await As(the.Lead).Get(Samlop.Agreements.AgreementUrls.Topic(the.Number, "arbeidsdeling"));
        page.ShouldSay("Hva vet vi om dette?").ShouldSay("Felles mål, tillit og kunnskap");
    }
}
