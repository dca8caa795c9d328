using Samlop.Platform.Time;

namespace Samlop.Tests.Platform.Time;

[Trait("Category", "Clock")]
public class PeriodTest
{
    private static readonly DateOnly Start = new(2023, 12, 25);

    [Fact]
    public void Weekdays_AreCountedAsByHand()
    {
        for (var first = 0; first < 9; first++)
        {
            for (var length = 0; length < 70; length++)
            {
                var period = new Period(Start.AddDays(first), Start.AddDays(first + length - 1));
                var byHand = Enumerable.Range(0, length).Select(day => period.From.AddDays(day).DayOfWeek).Count(day => day is not (DayOfWeek.Saturday or DayOfWeek.Sunday));
                period.Weekdays.ShouldBe(byHand);
                period.Days.ShouldBe(length);
            }
        }
    }

    [Theory]
    [InlineData(5, 9, "1-4 10-20")]
    [InlineData(1, 9, "10-20")]
    [InlineData(15, 31, "1-14")]
    [InlineData(1, 31, "")]
    [InlineData(25, 31, "1-20")]
    public void Without_LeavesWhatIsOutside(int from, int to, string left)
    {
        var period = new Period(new DateOnly(2024, 1, 1), new DateOnly(2024, 1, 20));
        string.Join(' ', period.Without(new Period(new DateOnly(2024, 1, from), new DateOnly(2024, 1, to))).Select(rest => $"{rest.From.Day}-{rest.To.Day}")).ShouldBe(left);
    }
}
