using FsCheck;
using FsCheck.Fluent;
using Samlop.Agreements.Finance;
using Samlop.Platform.Amounts;
using Samlop.Tests.Support;

namespace Samlop.Tests.Agreements.Finance;

/// <summary>What is covered, what is not, and how amounts are split: the sums of a financing.</summary>
public class FinancingTests
{
    /// <summary>A need of 100 in a year, and one share of so much in a state.</summary>
    [Theory, Requirement("K-04")]
    [InlineData("asked", 100, 0, 0, 100)]
    [InlineData("promised", 60, 0, 60, 100)]
    [InlineData("decided", 60, 60, 0, 40)]
    [InlineData("paid", 100, 100, 0, 0)]
    [InlineData("paid", 150, 150, 0, 0)]
    public void Share_Covers_AfterHowFarItHasCome(string state, int kroner, int covered, int promised, int uncovered)
    {
        var line = Of([Need(2023, "teaching", 100)], [Share(2023, "teaching", kroner, state)]).Amounts.ShouldHaveSingleItem();
        (line.Covered, line.Promised, line.Uncovered).ShouldBe((covered * 100L, promised * 100L, uncovered * 100L));
    }

    [Fact, Requirement("K-04")]
    public void TooMuchForOneCost_CoversNothingOfAnother()
    {
        var financing = Of(
            [Need(2023, "teaching", 100), Need(2023, "language-support", 100)], [Share(2023, "teaching", 250, "paid")]);
        financing.ByYear(financing.Amounts).ShouldHaveSingleItem().Uncovered.ShouldBe(10_000);
    }

    [Fact, Requirement("K-04")]
    public void EveryYearUntilTheClassEnds_IsThere_AlsoThoseWithoutAShare()
    {
        var financing = Of([Need(2024, "teaching", 100)], []) with { From = 2023, To = 2026 };
        financing.ByYear(financing.Amounts).Select(year => (year.Year, year.Uncovered))
            .ShouldBe([(2023, 0L), (2024, 10_000L), (2025, 0L), (2026, 0L)]);
    }

    [Fact]
    public void MoneyAndHours_AreNeverAdded()
    {
        var financing = Of(
            [Need(2023, "teaching", 100), Need(2023, "teaching", 0) with { Code = "h", Amount = null, Hours = 40 }],
            [Share(2023, "teaching", 0, "decided") with { Amount = null, Hours = 30 }]);
        financing.Amounts.ShouldHaveSingleItem().Uncovered.ShouldBe(10_000);
        financing.WorkHours.ShouldHaveSingleItem().Uncovered.ShouldBe(10);
    }

    /// <summary>Whatever the needs and shares: what is not covered is never negative, and what is asked for or promised changes nothing.</summary>
    [Fact]
    public void WhatIsNotCovered_IsNeitherNegative_NorLessForWhatIsAskedForOrPromised() => Prop.ForAll(
        Numbers.ToArbitrary(), Numbers.ToArbitrary(),
        (needs, shares) =>
        {
            var states = Enum.GetValues<ShareState>();
            var financing = Of(
                [.. needs.Select((n, i) => Need(2023 + i % 2, i % 3 == 0 ? "teaching" : "wage", n + 1) with { Code = $"n{i}" })],
                [.. shares.Select((n, i) => Share(2023 + i % 2, i % 3 == 1 ? "teaching" : "wage", n + 1, "paid") with
                {
                    Code = $"s{i}", State = states[n % states.Length],
                })]);
            var without = financing with { Shares = [.. financing.Shares.Where(share => share.State is ShareState.Paid or ShareState.Decided)] };
            long Total(Financing f) => f.ByYear(f.Amounts).Sum(year => year.Uncovered);
            return financing.Amounts.All(line => line.Uncovered >= 0 && line.Uncovered <= line.Need)
                && Total(financing) == Total(without)
                && financing.ByYear(financing.Amounts).Sum(year => year.Need) == financing.Needs.Sum(need => need.Amount!.Value.Ore);
        }).QuickCheckThrowOnFailure();

    /// <summary>By the largest remainder: 100 kroner on three, seven and so on.</summary>
    [Theory, Requirement("K-04")]
    [InlineData(100, new[] { 1, 1, 1 }, new[] { 34, 33, 33 })]
    [InlineData(100, new[] { 3, 2, 2 }, new[] { 43, 29, 28 })]
    [InlineData(10, new[] { 0, 5, 5 }, new[] { 0, 5, 5 })]
    [InlineData(1, new[] { 2, 3 }, new[] { 0, 1 })]
    [InlineData(0, new[] { 2, 3 }, new[] { 0, 0 })]
    public void Amount_IsSplitByParticipants_InWholeKroner(int kroner, int[] participants, int[] parts) =>
        Pooling.Split(Money.FromKroner(kroner), participants).Select(part => part.Kroner).ShouldBe(parts.Select(part => (decimal)part));

    [Fact]
    public void AmountWithOre_IsSplitInOre() =>
        Pooling.Split(Money.FromOre(101), [1, 1]).Select(part => part.Ore).ShouldBe([51L, 50L]);

    /// <summary>The parts are the whole; whole kroner stay whole; and none is a krone or more from its exact part.</summary>
    [Fact, Requirement("K-04")]
    public void Parts_AreTheWholeExactly_AndNoneIsAKroneFromItsPart() => Prop.ForAll(
        Numbers.Where(weights => weights.Sum() > 0).ToArbitrary(), Gen.Choose(0, int.MaxValue).ToArbitrary(),
        (weights, kroner) =>
        {
            var whole = Money.FromKroner(kroner);
            var parts = Pooling.Split(whole, weights);
            return Money.Sum(parts) == whole
                && parts.Zip(weights).All(part => part.First.Ore % 100 == 0
                    && Math.Abs(part.First.Kroner - (decimal)kroner * part.Second / weights.Sum(w => (long)w)) < 1);
        }).QuickCheckThrowOnFailure();

    [Fact, Requirement("K-04")]
    public void Pool_FollowsTheMixOfParticipants()
    {
        var before = Of([], [Share(2023, "coordination", 900, "promised") with { Pooled = true }]) with
        {
            Homes = [new("a", 2023, "4601", 2, 1), new("b", 2023, "4621", 1, 0)],
        };
        Pooling.Of(before).Select(part => (part.Municipality, part.Amount.Kroner)).ShouldBe([("4601", 600m), ("4621", 300m)]);
        var after = before with { Homes = [new("a", 2023, "4601", 1, 1), new("b", 2023, "4621", 2, 0)] };
        Pooling.Of(after).Select(part => (part.Municipality, part.Amount.Kroner)).ShouldBe([("4601", 300m), ("4621", 600m)]);
        Pooling.Of(before with { Homes = [] }).ShouldBeEmpty();
    }

    private static Gen<int[]> Numbers => Gen.Choose(0, 500).NonEmptyListOf().Select(list => list.ToArray());

    internal static Financing Of(IReadOnlyList<FinanceNeed> needs, IReadOnlyList<FinanceShare> shares) => new(null, null, needs, shares, []);

    internal static FinanceNeed Need(int year, string cost, int kroner) => new("needs-1", year, cost, null, Money.FromKroner(kroner), null);

    internal static FinanceShare Share(int year, string cost, int kroner, string state) => new(
        "shares-1", year, cost, "all", Guid.Empty.ToString(), "own", Money.FromKroner(kroner), null,
        Enum.Parse<ShareState>(state, ignoreCase: true), null, null, false, null);
}
