using Samlop.Platform.Text;
using Samlop.Register;
using Samlop.Register.Search;

namespace Samlop.Tests.Register.Search;

public class RegisterSearchTests
{
    private static readonly DateOnly In2022 = new(2022, 3, 10);
    private static readonly DateOnly In2024 = new(2024, 1, 1);
    private static readonly RegisterSearches Search = new(RegisterData.Load(Path.Combine(AppContext.BaseDirectory, "content")));

    [Theory]
    [InlineData("karasjohka")]
    [InlineData("KARASJOK")]
    [InlineData("  kárášjohka ")]
    [InlineData("5610")]
    [InlineData("963 376 030")]
    [InlineData("karasjok finnmark")]
    [InlineData("finnmarku karas")]
    public void Municipality_IsFoundByNameNumberOrCounty(string text) =>
        Search.Municipalities.Find(new RegisterQuery(text, In2024)).Rows.Single().Number.Value.ShouldBe("5610");

    [Fact]
    public void Day_LeavesOutThoseThatDidNotHold()
    {
        Search.Municipalities.Find(new RegisterQuery("halden", In2022)).Rows.Single().Number.Value.ShouldBe("3001");
        Search.Municipalities.Find(new RegisterQuery("halden", In2024)).Rows.Single().Number.Value.ShouldBe("3101");
        Search.Municipalities.Find(new RegisterQuery("halden")).Total.ShouldBe(2);
        Search.Counties.Find(new RegisterQuery(ValidOn: In2022)).Total.ShouldBe(11);
        Search.Languages.Find(new RegisterQuery(ValidOn: In2022)).Total.ShouldBe(115);
    }

    [Fact]
    public void Names_ComeInNorwegianOrder_EitherWay()
    {
        var names = Search.Counties.Find(new RegisterQuery(ValidOn: In2024)).Rows.Select(county => county.Name.Norwegian).ToList();
        names.ShouldBe(names.Order(NorwegianOrder.Instance));
        names[0].ShouldBe("Agder");
        names[^1].ShouldBe("Østfold");
        Search.Counties.Find(new RegisterQuery(ValidOn: In2024, Descending: true)).Rows[0].Name.Norwegian.ShouldBe("Østfold");
        Search.Counties.Find(new RegisterQuery(ValidOn: In2024, SortBy: "number")).Rows[0].Name.Norwegian.ShouldBe("Oslo");
    }

    [Fact]
    public void UnknownColumn_IsTheOrdinaryOrder() =>
        Search.Counties.Find(new RegisterQuery(SortBy: "no-such")).Rows.ShouldBe(Search.Counties.Find(new RegisterQuery(SortBy: "name")).Rows);

    [Fact]
    public void Pages_HoldEveryRowOnce()
    {
        var first = Search.Municipalities.Find(new RegisterQuery(ValidOn: In2024));
        (first.Total, first.Pages, first.Rows.Count).ShouldBe((357, 8, RegisterQuery.RowsPerPage));
        var all = Enumerable.Range(1, first.Pages).SelectMany(page => Search.Municipalities.Find(new RegisterQuery(ValidOn: In2024, Page: page)).Rows).ToList();
        all.Distinct().Count().ShouldBe(357);
        all.Count.ShouldBe(357);
    }

    [Theory]
    [InlineData(-1, 1)]
    [InlineData(0, 1)]
    [InlineData(8, 8)]
    [InlineData(9, 8)]
    [InlineData(int.MaxValue, 8)]
    public void Page_OutsideTheAnswer_IsTheNearest(int asked, int given) => Search.Municipalities.Find(new RegisterQuery(ValidOn: In2024, Page: asked)).Page.ShouldBe(given);

    [Fact]
    public void NothingFound_IsOneEmptyPage()
    {
        var page = Search.Trades.Find(new RegisterQuery("finnes ikke"));
        (page.Rows.Count, page.Total, page.Page, page.Pages).ShouldBe((0, 0, 1, 1));
    }

    [Fact]
    public void EveryKind_CanBeSearchedAndSortedByEveryColumn()
    {
        Every(Search.Counties, "viken");
        Every(Search.Municipalities, "ås");
        Every(Search.ProgrammeAreas, "bygg");
        Every(Search.Trades, "helse- og oppvekstfag");
        Every(Search.Languages, "українська");
        Every(Search.NavOffices, "st. hanshaugen");
        Every(Search.Occupations, "kokker");
    }

    private static void Every<T>(RegisterSearch<T> search, string text) where T : class
    {
        foreach (var column in search.Columns) search.Find(new RegisterQuery(text, SortBy: column)).Total.ShouldBeGreaterThan(0);
        search.Find(new RegisterQuery("x\u0000y")).Total.ShouldBe(0);
    }
}
