using System.Net;
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
        page.ShouldSay("Oppfylt: Personen fyller 25 år i kalenderåret for vedtaket").ShouldSay("fødselsdato 02.05.1994").ShouldSay("Også sett på, uten å avgjøre");
        page.ShouldSay("Veiledning, ikke vedtak").ShouldSay("Lest i kilden.");
    }

    [Fact]
    public async Task NothingKnown_IsToBeClarified()
    {
        var page = await Anyone().Post(Url, "Vis svaret", ("Dagen for vedtaket", "01.03.2023"));
        page.ShouldSay("Voksenrett: Må avklares. Målgruppe: Må avklares. Prioritet: Må avklares.").ShouldSay("Dette må avklares");
    }

    [Fact]
    public async Task OneKnownFact_CanSayNo()
    {
        var page = await Anyone().Post(Url, "Vis svaret", ("Dagen for vedtaket", "01.09.2022"), ("BirthDate", "08.01.1999"));
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
