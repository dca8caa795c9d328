using FsCheck;
using FsCheck.Fluent;
using Samlop.Grants.Apply;
using Samlop.Grants.Catalogue;
using Samlop.Platform.Amounts;
using Samlop.Questionnaires;
using Samlop.Tests.Support;
using static Samlop.Tests.Grants.Apply.ApplicationSamples;

namespace Samlop.Tests.Grants.Apply;

/// <summary>A budget adds up, whichever way it is added.</summary>
public class ApplicationBudgetTests
{
    private static readonly Arbitrary<AnswerRow[]> Lines = Gen.ArrayOf(
        from year in Gen.Choose(2022, 2026)
        from source in Gen.Elements("grant", "own", "nav", "municipality", "other")
        from ore in Gen.Choose(1, int.MaxValue)
        select Line(year, source, ore)).ToArbitrary();

    [Fact, Requirement("C-09")]
    public void Budget_AddedByYear_IsTheBudgetAddedBySource_AndTheWhole() => Prop.ForAll(Lines, lines =>
    {
        var budget = new ApplicationBudget(lines);
        var cells = from year in budget.Years from source in budget.Sources select budget.Sum(year, source);

        Money.Sum(budget.Years.Select(year => budget.Sum(year))).ShouldBe(budget.Sum());
        Money.Sum(budget.Sources.Select(source => budget.Sum(source: source))).ShouldBe(budget.Sum());
        Money.Sum(cells).ShouldBe(budget.Sum());
        budget.Sum().Ore.ShouldBe(lines.Sum(line => long.Parse(line.Cell("amount"), System.Globalization.CultureInfo.InvariantCulture)));
    }).ShouldHold();

    [Fact, Requirement("C-09")]
    public void Grid_HoldsEveryLineOnce_AndItsRowsAndColumnsAddUpToTheWhole() => Prop.ForAll(Lines, lines =>
    {
        var budget = new ApplicationBudget(lines);
        var grid = budget.Grid();

        grid.SelectMany(line => line.Years.Values).ShouldBe(budget.Lines, ignoreOrder: true);
        foreach (var line in grid) line.Years.ShouldAllBe(cell => cell.Key == cell.Value.Year && cell.Value.Cost == line.Cost && cell.Value.Source == line.Source);
        Money.Sum(grid.Select(line => line.Sum)).ShouldBe(budget.Sum());
        foreach (var year in budget.Years) Money.Sum(grid.Where(line => line.Years.ContainsKey(year)).Select(line => line.Years[year].Amount)).ShouldBe(budget.Sum(year));
        Money.Sum(budget.Costs.Select(cost => budget.Sum(cost: cost))).ShouldBe(budget.Sum());
    }).ShouldHold();

    [Fact]
    public void Budget_WithItsLinesInAnotherOrder_IsTheSame() => Prop.ForAll(Lines, lines =>
    {
        var (one, other) = (new ApplicationBudget(lines), new ApplicationBudget(lines.Reverse()));

        other.Years.ShouldBe(one.Years);
        other.Sources.ShouldBe(one.Sources);
        foreach (var year in one.Years) other.AppliedFor(year).ShouldBe(one.AppliedFor(year));
    }).ShouldHold();

    [Fact]
    public void YearsAndSources_AreEachNamedOnce_InOrder() => Prop.ForAll(Lines, lines =>
    {
        var budget = new ApplicationBudget(lines);
        budget.Years.ShouldBe(budget.Years.Distinct().Order());
        budget.Sources.ShouldBe(budget.Sources.Distinct().Order(StringComparer.Ordinal));
    }).ShouldHold();

    [Fact, Requirement("C-09")]
    public void AppliedFor_IsOnlyOfTheGrant_AndOnlyOfTheYear()
    {
        var budget = new ApplicationBudget([Line(2022, "grant", 100), Line(2022, "own", 20), Line(2023, "grant", 3), Line(2022, "grant",
            4)]);

        budget.AppliedFor(2022).ShouldBe(Money.FromOre(104));
        budget.AppliedFor(2023).ShouldBe(Money.FromOre(3));
        budget.AppliedFor(2024).ShouldBe(Money.Zero);
    }

    [Fact]
    public void Budget_WithoutLines_IsNothing()
    {
        var budget = new ApplicationBudget([]);

        (budget.Years.Count, budget.Sources.Count, budget.Sum()).ShouldBe((0, 0, Money.Zero));
    }

    [Fact]
    public void Budget_OfTheLargestAmounts_AddsUpWithoutTurningNegative()
    {
        const long Largest = 99_999_999_999_999;
        var lines = Enumerable.Range(0, ApplicationCatalogue.RowLimit).Select(_ => Line(2022, "grant", Largest));

        new ApplicationBudget(lines).AppliedFor(2022).Ore.ShouldBe(ApplicationCatalogue.RowLimit * Largest);
    }
}
