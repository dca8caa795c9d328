namespace Samlop.Places.Matching;

/// <summary>Which question is asked of a place-matching instance.</summary>
public enum MatchMode
{
    /// <summary>Participants of given classes to places: a minimum-cost flow.</summary>
    B,

    /// <summary>Applicants to classes and to places in one step: seats, gender balance and rights balance as well.</summary>
    AB,

    /// <summary>As B, and each match also picks two weekdays that the department can supervise.</summary>
    Bplus,
}

/// <summary>The weights of the objective, as the contract for place matching states them.</summary>
public static class MatchWeights
{
    /// <summary>One person placed; once more when the person has priority.</summary>
    public const long Placed = 1_000_000;

    /// <summary>Each woman above <see cref="GenderShare"/> in a class, and each man.</summary>
    public const long Gender = 100_000;

    /// <summary>Women (or men) a class may hold without a penalty.</summary>
    public const int GenderShare = 10;

    /// <summary>Each participant with a right above <see cref="RightsShare"/> in a class, and each without.</summary>
    public const long Rights = 5_000;

    /// <summary>Participants with (or without) a right under opplæringsloven a class may hold without a penalty.</summary>
    public const int RightsShare = 12;

    /// <summary>Weekdays in the company that each match picks in mode Bplus.</summary>
    public const int DaysInCompany = 2;
}
