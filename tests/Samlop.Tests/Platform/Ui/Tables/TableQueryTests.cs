using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Samlop.Platform.Ui.Tables;

namespace Samlop.Tests.Platform.Ui.Tables;

public class TableQueryTests
{
    [Theory]
    [InlineData("", "", "", false, 1, 25)]
    [InlineData("?q=%20helse%20&sorter=-frist&side=3&antall=50", "helse", "frist", true, 3, 50)]
    [InlineData("?side=0&antall=0", "", "", false, 1, 1)]
    [InlineData("?side=-4&antall=100000", "", "", false, 1, 100)]
    [InlineData("?side=99999999999&antall=x", "", "", false, 1, 25)]
    [InlineData("?q=a&q=b", "a,b", "", false, 1, 25)]
    public void Address_IsRead_AndWhatCannotBeIsLeftOut(string address, string search, string sort, bool descending, int page, int size)
    {
        var query = Read(address);
        (query.Search, query.Sort, query.Descending, query.Page, query.Size).ShouldBe((search, sort, descending, page, size));
    }

    [Theory]
    [InlineData("/liste")]
    [InlineData("/liste?q=%C3%A5s&status=apen&sorter=-frist&side=2&antall=50")]
    public void Address_IsWrittenAsItWasRead(string address) => Read(address["/liste".Length..]).Url("/liste").ShouldBe(address);

    [Fact]
    public void Sorting_TurnsRoundAndStartsFromTheFirstPage()
    {
        var once = Read("?side=4&q=a").SortedBy("frist");
        once.Url("/").ShouldBe("/?q=a&sorter=frist");
        once.SortedBy("frist").Url("/").ShouldBe("/?q=a&sorter=-frist");
        once.SortedBy("frist").SortedBy("navn").Url("/").ShouldBe("/?q=a&sorter=navn");
    }

    [Fact]
    public void File_IsOfEveryPage() => Read("?q=a&side=4&antall=50").Url("/fil", "excel").ShouldBe("/fil?q=a&format=excel");

    [Fact]
    public void LongText_IsCut() => Read("?q=" + new string('a', 5000)).Search.Length.ShouldBe(200);

    [Theory]
    [InlineData(0, 1, 1, 0, 0)]
    [InlineData(25, 2, 1, 1, 25)]
    [InlineData(26, 2, 2, 26, 26)]
    [InlineData(26, 900, 2, 26, 26)]
    public void Page_AfterTheLast_IsTheLast(int count, int asked, int page, int first, int last)
    {
        var rows = Enumerable.Range(1, count).ToList().ToPaged(TableQuery.Empty.OnPage(asked));
        (rows.Page, rows.First, rows.Last, rows.Count).ShouldBe((page, first, last, count));
    }

    [Fact]
    public void Sorting_OfAnUnknownColumn_IsTheUsual()
    {
        var order = new Sorting<(int Id, string Name)>("-navn", r => r.Id).By("navn", r => r.Name);
        var rows = new[] { (3, "a"), (2, "b"), (1, "b") }.AsQueryable();
        order.Apply(rows, Read("?sorter=passord")).Select(r => r.Item1).ShouldBe([1, 2, 3]);
        order.Apply(rows, Read("?sorter=navn")).Select(r => r.Item1).ShouldBe([3, 1, 2]);
    }

    private static TableQuery Read(string address) => TableQuery.From(new QueryCollection(QueryHelpers.ParseQuery(address)));
}
