using System.Net;
using Samlop.Tests.Support;

namespace Samlop.Tests.Platform.Ui.Shell;

/// <summary>A change of language on a page whose answer is kept nowhere. It reads no database, so one host is enough.</summary>
public sealed class LanguageSwitchTests(SqliteHost host) : HostTests(host), IClassFixture<SqliteHost>
{
    [Theory]
    [InlineData("/kalkulator/livsopphold", "Inntektsstupet", "First month not covered: November 2025", "Input.Need", "17 000")]
    [InlineData("/kalkulator/voksenrett", "Flyktning i programmet", "Adult right: Yes. Target group: Yes. Priority: Yes.", "Input.BirthDate", "02.05.1994")]
    public async Task Switch_OnAnAnswer_GivesTheSameAnswerInTheOtherLanguage(string url, string example, string answer, string field, string typed)
    {
        var client = Anyone();
        var page = await (await client.Post(url, example)).Post($"/sprak/en?til={Uri.EscapeDataString(url + "?sprak")}&skjema=1");
        page.ShouldBe(HttpStatusCode.OK).ShouldSay(answer);
        page.Document.QuerySelector($"[name='{field}']")!.GetAttribute("value").ShouldBe(typed);
        (await client.Get("/tilgjengelighet")).Document.DocumentElement.GetAttribute("lang").ShouldBe("en");
    }

    [Fact]
    public async Task Switch_BeforeAnythingIsAsked_KeepsWhatIsTyped_AndFindsNoFault()
    {
        var page = await Anyone().Post("/kalkulator/livsopphold", "Nynorsk", ("Behov i kroner hver måned", "mye"));
        page.ShouldBe(HttpStatusCode.OK).FieldErrors.ShouldBeEmpty();
        page.Document.QuerySelector("[name='Input.Need']")!.GetAttribute("value").ShouldBe("mye");
        page = await (await page.Post("Legg til inntekt eller yting", ("Input.NewKind", "ChildBenefit"))).Post("English");
        page.ShouldBe(HttpStatusCode.OK).ShouldSay("Income 1: child benefit").FieldErrors.ShouldBeEmpty();
    }

    [Fact]
    public async Task Switch_WhereFieldsAreWrong_SaysSoInTheOtherLanguage()
    {
        var page = await Anyone().Post("/kalkulator/voksenrett", "Vis svaret", ("BirthDate", "31.02.1990"));
        (await page.Post("English")).ShouldBe(HttpStatusCode.UnprocessableEntity).FieldErrors.Keys.ShouldBe(["Input.BirthDate"]);
    }

    [Fact]
    public async Task Answer_AfterASwitch_IsAskedForAsBefore()
    {
        var page = await Anyone().Post("/kalkulator/livsopphold", "English");
        page.Url.ShouldBe("/kalkulator/livsopphold?sprak");
        (await page.Post("Show the plan")).ShouldBe(HttpStatusCode.UnprocessableEntity).Url.ShouldBe("/kalkulator/livsopphold");
    }

    [Fact]
    public async Task Switch_OnAnyOtherPage_IsALink()
    {
        var page = await Anyone().Get("/tilgjengelighet");
        page.Document.QuerySelectorAll("header button[form]").ShouldBeEmpty();
        (await page.Follow("English")).Url.ShouldBe("/tilgjengelighet");
    }

    [Fact]
    public async Task Switch_OfSomebodySignedIn_IsAForm_AndShowsThePageAnew()
    {
        var client = As(await Given.AMember(Samlop.Access.Role.ProjectLead));
        var page = await (await client.Get("/tilgjengelighet?a=%C3%A5")).Post("Nynorsk");
        page.ShouldBe(HttpStatusCode.OK).Url.ShouldBe("/tilgjengelighet?a=%C3%A5");
        page.Document.DocumentElement.GetAttribute("lang").ShouldBe("nn");
    }

    [Fact]
    public async Task FirstButtonOfTheForm_AnswersAndChangesNoLanguage()
    {
        var page = await Anyone().Get("/kalkulator/voksenrett");
        var first = page.Document.QuerySelectorAll("button").First(button => button.GetAttribute("form") == "answer-form" || button.Closest("#answer-form") is not null);
        first.HasAttribute("formaction").ShouldBeFalse();
    }
}
