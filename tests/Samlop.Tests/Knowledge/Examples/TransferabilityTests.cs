using FsCheck;
using FsCheck.Fluent;
using Samlop.Knowledge.Examples;
using Samlop.Tests.Support;

namespace Samlop.Tests.Knowledge.Examples;

/// <summary>What a practice needs beside what a place has: a table, and what holds of it whatever is answered.</summary>
public class TransferabilityTests
{
    private static readonly Gen<PlaceAnswer> Answers =
        from condition in Gen.Elements(Enum.GetValues<PlaceCondition>())
        from trade in Gen.Elements<string?>(null, "Helsefag", "Bygg og anlegg")
        from answer in Gen.Elements(Enum.GetValues<ConditionAnswer>())
        select new PlaceAnswer(condition, trade, answer, null);

    [Theory, Requirement("K-30")]
    [InlineData(ConditionAnswer.Yes, TransferVerdict.Fits)]
    [InlineData(ConditionAnswer.Partly, TransferVerdict.Adapt)]
    [InlineData(ConditionAnswer.No, TransferVerdict.Lacks)]
    [InlineData(null, TransferVerdict.NotAnswered)]
    public void Answer_GivesItsVerdict(ConditionAnswer? answer, TransferVerdict verdict) => Transferability.VerdictOf(answer).ShouldBe(verdict);

    [Fact]
    public void AnswerOfTheTrade_GoesBeforeThatOfAll_AndThatOfAnotherTradeSaysNothing()
    {
        var example = ExampleCatalogue.Current.Find("ullensaker-forprosjekt-bygg-og-anlegg")!;
        PlaceAnswer all = new(PlaceCondition.CompaniesInTrade, null, ConditionAnswer.Yes, null);
        PlaceAnswer own = new(PlaceCondition.CompaniesInTrade, "Bygg og anlegg", ConditionAnswer.No, null);
        PlaceAnswer other = new(PlaceCondition.CompaniesInTrade, "Helsefag", ConditionAnswer.Yes, null);
        Of(example, all, own).ShouldBe(TransferVerdict.Lacks);
        Of(example, all).ShouldBe(TransferVerdict.Fits);
        Of(example, other).ShouldBe(TransferVerdict.NotAnswered);
    }

    [Fact]
    public void EveryLine_HasItsEvidence_AndNothingIsConcludedFromSilence() => Answers.Several().Holds(place =>
    {
        foreach (var example in ExampleCatalogue.Current.Examples)
        {
            var lines = Transferability.Check(example, place);
            lines.Count(line => line.Need is not null).ShouldBe(example.Needs.Count);
            lines.Select(line => line.Condition).Distinct().Count().ShouldBe(Enum.GetValues<PlaceCondition>().Length);
            lines.ShouldAllBe(line => (line.Need == null) == (line.Verdict == TransferVerdict.NotSaid));
            lines.Where(line => line.Said is null).ShouldAllBe(line => line.Verdict == TransferVerdict.NotSaid || line.Verdict == TransferVerdict.NotAnswered);
            lines.Where(line => line.Need is not null && line.Said is not null)
                .ShouldAllBe(line => line.Verdict == Transferability.VerdictOf(line.Said!.Answer));
        }
    });

    [Fact]
    public void OrderOfTheAnswers_ChangesNothing_WhereEachIsGivenOnce() => Answers.Several().Holds(place =>
    {
        var once = place.DistinctBy(answer => (answer.Condition, answer.Trade)).ToList();
        foreach (var example in ExampleCatalogue.Current.Examples)
            Transferability.Check(example, once).ShouldBe(Transferability.Check(example, [.. once.AsEnumerable().Reverse()]));
    });

    private static TransferVerdict Of(PracticeExample example, params PlaceAnswer[] place) =>
        Transferability.Check(example, place).Single(line => line.Condition == PlaceCondition.CompaniesInTrade).Verdict;
}
