using System.Globalization;
using Samlop.Platform.Amounts;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.Ui;
using Texts = Samlop.Livelihood.Calculator.PlanText;

namespace Samlop.Livelihood.Calculator;

/// <summary>Planen i ord: what stands at the top of the answer, and what the picture shows.</summary>
public static class PlanWords
{
    /// <summary>The first month that is not covered and why, or that all are.</summary>
    public static (string Title, string Text) Headline(LivelihoodPlan plan)
    {
        if (plan.FirstUncovered is not { } first)
        {
            var loans = plan.Months.Count(month => month.Status == MonthStatus.CoveredWithLoan);
            var text = loans > 0 ? Say(Texts.Headline_CoveredWithLoan, loans) : Texts.Headline_CoveredText;
            if (plan.Months.All(month => month.Certainty == LineCertainty.Sure)) return (plan.Months.Count == 1
                ? Texts.Headline_CoveredOne : Say(Texts.Headline_Covered, plan.Months.Count), text);
            return (Texts.Headline_CoveredUnsure, $"{text} {Certainties(plan)}");
        }

        var month = plan.Months.First(found => found.Month == first);
        var undecided = DependingOnDecision(plan);
        return (Say(Texts.Headline_First, Written.Month(first)), Reason(plan, month)
            + (undecided.Count == 0 ? "" : $" {Say(Texts.Headline_Depends, Months(undecided))}"));
    }

    /// <summary>The months that are covered only if an office so decides.</summary>
    public static IReadOnlyList<YearMonth> DependingOnDecision(LivelihoodPlan plan) =>
        [
            .. plan
                .Months.Where(month => month is { IsCovered: true, Certainty: LineCertainty.DependsOnDecision })
                .Select(month => month.Month),
        ];

    /// <summary>How many months are not covered, and whether the others stand on sure ground.</summary>
    public static (Tone Tone, string Text) Uncovered(LivelihoodPlan plan)
    {
        var uncovered = plan.Months.Count(month => !month.IsCovered);
        var unsure = plan.Months.Any(month => month is { IsCovered: true, Certainty: > LineCertainty.Given });
        return (uncovered == 0 && !unsure ? Tone.Success : Tone.Warning,
            Say(unsure ? Texts.Compare_OfUnsure : Texts.Compare_Of, uncovered, plan.Months.Count));
    }

    private static string Reason(LivelihoodPlan plan, PlanMonth month) =>
        month.Status switch
        {
            MonthStatus.NotComputable => Texts.Headline_NotComputable,
            MonthStatus.Conflict => Texts.Headline_Conflict,
            _ => Say(
                Texts.Headline_Short,
                Money.FromKroner(month.Short - Math.Min(month.Short, month.Loan)),
                plan.Months.Count(found => !found.IsCovered),
                plan.Months.Count
            ),
        };

    /// <summary>How many months are as sure as what.</summary>
    private static string Certainties(LivelihoodPlan plan)
    {
        object Count(LineCertainty certainty) => plan.Months.Count(month => month.Certainty == certainty);
        return Say(Texts.Headline_Certainty, Count(LineCertainty.Sure), Count(LineCertainty.Given), Count(LineCertainty.Estimate),
            Count(LineCertainty.DependsOnDecision));
    }

    /// <summary>The picture in words.</summary>
    public static string Summary(LivelihoodCase question, LivelihoodPlan plan)
    {
        var covered = plan.Months.Count(month => month.IsCovered);
        var text = Say(
            Texts.Chart_Summary,
            Written.Month(question.From),
            Written.Month(question.To),
            Money.FromKroner(question.MonthlyNeed),
            covered,
            plan.Months.Count
        );
        return plan.FirstUncovered is { } first ? $"{text} {Say(Texts.Headline_First, Written.Month(first))}" : text;
    }

    /// <summary>Months as they follow one another: <c>august 2022 – juli 2023</c>, <c>mai 2024</c>.</summary>
    public static string Months(IEnumerable<YearMonth> months, CultureInfo? language = null)
    {
        var runs = new List<(YearMonth First, YearMonth Last)>();
        foreach (var month in months.Distinct().Order())
        {
            if (runs.Count > 0 && runs[^1].Last.Next == month) runs[^1] = (runs[^1].First, month);
            else runs.Add((month, month));
        }

        return string.Join(
            ", ",
            runs.Select(run =>
                run.First == run.Last
                    ? Written.Month(run.First, language)
                    : $"{Written.Month(run.First, language)} – {Written.Month(run.Last, language)}"
            )
        );
    }
}
