using Samlop.Livelihood.Conditions;
using Samlop.Livelihood.Rates;
using Samlop.Livelihood.Sources;
using Samlop.Platform.Time;

namespace Samlop.Livelihood;

/// <summary>Utregning av planen: what is the same for all its months, and what was said once already.</summary>
internal sealed class PlanReckoning
{
    private readonly HashSet<(string Code, string Series)> saidOfRates = [];

    public PlanReckoning(LivelihoodCase question, LivelihoodRates rates)
    {
        Question = question;
        Rates = rates;
        Days = Limits.Plan(question.From, question.To);
        Sources = [.. LongestTime.Within(OneOfEach.Of(question.Sources, Reservations), question.Person, rates, Reservations)
            .OrderBy(source => source.Kind).ThenBy(source => source.Period.From).ThenBy(source => source.Period.To)];
        new SourceConditions(Sources, question, rates, Reservations).Check();
        Reservations.RemoveAll(reservation => !reservation.Days.Meets(Days));
        Changes = ChangesInside();
    }

    public LivelihoodCase Question { get; }

    public LivelihoodPerson Person => Question.Person;

    public DateOnly AsOf => Question.AsOf;

    public GivenRates Given => Question.GivenRates;

    public LivelihoodRates Rates { get; }

    public Period Days { get; }

    /// <summary>The sources that count, one of each kind, no longer than the law lets them last.</summary>
    public List<IncomeSource> Sources { get; }

    public List<Reservation> Reservations { get; } = [];

    /// <summary>Days on which an age that matters is reached or a rate changes.</summary>
    public List<DateOnly> Changes { get; }

    public List<LivelihoodMessage> Messages { get; } = [];

    /// <summary>True the first time a thing is said of a rate.</summary>
    public bool IsNew(string code, string series) => saidOfRates.Add((code, series));

    private List<DateOnly> ChangesInside()
    {
        var days = new SortedSet<DateOnly>(Rates.MidMonthChanges) { LivelihoodPerson.Birthday(Person.BirthDate, 25) };
        days.UnionWith(Person.LivesWithParents.Changes);
        days.UnionWith(Person.Couple.Changes);
        days.UnionWith(Given.Changes);
        foreach (var born in Person.ChildrenBirthDates)
        {
            foreach (var age in new[] { 0, 6, 11, 16, 18 }) days.Add(LivelihoodPerson.Birthday(born, age));
        }

        return [.. days.Where(day => Days.From <= day && day <= Days.To)];
    }
}
