using FsCheck.Fluent;
using Samlop.Cases.Outages;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;
using Samlop.Tests.Support;

namespace Samlop.Tests.Cases;

/// <summary>Which outages count for a deadline: those that took of its last 24 hours, to the instant.</summary>
public class OutageRulesTests
{
    private static readonly UserId Admin = new(Guid.Parse("33333333-3333-7333-8333-333333333333"));
    private static readonly DateTimeOffset Deadline = OsloClock.EndOf(new DateOnly(2022, 3, 10));

    [Theory, Requirement("C-03")]
    [InlineData(-1500, -1441, false)]
    [InlineData(-1500, -1440, false)]
    [InlineData(-1500, -1439, true)]
    [InlineData(-1440, -1439, true)]
    [InlineData(-5000, 5000, true)]
    [InlineData(-60, -30, true)]
    [InlineData(-1, 0, true)]
    [InlineData(-1, 600, true)]
    [InlineData(0, 600, false)]
    [InlineData(1, 600, false)]
    public void Outage_InMinutesFromTheDeadline_CountsWhereItTookOfTheLastDay(int from, int to, bool counts) =>
        new[] { AnOutage(from, to) }.AsQueryable().Near(Deadline).Any().ShouldBe(counts);

    // A day of 24 hours, not from midnight to midnight: on the night the clocks turn these differ by an hour.
    [Theory, Requirement("C-03")]
    [InlineData("2022-03-27", "2022-03-26T21:59:00Z", "2022-03-26T22:00:00Z", false)]
    [InlineData("2022-03-27", "2022-03-26T22:00:00Z", "2022-03-26T22:01:00Z", true)]
    [InlineData("2022-10-30", "2022-10-29T22:59:00Z", "2022-10-29T23:00:00Z", false)]
    [InlineData("2022-10-30", "2022-10-29T23:00:00Z", "2022-10-29T23:01:00Z", true)]
    public void Outage_WhereTheClocksTurn_CountsByHours(string last, string from, string to, bool counts)
    {
        var deadline = OsloClock.EndOf(DateOnly.Parse(last, System.Globalization.CultureInfo.InvariantCulture));
        var outage = new PortalOutage(new OutageTime(Instant(from), Instant(to)), "Nede", Admin, Deadline);

        new[] { outage }.AsQueryable().Near(deadline).Any().ShouldBe(counts);
    }

    [Fact, Requirement("C-03")]
    public void Outage_ThatWasCorrected_CountsAsCorrected_AndStaysWithTheReason()
    {
        var (wrong, right) = (AnOutage(-60, -30), AnOutage(60, 90));

        wrong.Correct(right, "Feil dag.", Deadline.AddDays(1));

        new[] { wrong, right }.AsQueryable().InForce().ShouldBe([right]);
        new[] { wrong, right }.AsQueryable().Near(Deadline).ShouldBeEmpty();
        (wrong.ReplacedBy, wrong.CorrectionReason, wrong.CorrectedAt).ShouldBe((right.Id, "Feil dag.", Deadline.AddDays(1)));
    }

    [Fact]
    public void Outages_NearTheDeadline_AreThoseThatShareAMinuteWithTheLastDay_TheFirstOneFirst() => Prop.ForAll(
        Gen.ListOf(Gen.Choose(-3000, 200).Zip(Gen.Choose(1, 600), (from, length) => (from, length))).ToArbitrary(),
        times =>
        {
            var outages = times.Select(t => AnOutage(t.from, t.from + t.length)).ToList();
            var near = outages.AsQueryable().Near(Deadline).ToList();

            near.Select(o => o.From).ShouldBe(near.Select(o => o.From).Order());
            var expected = times.Where(t => Enumerable.Range(t.from, t.length).Any(minute => minute is >= -1440 and < 0));
            near.Count.ShouldBe(expected.Count());
        }).ShouldHold();

    private static PortalOutage AnOutage(int fromMinutes, int toMinutes) =>
        new(new OutageTime(Deadline.AddMinutes(fromMinutes), Deadline.AddMinutes(toMinutes)), "Nede", Admin, Deadline);

    private static DateTimeOffset Instant(string text) => DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
