using Samlop.Grants.Control;
using Samlop.Platform.Amounts;
using Samlop.Tests.Support;

namespace Samlop.Tests.Grants.Control;

/// <summary>Cases are drawn from a list and a seed, so that anybody can repeat it.</summary>
public class SamplingTests
{
    private static readonly SampleRules Rules = new(Money.FromKroner(2_000_000), Money.FromKroner(1_000_000), 50, 10, 25);

    private static readonly SampledCase[] List =
    [
        new("2022/00001", SampledKind.Award, Money.FromKroner(2_500_000)),
        new("2022/00002", SampledKind.Award, Money.FromKroner(2_000_000)),
        new("2022/00003", SampledKind.Award, Money.FromKroner(1_999_999)),
        new("2022/00004", SampledKind.Award, Money.FromKroner(1_000_000)),
        new("2022/00005", SampledKind.Award, Money.FromKroner(999_999)),
        new("2022/00006", SampledKind.Rejection, Money.Zero),
        new("2022/00007", SampledKind.Dismissal, Money.Zero),
    ];

    [Fact, Requirement("C-13")]
    public void TheDraw_IsTheSameWhereverItIsMade()
    {
        // Computed outside the program, with sha256sum: printf '%s\n%s' "terning 4 2 6 1" 2022/00003.
        var drawn = Sampling.Draw(List, Rules, "terning 4 2 6 1");
        drawn.Single(row => row.Of.Case == "2022/00003").Digest.ShouldBe("2e4eb7693a13577598354cea8f2cb5597d72309c60f06dc78649b5ce168c77d3");
        drawn.Where(row => row.IsDrawn).Select(row => (row.Of.Case, row.Why)).ShouldBe([("2022/00002", DrawReason.All), ("2022/00001", DrawReason.All), ("2022/00003", DrawReason.Random), ("2022/00005", DrawReason.Random), ("2022/00006", DrawReason.Random)]);
        Sampling.HashOf(List).ShouldBe("429979c1b7d03aeb6bfa5db9f02f9b39557d7da320b11244d087a93385ba59b2");
    }

    [Theory]
    [InlineData(0, 50, 0)]
    [InlineData(1, 1, 1)]
    [InlineData(10, 10, 1)]
    [InlineData(11, 10, 2)]
    [InlineData(7, 100, 7)]
    [InlineData(7, 0, 0)]
    public void AShare_IsRoundedUp(int all, int percent, int drawn) => Sampling.Count(all, percent).ShouldBe(drawn);

    [Fact]
    public void OnAnyList_AllLargeAreDrawn_AndARefusalIsWhereThereIsOne_WhateverTheOrder()
    {
        var random = new Random(17);
        for (var i = 0; i < 200; i++)
        {
            var list = Enumerable.Range(0, random.Next(40)).Select(n => (Number: n, Kind: (SampledKind)random.Next(3)))
                .Select(x => new SampledCase($"2022/{x.Number:00000}", x.Kind, Money.FromOre(x.Kind == SampledKind.Award ? random.NextInt64(400_000_000) : 0))).ToList();
            var (rules, seed) = (Rules with { MiddlePercent = random.Next(101), SmallPercent = random.Next(101), RefusedPercent = random.Next(1, 101) }, $"seed {random.Next()}");
            var drawn = Sampling.Draw(list, rules, seed);
            drawn.Count.ShouldBe(list.Count);
            drawn.Where(row => row.Stratum == Stratum.Large).ShouldAllBe(row => row.Why == DrawReason.All);
            drawn.Any(row => row.Stratum == Stratum.Refused && row.IsDrawn).ShouldBe(drawn.Any(row => row.Stratum == Stratum.Refused));
            foreach (var stratum in drawn.GroupBy(row => row.Stratum)) stratum.Count(row => row.IsDrawn).ShouldBe(Sampling.Count(stratum.Count(), rules.PercentOf(stratum.Key)));
            Sampling.Draw(Enumerable.Reverse(list), rules, seed).ShouldBe(drawn);
            Sampling.HashOf(Enumerable.Reverse(list)).ShouldBe(Sampling.HashOf(list));
        }
    }
}
