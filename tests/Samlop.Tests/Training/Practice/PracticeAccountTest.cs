using Samlop.Tests.Support;
using Samlop.Training.Practice;

namespace Samlop.Tests.Training.Practice;

/// <summary>What counts in the account, and that a day counts once.</summary>
[Requirement("H-04")]
public class PracticeAccountTest
{
    private static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static PracticeEntry At(string employer, string from, string? to, decimal share = 1, bool? relevant = true, bool documented = true, PracticeKind kind = PracticeKind.Employment) =>
        new(employer, Day(from), to is null ? null : Day(to), share, relevant, documented, kind);

    private static decimal Months(string asOf, params PracticeEntry[] entries) => Math.Round(new PracticeAccount(entries, Day(asOf)).Months, 2);

    [Theory]
    [InlineData("2020-01-01", "2024-12-31", 1, 60)] // five calendar years, two of them leap years
    [InlineData("2023-02-01", "2023-02-28", 1, 1)]
    [InlineData("2024-02-01", "2024-02-29", 1, 1)]
    [InlineData("2024-03-01", "2024-03-15", 1, 0.48)] // 15 of 31 days
    [InlineData("2023-01-01", "2023-12-31", 0.5, 6)]
    [InlineData("2023-03-14", "2023-03-14", 1, 0.03)]
    public void FullTime_IsCountedInMonths_SharesByTheirPart(string from, string to, decimal share, decimal months) =>
        Months("2026-11-25", At("A", from, to, share)).ShouldBe(months);

    [Fact]
    public void Day_CountsOnce_HoweverManyEmployers()
    {
        Months("2026-11-25", At("A", "2023-01-01", "2023-12-31"), At("B", "2023-01-01", "2023-12-31")).ShouldBe(12);
        Months("2026-11-25", At("A", "2023-01-01", "2023-12-31", 0.5m), At("B", "2023-01-01", "2023-12-31", 0.5m)).ShouldBe(12);
        Months("2026-11-25", At("A", "2023-01-01", "2023-12-31", 0.8m), At("B", "2023-07-01", "2024-06-30", 0.5m)).ShouldBe(0.8m * 6 + 6 + 3);
    }

    [Fact]
    public void SharesOfADay_GoFirstToTheOneThatBeganFirst()
    {
        var (first, second) = (At("B", "2023-01-01", "2023-12-31", 0.8m), At("A", "2023-01-02", "2023-12-31", 0.5m));
        var account = new PracticeAccount([second, first], Day("2026-11-25"));
        Math.Round(account.ByEntry[first], 2).ShouldBe(9.6m);
        Math.Round(account.ByEntry[second], 2).ShouldBe(2.39m);
    }

    [Fact]
    public void SameEntryTwice_IsTwoEntries()
    {
        var (one, other) = (At("A", "2023-01-01", "2023-12-31"), At("A", "2023-01-01", "2023-12-31"));
        var account = new PracticeAccount([one, other], Day("2026-11-25"));
        account.ByEntry.Count.ShouldBe(2);
        Math.Round(account.ByEntry[one], 2).ShouldBe(12);
        account.ByEntry[other].ShouldBe(0);
    }

    [Theory]
    [InlineData(true, true, 12)]
    [InlineData(false, true, 0)]
    [InlineData(null, true, 0)]
    [InlineData(true, false, 0)]
    public void OnlyDocumentedPracticeInTheTrade_Counts(bool? relevant, bool documented, decimal months) =>
        Months("2026-11-25", At("A", "2023-01-01", "2023-12-31", relevant: relevant, documented: documented)).ShouldBe(months);

    [Fact]
    public void NothingAfterTheDay_IsPracticeYet()
    {
        Months("2023-06-30", At("A", "2023-01-01", "2023-12-31")).ShouldBe(6);
        Months("2023-06-30", At("A", "2023-01-01", null)).ShouldBe(6);
        Months("2023-06-30", At("A", "2023-07-01", null)).ShouldBe(0);
        Months("2023-06-30").ShouldBe(0);
    }

    [Fact]
    public void ShareThatCountsAsFull_IsFullOnTheDay()
    {
        var account = new PracticeAccount([At("A", "2023-01-01", "2023-12-31", 0.8m), At("B", "2024-01-01", "2024-12-31", 0.79m)], Day("2026-11-25"));
        Math.Round(account.MonthsWith(0.8m), 2).ShouldBe(12 + 9.48m);
        Math.Round(account.MonthsWith(null), 2).ShouldBe(9.6m + 9.48m);
    }

    [Theory]
    [InlineData(6, 0, "2023-06-30")] // reached in the past
    [InlineData(12, 0, "2023-12-31")]
    [InlineData(13, 0, null)] // the work ends
    [InlineData(13, 1, "2024-01-31")]
    [InlineData(13, 0.5, "2024-02-29")]
    [InlineData(9, 0.5, "2023-09-30")] // what is entered is more than what is planned
    public void Goal_IsReachedWithWhatIsEnteredAndPlanned(decimal needed, decimal planned, string? reached) =>
        new PracticeAccount([At("A", "2023-01-01", "2023-12-31")], Day("2023-08-15")).ReachedOn(needed, null, planned).ShouldBe(reached is null ? null : Day(reached));

    [Fact]
    public void Goal_OfAnOngoingJob_IsReachedAheadOnly_WithinTheYearsLookedAt()
    {
        var account = new PracticeAccount([At("A", "2023-01-01", null, 0.5m)], Day("2023-06-30"));
        account.ReachedOn(12, null, 0).ShouldBe(Day("2024-12-31"));
        account.ReachedOn(12, 0.5m, 0).ShouldBe(Day("2023-12-31"));
        account.ReachedOn(12, null, 0, years: 1).ShouldBeNull();
        // A year on is looked at with its last day.
        account.ReachedOn(9, null, 0, years: 1).ShouldBe(Day("2024-06-30"));
        // The day itself is as it was; the plan is for the days after it.
        new PracticeAccount([], Day("2023-07-01")).ReachedOn(1, null, 1).ShouldBe(Day("2023-08-01"));
        new PracticeAccount([], Day("2023-06-30")).ReachedOn(1, null, 1).ShouldBe(Day("2023-07-31"));
    }
}
