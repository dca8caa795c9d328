using Samlop.Livelihood.Rates;
using Samlop.Platform.Time;

namespace Samlop.Livelihood;

/// <summary>
/// Livsoppholdsplan: month by month what each source gives, what is lacking and why. Pure: the same question and rates give the same plan.
/// </summary>
public sealed class LivelihoodPlan
{
    private LivelihoodPlan(IReadOnlyList<PlanMonth> months, IReadOnlyList<LivelihoodMessage> messages)
    {
        Months = months;
        Messages = messages;
        FirstUncovered = months.FirstOrDefault(month => !month.IsCovered)?.Month;
    }

    public IReadOnlyList<PlanMonth> Months { get; }

    /// <summary>The first month that is short, in conflict or not computable; null when every month is covered.</summary>
    public YearMonth? FirstUncovered { get; }

    public IReadOnlyList<LivelihoodMessage> Messages { get; }

    /// <summary>Makes the plan.</summary>
    /// <exception cref="ArgumentException">The question has <see cref="LivelihoodCase.Problems"/>; ask for them first.</exception>
    public static LivelihoodPlan For(LivelihoodCase question, LivelihoodRates rates)
    {
        foreach (var problem in question.Problems()) throw new ArgumentException($"{problem.Field} {problem.Text}", nameof(question));

        // One order for all, so that the order in which sources were given cannot matter.
        var sources = question.Sources.OrderBy(source => source.Kind).ThenBy(source => source.Period.From).ThenBy(source => source.Period.To).ToList();
        var changes = ChangesInside(question, rates);
        var months = new List<PlanMonth>(question.From.MonthsUntil(question.To) + 1);
        var messages = new List<LivelihoodMessage>();
        for (var month = question.From; month <= question.To; month = month.Next)
        {
            var days = Period.Of(month);
            var present = sources.FindAll(source => source.Period.Meets(days));
            var reckoning = new MonthReckoning(month, question.Person, present, rates, changes, messages);
            Combination.Clarify(reckoning, present);
            foreach (var source in present) source.AddLines(reckoning);
            months.Add(reckoning.Result(question.MonthlyNeed));
        }

        return new LivelihoodPlan(months, messages);
    }

    /// <summary>The days inside the plan on which an age that matters is reached, or a rate changes elsewhere than on the first of a month.</summary>
    private static List<DateOnly> ChangesInside(LivelihoodCase question, LivelihoodRates rates)
    {
        var plan = new Period(question.From.FirstDay, question.To.LastDay);
        var days = new SortedSet<DateOnly>(rates.MidMonthChanges) { LivelihoodPerson.Birthday(question.Person.BirthDate, 25) };
        foreach (var born in question.Person.ChildrenBirthDates)
        {
            foreach (var age in new[] { 0, 6, 11, 16, 18 }) days.Add(LivelihoodPerson.Birthday(born, age));
        }

        return [.. days.Where(day => plan.Overlap(new Period(day, day)).Days == 1)];
    }
}
