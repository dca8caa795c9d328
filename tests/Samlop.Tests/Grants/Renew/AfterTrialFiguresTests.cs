using Samlop.Grants.Renew;
using Samlop.Platform.Amounts;
using Samlop.Tests.Support;

namespace Samlop.Tests.Grants.Renew;

/// <summary>How many posts and kroner have a successor, how many have none, and how many end soon.</summary>
public class AfterTrialFiguresTests
{
    private static readonly DateOnly Today = new(2025, 8, 1);

    [Fact, Requirement("K-39")]
    public void RowsAreCounted_AndAnAmountBelongsToItsKindOfCost()
    {
        var figures = PaidFigures.Of(
        [
            Row("a", "teaching", 100, "2026-07-31", "Fylket", decided: true),
            // The same kind: its money has nobody as long as one of its rows has not.
            Row("b", "wage", 50, "2026-08-01", "Fylket", decided: true),
            Row("c", "wage", 50, "2026-08-02", "Fylket", decided: false),
            Row("d", null, null, null, null, decided: false),
            Row("e", "transport", 7, "2025-07-31", null, decided: false),
        ], Today);
        figures.WithSuccessor.ShouldBe(new PaidCount(2, Money.FromKroner(100), 0));
        figures.Without.ShouldBe(new PaidCount(3, Money.FromKroner(57), 1));
        figures.EndsSoon.ShouldBe(new PaidCount(0, Money.Zero, 0));
        figures.NoDay.ShouldBe(1);
    }

    [Theory, Requirement("K-39")]
    [InlineData("2025-07-31", false)]
    [InlineData("2025-08-01", true)]
    [InlineData("2026-08-01", true)]
    [InlineData("2026-08-02", false)]
    [InlineData(null, false)]
    public void EndsSoon_WithinTwelveMonths_AndNeverWithoutADay(string? ends, bool soon)
    {
        Row("a", "wage", 1, ends, "Fylket", decided: false).EndsSoon(Today).ShouldBe(soon);
        Row("a", "wage", 1, ends, "Fylket", decided: true).EndsSoon(Today).ShouldBeFalse();
    }

    private static PaidRow Row(string code, string? cost, decimal? kroner, string? ends, string? party, bool decided) => new(
        default, "Fylket", 2022, "2022/1",
        new(code, code, cost, kroner is { } k ? Money.FromKroner(k) : null, ends is null ? null : DateOnly.Parse(ends, System.Globalization.CultureInfo.InvariantCulture), party, null, decided),
        code);
}
