using Microsoft.Playwright;
using Samlop.BrowserTests.Support;
using Samlop.Tests.Support;

namespace Samlop.BrowserTests.Grants;

/// <summary>The budget grid with the script: sums as one types, lines added and moved where one stands; wide, and by year on a phone.</summary>
[Collection(GrantsCollection.Name)]
public class BudgetGridTests(BrowserBeforeDeadline browser)
{
    [Fact, Requirement("C-04", "C-09")]
    public async Task Budget_IsSummedAsItIsTyped_AndTheServerSaysTheSame()
    {
        await browser.APublishedCall("109-2022");
        await using var lead = await browser.Open();
        lead.Expected.Add("422");
        await lead.SignInAs("Tor Sagaberg");
        await lead.Go("/utlysninger/109-2022/sok");
        await lead.Press("Begynn på søknaden");
        // Come to the page by a link: its script is fetched then.
        await lead.Press("Budsjett og finansiering");
        await lead.Expect("Legg til linje");
        await lead.Look(javaScript: true);

        await Line(lead, 1, "Tilskuddet", "1 250 000,50");
        (await Sum(lead, "tfoot [data-sum=grant]")).ShouldBe("1 250 000,50 kr");
        await Line(lead, 2, "Egne midler", "1.000");
        await lead.Fill("2022, linje 2", "mye");
        (await Sum(lead, "tfoot [data-sum=all]")).ShouldBe("–");
        await lead.Fill("2022, linje 2", "1.000");
        (await Sum(lead, "tfoot [data-sum=all]")).ShouldBe("1 251 000,50 kr");

        var lines = await lead.Page.Locator("[data-line]").CountAsync();
        await lead.Page.GetByRole(AriaRole.Button, new() { Name = "Legg til linje" }).ClickAsync();
        (await lead.Page.Locator("[data-line]").CountAsync()).ShouldBe(lines + 1);
        (await lead.Page.EvaluateAsync<string>("document.activeElement.name")).ShouldBe($"Input.Lines[{lines}].Cost");
        await Line(lead, lines + 1, "Nav", "50");
        await lead.Page.GetByRole(AriaRole.Button, new() { Name = "Flytt linje 2 opp" }).ClickAsync();
        (await lead.Page.GetByLabel("2022, linje 1", new() { Exact = true }).InputValueAsync()).ShouldBe("1.000");
        await lead.Look(javaScript: true);
        var typed = await lead.Page.Locator("tfoot tr:not([hidden]) [data-sum]").AllInnerTextsAsync();

        await lead.Press("Lagre");
        await lead.Expect("Lagret kl.");
        (await lead.Page.Locator("tfoot tr:not([hidden]) [data-sum]").AllInnerTextsAsync()).ShouldBe(typed);
        (await lead.Page.GetByLabel("Finansiering, linje 1").InputValueAsync()).ShouldBe("own");
        await lead.Fill("2022, linje 1", "11.1");
        await lead.Press("Lagre");
        await lead.Expect("Annen utgift knyttet til deltakelsen, med begrunnelse, linje 1, 2022:");
        await lead.Look(javaScript: true);
    }

    private static async Task Line(Visit lead, int number, string source, string amount)
    {
        await lead.Choose($"Utgiftstype, linje {number}", "Annen utgift knyttet til deltakelsen, med begrunnelse");
        await lead.Fill($"Beskrivelse eller begrunnelse, linje {number}", $"Arbeid {number}");
        await lead.Choose($"Finansiering, linje {number}", source);
        await lead.Fill($"2022, linje {number}", amount);
    }

    private static async Task<string> Sum(Visit lead, string cell) => (await lead.Page.Locator(cell).First.InnerTextAsync()).Replace('\u00A0', ' ');
}
