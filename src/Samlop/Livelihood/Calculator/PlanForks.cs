using Samlop.Livelihood.Compare;
using Samlop.Livelihood.Conditions;
using Samlop.Livelihood.Rates;
using Samlop.Livelihood.Sources;
using Samlop.Platform.Text;
using Texts = Samlop.Livelihood.Calculator.PlanText;

namespace Samlop.Livelihood.Calculator;

/// <summary>
/// Veivalgene i saken: whether the programme is extended, whether a loan is taken, and from when there is an apprentice wage, each where
/// the case has it and the law allows it for the person and the date. The first option is always the case as typed.
/// </summary>
public static class PlanForks
{
    private const int Extension = 12;
    private const int HalfYear = 6;

    public static IReadOnlyList<Fork> In(LivelihoodCase question, LivelihoodPlan plan)
    {
        var forks = new[] { Programme(question), Loan(question, plan), Wage(question) };
        return [.. forks.OfType<Fork>()];
    }

    /// <summary>A programme that ends before the plan does could last a year longer, but no longer than the law lets it, nor past the
    /// apprenticeship that is its goal.</summary>
    private static Fork? Programme(LivelihoodCase question)
    {
        if (question.Sources.OfType<IntroductionBenefit>().OrderBy(source => source.To).LastOrDefault() is not { } programme) return null;
        if (LongestTime.LastDay(programme, question.Sources, LivelihoodRates.Current) is not { } longest) return null;
        var inside = question.Sources.OfType<ApprenticeWage>().Where(wage => wage.InIntroductionPlan).Select(wage => wage.To).ToList();
        var goal = inside.Count > 0 && programme.Goal == ProgrammeGoal.TradeCertificate ? inside.Max() : DateOnly.MaxValue;
        var to = new[] { MonthsLater(programme.To, Extension), question.To.LastDay, longest, goal }.Min();
        if (to <= programme.To) return null;
        return new Fork(Texts.Fork_Programme,
        [
            ForkOption.AsPlanned(Say(Texts.Fork_ProgrammeAsPlanned, Written.Date(programme.To))),
            ForkOption.Replace(Say(Texts.Fork_ProgrammeExtended, Written.Date(to)), programme, programme with { To = to }),
        ]);
    }

    /// <summary>
    /// With a loan in the case: what if not. Without, and with months that are not covered: what if from the first of them.
    /// </summary>
    private static Fork? Loan(LivelihoodCase question, LivelihoodPlan plan)
    {
        var loans = question.Sources.OfType<StudentFinance>().ToArray<IncomeSource>();
        if (loans.Any(loan => loan is StudentFinance { Loan: true }))
        {
            return new Fork(Texts.Fork_Loan, [ForkOption.AsPlanned(Texts.Fork_LoanTaken), ForkOption.Remove(Texts.Fork_LoanNot, loans)]);
        }

        if (plan.FirstUncovered is not { } first || !MayBorrow(question.Person, first.FirstDay))
            return null;
        var loan = new StudentFinance
        {
            From = first.FirstDay,
            To = question.To.LastDay,
            Loan = true,
        };
        return new Fork(
            Texts.Fork_Loan,
            [ForkOption.AsPlanned(Texts.Fork_LoanNot), new ForkOption(Say(Texts.Fork_LoanFrom, Written.Date(loan.From)), loans, [loan])]
        );
    }

    /// <summary>The wage half a year earlier, where the plan has room for it, and half a year later. Its last day stays.</summary>
    private static Fork? Wage(LivelihoodCase question)
    {
        if (question.Sources.OfType<ApprenticeWage>().OrderBy(source => source.From).FirstOrDefault() is not { } wage) return null;
        var options = new List<ForkOption> { ForkOption.AsPlanned(Say(Texts.Fork_WageFrom, Written.Date(wage.From))) };
        foreach (var months in new[] { -HalfYear, HalfYear })
        {
            var from = wage.From.AddMonths(months);
            if (from < question.From.FirstDay || from > wage.To || from > question.To.LastDay) continue;
            options.Add(ForkOption.Replace(Say(Texts.Fork_WageFrom, Written.Date(from)), wage, wage with { From = from }));
        }

        return options.Count == 1 ? null : new Fork(Texts.Fork_Wage, options);
    }

    /// <summary>Old enough for the rules of adults, and young enough for the whole amount.</summary>
    private static bool MayBorrow(LivelihoodPerson person, DateOnly day)
    {
        var conditions = LivelihoodRates.Current.Conditions;
        return conditions.StudentTurnsAtLeast.At(day)?.Value is { } least && day.Year - person.BirthDate.Year >= least
            && conditions.StudentFullUnder.At(day)?.Value is { } under && person.IsUnder((int)under, day);
    }

    /// <summary>The last day of a month stays the last.</summary>
    private static DateOnly MonthsLater(DateOnly day, int months) => day.AddDays(1).AddMonths(months).AddDays(-1);
}
