using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Samlop.Platform.Ui.Forms;
using Samlop.Platform.Ui.Tables;

namespace Samlop.Tests.Platform.Ui.Tables;

public class DataTableTests
{
    private static readonly Column<int>[] Columns = [new("nummer", "Nummer", n => n) { Sortable = true, IsNumber = true }, new("dobbelt", "Dobbelt", n => n * 2), new("lang", "Lang", n => n) { OnlyInFiles = true }];

    [Theory]
    [InlineData("", "none", "/liste?sorter=nummer")]
    [InlineData("?sorter=nummer&side=2", "ascending", "/liste?sorter=-nummer")]
    [InlineData("?sorter=-nummer&q=1", "descending", "/liste?q=1&sorter=nummer")]
    public async Task SortedColumn_SaysSoAndLinksTheOtherWay(string address, string sort, string link)
    {
        var head = (await Table(address)).QuerySelectorAll("th").ToList();
        head.Select(h => h.TextContent.Trim()).ShouldBe(["Nummer", "Dobbelt"]);
        head[0].GetAttribute("aria-sort").ShouldBe(sort);
        head[0].QuerySelector("a")!.GetAttribute("href").ShouldBe(link);
        head[1].HasAttribute("aria-sort").ShouldBeFalse();
    }

    [Fact]
    public async Task Count_TellsWhichOfHowMany()
    {
        (await Table("?side=2")).GetElementById("tabell-count")!.TextContent.ShouldBe("Viser 26–50 av 60 treff");
        (await Table("", 3)).GetElementById("tabell-count")!.TextContent.ShouldBe("3 treff");
        (await Table("", 1)).GetElementById("tabell-count")!.TextContent.ShouldBe("1 treff");
    }

    [Fact]
    public async Task Search_KeepsTheSortingAndTheTab()
    {
        var form = (await Table("?vis=alle&sorter=-nummer&status=apen&q=x")).QuerySelector<IHtmlFormElement>("form")!;
        form.QuerySelectorAll<IHtmlInputElement>("input[type=hidden]").Select(i => $"{i.Name}={i.Value}").ShouldBe(["sorter=-nummer", "vis=alle"]);
        form.QuerySelector<IHtmlSelectElement>("select")!.Value.ShouldBe("apen");
        form.QuerySelector("a")!.GetAttribute("href").ShouldBe("/liste?vis=alle&sorter=-nummer");
    }

    [Fact]
    public async Task NothingFound_OffersToClear()
    {
        var page = await Table("?q=x", 0);
        page.QuerySelector("table").ShouldBeNull();
        page.QuerySelector(".empty")!.TextContent.ShouldContain("Ingen treff");
        page.QuerySelector(".empty a")!.GetAttribute("href").ShouldBe("/liste");
    }

    [Fact]
    public async Task FiltersThatHideEverything_AreSaidTo_AndCleared()
    {
        var page = await Table("?status=apen", 0);
        page.QuerySelector(".empty")!.TextContent.ShouldContain("Filtrene skjuler alt");
        page.QuerySelector(".empty a")!.GetAttribute("href").ShouldBe("/liste");
    }

    [Fact]
    public async Task Downloads_AreOfTheSameQuery() =>
        (await Table("?q=x&side=2")).QuerySelectorAll("a[download]").Select(a => a.GetAttribute("href")).ShouldBe(["/fil?q=x&format=excel", "/fil?q=x&format=csv"]);

    [Fact]
    public async Task Cell_KnowsItsHeading_ForTheNarrowView() =>
        (await Table("", 1)).QuerySelectorAll("td").Select(c => c.GetAttribute("data-label")).ShouldBe(["Nummer", "Dobbelt"]);

    private static Task<IHtmlDocument> Table(string address, int rows = 60)
    {
        var query = TableQuery.From(new QueryCollection(QueryHelpers.ParseQuery(address)));
        return Rendered.Component<DataTable<int>>("/liste" + address,
            (nameof(DataTable<int>.Caption), "Tall"), (nameof(DataTable<int>.Columns), Columns), (nameof(DataTable<int>.Query), query),
            (nameof(DataTable<int>.Rows), Enumerable.Range(1, rows).ToList().ToPaged(query)), (nameof(DataTable<int>.SearchLabel), "Søk"), (nameof(DataTable<int>.FileUrl), "/fil"),
            (nameof(DataTable<int>.Filters), new[] { new TableFilter("status", "Status", [new Option("apen", "Åpen")]) }));
    }
}
