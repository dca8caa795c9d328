using FsCheck.Fluent;
using Samlop.Intake.Composition;
using Samlop.Tests.Support;
using static Samlop.Tests.Intake.Composition.CompositionCases;

namespace Samlop.Tests.Intake.Composition;

[Requirement("C-17", "C-18", "C-19")]
public class ClassComposerTests
{
    [Fact]
    public void Compose_SmallCases_EqualsBruteForceInBothOrdersAndTheWholeFront() => Prop.ForAll(Small, question =>
    {
        var brute = new BruteForce(question);
        if (brute.Largest.Count == 0)
        {
            question.Fault().ShouldNotBeNull().Field.ShouldBe("lockIn");
            return;
        }

        question.Fault().ShouldBeNull();
        var proposal = ClassComposer.Compose(question);
        proposal.Front.Select(c => (c.Imbalance, c.Priority, c.Suitability)).ShouldBe(brute.Front());
        foreach (var order in Enum.GetValues<CompositionOrder>())
        {
            var (chosen, best) = (proposal.By(order), brute.Best(order));
            (chosen.Imbalance, chosen.Priority, chosen.Suitability).ShouldBe((best.Imbalance, best.Priority, best.Suitability));
        }
    }).ShouldHold(400);

    [Fact]
    public void Compose_EveryPointOfTheFront_IsAFeasibleClassWithTheFiguresItClaims() => Prop.ForAll(Small, question =>
    {
        if (question.Fault() is not null) return;
        var largest = new BruteForce(question).Largest;
        foreach (var composition in ClassComposer.Compose(question).Front)
        {
            var same = largest.SingleOrDefault(c => c.Members.SequenceEqual(composition.Admitted)).ShouldNotBeNull();
            (composition.Women, composition.Priority, composition.Right, composition.Suitability).ShouldBe((same.Women, same.Priority, same.Right, same.Suitability));
            composition.Men.ShouldBe(composition.Admitted.Count - composition.Women);
        }
    }).ShouldHold(200);

    [Fact]
    public void Compose_BetweenEquals_TakesTheHighestSumOfLots() => Prop.ForAll(Small, question =>
    {
        if (question.Fault() is not null) return;
        var largest = new BruteForce(question).Largest;
        var proposal = ClassComposer.Compose(question);
        foreach (var composition in proposal.Front)
        {
            var equals = largest.Where(c => (c.Imbalance, c.Priority, c.Suitability) == (composition.Imbalance, composition.Priority, composition.Suitability));
            composition.Admitted.Sum(i => proposal.Lots[i]).ShouldBe(equals.Max(c => c.Lots(proposal.Lots)));
        }
    }).ShouldHold(200);

    [Fact]
    public void Compose_ApplicantsInAnotherOrder_HasTheSameFront() => Prop.ForAll(Small, question =>
    {
        var turned = question with
        {
            Applicants = [.. question.Applicants.Reverse()],
            LockIn = question.LockIn.Select(i => question.Applicants.Count - 1 - i).ToHashSet(),
            LockOut = question.LockOut.Select(i => question.Applicants.Count - 1 - i).ToHashSet(),
        };
        (turned.Fault() is null).ShouldBe(question.Fault() is null);
        if (question.Fault() is not null) return;
        ClassComposer.Compose(turned).Front.Select(c => (c.Imbalance, c.Priority, c.Suitability))
            .ShouldBe(ClassComposer.Compose(question).Front.Select(c => (c.Imbalance, c.Priority, c.Suitability)));
    }).ShouldHold();

    [Fact]
    public void Compose_Locks_AreRespected() => Prop.ForAll(Small, question =>
    {
        if (question.Fault() is not null) return;
        foreach (var composition in ClassComposer.Compose(question).Front)
        {
            question.LockIn.ShouldBeSubsetOf(composition.Admitted);
            composition.Admitted.ShouldNotContain(i => question.LockOut.Contains(i));
        }
    }).ShouldHold();

    [Fact]
    public void Compose_LockedInWithLowSuitability_PushesOutTheLowest()
    {
        var question = Question(2, "w90 w80 w10") with { LockIn = new HashSet<int> { 2 } };
        ClassComposer.Compose(question).GenderFirst.Admitted.ShouldBe([0, 2]);
    }

    [Fact]
    public void Compose_Nobody_IsTheEmptyClass()
    {
        var only = ClassComposer.Compose(Question(20, "")).Front.ShouldHaveSingleItem();
        only.Admitted.ShouldBeEmpty();
        (only.Women, only.Men, only.Priority, only.Right, only.Suitability, only.Imbalance).ShouldBe((0, 0, 0, 0, 0, 0));
    }

    [Fact]
    public void Compose_NoSeats_IsTheEmptyClass() => ClassComposer.Compose(Question(0, "w50 mp60")).GenderFirst.Admitted.ShouldBeEmpty();

    [Theory]
    [InlineData("w1 w1 m1 m1", 1, 2, 0)] // nobody with right where half must have it
    [InlineData("wr1 wr1 mr1 mr1", 0, 1, 0)] // only people with right where at most a quarter may have it
    [InlineData("wr1 w1 m1 m1", 2, 4, 2)] // half of two
    [InlineData("wr1 wr1 m1 m1", 2, 4, 4)]
    [InlineData("wr1 wr1 wr1 m1", 2, 3, 4)]
    [InlineData("wr1 wr1 wr1 m1", 1, 2, 2)] // at most half
    public void Compose_TooFewOnOneSideOfTheBounds_AdmitsFewerAtTheSameShare(string applicants, int least, int most, int admitted)
    {
        var question = Question(4, applicants) with { RightsMin = least, RightsMax = most };
        ClassComposer.Compose(question).GenderFirst.Admitted.Count.ShouldBe(admitted);
    }

    [Fact]
    public void Orders_WherePriorityAndBalancePullApart_Differ()
    {
        var proposal = ClassComposer.Compose(Question(2, "wp10 wp10 m90 m20"));
        proposal.GenderFirst.Admitted.Count(i => i < 2).ShouldBe(1);
        proposal.GenderFirst.Suitability.ShouldBe(100);
        proposal.PriorityFirst.Admitted.ShouldBe([0, 1]);
        proposal.By(CompositionOrder.GenderFirst).ShouldBe(proposal.GenderFirst);
        proposal.By(CompositionOrder.PriorityFirst).ShouldBe(proposal.PriorityFirst);
        proposal.Front.Select(c => (c.Imbalance, c.Priority, c.Suitability)).ShouldBe([(0, 1, 100), (2, 2, 20), (2, 0, 110)]);
    }

    [Fact]
    public void Compose_QuestionWithAFault_IsRefused() =>
        Should.Throw<ArgumentException>(() => ClassComposer.Compose(Question(2, "w1") with { RightsMin = 3 })).Message.ShouldContain("rightsMin");
}
