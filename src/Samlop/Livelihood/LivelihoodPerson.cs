namespace Samlop.Livelihood;

/// <summary>Par: the person is married or lives with a partner.</summary>
/// <param name="PartnerInProgramme">The partner is in the introduction programme too.</param>
/// <param name="Children">The couple has children to support.</param>
public sealed record Couple(bool PartnerInProgramme, bool Children);

/// <summary>Oppholdstillatelsen: the section of utlendingsloven it was granted under, for instance <c>utlendingsloven § 34</c>, and the
/// day.</summary>
public sealed record ResidencePermit(string Ground, DateOnly GrantedOn);

/// <summary>
/// Personen planen gjelder: the facts that rates and conditions depend on. <paramref name="Couple"/> is null for one who is not one of a
/// couple.
/// A fact that is null was not given: what depends on it is said, not guessed.
/// </summary>
public sealed record LivelihoodPerson(DateOnly BirthDate, ByPeriod<bool> LivesWithParents, ByPeriod<Couple?> Couple,
    IReadOnlyList<DateOnly> ChildrenBirthDates)
{
    /// <summary>Alene om omsorgen for barn.</summary>
    public bool? LoneParent { get; init; }

    public ResidencePermit? Permit { get; init; }

    /// <summary>Number or name of the municipality the person lives in.</summary>
    public string? Municipality { get; init; }

    /// <summary>Years of membership of folketrygden when the benefit that asks for it begins.</summary>
    public decimal? MembershipYears { get; init; }

    public bool IsUnder(int years, DateOnly day) => day < Birthday(BirthDate, years);

    /// <summary>How many children are born and below the age; the birthday counts as the new age.</summary>
    public int ChildrenUnder(int years, DateOnly day) => ChildrenBetween(0, years, day);

    /// <summary>How many children have turned <paramref name="from"/> and are below <paramref name="under"/>.</summary>
    public int ChildrenBetween(int from, int under, DateOnly day)
    {
        var count = 0;
        foreach (var born in ChildrenBirthDates)
        {
            if (Birthday(born, from) <= day && day < Birthday(born, under)) count++;
        }

        return count;
    }

    /// <summary>
    /// The day an age is reached. Whoever is born on 29 February has lived the year out at the end of February, so 1 March in common years.
    /// </summary>
    public static DateOnly Birthday(DateOnly born, int years)
    {
        var day = born.AddYears(years);
        return day.Day == born.Day ? day : day.AddDays(1);
    }
}
