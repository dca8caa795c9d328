using System.Globalization;
using Samlop.Platform.Amounts;
using Samlop.Questionnaires;

namespace Samlop.Grants.Apply;

/// <summary>Budsjettlinje: a cost of one year from one source of money.</summary>
/// <param name="Code">Of the stored row.</param>
public sealed record BudgetLine(string Code, int Year, string Cost, string What, string Source, Money Amount)
{
    public static BudgetLine Of(AnswerRow row) =>
        new(
            row.Code,
            int.Parse(row.Cell("year"), CultureInfo.InvariantCulture),
            row.Cell("cost"),
            row.Cell("what"),
            row.Cell("source"),
            Answers.AmountOf(row.Cell("amount"))!.Value
        );
}

/// <summary>The same cost from the same source through the years: one line of the grid.</summary>
public sealed record BudgetGridLine(string Cost, string What, string Source, IReadOnlyDictionary<int, BudgetLine> Years)
{
    public Money Sum => Money.Sum(Years.Values.Select(line => line.Amount));
}

/// <summary>Budsjett: the lines of an application, and every sum that is made of them.</summary>
public sealed class ApplicationBudget(IEnumerable<AnswerRow> rows)
{
    public IReadOnlyList<BudgetLine> Lines { get; } = [.. rows.Select(BudgetLine.Of)];

    public IReadOnlyList<int> Years => [.. Lines.Select(l => l.Year).Distinct().Order()];

    /// <summary>How many years the project goes over, from the first with an amount to the last.</summary>
    public int Length => Years is [var first, .., var last] ? last - first + 1 : Years.Count;

    public IReadOnlyList<string> Sources => [.. Lines.Select(l => l.Source).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>In the order of the application.</summary>
    public IReadOnlyList<string> Costs => [.. Lines.Select(l => l.Cost).Distinct()];

    /// <summary>The sum of a year, a source and a kind of cost; of all where one is not given.</summary>
    public Money Sum(int? year = null, string? source = null, string? cost = null) =>
        Money.Sum(
            Lines
                .Where(l => (year is null || l.Year == year) && (source is null || l.Source == source) && (cost is null || l.Cost == cost))
                .Select(l => l.Amount)
        );

    /// <summary>What is applied for from the grant, in the year given.</summary>
    public Money AppliedFor(int year) => Sum(year, ApplicationOptions.Grant);

    /// <summary>
    /// The lines as a grid, years across, in the order of the application. A second amount of the same year, cost, description and source
    /// gets a line of its own, so that no stored line is lost or added to another.
    /// </summary>
    public IReadOnlyList<BudgetGridLine> Grid()
    {
        var grid = new List<(BudgetLine First, Dictionary<int, BudgetLine> Years)>();
        foreach (var line in Lines)
        {
            var years = grid.Find(g => Same(g.First, line) && !g.Years.ContainsKey(line.Year)).Years;
            if (years is null) grid.Add((line, years = []));
            years.Add(line.Year, line);
        }

        return [.. grid.Select(g => new BudgetGridLine(g.First.Cost, g.First.What, g.First.Source, g.Years))];
    }

    private static bool Same(BudgetLine one, BudgetLine other) =>
        (one.Cost, one.What, one.Source) == (other.Cost, other.What, other.Source);
}
