using Samlop.Grants.Apply;
using Samlop.Platform.Amounts;

namespace Samlop.Grants.Decide;

/// <summary>Det det er søkt om: an amount applied for from the grant, for a year and a kind of cost.</summary>
public sealed record AppliedAmount(int Year, string Cost, Money Amount);

/// <summary>
/// What is compared of an application: its trades, its class, its answer on gender balance and its money; read once from a version that was
/// sent.
/// </summary>
/// <param name="Trades">Codes of the register, in the application's order.</param>
/// <param name="Other">Financing from others than the grant, all years.</param>
public sealed record ApplicationFigures(
    IReadOnlyList<string> Trades,
    int? ClassSize,
    string? Gender,
    IReadOnlyList<AppliedAmount> Applied,
    Money Other
)
{
    public static ApplicationFigures Of(ApplicationContent content)
    {
        var budget = new ApplicationBudget(content.BudgetLines);
        return new(
            content.Trades,
            content.ClassSize,
            content.Gender,
            [.. budget.Lines.Where(l => l.Source == ApplicationOptions.Grant).GroupBy(l => (l.Year, l.Cost))
                .Select(g => new AppliedAmount(g.Key.Year, g.Key.Cost, Money.Sum(g.Select(l => l.Amount)))).OrderBy(l => l.Year)],
            budget.Sum().Minus(budget.Sum(source: ApplicationOptions.Grant)));
    }

    public IReadOnlyList<int> Years => [.. Applied.Select(l => l.Year).Distinct().Order()];

    /// <summary>The kinds of cost that something is applied for, in the application's order.</summary>
    public IReadOnlyList<string> Costs => [.. Applied.Select(l => l.Cost).Distinct()];

    public Money AppliedFor(int year) => Money.Sum(Applied.Where(l => l.Year == year).Select(l => l.Amount));

    public Money AppliedFor(int year, string cost) => Applied.FirstOrDefault(l => l.Year == year && l.Cost == cost)?.Amount ?? Money.Zero;

    /// <summary>What is applied for in the years after this one.</summary>
    public Money AppliedAfter(int year) => Money.Sum(Applied.Where(l => l.Year > year).Select(l => l.Amount));
}
