using Samlop.Livelihood.Sources;
using Samlop.Platform.Time;

namespace Samlop.Livelihood;

/// <summary>Livsoppholdssaken: the question a plan answers, from its first month to its last. The need is kroner a month.</summary>
public sealed record LivelihoodCase(
    YearMonth From,
    YearMonth To,
    decimal MonthlyNeed,
    LivelihoodPerson Person,
    IReadOnlyList<IncomeSource> Sources
)
{
    /// <summary>The day the plan is made: what comes after it is not known yet.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>Rates that win over the data.</summary>
    public GivenRates GivenRates { get; init; } = GivenRates.None;

    /// <summary>What is wrong with the question, each with the path of its field; empty when a plan can be made.</summary>
    public IEnumerable<InputProblem> Problems()
    {
        foreach (var problem in OwnProblems()) yield return problem;
        foreach (var problem in PersonProblems()) yield return problem;
        foreach (var problem in GivenRates.Problems()) yield return problem;
        for (var i = 0; i < Sources.Count; i++)
        {
            foreach (var problem in Sources[i].Problems(Limits.Plan(From, To)))
                yield return problem with
                {
                    Field = $"sources[{i}].{problem.Field}",
                };
        }
    }

    private IEnumerable<InputProblem> OwnProblems()
    {
        if (!Limits.IsNear(From)) yield return new("from", Limits.Near);
        if (!Limits.IsNear(To)) yield return new("to", Limits.Near);
        if (!Limits.IsNear(AsOf)) yield return new("asOf", Limits.Near);
        if (To < From) yield return new("to", "is before from");
        if (From.MonthsUntil(To) >= Limits.Years * 12) yield return new("to", Limits.TooLong);
        foreach (var problem in Limits.Kroner("monthlyNeed", MonthlyNeed)) yield return problem;
        if (Sources.Count > Limits.Sources) yield return new("sources", $"has more than {Limits.Sources} entries");
    }

    private IEnumerable<InputProblem> PersonProblems()
    {
        if (Person.BirthDate.Year < 1900)
            yield return new("person.birthDate", "is before 1900");
        if (Limits.IsNear(From) && Person.BirthDate > From.FirstDay)
            yield return new("person.birthDate", "is after the plan begins");
        if (Person.ChildrenBirthDates.Count > Limits.Children)
            yield return new("person.childrenBirthDates", $"has more than {Limits.Children} dates");
        for (var i = 0; i < Person.ChildrenBirthDates.Count; i++)
        {
            var born = Person.ChildrenBirthDates[i];
            if (born < Person.BirthDate || born.Year >= Limits.BeforeYear)
            {
                yield return new($"person.childrenBirthDates[{i}]", $"must be after the person's own birth and before {Limits.BeforeYear}");
            }
        }

        if (Person.Permit is { } permit && (permit.GrantedOn < Person.BirthDate || permit.GrantedOn.Year >= Limits.BeforeYear))
        {
            yield return new("person.permit.grantedOn", $"must be after the person's own birth and before {Limits.BeforeYear}");
        }

        if (Person.MembershipYears is < 0 or > 100) yield return new("person.membershipYears", "must be between 0 and 100");
        foreach (var problem in Periods("person.livesWithParents", Person.LivesWithParents)) yield return problem;
        foreach (var problem in Periods("person.couple", Person.Couple)) yield return problem;
    }

    private static IEnumerable<InputProblem> Periods<T>(string field, ByPeriod<T> fact)
    {
        for (var i = 0; i < (fact.Parts?.Count ?? 0); i++)
        {
            if (fact.Parts![i].Days.IsEmpty) yield return new($"{field}[{i}].to", "is before from");
        }
    }
}

/// <summary>A fault in the question: <paramref name="Field"/> is the path of the field, for instance <c>sources[2].to</c>.</summary>
public sealed record InputProblem(string Field, string Text);
