using FsCheck;
using FsCheck.Fluent;
using Samlop.Grants.Apply;
using Samlop.Grants.Decide;
using Samlop.Platform.Amounts;
using Samlop.Questionnaires;
using Samlop.Tests.Support;

namespace Samlop.Tests.Grants.Decide;

/// <summary>What is compared of an application's budget: the grant by year and cost, the rest together.</summary>
public sealed class ApplicationFiguresTests
{
    private const string Own = "own";

    private sealed record Line(string Source, int Year, string Cost, int Ore);

    private static readonly Gen<Line> ALine =
        from source in Gen.Elements(ApplicationOptions.Grant, ApplicationOptions.Grant, Own, "others")
        from year in Gen.Choose(2022, 2026)
        from cost in Gen.Elements("teachers", "travel", ApplicationOptions.OtherCost)
        from ore in Gen.Choose(0, 100_000_000)
        select new Line(source, year, cost, ore);

    [Fact, Requirement("C-09")]
    public void AnyBudget_IsSummedToTheOre_AndNothingIsCountedTwice() => ALine.Several(20).Holds(lines =>
    {
        var figures = Of(lines);
        var grant = lines.Where(l => l.Source == ApplicationOptions.Grant).ToList();
        Money.Sum(figures.Applied.Select(a => a.Amount)).Ore.ShouldBe(grant.Sum(l => (long)l.Ore));
        figures.Other.Ore.ShouldBe(lines.Where(l => l.Source != ApplicationOptions.Grant).Sum(l => (long)l.Ore));
        figures.Applied.Select(a => (a.Year, a.Cost)).ShouldBeUnique();
        figures.Years.ShouldBe(grant.Select(l => l.Year).Distinct().Order());
        foreach (var year in figures.Years)
        {
            figures.AppliedFor(year).ShouldBe(Money.Sum(figures.Costs.Select(cost => figures.AppliedFor(year, cost))));
            figures.AppliedFor(year).Plus(figures.AppliedAfter(year)).Ore.ShouldBe(grant.Where(l => l.Year >= year).Sum(l => (long)l.Ore));
        }
    });

    [Fact]
    public void WhatIsNotAppliedFor_IsNought()
    {
        var figures = Of([new(ApplicationOptions.Grant, 2022, "teachers", 100), new(Own, 2023, "travel", 900)]);
        Money[] nought = [figures.AppliedFor(2023), figures.AppliedFor(2022, "travel"), figures.AppliedAfter(2022)];
        nought.ShouldAllBe(amount => amount.IsZero);
        figures.Costs.ShouldBe(["teachers"]);
    }

    [Fact]
    public void AnEmptyApplication_HasNoFigures()
    {
        var figures = ApplicationFigures.Of(new ApplicationContent(Guid.NewGuid(), Guid.NewGuid(), new(StringComparer.Ordinal), []));
        (figures.Trades.Count, figures.Applied.Count, figures.Other).ShouldBe((0, 0, Money.Zero));
        (figures.ClassSize, figures.Gender).ShouldBe((null, null));
    }

    [Fact]
    public void ATradeAskedForTwice_IsComparedOnce_InTheApplicationsOrder()
    {
        var demand = new[] { "HEA", "BUA", "HEA" }.Select((trade, index) => Row($"r{index}", ("trade", trade))).ToList();
        var trade = Answers.Empty;
        trade.Lists["demand"] = demand;
        var parts = new SortedDictionary<string, Answers>(StringComparer.Ordinal) { ["trade"] = trade };
        ApplicationFigures.Of(new ApplicationContent(Guid.NewGuid(), Guid.NewGuid(), parts, [])).Trades.ShouldBe(["HEA", "BUA"]);
    }

    private static ApplicationFigures Of(IReadOnlyList<Line> lines)
    {
        var budget = Answers.Empty;
        budget.Lists["lines"] =
        [
            .. lines.Select((l, index) =>
                Row($"r{index}", ("source", l.Source), ("year", $"{l.Year}"), ("cost", l.Cost), ("amount", $"{l.Ore}"))),
        ];
        var parts = new SortedDictionary<string, Answers>(StringComparer.Ordinal) { ["budget"] = budget };
        return ApplicationFigures.Of(new ApplicationContent(Guid.NewGuid(), Guid.NewGuid(), parts, []));
    }

    private static AnswerRow Row(string code, params (string Column, string Cell)[] cells) =>
        new(code, cells.ToDictionary(c => c.Column, c => c.Cell, StringComparer.Ordinal));
}
