using System.Globalization;
using Samlop.Access.Reviewing;
using Samlop.Tests.Support;
using Samlop.Waiting.Reminding;

namespace Samlop.Tests.Access.Reviewing;

/// <summary>When the roles of an organisation are to be gone through.</summary>
public class ReviewDatesTests
{
    [Theory]
    [InlineData("2021-03-08", "2022-03-08")]
    [InlineData("2020-02-29", "2021-02-28")]
    [InlineData("2023-02-28", "2024-02-28")]
    [InlineData("2021-12-31", "2022-12-31")]
    public void Review_IsDueAYearAfterTheLastOne(string counted, string due) => ReviewDates.Due(Day(counted)).ShouldBe(Day(due));

    [Fact]
    public void LastCounted_IsTheLastDayThatIsDueByThen()
    {
        for (var due = new DateOnly(2023, 1, 1); due < new DateOnly(2025, 6, 1); due = due.AddDays(1))
        {
            var last = ReviewDates.LastCounted(due);
            ReviewDates.Due(last).ShouldBeLessThanOrEqualTo(due);
            ReviewDates.Due(last.AddDays(1)).ShouldBeGreaterThan(due);
        }
    }

    [Theory]
    [InlineData("2022-01-01", null, false)]
    [InlineData("2021-09-08", null, false)]
    [InlineData("2021-09-07", null, true)]
    [InlineData("2020-01-01", "2021-09-07", true)]
    [InlineData("2020-01-01", "2021-09-08", false)]
    public void Role_IsUnused_WhenNotUsedForMoreThanHalfAYear(string from, string? used, bool unused) =>
        ReviewDates.IsUnused(Day(from), used is null ? null : Day(used), Acting.Day).ShouldBe(unused);

    /// <summary>30 and 7 days before it is due, 7 and 30 days after.</summary>
    [Theory]
    [InlineData(-31, null)]
    [InlineData(-30, "60d")]
    [InlineData(-8, "60d")]
    [InlineData(-7, "37d")]
    [InlineData(6, "37d")]
    [InlineData(7, "23d")]
    [InlineData(30, "0d")]
    [InlineData(31, null)]
    public void Reminder_ComesBeforeAndAfter(int days, string? step)
    {
        var due = new DateOnly(2022, 6, 1);
        (ReviewReminder.Reminds.Due(due.AddDays(30), due.AddYears(-1), due.AddDays(days)) is { } sent ? ((ReminderStep)sent).Code : null).ShouldBe(step);
    }

    private static DateOnly Day(string text) => DateOnly.Parse(text, CultureInfo.InvariantCulture);
}
