using Samlop.Livelihood;
using Samlop.Livelihood.Compare;
using Samlop.Tests.Support;
using static Samlop.Tests.Livelihood.Given;

namespace Samlop.Tests.Livelihood.Compare;

[Requirement("K-20")]
public class AlternativesTest
{
    private static readonly Samlop.Livelihood.Sources.IntroductionBenefit Programme = Introduction("2022-08-01", "2025-07-31");

    private static readonly LivelihoodCase Base = new(Month("2025-06"), Month("2025-12"), 15000, Adult, [Programme]) { AsOf = Today };

    private static readonly Fork Extended = new("Programmet", [ForkOption.AsPlanned("som planlagt"), ForkOption.Replace("forlenget", Programme, Programme with { To = Day("2025-10-31") })]);

    private static readonly Fork WageFrom = new("Lønn", [
        ForkOption.AsPlanned("uten lønn"),
        ForkOption.Add("lønn fra august", Wage("2025-08-01", "2027-07-31", 500000, 0.3m)),
        ForkOption.Add("lønn fra november", Wage("2025-11-01", "2027-07-31", 500000, 0.4m))]);

    [Fact]
    public void AllCombinations_ArePlanned_InTheOrderOfTheForks()
    {
        var alternatives = Alternatives.Compare(Base, [Extended, WageFrom], TheRates);
        alternatives.Select(one => string.Join(", ", one.Choices)).ShouldBe([
            "som planlagt, uten lønn", "som planlagt, lønn fra august", "som planlagt, lønn fra november",
            "forlenget, uten lønn", "forlenget, lønn fra august", "forlenget, lønn fra november"]);
        alternatives.Select(one => one.Totals.Uncovered).ShouldBe([5, 5, 3, 2, 2, 0]);
        alternatives[0].Totals.FirstUncovered.ShouldBe(Month("2025-08"));
        alternatives[5].Totals.FirstUncovered.ShouldBeNull();
        alternatives[3].Totals.Months[MonthStatus.Covered].ShouldBe(5);
    }

    [Fact]
    public void Difference_TellsSumsKindsAndMonths()
    {
        var difference = Alternatives.Compare(Base, [Extended], TheRates)[1].Difference;
        difference.Income.ShouldBe(3 * 21693.33m);
        difference.ByKind.ShouldBe(new Dictionary<IncomeKind, decimal> { [IncomeKind.IntroductionBenefit] = 3 * 21693.33m });
        difference.Changed.Select(change => (change.Month, change.Before, change.After)).ShouldBe([
            (Month("2025-08"), MonthStatus.Short, MonthStatus.Covered),
            (Month("2025-09"), MonthStatus.Short, MonthStatus.Covered),
            (Month("2025-10"), MonthStatus.Short, MonthStatus.Covered)]);
        difference.InWords().Select(phrase => phrase.In("nb")).ShouldBe([
            "65 079,99 kr mer i inntekt i alt.", "3 måneder mindre uten dekning.", "Mer introduksjonsstønad: 65 079,99 kr."]);
        Alternatives.Compare(Base, [Extended], TheRates)[0].Difference.InWords().ShouldHaveSingleItem().In("en").ShouldBe("No difference.");
    }

    [Fact]
    public void Loan_IsSetApartFromIncome()
    {
        var loan = new Fork("Lån", [ForkOption.AsPlanned("uten lån"), ForkOption.Add("med lån", Loan("2024-08-01", "2025-06-30"))]);
        var difference = Alternatives.Compare(Base with { From = Month("2025-05") }, [loan], TheRates)[1].Difference;
        difference.Loan.ShouldBe(13790 + 6895);
        difference.Income.ShouldBe(0);
    }

    [Fact]
    public void Difference_BothWays_IsSaidInWords()
    {
        var loan = new Fork("Lån", [
            ForkOption.AsPlanned("uten"),
            ForkOption.Add("med lån", Loan("2025-05-01", "2025-06-30")),
            ForkOption.Remove("uten program", Programme)]);
        var question = new LivelihoodCase(Month("2025-05"), Month("2025-06"), 15000, Adult, [Programme]) { AsOf = Today };
        var alternatives = Alternatives.Compare(question, [loan], TheRates);
        alternatives[1].Difference.InWords().Select(phrase => phrase.In("nb")).ShouldBe(["20 685 kr mer i lån, som skal betales tilbake.", "Mer lån fra Lånekassen: 20 685 kr."]);
        alternatives[2].Difference.InWords().Select(phrase => phrase.In("nb")).ShouldBe(["43 386,66 kr mindre i inntekt i alt.", "2 måneder mer uten dekning.", "Mindre introduksjonsstønad: 43 386,66 kr."]);

        // The other way round: against the case with the loan.
        var less = Alternatives.Compare(question with { Sources = [Programme, Loan("2025-05-01", "2025-06-30")] }, [], TheRates).ShouldHaveSingleItem();
        less.Choices.ShouldBeEmpty();
        less.Totals.Loan.ShouldBe(20685);
        PlanDifference.Between(less.Plan, alternatives[0].Plan).InWords().First().In("nb").ShouldBe("20 685 kr mindre i lån.");
    }

    [Fact]
    public void Difference_HasTheIncomeOfEachChangedMonth_AndOfThoseAlone()
    {
        var changes = Alternatives.Compare(Base, [new Fork("Lønn", [ForkOption.AsPlanned("uten"), ForkOption.Add("med", Wage("2025-12-01", "2025-12-31", 120000, 1m))])], TheRates)[1].Difference.Changed;
        changes.ShouldHaveSingleItem().ShouldBe(new MonthChange(Month("2025-12"), MonthStatus.Short, MonthStatus.Short, 0, 10000));
    }

    [Fact]
    public void Totals_CountEveryStatus_AndSumWhatThereIs()
    {
        var totals = Alternatives.Compare(Base, [], TheRates)[0].Totals;
        (totals.Income, totals.Loan, totals.Uncovered).ShouldBe((2 * 21693.33m, 0, 5));
        totals.Months.ShouldBe(new Dictionary<MonthStatus, int> { [MonthStatus.NotComputable] = 0, [MonthStatus.Conflict] = 0, [MonthStatus.Covered] = 2, [MonthStatus.CoveredWithLoan] = 0, [MonthStatus.Short] = 5 });
    }

    [Fact]
    public void Combinations_AreAtMostFiveHundred()
    {
        Fork Of(int options) => new("valg", [.. Enumerable.Range(0, options).Select(number => ForkOption.AsPlanned($"{number}"))]);
        var question = Base with { To = Base.From };
        Alternatives.Compare(question, [Of(5), Of(100)], TheRates).Count.ShouldBe(500);
        Should.Throw<ArgumentException>(() => Alternatives.Compare(question, [Of(3), Of(167)], TheRates)).Message.ShouldStartWith("the forks give more than 500 combinations");
        Should.Throw<ArgumentException>(() => Alternatives.Compare(question, [new Fork("tom", [])], TheRates)).Message.ShouldStartWith("the fork tom has no option");
    }

    [Fact]
    public void Option_ThatTakesAwayAnEqualSource_TakesThatOneAlone()
    {
        // Two equal sources are two: the one that the option names is taken away.
        var (one, other) = (Introduction("2022-08-01", "2025-07-31"), Introduction("2022-08-01", "2025-07-31"));
        var question = Base with { Sources = [one, other] };
        Alternatives.Compare(question, [new Fork("Én", [ForkOption.AsPlanned("begge"), ForkOption.Remove("bare én", one)])], TheRates)[1].Question.Sources.ShouldHaveSingleItem().ShouldBeSameAs(other);
    }

    [Fact]
    public void MonthsThatCannotBeComputed_AreCounted_WhicheverPlanLacksTheRate()
    {
        var help = Assistance("2025-08-01", "2025-12-31", Samlop.Livelihood.Sources.Household.Single);
        var fork = new Fork("Sosialhjelp", [ForkOption.AsPlanned("med"), ForkOption.Remove("uten", help)]);
        var last = Alternatives.Compare(Base with { Sources = [Programme, help] }, [fork], TheRates)[1].Difference.InWords().Last();
        (last.Key, last.In("nb")).ShouldBe(("difference.notComputable", "5 måneder som er ulike, kan ikke beregnes. Summene er uten det som mangler."));
    }

    [Fact]
    public void MonthsThatCannotBeComputed_AreSaidToBeSo()
    {
        var help = new Fork("Sosialhjelp", [ForkOption.AsPlanned("uten"), ForkOption.Add("med", Assistance("2025-08-01", "2025-12-31", Samlop.Livelihood.Sources.Household.Single))]);
        Alternatives.Compare(Base, [help], TheRates)[1].Difference.InWords().Last().Key.ShouldBe("difference.notComputable");
    }

    [Fact]
    public void ForkThatDoesNotFitTheCase_IsRefused()
    {
        Should.Throw<ArgumentException>(() => Alternatives.Compare(Base, [new Fork("tom", [])], TheRates));
        Should.Throw<ArgumentException>(() => Alternatives.Compare(Base, [new Fork("fremmed", [ForkOption.Remove("bort", Introduction("2022-08-01", "2025-07-31") with { Work = In("2022-08", new Samlop.Livelihood.Sources.PaidWork(1, 1)) })])], TheRates));
        Should.Throw<ArgumentException>(() => Alternatives.Compare(Base, [new Fork("fremmed", [ForkOption.Remove("bort", Introduction("2022-08-01", "2025-07-31"))])], TheRates))
            .Message.ShouldStartWith("an option of the fork fremmed takes away a source that the case does not have");
        var ten = new Fork("ti", [.. Enumerable.Range(0, 10).Select(number => ForkOption.AsPlanned($"{number}"))]);
        Should.Throw<ArgumentException>(() => Alternatives.Compare(Base, [ten, ten, ten], TheRates));
    }
}
