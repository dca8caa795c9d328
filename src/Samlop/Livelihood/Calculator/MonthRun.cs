using Samlop.Platform.Time;

namespace Samlop.Livelihood.Calculator;

/// <summary>Like måneder: months that follow one another and are equal in every amount, shown as one line.</summary>
public sealed record MonthRun(YearMonth First, YearMonth Last, PlanMonth Each)
{
    public int Count => First.MonthsUntil(Last) + 1;

    public static IReadOnlyList<MonthRun> Of(LivelihoodPlan plan)
    {
        var runs = new List<MonthRun>();
        foreach (var month in plan.Months)
        {
            if (runs.Count > 0 && IsEqual(runs[^1].Each, month)) runs[^1] = runs[^1] with { Last = month.Month };
            else runs.Add(new MonthRun(month.Month, month.Month, month));
        }

        return runs;
    }

    private static bool IsEqual(PlanMonth one, PlanMonth other) =>
        (one.Status, one.Certainty, one.Income, one.Loan, one.Short) == (other.Status, other.Certainty, other.Income, other.Loan,
            other.Short)
        && one.Lines.Select(Told).SequenceEqual(other.Lines.Select(Told));

    private static (IncomeKind Kind, decimal Amount, LineCertainty Certainty, string Basis, string Source) Told(IncomeLine line) =>
        (line.Kind, line.Amount, line.Certainty, line.Basis.In("nb"), line.Source);
}
