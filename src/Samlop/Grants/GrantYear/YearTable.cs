using Samlop.Platform.Amounts;
using Samlop.Platform.Text;
using Samlop.Platform.Ui.Tables;

namespace Samlop.Grants.GrantYear;

/// <summary>The places of the money as tables: of all counties of a year, and of one.</summary>
public static class YearTable
{
    private static readonly Words<YearsText, MoneyPlace> Places = new("Place");
    private static readonly Words<YearsText, MoneyAxis> Axes = new("Axis");

    /// <summary>A place of a county's year, or what goes in; one row of the table beside the picture.</summary>
    public sealed record Row(string Code, string Axis, string Name, Money Amount);

    public static string Of(MoneyPlace place) => Places.Of(place).ToString();

    public static string Of(MoneyAxis axis) => Axes.Of(axis).ToString();

    /// <summary>A row for each county, a column for each place; the last columns are what goes in, and they are the same sum.</summary>
    public static IReadOnlyList<Column<CountyYear>> Columns =>
    [
        new("fylke", GrantsText.CountyAuthority, r => r.Name) { Url = r => YearUrls.County(r.Year, r.County) },
        .. Enum.GetValues<MoneyPlace>().Select(place =>
            new Column<CountyYear>(Key(place), Of(place), r => r.Money[place]) { IsNumber = true }),
        new("tildelt", YearsText.Awarded, r => r.Money.Awarded) { IsNumber = true, OnlyInFiles = true },
        new("overfort-inn", YearsText.CarriedIn, r => r.Money.CarriedIn) { IsNumber = true, OnlyInFiles = true },
        new("trukket-inn", YearsText.DeductedIn, r => r.Money.DeductedIn) { IsNumber = true, OnlyInFiles = true },
        new("utover", YearsText.Beyond, r => r.Money.Beyond) { IsNumber = true, OnlyInFiles = true },
        new("sum", YearsText.Sum, r => r.Money.In) { IsNumber = true },
    ];

    public static IReadOnlyList<Column<Row>> RowColumns =>
    [
        new("kode", YearsText.Code, r => r.Code) { OnlyInFiles = true },
        new("sted", YearsText.Place, r => r.Name),
        new("akse", YearsText.Axis, r => r.Axis),
        new("belop", CommonText.Amount, r => r.Amount) { IsNumber = true },
    ];

    public static IEnumerable<Row> RowsOf(MoneyYear money) =>
        money.Places.Select(p => new Row(Key(p.Place), Of(MoneyYear.AxisOf(p.Place)), Of(p.Place), p.Amount));

    private static string Key(MoneyPlace place) => place.ToString().ToLowerInvariant();
}
