using Samlop.Livelihood;
using Samlop.Livelihood.Calculator;
using Samlop.Platform.Ui;
using Samlop.Tests.Support;
using static Samlop.Tests.Livelihood.Given;

namespace Samlop.Tests.Livelihood.Calculator;

/// <summary>What is said of the whole plan keeps the months it is about, and how sure they are.</summary>
[Requirement("K-20")]
public class PlanInWordsTest
{
    /// <summary>Sure to June 2024, by decision to August, then nothing.</summary>
    private static LivelihoodPlan Decided => Plan("2024-05", "2024-10", 17000, Adult,
        Introduction("2023-08-01", "2024-08-31") with { DecidedTo = Day("2024-06-30") });

    [Fact]
    public void Headline_SaysWhatDependsOnADecision_ThoughALaterMonthIsNotCovered()
    {
        Decided.FirstUncovered.ShouldBe(Month("2024-09"));
        PlanWords.DependingOnDecision(Decided).ShouldBe([Month("2024-07"), Month("2024-08")]);
        PlanWords.Headline(Decided).Text.ShouldEndWith(PlanWords.Months([Month("2024-07"), Month("2024-08")]) + ".");
    }

    [Fact]
    public void Headline_OfSureMonths_SaysNothingOfDecisions() =>
        PlanWords.DependingOnDecision(Plan("2024-05", "2024-10", 17000, Adult, Introduction("2023-08-01", "2024-08-31"))).ShouldBeEmpty();

    [Theory]
    [InlineData("2024-05", "2024-06", Tone.Success)]
    [InlineData("2024-05", "2024-07", Tone.Warning)]
    [InlineData("2024-05", "2024-10", Tone.Warning)]
    public void Alternative_IsAsSureAsItsMonths(string from, string to, Tone expected)
    {
        var plan = Plan(from, to, 17000, Adult, Introduction("2023-08-01", "2024-08-31") with { DecidedTo = Day("2024-06-30") });
        PlanWords.Uncovered(plan).Tone.ShouldBe(expected);
    }

    [Fact]
    public void Message_KeepsItsMonth()
    {
        var extension = MessageGroup.Of(Decided, "nb").Single(group => group.Text.StartsWith("Vedtaket om", StringComparison.Ordinal));
        (extension.Onwards, extension.Months.ShouldHaveSingleItem()).ShouldBe((true, Month("2024-07")));
        var rates = Plan("2027-04", "2027-07", 0, Adult, Introduction("2026-08-01", "2027-12-31"));
        var projected = MessageGroup.Of(rates, "nb").Single(group => group.Code == "RateProjected");
        (projected.Onwards, projected.Months.ShouldHaveSingleItem()).ShouldBe((true, Month("2027-05")));
    }

    [Fact]
    public void Message_AboutASourceAsAWhole_NamesNoMonth() =>
        MessageGroup.Of(Decided, "nb").Single(group => group.Text.StartsWith("Planen vet ikke", StringComparison.Ordinal)).Months.ShouldBeEmpty();
}
