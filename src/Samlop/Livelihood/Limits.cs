using Samlop.Platform.Time;

namespace Samlop.Livelihood;

/// <summary>Grenser: what a question may hold. Beyond them it is a typing error, not a plan.</summary>
internal static class Limits
{
    public const int Years = 50;
    public const int FromYear = 2000;
    public const int BeforeYear = 2100;
    public const int Children = 30;
    public const int Sources = 200;
    public const int GivenRates = 100;
    public const decimal MostKroner = 100_000_000;
    public const decimal HoursInAMonth = 744;

    public static readonly string Near = $"must be from {FromYear} to {BeforeYear - 1}";
    public static readonly string TooLong = $"is more than {Years} years after from";

    public static bool IsNear(YearMonth month) => month.Year is >= FromYear and < BeforeYear;

    public static bool IsNear(DateOnly day) => day.Year is >= FromYear and < BeforeYear;

    /// <summary>The days of the plan.</summary>
    public static Period Plan(YearMonth from, YearMonth to) => new(from.FirstDay, to.LastDay);

    public static IEnumerable<InputProblem> Kroner(string field, decimal amount)
    {
        if (amount < 0) yield return new(field, "is negative");
        if (amount > MostKroner) yield return new(field, $"is more than {MostKroner}");
    }

    public static IEnumerable<InputProblem> Hours(string field, decimal hours)
    {
        if (hours is < 0 or > HoursInAMonth) yield return new(field, $"must be between 0 and {HoursInAMonth}");
    }

    /// <summary>Counts of days by month: inside the period, not more than its weekdays.</summary>
    public static IEnumerable<InputProblem> Days(string field, IReadOnlyDictionary<YearMonth, int> days, Period period)
    {
        foreach (var (month, count) in days)
        {
            var weekdays = InMonth(month, period).Weekdays;
            if (!Touches(month, period))
                yield return new($"{field}.{month}", "is outside the source's period");
            else if (count < 0)
                yield return new($"{field}.{month}", "is negative");
            else if (count > weekdays)
                yield return new($"{field}.{month}", $"is more than the {weekdays} weekdays of the period in that month");
        }
    }

    public static IEnumerable<InputProblem> Inside(string field, IEnumerable<YearMonth> months, Period period)
    {
        foreach (var month in months)
        {
            if (!Touches(month, period)) yield return new($"{field}.{month}", "is outside the source's period");
        }
    }

    private static bool Touches(YearMonth month, Period period) => !InMonth(month, period).IsEmpty;

    private static Period InMonth(YearMonth month, Period period) => Period.Of(month).Overlap(period);
}
