using System.Net;
using Samlop.Grants;
using Samlop.Grants.Apply;
using Samlop.Tests.Support;

namespace Samlop.Tests.Grants.Apply;

/// <summary>The budget grid through its page, without JavaScript.</summary>
public abstract class BudgetPageTests(SamlopHost host) : HostTests(host)
{
    [Fact, Requirement("C-04", "C-09")]
    public async Task Budget_TypedInTheGrid_IsStoredAsRows_AndSummedOnSave()
    {
        var (county, id) = await ADraft();

        var page = await As(county.Lead).Post(Url(id), "Lagre",
            ("Utgiftstype, linje 1", "other"), ("Beskrivelse eller begrunnelse, linje 1", "Prosjektleder"), ("Finansiering, linje 1", "Tilskuddet"),
            ("2022, linje 1", "800 000"), ("2023, linje 1", "800.000,50"),
            ("Utgiftstype, linje 2", "eligible-1"), ("Finansiering, linje 2", "Egne midler"), ("2023, linje 2", "kr 100 000"));

        page.ShouldBe(HttpStatusCode.OK);
        Sums(page, "line").ShouldBe(["1 600 000,50 kr", "100 000 kr", "0 kr"]);
        Sums(page, "grant").ShouldBe(["800 000 kr", "800 000,50 kr", "0 kr", "1 600 000,50 kr"]);
        Sums(page, "own").ShouldBe(["0 kr", "100 000 kr", "0 kr", "100 000 kr"]);
        Sums(page, "all").ShouldBe(["800 000 kr", "900 000,50 kr", "0 kr", "1 700 000,50 kr"]);
        (await Stored(id)).ShouldBe(["2022 other grant 80000000", "2023 other grant 80000050", "2023 eligible-1 own 10000000"]);
    }

    [Fact, Requirement("C-04")]
    public async Task WhatCannotBeRead_StaysInItsCell_AndTheSummaryNamesTheLineAndTheYear()
    {
        var (county, id) = await ADraft();

        var page = await As(county.Lead).Post(Url(id), "Lagre",
            ("Utgiftstype, linje 1", "other"), ("Beskrivelse eller begrunnelse, linje 1", "Prosjektleder"), ("Finansiering, linje 1", "Tilskuddet"),
            ("2022, linje 1", "100"), ("2023, linje 1", "11.1"), ("2024, linje 2", "abc"));

        page.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var summary = page.Document.QuerySelectorAll(".ds-error-summary a").Select(a => a.TextContent).ToList();
        summary.ShouldBeUnique();
        summary.ShouldContain(text => text.StartsWith("Annen utgift knyttet til deltakelsen, med begrunnelse, 2023: ", StringComparison.Ordinal));
        summary.ShouldContain(text => text.StartsWith("Linje 2, 2024: ", StringComparison.Ordinal));
        summary.ShouldContain(text => text.StartsWith("Linje 2, utgiftstype: ", StringComparison.Ordinal));
        Typed(page, 0, 1).ShouldBe("11.1");
        Typed(page, 1, 2).ShouldBe("abc");
        Typed(page, 0, 0).ShouldBe("100");
        Sums(page, "line").ShouldBe(["–", "–", "0 kr"]);
        page.FieldErrors.Keys.ShouldContain("Input.Lines[0].Amounts[1]");
        (await Stored(id)).ShouldBeEmpty();
    }

    [Fact, Requirement("C-04")]
    public async Task Buttons_SaveTheDraft_AndComeBackToTheirPlace()
    {
        var (county, id) = await ADraft();
        var two = await As(county.Lead).Post(Url(id), "Lagre",
            ("Utgiftstype, linje 1", "eligible-1"), ("Finansiering, linje 1", "Tilskuddet"), ("2022, linje 1", "100"),
            ("Utgiftstype, linje 2", "eligible-1"), ("Finansiering, linje 2", "Nav"), ("2023, linje 2", "200"));

        var copied = await two.Post("Kopier til 2023", ("2022, linje 2", "7"));
        (await Stored(id)).ShouldBe(["2022 eligible-1 grant 10000", "2023 eligible-1 grant 10000", "2022 eligible-1 nav 700", "2023 eligible-1 nav 20000"]);
        copied.Answer.RequestMessage!.RequestUri!.Fragment.ShouldBe("#aar-0");
        copied.Document.QuerySelectorAll("input[name=_ar][checked]").Select(year => year.GetAttribute("value")).ShouldBe(["0"]);

        var moved = await copied.Post("Flytt linje 2 opp");
        (await Stored(id)).ShouldBe(["2022 eligible-1 nav 700", "2023 eligible-1 nav 20000", "2022 eligible-1 grant 10000", "2023 eligible-1 grant 10000"]);
        moved.Answer.RequestMessage!.RequestUri!.Fragment.ShouldBe("#part-Lines-0-Cost");

        var lines = moved.Document.QuerySelectorAll("[data-line]").Length;
        var added = await moved.Post("Legg til linje", ("2024, linje 1", "5"));
        added.Document.QuerySelectorAll("[data-line]").Length.ShouldBe(lines + 1);
        added.Answer.RequestMessage!.RequestUri!.Fragment.ShouldBe("#part-Lines-2-Cost");
        (await Stored(id)).ShouldContain("2024 eligible-1 nav 500");

        // What cannot be read stays, and the line is there all the same.
        var refused = await added.Post("Legg til linje", ("2024, linje 2", "mye"));
        refused.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.Document.QuerySelectorAll("[data-line]").Length.ShouldBe(lines + 2);
        Typed(refused, 1, 2).ShouldBe("mye");
    }

    [Fact, Requirement("C-04")]
    public async Task TwoWhoSaveTheBudgetAtOnce_SeeBothVersions()
    {
        var (county, id) = await ADraft();
        var mine = await As(county.Lead).Get(Url(id));
        await As(county.Other).Submit(await Given.Rows(id, "budget", ["2022", "eligible-1", "Kurs", "grant", "900"])).ShouldSucceed();

        var both = await mine.Post("Lagre", ("Utgiftstype, linje 1", "eligible-1"), ("Finansiering, linje 1", "Nav"), ("2023, linje 1", "55"));

        both.ShouldBe(HttpStatusCode.Conflict).ShouldSay("har lagret dette i mellomtiden").ShouldSay("Kurs, Tilskuddet, 900 kr");
        Typed(both, 0, 1).ShouldBe("55");
        (await both.Post("Lagre")).ShouldBe(HttpStatusCode.OK);
        (await Stored(id)).ShouldBe(["2023 eligible-1 nav 5500"]);
    }

    [Fact, Requirement("C-08", "C-09")]
    public async Task MoreThanTheFrame_IsRemarkedAllTheWay_AndTheSentVersionHasTheSums()
    {
        var (county, id) = await ADraft(complete: true);
        var page = await As(county.Lead).Get(Url(id));
        Remarks(page).ShouldBeEmpty();
        var passed = await page.Post("Lagre", ("2022, linje 1", "9 000 000"), ("Utgiftstype, linje 2", "eligible-1"), ("Finansiering, linje 2", "Egne midler"),
            ("2023, linje 2", "450 000"));

        const string Remark = "Det er søkt om 9 000 000 kr for 2022. Hele rammen i utlysningen er 2 500 000 kr.";
        Remarks(passed).Single().ShouldContain(Remark);
        (await As(county.Lead).Get(ApplyUrls.Check(id))).ShouldSay(Remark).ShouldSay("Søknaden kan sendes likevel.");
        (await As(county.Director).Get(ApplyUrls.Send(id))).ShouldSay(Remark).ShouldSay("Søknaden kan sendes likevel.");
        await As(county.Director).Submit(await Given.ConfirmInput(id)).ShouldSucceed();
        var receipt = await As(county.Lead).Post(ApplyUrls.Send(id), "Send søknaden");
        receipt.ShouldSay(Remark).ShouldNotSay("Søknaden kan sendes likevel.");
        receipt.ShouldSay("Sum for hver utgiftstype, i kroner").ShouldSay("Sum for hver utgiftstype og hvert år, i kroner");
        receipt.Document.QuerySelectorAll("#budget tfoot tr").Select(row => string.Join(" | ", row.Children.Select(cell => Page.Flat(cell.TextContent)))).ShouldBe(
        [
            "Søkt fra tilskuddet | 9 000 000 | 0 | 9 000 000", "Egne midler | 0 | 450 000 | 450 000", "Sum | 9 000 000 | 450 000 | 9 450 000",
            // By source, and by year.
            "Sum | 9 000 000 | 450 000 | 9 450 000", "Sum | 9 000 000 | 450 000 | 9 450 000",
        ]);
    }

    [Fact]
    public async Task AnEqualShareOfTheFrame_IsRemarkedWhenPassed()
    {
        var (county, id) = await ADraft(complete: true);
        var page = await As(county.Lead).Post(Url(id), "Lagre", ("2022, linje 1", "1 000 000"));
        Remarks(page).Single().ShouldContain("Det er søkt om 1 000 000 kr for 2022. Likt delt på 3 prosjekter gir rammen 833 333 kr til hvert.");
    }

    private static string Url(GrantApplicationId id) => ApplyUrls.Part(id, "budget");

    private static List<string> Sums(Page page, string of) =>
        [.. page.Document.QuerySelectorAll($"[data-sum={of}]").Select(cell => Page.Flat(cell.TextContent))];

    private static List<string> Remarks(Page page) =>
        [.. page.Document.QuerySelectorAll("[data-remark]:not([hidden])").Select(remark => Page.Flat(remark.TextContent))];

    private static string? Typed(Page page, int line, int year) =>
        page.Document.QuerySelector($"input[name='Input.Lines[{line}].Amounts[{year}]']")!.GetAttribute("value");

    private async Task<List<string>> Stored(GrantApplicationId id) =>
        [.. (await Given.Application(id)).ReadContent().BudgetLines.Select(row => string.Join(' ', new[] { "year", "cost", "source", "amount" }.Select(row.Cell)))];

    /// <summary>On a call with three years, and a frame of 2 500 000 kr for 2022.</summary>
    private async Task<(CountyPeople County, GrantApplicationId Id)> ADraft(bool complete = false)
    {
        var (_, number) = await Given.AnOpenCall(null, ("trial", "fromYear", "2022"), ("trial", "toYear", "2024"), ("frame", "amount", "2 500 000"),
            ("frame", "year", "2022"), ("frame", "projects", "3"));
        var county = await Given.ACounty();
        return (county, await (complete ? Given.ACompleteApplication(county.Lead, number, "2022") : Given.ABegunApplication(county.Lead, number)));
    }
}

public sealed class BudgetPageTests_OnSqlite(SqliteHost host) : BudgetPageTests(host), IClassFixture<SqliteHost>;

[Trait("Category", "Nightly")]
public sealed class BudgetPageTests_OnPostgres(PostgresHost host) : BudgetPageTests(host), IClassFixture<PostgresHost>;
