using System.Net;
using System.Text;
using Samlop.Tests.Support;

namespace Samlop.Tests.Register.Browse;

/// <summary>The pages of the register, read by somebody who is not signed in.</summary>
public abstract class RegisterPagesTests(SamlopHost host) : HostTests(host)
{
    [Fact]
    public async Task Overview_LeadsToEveryList_WithWhereItIsFrom()
    {
        var overview = await Anyone().Get("/register");
        overview.ShouldBe(HttpStatusCode.OK).ShouldSay("Kartverket og SSB (Klass). NLOD og CC BY 4.0.");
        foreach (var list in new[] { "Fylker", "Kommuner", "Utdanningsprogram", "Programområder", "Lærefag", "Språk", "Nav-kontor", "Yrker" })
        {
            var page = await overview.Follow(list);
            page.ShouldBe(HttpStatusCode.OK).ShouldSay("Opphav").ShouldSay("Lisens").ShouldSay("Last ned som CSV");
            page.Title.ShouldBe(list);
        }
    }

    [Theory]
    [InlineData("nn", "Fylke", "Galdt denne datoen")]
    [InlineData("en", "Counties", "Valid on this date")]
    public async Task Pages_AreInTheLanguageOfTheReader(string language, string title, string day)
    {
        var reader = await Anyone().In(language);
        (await reader.Get("/register/fylker")).ShouldSay(day).Title.ShouldBe(title);
    }

    [Fact]
    public async Task List_IsOfTheDayThatIsAskedFor()
    {
        var overview = await Anyone().Get("/register");
        var counties = await overview.Follow("Fylker");
        counties.Url.ShouldBe("/register/fylker?dag=08.03.2022");
        counties.ShouldSay("11 treff").ShouldSay("Viken").ShouldNotSay("Akershus");
        (await Anyone().Get("/register/fylker?dag=1.1.2024")).ShouldSay("15 treff").ShouldSay("Akershus");
    }

    [Fact]
    public async Task Day_ThatIsNoDay_IsSaidToBe_AndEveryPeriodIsShown()
    {
        var page = await Anyone().Get("/register/fylker?dag=31.02.2022");
        page.ShouldBe(HttpStatusCode.OK).ShouldSay("«31.02.2022» er ikke en dato vi kan lese. Derfor viser vi alle perioder.").ShouldSay("18 treff");
    }

    [Fact]
    public async Task County_HasItsNamesInTheirLanguages_AndItsMunicipalitiesOnADay()
    {
        var page = await Anyone().Get("/register/fylker/56?dag=01.01.2024");
        page.Title.ShouldBe("Finnmark");
        page.Document.QuerySelector("main [lang=smi]")!.TextContent.ShouldBe("Finnmárku");
        page.Document.QuerySelector("main [lang=fkv]")!.TextContent.ShouldBe("Finmarkku");
        page.ShouldSay("Gjelder ikke i dag").ShouldSay("Kommuner 1. januar 2024");
        (await page.Follow("Troms og Finnmark - Romsa ja Finnmárku")).ShouldSay("Troms og Finnmark").ShouldSay("Mangler i registeret").ShouldSay("31. desember 2023");

        var municipality = await page.Follow("Kárášjohka - Karasjok");
        municipality.Title.ShouldBe("Karasjok");
        municipality.Document.QuerySelector("dd [lang=se]")!.TextContent.ShouldBe("Kárášjohka");
        municipality.ShouldSay("963 376 030").ShouldSay("I forvaltningsområdet for samiske språk Ja");
        (await municipality.Follow("Finnmark - Finnmárku - Finmarkku")).Title.ShouldBe("Finnmark");
    }

    [Theory]
    [InlineData("/register/kommuner/1507", "Avløst av", "Ålesund")]
    [InlineData("/register/kommuner/1508?dag=01.01.2024", "Kom fra", "Mangler i registeret")]
    [InlineData("/register/kommuner/1826", "Sørsamisk navn", "Aarborte")]
    [InlineData("/register/kommuner/1875", "Lulesamisk navn", "Hábmer")]
    public async Task Municipality_SaysWhatIsKnownAndWhatIsNot(string url, string label, string value) =>
        (await Anyone().Get(url)).ShouldBe(HttpStatusCode.OK).ShouldSay(label).ShouldSay(value);

    [Theory]
    [InlineData("/register/fylker/99")]
    [InlineData("/register/fylker/abc")]
    [InlineData("/register/fylker/30?dag=01.01.2024")]
    [InlineData("/register/kommuner/0300")]
    [InlineData("/register/planeter")]
    public async Task WhatIsNotThere_IsNotFound(string url) => (await Anyone().Get(url)).ShouldBe(HttpStatusCode.NotFound);

    [Fact]
    public async Task County_OnADayThatCannotBeRead_SaysSo() =>
        (await Anyone().Get("/register/fylker/30?dag=31.02.2022")).ShouldBe(HttpStatusCode.OK).ShouldSay("«31.02.2022» er ikke en dato").ShouldSay("Kommuner 8. mars 2022");

    [Fact]
    public async Task List_IsDownloadedAsItIsSearched()
    {
        var csv = await Anyone().Http.GetAsync(new Uri("/register/kommuner/tabell?q=karasjok&dag=2024-01-01&format=csv", UriKind.Relative));
        var text = Encoding.UTF8.GetString(await csv.Content.ReadAsByteArrayAsync());
        text.ShouldContain("Kárášjohka - Karasjok;5610;Finnmark");
        text.ShouldNotContain("5437");
        (await Anyone().Get("/register/larefag/tabell?format=exe")).ShouldBe(HttpStatusCode.NotFound).ShouldSay("Siden finnes ikke");
        var excel = await Anyone().Http.GetAsync(new Uri("/register/larefag/tabell?format=excel", UriKind.Relative));
        excel.StatusCode.ShouldBe(HttpStatusCode.OK);
        excel.Content.Headers.ContentType!.MediaType.ShouldBe("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    }
}

public sealed class RegisterPagesTests_OnSqlite(SqliteHost host) : RegisterPagesTests(host), IClassFixture<SqliteHost>;

[Trait("Category", "Nightly")]
public sealed class RegisterPagesTests_OnPostgres(PostgresHost host) : RegisterPagesTests(host), IClassFixture<PostgresHost>;
