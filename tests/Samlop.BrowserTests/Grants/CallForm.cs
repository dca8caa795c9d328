using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Samlop.BrowserTests.Support;

namespace Samlop.BrowserTests.Grants;

/// <summary>The form of a call in the browser, and a call made with it.</summary>
internal static partial class CallForm
{
    /// <summary>A call that is open to 1 May 2022, written by one officer and published by another.</summary>
    public static async Task APublishedCall(this DemonstrationBrowser browser, string number)
    {
        await using var officer = await browser.Open();
        await officer.SignInAs("Ingrid Eksempelsen");
        await officer.Go("/utlysninger/ny");
        await officer.Fill("Tittel", "Tilskudd til å søke på i nettleser");
        await officer.Fill("Nummer", number);
        await officer.Press("Begynn på utlysningen");
        await officer.Page.Locator(".part-list a").First.ClickAsync();
        for (var part = 1; part <= 18; part++)
        {
            await officer.Expect($"Del {part} av 18.");
            await FillAll(officer.Page);
            await officer.Press(part == 18 ? "Lagre og gå til oversikten" : "Lagre og gå videre");
        }

        await officer.Press("Send til publisering");
        await using var second = await browser.Open();
        await second.SignInAs("Jonas Prøvestad");
        await second.Go($"/utlysninger/{number}/arbeid");
        await second.Press("Publiser");
        await second.Expect("Åpen for søknader");
    }

    /// <summary>Something readable in every field of the page that is empty; dates where dates are asked for.</summary>
    public static async Task FillAll(IPage page)
    {
        var fields = page.Locator("form textarea, form input[type=text]");
        for (var i = 0; i < await fields.CountAsync(); i++)
        {
            var field = fields.Nth(i);
            var label = await page.Locator($"label[for='{await field.GetAttributeAsync("id")}']").InnerTextAsync();
            // Of the empty rows of a list the first is enough.
            if (LaterRow().IsMatch(label) || (await field.InputValueAsync()).Length > 0) continue;
            await field.FillAsync(ValueFor(label));
        }

        // The first row of a list with a choice has its words now.
        var choices = page.Locator("form select");
        if (await choices.CountAsync() > 0) await choices.First.SelectOptionAsync("must");
    }

    private static string ValueFor(string label) => label switch
    {
        _ when label.StartsWith("Dato", StringComparison.Ordinal) => "01.02.2023",
        _ when label.StartsWith("Søknadsfrist", StringComparison.Ordinal) => "1. mai 2022",
        _ when label.StartsWith("Når søknadene etter planen", StringComparison.Ordinal) => "15. juni 2022",
        _ when label.StartsWith("Klokkeslett", StringComparison.Ordinal) => "15.00",
        _ when label.StartsWith("Ramme for året", StringComparison.Ordinal) => "5 000 000",
        _ when label.StartsWith("Fra år", StringComparison.Ordinal) || label.StartsWith("Til år", StringComparison.Ordinal) || label.StartsWith("Budsjettår", StringComparison.Ordinal) => "2022",
        _ when label.StartsWith("Antall", StringComparison.Ordinal) || label.StartsWith("Høyeste antall", StringComparison.Ordinal) || label.StartsWith("Lengste", StringComparison.Ordinal) => "3",
        _ when label.StartsWith("E-post", StringComparison.Ordinal) => "post@imdi.test",
        _ when label.StartsWith("Telefon", StringComparison.Ordinal) => "24 16 88 00",
        _ => "En setning som sier det som skal sies.",
    };

    [GeneratedRegex(@" [2-9]$")]
    private static partial Regex LaterRow();
}
