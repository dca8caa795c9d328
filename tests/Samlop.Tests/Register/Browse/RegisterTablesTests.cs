using System.Collections.Immutable;
using Samlop.Platform.Text;
using Samlop.Platform.Ui.Tables;
using Samlop.Register;
using Samlop.Register.Browse;

namespace Samlop.Tests.Register.Browse;

/// <summary>What is found in the lists of the register, and in which order.</summary>
public class RegisterTablesTests
{
    private static readonly RegisterTables Tables = new(RegisterData.Load(Path.Combine(AppContext.BaseDirectory, "content")));

    [Theory]
    [InlineData("karasjohka")]
    [InlineData("KARASJOK")]
    [InlineData("  kárášjohka ")]
    [InlineData("5610")]
    [InlineData("963376030")]
    [InlineData("karasjok finnmark")]
    [InlineData("finnmarku karas")]
    public void Municipality_IsFoundByNameNumberOrCounty(string text) =>
        Tables.Municipalities.Find(Query(text, ("dag", "01.01.2024"))).Single().Number.Value.ShouldBe("5610");

    [Theory]
    [InlineData("10.03.2022", "3001")]
    [InlineData("31.12.2023", "3001")]
    [InlineData("1. januar 2024", "3101")]
    [InlineData("2024-01-01", "3101")]
    public void Day_LeavesOutThoseThatDidNotHold(string day, string number) =>
        Tables.Municipalities.Find(Query("halden", ("dag", day))).Single().Number.Value.ShouldBe(number);

    [Theory]
    [InlineData(null)]
    [InlineData("31.02.2022")]
    [InlineData("i fjor")]
    public void Day_ThatIsNoDay_LeavesOutNothing(string? day) => Tables.Municipalities.Find(Query("halden", ("dag", day))).Count.ShouldBe(2);

    [Fact]
    public void Day_BeforeTheRegisterBegins_FindsNothing() => Tables.Counties.Find(Query("", ("dag", "31.12.2019"))).ShouldBeEmpty();

    [Fact]
    public void Names_ComeInNorwegianOrder_EitherWay()
    {
        var names = Tables.Counties.Find(Query("", ("dag", "01.01.2024"))).Select(county => county.Name.Official).ToList();
        names.ShouldBe(names.Order(NorwegianOrder.Instance));
        (names[0], names[^1]).ShouldBe(("Agder", "Østfold"));
        Tables.Counties.Find(Query("", ("dag", "01.01.2024")) with { Sort = "navn", Descending = true })[0].Name.Norwegian.ShouldBe("Østfold");
        Tables.Counties.Find(Query("", ("dag", "01.01.2024")) with { Sort = "nummer" })[0].Name.Norwegian.ShouldBe("Oslo");
        Tables.Counties.Find(Query("") with { Sort = "no-such", Descending = true }).ShouldBe(Tables.Counties.Find(Query("")));
    }

    [Fact]
    public void Filters_LeaveTheRowsWithTheValue()
    {
        Tables.Municipalities.Find(Query("", ("fylke", "03"))).Single().Name.Norwegian.ShouldBe("Oslo");
        Tables.Municipalities.Find(Query("", ("samisk", "ja"), ("dag", "01.01.2024"))).ShouldAllBe(m => m.InSamiAdministrativeArea);
        Tables.Trades.Find(Query("", ("program", "HS"))).ShouldAllBe(t => t.IsTrade && t.Code.Programme == "HS");
        Tables.ProgrammeAreas.Find(Query("", ("sted", "School"))).ShouldAllBe(a => !a.IsTrade);
        Tables.Occupations.Find(Query("", ("niva", "1"))).Count.ShouldBe(10);
        Tables.Municipalities.Find(Query("", ("fylke", "99"))).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("fylker", "viken")]
    [InlineData("kommuner", "ås")]
    [InlineData("utdanningsprogram", "bygg")]
    [InlineData("programomrader", "bygg")]
    [InlineData("larefag", "helse- og oppvekstfag")]
    [InlineData("sprak", "українська")]
    [InlineData("nav-kontor", "st. hanshaugen")]
    [InlineData("yrker", "kokker")]
    public void EveryList_CanBeSearchedAndHasItsTexts(string slug, string text)
    {
        var table = Tables.Find(slug)!;
        new[] { table.Title, table.Lead, table.Origin, table.Licence, table.Weakness }.ShouldAllBe(t => t.Length > 1);
        table.Count.ShouldBeGreaterThan(10);
        Found(table, text).ShouldBeGreaterThan(0);
        Found(table, "x\u0000y").ShouldBe(0);
    }

    [Fact]
    public void EveryColumnThatSorts_HasAnOrder()
    {
        Sorts(Tables.Counties);
        Sorts(Tables.Municipalities);
        Sorts(Tables.Programmes);
        Sorts(Tables.ProgrammeAreas);
        Sorts(Tables.Trades);
        Sorts(Tables.Languages);
        Sorts(Tables.NavOffices);
        Sorts(Tables.Occupations);
    }

    private static void Sorts<T>(RegisterTable<T> table) where T : class
    {
        foreach (var column in table.Columns().Where(c => c.Sortable))
        {
            var up = table.Find(TableQuery.Empty with { Sort = column.Key }).Select(column.Value).ToList();
            var down = table.Find(TableQuery.Empty with { Sort = column.Key, Descending = true }).Select(column.Value).ToList();
            up.Count.ShouldBe(table.Count);
            down.AsEnumerable().Reverse().ShouldBe(up, $"{table.Slug} {column.Key}");
        }
    }

    private static int Found(RegisterTable table, string text) => table switch
    {
        RegisterTable<County> t => t.Find(Query(text)).Count,
        RegisterTable<Municipality> t => t.Find(Query(text)).Count,
        RegisterTable<EducationProgramme> t => t.Find(Query(text)).Count,
        RegisterTable<ProgrammeArea> t => t.Find(Query(text)).Count,
        RegisterTable<Language> t => t.Find(Query(text)).Count,
        RegisterTable<NavOffice> t => t.Find(Query(text)).Count,
        RegisterTable<Occupation> t => t.Find(Query(text)).Count,
        _ => -1,
    };

    private static TableQuery Query(string text, params (string Key, string? Value)[] filters) => TableQuery.Empty with
    {
        Search = text,
        Filters = filters.Where(f => f.Value is not null).ToImmutableSortedDictionary(f => f.Key, f => f.Value!, StringComparer.Ordinal),
    };
}
