using System.Net;
using System.Text.RegularExpressions;
using Samlop.Livelihood.Calculator;
using Samlop.Tests.Support;

namespace Samlop.Tests.Livelihood.Calculator;

/// <summary>The calculator through the running program: what an adviser types and sees. It reads no database, so one host is enough.</summary>
[Requirement("K-20")]
public sealed class LivelihoodCalculatorTests(SqliteHost host) : HostTests(host), IClassFixture<SqliteHost>
{
    private const string Url = CalculatorUrls.Livelihood;

    private static (string, string?)[] Case(params (string, string?)[] more) =>
        [("Første måned", "august 2022"), ("Siste måned", "10.2022"), ("Behov i kroner hver måned", "17 000"), ("Fødselsdato", "14.03.1990"), .. more];

    /// <summary>Chooses a file and opens it, as a browser does.</summary>
    private async Task<Page> Open(string saved)
    {
        var client = Anyone();
        var form = (await client.Get(Url)).Document.Forms.Single(found => found.Enctype == "multipart/form-data");
        using var content = new MultipartFormDataContent();
        foreach (var hidden in form.QuerySelectorAll("input[type=hidden]")) content.Add(new StringContent(hidden.GetAttribute("value") ?? ""), hidden.GetAttribute("name")!);
        using var file = new ByteArrayContent(System.Text.Encoding.UTF8.GetBytes(saved));
        content.Add(file, "Saved.File", "livsopphold.json");
        return await Page.Read(client, await client.Http.PostAsync(new Uri(Url, UriKind.Relative), content));
    }

    private async Task<Page> With(string kind, params (string, string?)[] fields)
    {
        var page = await Anyone().Post(Url, "Legg til inntekt eller ytelse", Case(("Hva kan personen leve av?", kind)));
        return await page.ShouldBe(HttpStatusCode.OK).Post("Vis planen", fields);
    }

    [Fact]
    public async Task Calculators_AreOpenToAll_AndInTheNavigation()
    {
        var page = await (await Anyone().Get("/")).Follow("Kalkulatorer");
        page.ShouldSay("Veiledning, ikke vedtak");
        (await page.Follow("Livsopphold måned for måned")).Status.ShouldBe(HttpStatusCode.OK);
        (await page.Follow("Voksenrett og målgruppe")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task IntroductionBenefit_ShowsTheAmountItsComputationAndSource()
    {
        var page = await With("introduksjonsstønad", ("Første dag", "01.08.2022"), ("Siste dag", "30.09.2022"));
        page.ShouldBe(HttpStatusCode.OK).ShouldSay("Introduksjonsstønad: 18 579,50 kr 2 G / 12, G = 111 477 Kilde: integreringsloven § 20. Anslag");
        page.ShouldSay("Første måned uten dekning: oktober 2022").ShouldSay("Det mangler 17 000 kr den måneden. Måneder som ikke er dekket: 1 av 3.");
        page.ShouldSay("Inntekt i alt, før skatt 37 159 kr").ShouldSay("Veiledning, ikke vedtak");
    }

    [Fact]
    public async Task IncomeCliff_NamesTheFirstUncoveredMonth_AndComparesWaysOut()
    {
        var page = await Anyone().Post(Url, "Inntektsstupet");
        page.ShouldBe(HttpStatusCode.OK).ShouldSay("Første måned uten dekning: november 2025");
        page.ShouldNotSay("Forlenget til").ShouldSay("Lån fra 1. november 2025").ShouldSay("Slik du har lagt det inn.").ShouldSay("Slik du har lagt det inn.");
        // Forty-seven months; the equal ones are folded.
        page.Document.QuerySelectorAll("#maaneder tbody tr").Length.ShouldBeInRange(8, 30);
        page.ShouldSay("like måneder");
        page.Document.QuerySelectorAll("#maaneder tbody td:first-child").ShouldAllBe(cell => !Regex.IsMatch(cell.TextContent, @"20\d\d\d"));
        page.ShouldSay("av 47, men ikke alle er sikre").ShouldSay("Avhenger av vedtak: november 2024 – oktober 2025.");
        page.Document.QuerySelector("td[data-label='Måneder uten dekning'] [data-color=success]").ShouldBeNull();
    }

    [Fact]
    public async Task Chart_HasATextAlternative_AndMarksGapsByMoreThanColour()
    {
        var page = await Anyone().Post(Url, "Inntektsstupet");
        var chart = page.Document.QuerySelector("svg[role=img]")!;
        chart.GetAttribute("aria-label")!.ShouldContain("Første måned uten dekning: november 2025");
        chart.QuerySelectorAll(".plan-chart__hatch").Length.ShouldBe(8);
        chart.QuerySelectorAll("[data-kind=IntroductionBenefit]").Length.ShouldBe(39);
        page.Document.QuerySelectorAll("[style]").ShouldBeEmpty();
    }

    [Fact]
    public async Task MissingRate_IsNotComputable_NeverZero()
    {
        var page = await Anyone().Post(Url, "En sats som mangler");
        page.ShouldSay("Første måned uten dekning: januar 2025").ShouldSay("Måneden er ikke beregnbar: en sats mangler.").ShouldSay("Avhenger av vedtak");
    }

    [Fact]
    public async Task Loan_StandsApartFromIncome()
    {
        var page = await Anyone().Post(Url, "Tiltakspenger og to barn");
        page.ShouldSay("Skal betales tilbake og er ikke med i inntekten.").ShouldSay("Dette må avklares").ShouldSay("Uten lån");
    }

    [Fact]
    public async Task WrongFields_AreSaidBesideThem_AndNothingIsLost()
    {
        var page = await With("lærlingelønn", ("Behov i kroner hver måned", "mye"), ("Første dag", "31.02.2022"), ("Siste dag", "31.12.2022"), ("SkilledYearlyWage", "415 300"), ("Prosent for hvert halvår", "30; 140"));
        page.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.FieldErrors.Keys.ShouldBe(["Input.Need", "Input.Sources[0].From", "Input.Sources[0].Steps"], ignoreOrder: true);
        page.Document.QuerySelector("[name='Input.Need']")!.GetAttribute("value").ShouldBe("mye");
        page.Document.QuerySelector("[name='Input.Sources[0].From']")!.GetAttribute("value").ShouldBe("31.02.2022");
        page.Document.QuerySelector("[name='Input.Sources[0].SkilledYearlyWage']")!.GetAttribute("value").ShouldBe("415 300");
        page.Document.QuerySelector("svg[role=img]").ShouldBeNull();
    }

    [Fact]
    public async Task Sources_AreAdded_AndRemoved()
    {
        var page = await Anyone().Get(Url);
        for (var i = 0; i < 9; i++) page = await page.Post("Legg til inntekt eller ytelse", ("Hva kan personen leve av?", "barnetrygd"));
        page.ShouldSay("Inntekt 9: barnetrygd").ShouldSay("Legg til inntekt eller ytelse");
        page = await page.Post("Fjern kilde 3");
        page.ShouldNotSay("Kilde 9");
    }

    [Fact]
    public async Task GivenRate_MakesAPlanOfTodayComputable_AndIsSaidToBeGiven()
    {
        var page = await Anyone().Post(Url, "Legg til inntekt eller ytelse", [("Første måned", "oktober 2026"), ("Siste måned", "10.2026"), ("Behov i kroner hver måned", "17 000"), ("Fødselsdato", "14.03.1990"), ("Hva kan personen leve av?", "økonomisk sosialhjelp")]);
        page = await page.Post("Vis planen", ("Første dag", "01.10.2026"), ("Siste dag", "31.10.2026"), ("Housing", "9 000"), ("GivenGuide", "01.01.2026: 9 500; kommunens satser"));
        page.ShouldBe(HttpStatusCode.OK).ShouldSay("Alle månedene er dekket, men ikke alle er sikre").ShouldSay("Dekket, avhenger av vedtak").ShouldSay("(oppgitt sats)");
        page.ShouldSay("Satser du har oppgitt").ShouldSay("Sats for sosialhjelp per måned, for hele husholdningen: 9 500 kr fra 1. januar 2026. Kilde: kommunens satser.");
        page.Document.QuerySelectorAll("svg .plan-chart__certainty[data-certainty=DependsOnDecision]").Length.ShouldBe(2); // the bar and its legend
    }

    [Fact]
    public async Task Case_IsSavedToAFile_AndReadBack_AndNothingIsStored()
    {
        var before = await Storage.Rows(Host);
        var answer = await Anyone().Post(Url, "Inntektsstupet");
        var carried = answer.Document.QuerySelector("#fil input[name=sak]")!.GetAttribute("value")!;
        using var content = new FormUrlEncodedContent([KeyValuePair.Create("sak", carried)]);
        using var file = await Anyone().Http.PostAsync(new Uri(CalculatorUrls.Save, UriKind.Relative), content);
        file.StatusCode.ShouldBe(HttpStatusCode.OK);
        file.Content.Headers.ContentDisposition!.FileName.ShouldBe("livsopphold.json");
        file.Headers.CacheControl!.NoStore.ShouldBeTrue();
        var saved = await file.Content.ReadAsStringAsync();
        saved.ShouldContain("samlop-livsopphold-1");

        var opened = await Open(saved);
        opened.ShouldBe(HttpStatusCode.OK).ShouldSay("Første måned uten dekning: november 2025");
        opened.Document.QuerySelector("[name='Input.Sources[0].From']")!.GetAttribute("value").ShouldBe("01.11.2021");
        (await Storage.Rows(Host)).ShouldBe(before);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("not json")]
    [InlineData("{ \"format\": \"samlop-livsopphold-2\", \"case\": {} }")]
    [InlineData("{ \"format\": \"samlop-livsopphold-1\", \"case\": { \"sources\": [ null ] } }")]
    [InlineData("{ \"format\": \"samlop-livsopphold-1\", \"case\": { \"sources\": null } }")]
    [InlineData("{ \"format\": \"samlop-livsopphold-1\", \"case\": { \"neeed\": \"17 000\" } }")]
    [InlineData("{ \"format\": \"samlop-livsopphold-1\", \"case\": { \"sources\": [ { \"knd\": \"Other\" } ] } }")]
    public async Task FileThatIsNoCase_IsRefusedBesideItsField(string content)
    {
        var page = await Open(content);
        page.ShouldBe(HttpStatusCode.UnprocessableEntity).ShouldSay("Velg en fil som er lagret fra denne siden, for eksempel livsopphold.json.");
    }

    [Fact]
    public async Task AddWithoutAKind_AsksForIt() =>
        (await Anyone().Post(Url, "Legg til inntekt eller ytelse")).ShouldBe(HttpStatusCode.UnprocessableEntity).FieldErrors["Input.NewKind"].ShouldBe("Velg én av mulighetene.");

    [Theory]
    [InlineData("nn", "Første månad utan dekning: november 2025", "Rettleiing, ikkje vedtak")]
    [InlineData("en", "First month not covered: November 2025", "Guidance, not a decision")]
    public async Task Answer_IsInTheLanguageOfThePage(string language, string headline, string guidance)
    {
        var client = await Anyone().In(language);
        var page = await client.Get(Url);
        var first = page.Document.QuerySelector("button[value='example-cliff']")!.TextContent;
        (await page.Post(first)).ShouldSay(headline).ShouldSay(guidance);
    }

    [Theory]
    [InlineData("nb", "ltr", "Dette er veiledning, ikke et vedtak.")]
    [InlineData("nn", "ltr", "Dette er rettleiing, ikkje eit vedtak.")]
    [InlineData("en", "ltr", "This is guidance, not a decision.")]
    [InlineData("uk", "ltr", "Це лише порада, а не рішення.")]
    [InlineData("ar", "rtl", "هذه إرشادات وليست قرارًا.")]
    public async Task Print_IsInTheLanguageOfTheParticipant(string language, string direction, string guidance)
    {
        var answer = await Anyone().Post(Url, "Inntektsstupet");
        var carried = answer.Document.QuerySelector("input[name=sak]")!.GetAttribute("value")!;
        using var content = new FormUrlEncodedContent([KeyValuePair.Create("sak", carried)]);
        using var print = await Anyone().Http.PostAsync(new Uri(CalculatorUrls.PrintIn(language), UriKind.Relative), content);
        print.StatusCode.ShouldBe(HttpStatusCode.OK);
        print.Headers.CacheControl!.NoStore.ShouldBeTrue();
        var html = await print.Content.ReadAsStringAsync();
        html.ShouldContain($"<html lang=\"{language}\" dir=\"{direction}\">");
        html.ShouldContain(guidance);
        WebUtility.HtmlDecode(html).Replace('\u00A0', ' ').ShouldContain(language == "en" ? "NOK 17,000" : "17 000 kr");
        html.Contains("Teksten er ikke kvalitetssikret av oversetter.", StringComparison.Ordinal).ShouldBe(language is "uk" or "ar");
        html.ShouldNotContain("style=\"");
        html.ShouldContain("class=\"undecided\"");
        Regex.IsMatch(html, "\\S<span class=\"message-months\"").ShouldBeFalse();
    }

    [Theory]
    [InlineData("not json")]
    [InlineData("null")]
    [InlineData("[]")]
    public async Task ACarriedCaseThatIsNone_IsAnsweredByThePage_WhichSaysSo(string carried)
    {
        foreach (var address in new[] { CalculatorUrls.PrintIn("nb"), CalculatorUrls.Save })
        {
            var page = await Carried(address, carried);
            page.ShouldBe(HttpStatusCode.UnprocessableEntity).ShouldSay("Samløp kunne ikke lese opplysningene");
            page.Document.QuerySelector("[name='Input.From']").ShouldNotBeNull();
        }
    }

    [Fact]
    public async Task ACarriedCaseWithAFieldThatIsWrong_IsAnsweredBesideTheField_AndKeepsTheOthers()
    {
        var page = await Carried(CalculatorUrls.PrintIn("uk"), """{"From":"08.2022","To":"10.2022","Need":"mye"}""");
        page.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.FieldErrors.Keys.ShouldContain("Input.Need");
        page.Document.QuerySelector("[name='Input.From']")!.GetAttribute("value").ShouldBe("08.2022");
    }

    [Fact]
    public async Task Print_InALanguageThatIsNone_IsNotFound() =>
        (await Carried(CalculatorUrls.PrintIn("sv"), "{}")).ShouldBe(HttpStatusCode.NotFound);

    private async Task<Page> Carried(string address, string carried)
    {
        var client = Anyone();
        using var content = new FormUrlEncodedContent([KeyValuePair.Create("sak", carried)]);
        return await Page.Read(client, await client.Http.PostAsync(new Uri(address, UriKind.Relative), content));
    }

    [Fact]
    public async Task NothingIsStored_InDatabaseLogsOrAddress()
    {
        var before = await Storage.Rows(Host);
        var said = Storage.Listen(Host);
        var page = await With("annen inntekt", ("Hva slags inntekt?", "Kvitebjørnlønn"), ("Beløp i kroner for hver måned", "08.2022 – 10.2022: 17 321"));
        page.ShouldSay("Kvitebjørnlønn").ShouldSay("17 321 kr");
        page.Url.ShouldBe(Url);
        page.Answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
        (await Storage.Rows(Host)).ShouldBe(before);
        said().ShouldNotContain("Kvitebjørn");
        said().ShouldNotContain("17 321");
    }

    [Fact]
    public void EveryKind_CanBeEntered_AndIsExplained()
    {
        TypedSource.Offered.Count.ShouldBe(18);
        foreach (var kind in TypedSource.Offered)
        {
            TypedSource.Of(kind).KnownKind.ShouldBe(kind);
            PlanText.ResourceManager.GetString("Source_" + kind, System.Globalization.CultureInfo.InvariantCulture).ShouldNotBeNull();
        }
    }
}
