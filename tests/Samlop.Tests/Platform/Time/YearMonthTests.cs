using System.Text.Json;
using FsCheck.Fluent;
using Samlop.Platform.Time;
using Samlop.Tests.Support;

namespace Samlop.Tests.Platform.Time;

[Trait("Category", "Clock")]
public class YearMonthTests
{
    [Theory]
    [InlineData("2022-03", 2022, 3)]
    [InlineData("0001-01", 1, 1)]
    [InlineData("9999-12", 9999, 12)]
    public void Month_IsReadAndWritten(string text, int year, int month)
    {
        var parsed = YearMonth.Parse(text);
        parsed.ShouldBe(new YearMonth(year, month));
        (parsed.Year, parsed.Month).ShouldBe((year, month));
        parsed.ToString().ShouldBe(text);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("2022-00")]
    [InlineData("2022-13")]
    [InlineData("0000-01")]
    [InlineData("2022-3")]
    [InlineData("2022-03-01")]
    [InlineData(" 2022-03")]
    [InlineData("03-2022")]
    public void Month_InAnyOtherForm_IsRefused(string? text)
    {
        YearMonth.TryParse(text, out _).ShouldBeFalse();
        Should.Throw<FormatException>(() => YearMonth.Parse(text));
    }

    [Theory]
    [InlineData(2022, 0)]
    [InlineData(2022, 13)]
    [InlineData(0, 12)]
    [InlineData(10000, 1)]
    public void Month_ThatIsNot_CannotBeMade(int year, int month) => Should.Throw<ArgumentOutOfRangeException>(() => new YearMonth(year, month));

    [Fact]
    public void Months_FollowAcrossTheYear()
    {
        var december = new YearMonth(2022, 12);
        december.Next.ShouldBe(new YearMonth(2023, 1));
        december.Next.Previous.ShouldBe(december);
        december.Plus(-12).ShouldBe(new YearMonth(2021, 12));
        december.MonthsUntil(new YearMonth(2024, 2)).ShouldBe(14);
        YearMonth.Range(new YearMonth(2022, 11), new YearMonth(2023, 1)).Select(month => month.ToString()).ShouldBe(["2022-11", "2022-12", "2023-01"]);
        YearMonth.Range(december, december.Previous).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(2023, 2, 28)]
    [InlineData(2024, 2, 29)]
    [InlineData(2100, 2, 28)]
    [InlineData(2022, 4, 30)]
    [InlineData(2022, 12, 31)]
    public void Days_AreThoseOfTheCalendar(int year, int month, int days)
    {
        var value = new YearMonth(year, month);
        value.Days.ShouldBe(days);
        value.FirstDay.ShouldBe(new DateOnly(year, month, 1));
        value.LastDay.ShouldBe(new DateOnly(year, month, days));
        value.Contains(value.LastDay).ShouldBeTrue();
        value.Contains(value.LastDay.AddDays(1)).ShouldBeFalse();
    }

    [Fact]
    public void BeforeTheFirstMonth_ThereIsNone()
    {
        default(YearMonth).ToString().ShouldBe("0001-01");
        Should.Throw<ArgumentOutOfRangeException>(() => default(YearMonth).Previous);
        Should.Throw<ArgumentOutOfRangeException>(() => new YearMonth(9999, 12).Next);
    }

    [Fact]
    public void InJson_AMonthIsItsText()
    {
        JsonSerializer.Serialize(new YearMonth(2022, 3)).ShouldBe("\"2022-03\"");
        JsonSerializer.Deserialize<YearMonth>("\"2022-03\"").ShouldBe(new YearMonth(2022, 3));
        Should.Throw<JsonException>(() => JsonSerializer.Deserialize<YearMonth>("\"2022-13\""));
        Should.Throw<JsonException>(() => JsonSerializer.Deserialize<YearMonth>("202203"));
    }

    [Fact]
    public void Order_IsThatOfTheFirstDays() => Prop.ForAll(
        Gen.Choose(0, 4000).Two().ToArbitrary(),
        pair =>
        {
            var (one, other) = (default(YearMonth).Plus(pair.Item1), default(YearMonth).Plus(pair.Item2));
            return YearMonth.Parse(one.ToString()) == one
                && (one < other) == (one.FirstDay < other.FirstDay) && (one <= other) == (one.FirstDay <= other.FirstDay)
                && (one > other) == (one.FirstDay > other.FirstDay) && (one >= other) == (one.FirstDay >= other.FirstDay)
                && one.CompareTo(other) == one.FirstDay.CompareTo(other.FirstDay)
                && one.Plus(one.MonthsUntil(other)) == other;
        }).ShouldHold();
}
