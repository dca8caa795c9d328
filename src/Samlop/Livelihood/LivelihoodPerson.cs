namespace Samlop.Livelihood;

/// <summary>Par: the person is married or lives with a partner.</summary>
/// <param name="PartnerInProgramme">The partner is in the introduction programme too.</param>
/// <param name="Children">The couple has children to support.</param>
public sealed record Couple(bool PartnerInProgramme, bool Children);

/// <summary>Personen planen gjelder: the facts that rates depend on. <paramref name="Couple"/> is null for one who is not one of a couple.</summary>
public sealed record LivelihoodPerson(DateOnly BirthDate, bool LivesWithParents, Couple? Couple, IReadOnlyList<DateOnly> ChildrenBirthDates)
{
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

    /// <summary>The day an age is reached. Whoever is born on 29 February has lived the year out at the end of February, so 1 March in common years.</summary>
    public static DateOnly Birthday(DateOnly born, int years)
    {
        var day = born.AddYears(years);
        return day.Day == born.Day ? day : day.AddDays(1);
    }
}
