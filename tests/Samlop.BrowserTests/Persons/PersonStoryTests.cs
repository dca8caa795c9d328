using Microsoft.Playwright;
using Samlop.BrowserTests.Support;
using Samlop.Tests.Support;

namespace Samlop.BrowserTests.Persons;

/// <summary>
/// An adviser asks a person for a consent and is told what is missing, the person answers on their own pages and takes it back, writes what
/// they wish of their course, and reads in Arabic on a phone who has looked. Once with the script and once without.
/// </summary>
public sealed class PersonStoryTests
{
    [Theory, Requirement("K-01", "K-02", "K-44", "A-09")]
    [InlineData(true)]
    [InlineData(false)]
    public async Task APerson_IsAsked_Answers_TakesItBack_AndReadsWhoHasLooked_InArabicOnAPhone(bool javaScript)
    {
        await using var browser = await DemonstrationBrowser.On("2022-06-01");
        await using var adviser = await browser.Open(javaScript: javaScript);
        await using var person = await browser.Open(javaScript: javaScript, width: 320);
        adviser.Expected.Add("422");
        await adviser.SignInAs("Sverre Velkomstad");
        await person.SignInAs("Samira Eksempelvik");

        await adviser.Go("/deltakere?formal=PlanAndFollowTraining");
        await adviser.LookInEachLanguage(javaScript);
        await adviser.Page.GetByRole(AriaRole.Link, new() { Name = "Samira" }).First.ClickAsync();
        await adviser.Page.Locator("h1", new() { HasText = "Samira" }).WaitForAsync();
        await adviser.LookInEachLanguage(javaScript);

        await adviser.Page.GetByRole(AriaRole.Link, new() { Name = "Be personen om samtykke" }).First.ClickAsync();
        await adviser.Expect("Spør bare når loven ikke åpner for delingen.");
        await adviser.Expect("Gjelder Samira");
        await adviser.Press("Send spørsmålet til personen");
        await adviser.Page.Locator("[aria-invalid=true]").First.WaitForAsync();
        await adviser.LookInEachLanguage(javaScript);
        var company = await adviser.Page.Locator("option", new() { HasText = "(bedrift)" }).First.TextContentAsync();
        await adviser.Choose("Hvem som får opplysningene", company!.Trim());
        await adviser.Choose("Hvilke opplysninger", "Arbeidserfaring");
        await adviser.Choose("Til hvilket formål", "Formidle og veilede i bedrift");
        await adviser.Press("Send spørsmålet til personen");
        await adviser.Expect("Du spurte om et samtykke.");
        await adviser.Page.Locator("h1", new() { HasText = "Samira" }).WaitForAsync();
        // With the script it is told once.
        adviser.Page.Url.Contains("gjort", StringComparison.Ordinal).ShouldBe(!javaScript);
        await adviser.LookInEachLanguage(javaScript);

        await person.Go("/min-side/samtykker");
        await person.LookInEachLanguage(javaScript);
        await person.Page.GetByRole(AriaRole.Link, new() { Name = "får se opplysninger om deg" }).First.ClickAsync();
        await person.Expect("Sier du ja til dette?");
        await person.LookInEachLanguage(javaScript);
        await person.Page.GetByRole(AriaRole.Link, new() { Name = "Українська" }).ClickAsync();
        await person.Page.Locator("div[lang=uk]").WaitForAsync();
        await person.Page.GetByRole(AriaRole.Button, new() { Name = "Ja, jeg samtykker" }).ClickAsync();
        // What was done is told in the language that is read too, which is kept from page to page.
        await person.Expect("Du svarte på et spørsmål om samtykke.");
        await person.Expect("Готово: ви відповіли на запит про згоду.");
        await person.Page.GetByRole(AriaRole.Link, new() { Name = "Bokmål" }).ClickAsync();
        await person.Page.Locator("div[lang=uk]").WaitForAsync(new() { State = WaitForSelectorState.Detached });
        await person.Expect("Hvilket samtykke vil du trekke tilbake?");
        await person.LookInEachLanguage(javaScript);
        await person.Page.GetByLabel("Hvilket samtykke vil du trekke tilbake?").SelectOptionAsync(
            new SelectOptionValue { Label = (await person.Page.Locator("option", new() { HasText = "arbeidserfaring" }).First.TextContentAsync())!.Trim() });
        await person.Press("Trekk tilbake samtykket");
        await person.Expect("Trukket tilbake");

        await person.Go("/min-side/kvalifiseringslop");
        await person.LookInEachLanguage(javaScript);
        await person.Go("/min-side/hvem-har-sett?sprak=ar");
        await person.Page.Locator("div[lang=ar][dir=rtl]").WaitForAsync();
        await person.Look(javaScript);
    }
}
