using Samlop.Livelihood.Rates;
using Samlop.Platform.Time;

namespace Samlop.Livelihood;

/// <summary>
/// Livsoppholdsplan: month by month what each source gives, what is lacking and why. Pure: the same question and rates give the same plan.
/// </summary>
public sealed class LivelihoodPlan
{
    private LivelihoodPlan(DateOnly asOf, IReadOnlyList<PlanMonth> months, IReadOnlyList<LivelihoodMessage> messages)
    {
        AsOf = asOf;
        Months = months;
        Messages = messages;
        FirstUncovered = months.FirstOrDefault(month => !month.IsCovered)?.Month;
    }

    /// <summary>The day the plan was made from: what comes after it is not known yet.</summary>
    public DateOnly AsOf { get; }

    public IReadOnlyList<PlanMonth> Months { get; }

    /// <summary>The first month that is short, in conflict or not computable; null when every month is covered.</summary>
    public YearMonth? FirstUncovered { get; }

    public IReadOnlyList<LivelihoodMessage> Messages { get; }

    /// <summary>Makes the plan.</summary>
    /// <exception cref="ArgumentException">The question has <see cref="LivelihoodCase.Problems"/>; ask for them first.</exception>
    public static LivelihoodPlan For(LivelihoodCase question, LivelihoodRates rates)
    {
        foreach (var problem in question.Problems()) throw new ArgumentException($"{problem.Field} {problem.Text}", nameof(question));

        var reckoning = new PlanReckoning(question, rates);
        var months = new List<PlanMonth>(question.From.MonthsUntil(question.To) + 1);
        for (var month = question.From; month <= question.To; month = month.Next) months.Add(new MonthReckoning(month, reckoning).Reckon());
        return new LivelihoodPlan(question.AsOf, months, reckoning.Messages);
    }
}
