using Samlop.Platform.Time;

namespace Samlop.Livelihood.Compare;

/// <summary>
/// Alternativ: one combination of options with its plan. <paramref name="Choices"/> has one option's name for each fork, in the order of
/// the forks; the difference is against the first alternative.
/// </summary>
public sealed record Alternative(
    IReadOnlyList<string> Choices,
    LivelihoodCase Question,
    LivelihoodPlan Plan,
    PlanTotals Totals,
    PlanDifference Difference
);

/// <summary>
/// Sammendrag av en plan: sums in kroner and the number of months of each status. Months that cannot be computed are not whole in the sums.
/// </summary>
public sealed record PlanTotals(
    decimal Income,
    decimal Loan,
    IReadOnlyDictionary<MonthStatus, int> Months,
    int Uncovered,
    YearMonth? FirstUncovered
)
{
    internal static PlanTotals Of(LivelihoodPlan plan) => new(
        plan.Months.Sum(month => month.Income),
        plan.Months.Sum(month => month.Loan),
        Enum.GetValues<MonthStatus>().ToDictionary(status => status, status => plan.Months.Count(month => month.Status == status)),
        plan.Months.Count(month => !month.IsCovered),
        plan.FirstUncovered);
}

/// <summary>En måned som endrer seg: status and income before and after.</summary>
public sealed record MonthChange(YearMonth Month, MonthStatus Before, MonthStatus After, decimal IncomeBefore, decimal IncomeAfter);

/// <summary>Forskjellen mellom to planer, in kroner and months; positive is more than the other plan.</summary>
public sealed record PlanDifference(
    decimal Income,
    decimal Loan,
    int Uncovered,
    IReadOnlyDictionary<IncomeKind, decimal> ByKind,
    IReadOnlyList<MonthChange> Changed
)
{
    internal static PlanDifference Between(LivelihoodPlan first, LivelihoodPlan plan)
    {
        var (before, after) = (PlanTotals.Of(first), PlanTotals.Of(plan));
        var kinds = new SortedDictionary<IncomeKind, decimal>();
        foreach (var line in plan.Months.SelectMany(month => month.Lines))
            kinds[line.Kind] = kinds.GetValueOrDefault(line.Kind) + line.Amount;
        foreach (var line in first.Months.SelectMany(month => month.Lines))
            kinds[line.Kind] = kinds.GetValueOrDefault(line.Kind) - line.Amount;
        return new PlanDifference(
            after.Income - before.Income,
            after.Loan - before.Loan,
            after.Uncovered - before.Uncovered,
            kinds.Where(pair => pair.Value != 0).ToDictionary(),
            [
                .. first
                    .Months.Zip(plan.Months)
                    .Where(pair => pair.First.Status != pair.Second.Status || pair.First.Income != pair.Second.Income)
                    .Select(pair => new MonthChange(
                        pair.First.Month,
                        pair.First.Status,
                        pair.Second.Status,
                        pair.First.Income,
                        pair.Second.Income
                    )),
            ]
        );
    }

    /// <summary>The difference in sentences, each as a key with arguments.</summary>
    public IEnumerable<Phrase> InWords()
    {
        if (Changed.Count == 0 && ByKind.Count == 0)
            yield return new Phrase("difference.none");
        if (Income != 0)
            yield return new Phrase(Income > 0 ? "difference.moreIncome" : "difference.lessIncome", Math.Abs(Income));
        if (Loan != 0)
            yield return new Phrase(Loan > 0 ? "difference.moreLoan" : "difference.lessLoan", Math.Abs(Loan));
        if (Uncovered != 0)
            yield return new Phrase(Uncovered > 0 ? "difference.moreUncovered" : "difference.fewerUncovered", Math.Abs(Uncovered));
        foreach (var (kind, amount) in ByKind)
            yield return new Phrase(amount > 0 ? "difference.moreOf" : "difference.lessOf", kind, Math.Abs(amount));
        var unknown = Changed.Count(change => change.After == MonthStatus.NotComputable || change.Before == MonthStatus.NotComputable);
        if (unknown > 0) yield return new Phrase("difference.notComputable", unknown);
    }
}
