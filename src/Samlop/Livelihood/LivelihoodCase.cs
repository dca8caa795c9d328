using Samlop.Livelihood.Sources;
using Samlop.Platform.Time;

namespace Samlop.Livelihood;

/// <summary>Livsoppholdssaken: the question a plan answers, from its first month to its last. The need is kroner a month.</summary>
public sealed record LivelihoodCase(YearMonth From, YearMonth To, decimal MonthlyNeed, LivelihoodPerson Person, IReadOnlyList<IncomeSource> Sources)
{
    /// <summary>What is wrong with the question, each with the path of its field; empty when a plan can be made.</summary>
    public IEnumerable<InputProblem> Problems()
    {
        foreach (var problem in OwnProblems()) yield return problem;
        for (var i = 0; i < Sources.Count; i++)
        {
            foreach (var problem in Sources[i].Problems(Limits.Plan(From, To))) yield return problem with { Field = $"sources[{i}].{problem.Field}" };
        }
    }

    private IEnumerable<InputProblem> OwnProblems()
    {
        if (!Limits.IsNear(From)) yield return new("from", Limits.Near);
        if (!Limits.IsNear(To)) yield return new("to", Limits.Near);
        if (To < From) yield return new("to", "is before from");
        if (From.MonthsUntil(To) >= Limits.Years * 12) yield return new("to", Limits.TooLong);
        foreach (var problem in Limits.Kroner("monthlyNeed", MonthlyNeed)) yield return problem;
        if (Person.BirthDate.Year < 1900) yield return new("person.birthDate", "is before 1900");
        if (Limits.IsNear(From) && Person.BirthDate > From.FirstDay) yield return new("person.birthDate", "is after the plan begins");
        if (Person.ChildrenBirthDates.Count > Limits.Children) yield return new("person.childrenBirthDates", $"has more than {Limits.Children} dates");
        for (var i = 0; i < Person.ChildrenBirthDates.Count; i++)
        {
            var born = Person.ChildrenBirthDates[i];
            if (born < Person.BirthDate || born.Year >= Limits.BeforeYear) yield return new($"person.childrenBirthDates[{i}]", $"must be after the person's own birth and before {Limits.BeforeYear}");
        }

        if (Sources.Count > Limits.Sources) yield return new("sources", $"has more than {Limits.Sources} entries");
    }
}

/// <summary>A fault in the question: <paramref name="Field"/> is the path of the field, for instance <c>sources[2].to</c>.</summary>
public sealed record InputProblem(string Field, string Text);
