using Samlop.Intake.Composition;
using static Samlop.Tests.Intake.Composition.CompositionCases;

namespace Samlop.Tests.Intake.Composition;

public class LotteryTests
{
    [Fact]
    public void Draw_IsSplitMix64_TheSameOnEveryMachine() => Lottery.Draw(0, 3).ShouldBe([0xE220A8, 0x6E789E, 0x06C45D]);

    [Fact]
    public void Draw_WithAnotherSeed_GivesOtherLots() => Lottery.Draw(1, 3).ShouldNotBe(Lottery.Draw(0, 3));

    [Fact]
    public void Draw_GivesOneLotForEachApplicant_Below24Bits()
    {
        var lots = Lottery.Draw(42, 1000);
        lots.Length.ShouldBe(1000);
        lots.ShouldAllBe(l => l >= 0 && l < 1 << 24);
        lots.Distinct().Count().ShouldBeGreaterThan(990);
        lots.Average().ShouldBe(1 << 23, 1 << 19);
    }

    [Fact]
    public void Lots_DecideOnlyBetweenEquals()
    {
        foreach (var seed in Enumerable.Range(0, 20))
        {
            var lots = Lottery.Draw(seed, 3);
            var proposal = ClassComposer.Compose(Question(1, "w50 w50 w49") with { Seed = seed });
            proposal.GenderFirst.Admitted.ShouldBe([lots[0] > lots[1] ? 0 : 1]);
            proposal.Lots.ShouldBe(lots);
        }
    }
}
