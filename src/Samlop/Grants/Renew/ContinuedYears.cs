namespace Samlop.Grants.Renew;

/// <summary>Where a year stands in the years that a project may have the grant.</summary>
public enum YearStanding
{
    Within,

    /// <summary>
    /// Four years that begin in August touch five budget years, and the circular does not say which it means: somebody must answer, and
    /// nothing is assumed.
    /// </summary>
    ToBeClarified,
    Past,
}

/// <summary>
/// Årene: "Maksimum prosjektperiode for å motta tilskuddet er fire år. Tilskuddet tildeles for ett år av gangen" (circular 17-2022, "Når
/// utbetales pengene?"; C-09).
/// </summary>
public static class ContinuedYears
{
    /// <summary>Where a call does not say.</summary>
    public const int Most = 4;

    /// <param name="first">The year of the first award.</param>
    /// <param name="most">The most years, as the call says; null where it does not.</param>
    public static YearStanding Of(int first, int year, int? most = null) => (year - first) switch
    {
        var passed when passed < (most ?? Most) => YearStanding.Within,
        var passed when passed == (most ?? Most) => YearStanding.ToBeClarified,
        _ => YearStanding.Past,
    };
}
