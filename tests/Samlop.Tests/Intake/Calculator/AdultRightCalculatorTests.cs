using System.Net;
using Samlop.Tests.Cases;
using Samlop.Tests.Support;

namespace Samlop.Tests.Intake.Calculator;

/// <summary>The calculator through the running program. It reads no database, so one host is enough.</summary>
[Requirement("C-18")]
public sealed class AdultRightCalculatorTests(SqliteHost host) : HostTests(host), IClassFixture<SqliteHost>
{
    private const string Url = "/kalkulator/voksenrett";

    [Fact]
    public async Task Refugee_HasTheRight_IsInTheTargetGroup_AndHasPriority()
    {
        var page = await Anyone().Post(Url, "Flyktning i programmet");
        page.ShouldBe(HttpStatusCode.OK).ShouldSay("Voksenrett: Ja. Målgruppe: Ja. Prioritet: Ja.");
        page.ShouldSay("Etter opplæringslova 1998 § 4A-3.").ShouldSay("Etter integreringsloven § 9.").ShouldSay("I kraft 1. august 2008 – 31. juli 2024.");
        page.ShouldSay("Oppfylt: Personen fyller 25 år i kalenderåret for vedtaket").ShouldSay("fødselsdato 02.05.1994").ShouldSay("Regler som er vurdert, men som ikke avgjør svaret");
        page.ShouldSay("Veiledning, ikke vedtak").ShouldSay("Lest i kilden.");
    }

    [Fact]
    public async Task NothingKnown_IsToBeClarified()
    {
        var page = await Anyone().Post(Url, "Vis svaret", ("Vedtaksdato", "01.03.2023"));
        page.ShouldSay("Voksenrett: Må avklares. Målgruppe: Må avklares. Prioritet: Må avklares.").ShouldSay("Dette må avklares");
    }

    [Fact]
    public async Task OneKnownFact_CanSayNo()
    {
        var page = await Anyone().Post(Url, "Vis svaret", ("Vedtaksdato", "01.09.2022"), ("BirthDate", "08.01.1999"));
        page.ShouldSay("Voksenrett: Nei.").ShouldSay("Ikke oppfylt: Personen fyller 25 år");
    }

    [Fact, Requirement("A-03")]
    public async Task FastTrack_SaysTheLatestEnd()
    {
        var page = await Anyone().Post(Url, "Kollektiv beskyttelse");
        page.ShouldSay("Et løp som begynner da, må være slutt senest 30. april 2024.");
    }

    [Fact]
    public async Task WrongFields_AreSaidBesideThem_AndNothingIsLost()
    {
        var page = await Anyone().Post(Url, "Vis svaret", ("BirthDate", "31.02.1990"), ("SchoolYears", "mange"), ("Har personen oppholdstillatelse?", "Nei"), ("Grunnlag for tillatelse 1", "utlendingsloven § 28"));
        page.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.FieldErrors.Keys.ShouldBe(["Input.BirthDate", "Input.SchoolYears", "Input.HasPermit"], ignoreOrder: true);
        page.Document.QuerySelector("[name='Input.BirthDate']")!.GetAttribute("value").ShouldBe("31.02.1990");
        page.Document.QuerySelector("[name='Input.Permits[0].Ground'] option[selected]")!.GetAttribute("value").ShouldBe("utlendingsloven § 28");
    }

    [Fact, Requirement("K-46")]
    public async Task ARefusedPerson_IsToldWhatIsNext_AndWhichWaysThereAre()
    {
        var page = await Anyone().Post(Url, "Vis svaret", Known([("LowerSecondary", "NotCompleted")]));
        page.ShouldSay("Voksenrett: Nei. Målgruppe: Nei. Prioritet: Nei.");
        page.ShouldSay("Dette kan gjøres nå").ShouldSay("Søk kommunen om forberedende opplæring for voksne (grunnskole). Ansvar: personen selv.").ShouldSay("Bestill gratis karriereveiledning");
        page.ShouldSay("Åpne løp").ShouldSay("Forberedende opplæring for voksne").ShouldSay("Løp som kan være åpne (").ShouldSay("Stengte løp (");
        page.ShouldSay("Stengt fordi dette ikke er oppfylt: Personen har voksenrett.");
        page.ShouldSay("Gloppenmodellen").ShouldSay("Begynte i 2013. Varighet i år: 4. Fag: Helsearbeiderfaget, Tannhelsesekretær, Plastfaget, Betongfaget. Dager i bedrift i uken: 1. år 2–3, 2. år 2–3, 3. år 2–3, 4. år ikke oppgitt.");
    }

    [Fact, Requirement("A-08")]
    public async Task TheReasonsForNoFormalTraining_HaveWhatWasFoundBesideThem()
    {
        var page = await Anyone().Post(Url, "Vis svaret", Known([("LowerSecondary", "NotCompleted")]));
        page.ShouldSay("Regelverk: Personen har fullført grunnskolen eller tilsvarende").ShouldSay("Eget ønske").ShouldSay("Helse").ShouldSay("Det var ikke noe tilbud: ");
    }

    [Fact]
    public async Task ANo_ListsWhatFailed_AndNothingOpen()
    {
        var page = await Anyone().Post(Url, "Flyktning i programmet");
        var fastTrack = page.Document.QuerySelectorAll(".finding").Single(card => card.TextContent.Contains("Hurtigspor", StringComparison.Ordinal));
        fastTrack.QuerySelectorAll(".finding > .reasons [data-holds=unknown]").ShouldBeEmpty();
        page.Document.QuerySelectorAll(".finding [data-holds=choice]").Length.ShouldBe(2);
        page.ShouldNotSay("Ikke oppfylt: Loven følger");
    }

    [Fact]
    public async Task NoText_HasACodeName()
    {
        var codes = Samlop.Intake.Eligibility.RuleBook.OfThisInstallation().RuleSets.SelectMany(set => set.Rules).Select(rule => rule.Code)
            .Concat(Samlop.Intake.Ways.PathBook.OfThisInstallation().Paths.SelectMany(path => path.Needs).Select(need => need.Code)).Where(code => code.Length > 9 && code.Skip(1).Any(char.IsUpper)).Distinct().ToList();
        foreach (var example in new[] { "Flyktning i programmet", "Kollektiv beskyttelse", "EØS-borger på 23 år" })
        {
            var page = await Anyone().Post(Url, example);
            codes.Where(code => page.Text.Contains(code, StringComparison.Ordinal)).ShouldBeEmpty();
        }
    }

    [Theory]
    [InlineData("nb", "Rett til opplæring og veier videre", "ltr")]
    [InlineData("nn", "Rett til opplæring og vegar vidare", "ltr")]
    [InlineData("en", "Right to education and ways forward", "ltr")]
    [InlineData("uk", "Право на навчання і шляхи далі", "ltr")]
    [InlineData("ar", "الحق في التعليم والطرق المتاحة", "rtl")]
    public async Task Print_IsInTheLanguageChosen_WithEveryMessage(string language, string title, string direction)
    {
        var page = await Anyone().Post(Url, "Vis svaret", Known([("LowerSecondary", "NotCompleted"), ("SchoolYears", "12"), ("Input.Permits[0].GrantedOn", "10.05.2025")]));
        var print = await page.Post($"/kalkulator/voksenrett/utskrift/{language}");
        print.ShouldBe(HttpStatusCode.OK).Title.ShouldBe(title);
        print.Document.DocumentElement.GetAttribute("dir").ShouldBe(direction);
        print.Answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
        var book = Samlop.Intake.Eligibility.RuleBook.OfThisInstallation();
        foreach (var code in new[] { "SchoolYearsContradictLowerSecondary", "PermitAfterDecision", "LawfulStayWithoutPermit" }) print.ShouldSay(book.Clarifications[code].In(language));
        print.ShouldSay(Samlop.Intake.Ways.PathBook.OfThisInstallation().Paths[0].Name.In(language));
        (print.Document.QuerySelector(".unchecked") is null).ShouldBe(language is "nb" or "nn" or "en");
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("not json")]
    [InlineData("[1]")]
    [InlineData("""{"\ud800":1}""")]
    [InlineData("""{"person":{},"person":{}}""")]
    [InlineData("""{"format":"eligibility-1","asOf":"not a day","person":{}}""")]
    public async Task ACarriedCaseThatIsNone_IsAnsweredByThePage_WhichSaysSo(string wrong)
    {
        var page = await Anyone().Post(Url, "Flyktning i programmet");
        foreach (var carried in page.Document.QuerySelectorAll("input[name=sak]")) carried.SetAttribute("value", wrong);
        foreach (var address in new[] { "/kalkulator/voksenrett/utskrift/nb", "/kalkulator/voksenrett/fil" })
        {
            var again = await page.Post(address);
            again.ShouldBe(HttpStatusCode.UnprocessableEntity).ShouldSay("Samløp kunne ikke lese opplysningene").ShouldSay("vis svaret på nytt");
            again.Title.ShouldBe("Voksenrett og målgruppe");
            again.Answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
            (await again.Post("Vis svaret", ("AsOf", "01.03.2025"))).ShouldBe(HttpStatusCode.OK);
        }
    }

    [Theory]
    [InlineData("\"lawfulStay\": true", "\"lawfulStay\": \"perhaps\"")]
    [InlineData("\"lawfulStay\": true", "\"lawfulStay\": true, \"shoeSize\": 43")]
    [InlineData("\"grantedOn\": \"2021-05-10\"", "\"grantedOn\": \"soon\"")]
    public async Task ACarriedCaseWithAnOddFact_KeepsTheOthers(string fact, string odd)
    {
        var page = await Anyone().Post(Url, "Flyktning i programmet");
        foreach (var carried in page.Document.QuerySelectorAll("input[name=sak]"))
        {
            carried.GetAttribute("value")!.ShouldContain(fact);
            carried.SetAttribute("value", carried.GetAttribute("value")!.Replace(fact, odd, StringComparison.Ordinal));
        }

        var again = await page.Post("/kalkulator/voksenrett/fil");
        again.ShouldBe(HttpStatusCode.UnprocessableEntity).ShouldSay("Samløp kunne ikke lese opplysningene");
        again.Document.QuerySelector("[name='Input.BirthDate']")!.GetAttribute("value").ShouldBe("02.05.1994");
        again.Document.QuerySelector("[name='Input.Permits[0].Ground'] option[selected]")!.GetAttribute("value").ShouldBe("utlendingsloven § 28");
    }

    [Fact]
    public async Task ACarriedCaseThatIsNone_IsAnsweredInTheLanguageOfThePage()
    {
        var page = await (await Anyone().In("en")).Post(Url, "Refugee in the programme");
        foreach (var carried in page.Document.QuerySelectorAll("input[name=sak]")) carried.SetAttribute("value", "{}");
        (await page.Post("/kalkulator/voksenrett/utskrift/ar")).ShouldSay("Samløp could not read the facts");
    }

    [Fact]
    public async Task Print_InALanguageThatIsNone_IsNotFound()
    {
        var page = await Anyone().Post(Url, "Flyktning i programmet");
        page.Document.QuerySelector("button[formaction$='/uk']")!.SetAttribute("formaction", "/kalkulator/voksenrett/utskrift/sv");
        (await page.Post("/kalkulator/voksenrett/utskrift/sv")).ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("utlendingsloven § 28", false)]
    [InlineData("", true)]
    public async Task SectionsOfALongCard_AreFolded_ButForWhatIsNotMet(string ground, bool open)
    {
        var page = await Anyone().Post(Url, "Vis svaret", Known([("Input.Permits[0].Ground", ground)]));
        var sections = page.Document.QuerySelectorAll(".finding")[2].QuerySelectorAll("details");
        sections.Length.ShouldBeGreaterThan(2);
        sections.Any(section => section.HasAttribute("open")).ShouldBe(open);
    }

    [Fact]
    public async Task ACase_IsSavedToAFile_ReadBack_AndAnsweredAlike()
    {
        var page = await Anyone().Post(Url, "Kollektiv beskyttelse");
        var saved = await page.Post("/kalkulator/voksenrett/fil");
        saved.Answer.Content.Headers.ContentDisposition!.FileName.ShouldBe("voksenrett-2023-10-01.json");
        var bytes = await saved.Answer.Content.ReadAsByteArrayAsync();

        var again = await Sent(bytes);
        again.ShouldBe(HttpStatusCode.OK);
        again.Document.QuerySelector("[name='Input.BirthDate']")!.GetAttribute("value").ShouldBe("17.09.1996");
        again.Document.QuerySelectorAll(".finding").Select(card => card.TextContent).ShouldBe(page.Document.QuerySelectorAll(".finding").Select(card => card.TextContent));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("not json")]
    [InlineData("""{"format":"livelihood-1"}""")]
    [InlineData("""{"\ud800":1}""")]
    public async Task AFileThatIsNotACase_IsRefusedBesideTheField(string content)
    {
        var page = await Sent(System.Text.Encoding.UTF8.GetBytes(content));
        page.ShouldBe(HttpStatusCode.UnprocessableEntity).ShouldSay("Samløp kan ikke lese denne filen.");
    }

    [Fact]
    public async Task DatesThatCannotBe_AreSaidBesideTheirFields()
    {
        var page = await Anyone().Post(Url, "Vis svaret", Known([("ArrivedOn", "02.03.2026"), ("ProgrammeStartedOn", "01.01.1990"), ("Input.Permits[0].GrantedOn", "01.01.1980")]));
        page.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.FieldErrors.Keys.ShouldBe(["Input.ArrivedOn", "Input.ProgrammeStartedOn", "Input.Permits[0].GrantedOn"], ignoreOrder: true);
        page.ShouldSay("Skriv en dato for ankomst som ikke er etter vedtaksdatoen.").ShouldSay("Skriv en dato som ikke er før fødselsdatoen.");
    }

    [Fact]
    public async Task FactsThatContradictEachOther_AreSaidBesideTheirFields()
    {
        var page = await Anyone().Post(Url, "Vis svaret", Known([("ProgrammeOffered", "no"), ("ProgrammeStartedOn", "01.11.2021"), ("Input.Permits[0].FamilyAppliedOn", "01.01.2022")]));
        page.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.FieldErrors.Keys.ShouldBe(["Input.ProgrammeOffered", "Input.Permits[0].FamilyAppliedOn"], ignoreOrder: true);
        page.ShouldSay("Programmet har en startdato. Da kan svaret her ikke være nei.").ShouldSay("Skriv en dato for søknaden som ikke er etter at tillatelsen ble gitt.");
    }

    [Fact]
    public async Task WhatAPermitTurnsOn_IsAsked()
    {
        var page = await Anyone().Post(Url, "Vis svaret", Known([("Input.Permits[0].Ground", "utlendingsloven § 53"), ("Input.Permits[0].Paragraph", "FirstA")]));
        page.ShouldSay("Prioritet: Nei.").ShouldSay("Det er nok at vilkårene i én av de to paragrafene er oppfylt.").ShouldSay("ledd i paragrafen (første ledd bokstav a)");
        (await Anyone().Post(Url, "Vis svaret", Known([("Input.Permits[0].Ground", "utlendingsloven § 53")]))).ShouldSay("Opplysningen mangler: ledd i paragrafen.");
    }

    [Fact]
    public void TheWordsOfThePrint_AreTheSameInUkrainianAndArabic()
    {
        var texts = Samlop.Intake.Calculator.SheetText.ResourceManager;
        Dictionary<string, string> In(string language) => texts.GetResourceSet(System.Globalization.CultureInfo.GetCultureInfo(language), true, false)!.Cast<System.Collections.DictionaryEntry>().ToDictionary(e => (string)e.Key, e => (string)e.Value!);
        var bokmål = texts.GetResourceSet(System.Globalization.CultureInfo.InvariantCulture, true, false)!.Cast<System.Collections.DictionaryEntry>().Select(e => (string)e.Key).ToList();
        foreach (var language in new[] { "uk", "ar" }) In(language).Keys.ShouldBe(bokmål, ignoreOrder: true);
    }

    [Fact, Requirement("A-08")]
    public void TheCodesBeneathTheReasons_AreThoseOfTheOtherEngines()
    {
        var beneath = Samlop.Intake.Ways.NoTrainingReasons.OfOtherEngines;
        beneath[Samlop.Intake.Ways.NoTrainingReason.Place].ShouldBeSubsetOf(Enum.GetNames<Samlop.Places.Matching.Explain.RefusedCondition>());
        beneath[Samlop.Intake.Ways.NoTrainingReason.Livelihood].ShouldBeSubsetOf(Enum.GetNames<Samlop.Livelihood.MonthStatus>());
    }

    private static (string, string?)[] Known((string, string?)[] but) =>
    [
        ("AsOf", "01.03.2025"), ("BirthDate", "02.05.1994"), ("ArrivedOn", "03.02.2021"), ("Citizenship", "Other"), ("LawfulStay", "yes"), ("HasPermit", "yes"),
        ("Input.Permits[0].Ground", "utlendingsloven § 28"), ("Input.Permits[0].GrantedOn", "10.05.2021"), ("LowerSecondary", "Completed"), ("UpperSecondary", "None"),
        ("CanFollowOrdinaryTraining", "no"), .. but,
    ];

    private async Task<Page> Sent(byte[] file)
    {
        var client = Anyone();
        return await Page.Read(client, await client.PostFile(Url, "voksenrett-fil", "Sent.File", "voksenrett.json", file));
    }

    [Theory]
    [InlineData("nn", "Vaksenrett: Ja. Målgruppe: Ja. Prioritet: Ja.", "Oppfylt: Personen fyller 25 år i kalenderåret for vedtaket, eller har fylt 25 år tidlegare.")]
    [InlineData("en", "Adult right: Yes. Target group: Yes. Priority: Yes.", "Met: The person turns 25 in the calendar year of the decision")]
    public async Task Answer_IsInTheLanguageOfThePage(string language, string headline, string reason)
    {
        var page = await (await Anyone().In(language)).Get(Url);
        (await page.Post(page.Document.QuerySelector("button[value='example-refugee']")!.TextContent)).ShouldSay(headline).ShouldSay(reason);
    }

    [Fact]
    public async Task NothingIsStored_InDatabaseLogsOrAddress()
    {
        var before = await Storage.Rows(Host);
        var said = Storage.Listen(Host);
        var page = await Anyone().Post(Url, "Vis svaret", ("BirthDate", "17.09.1987"));
        page.Url.ShouldBe(Url);
        page.Answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
        (await Storage.Rows(Host)).ShouldBe(before);
        said().ShouldNotContain("1987");
    }
}
