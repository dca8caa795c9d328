using System.Globalization;
using FsCheck.Fluent;
using Samlop.Tests.Support;
using Samlop.Waiting.Reminding;

namespace Samlop.Tests.Waiting.Reminding;

/// <summary>Which step of a reminder is due on a day.</summary>
public class ReminderKindTests
{
    private static readonly ReminderKind Weeks = new("weeks", "", ReminderStep.DaysBefore(14, 7, 1));
    private static readonly ReminderKind Months = new("months", "", ReminderStep.MonthsBefore(6, 3));

    [Theory]
    [InlineData("2022-05-31", null)]
    [InlineData("2022-06-01", "14d")]
    [InlineData("2022-06-07", "14d")]
    [InlineData("2022-06-08", "7d")]
    [InlineData("2022-06-14", "1d")]
    [InlineData("2022-06-15", "1d")]
    [InlineData("2022-06-16", null)]
    public void Due_IsTheNewestStepWhoseDayHasCome_AndNoneAfterTheDate(string today, string? step) =>
        (Weeks.Due(Day("2022-06-15"), Day("2022-01-01"), Day(today))?.Code).ShouldBe(step);

    [Theory]
    [InlineData("2022-06-07", null)]
    [InlineData("2022-06-08", "7d")]
    public void StepOnTheDayThatItBeganToWait_OrBefore_IsNone(string today, string? step)
    {
        foreach (var since in new[] { "2022-06-01", "2022-06-02" })
            (Weeks.Due(Day("2022-06-15"), Day(since), Day(today))?.Code).ShouldBe(step);
    }

    [Theory]
    [InlineData("2022-08-31", "2022-02-27", null)]
    [InlineData("2022-08-31", "2022-02-28", "6m")]
    [InlineData("2022-08-31", "2022-05-31", "3m")]
    [InlineData("2024-08-29", "2024-02-29", "6m")]
    public void Months_EndWithAShorterMonth(string date, string today, string? step) =>
        (Months.Due(Day(date), Day("2020-01-01"), Day(today))?.Code).ShouldBe(step);

    /// <summary>However often the job runs, and whichever days it is down: each step at most once, none after the date, newest first.</summary>
    [Fact]
    public void Sent_NeverTwice_NeverLate_AndTheLastIsTheNewestThatCouldBe() => (
        from days in Gen.Choose(0, 200).Several(5)
        from up in Gen.Choose(0, 1).Several(260)
        select (Days: days, Up: up)).Holds(made =>
    {
        var kind = new ReminderKind("any", "", ReminderStep.DaysBefore(made.Days.Distinct()));
        var (first, sent) = (Day("2022-01-01"), new List<(ReminderStep Step, DateOnly On)>());
        var date = first.AddDays(220);
        for (var day = first; day < first.AddDays(260); day = day.AddDays(1))
        {
            if (!IsUp(day) || kind.Due(date, first, day) is not { } step) continue;
            if (sent.TrueForAll(s => s.Step != step)) sent.Add((step, day));
        }

        sent.ShouldAllBe(s => s.On <= date && s.On >= s.Step.DayBefore(date));
        sent.Select(s => s.Step.Days).ShouldBeInOrder(SortDirection.Descending);
        sent.Select(s => s.On).ShouldBeUnique();
        foreach (var step in kind.Steps)
        {
            var next = kind.Steps.Where(s => s.Days < step.Days).Select(s => s.DayBefore(date)).Append(date.AddDays(1)).Min();
            var wasUp = Enumerable.Range(0, 260).Select(first.AddDays).Any(day => IsUp(day) && day >= step.DayBefore(date) && day < next);
            sent.Exists(s => s.Step == step).ShouldBe(wasUp);
        }

        bool IsUp(DateOnly day) => made.Up.ElementAtOrDefault(day.DayNumber - first.DayNumber) == 1;
    });

    /// <summary>What is asked of the database is no less than what can be due.</summary>
    [Fact]
    public void LastDate_LeavesNothingOut() => (
        from months in Gen.Choose(0, 12)
        from days in Gen.Choose(0, 60)
        from start in Gen.Choose(0, 2000)
        select (Step: new ReminderStep(months, days), Today: Day("2022-01-01").AddDays(start))).Holds(made =>
    {
        var kind = new ReminderKind("any", "", made.Step);
        for (var date = made.Today; date < made.Today.AddDays(500); date = date.AddDays(1))
            if (kind.Due(date, DateOnly.MinValue, made.Today) is not null) date.ShouldBeLessThanOrEqualTo(kind.LastDate(made.Today));
    });

    private static DateOnly Day(string date) => DateOnly.Parse(date, CultureInfo.InvariantCulture);
}
