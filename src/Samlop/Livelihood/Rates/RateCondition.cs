using Samlop.Livelihood.Rules;

namespace Samlop.Livelihood.Rates;

/// <summary>How a rate stands on a day.</summary>
public enum RateStanding
{
    Known,

    /// <summary>The day is past the last one on which the newest rate is known to hold: the change has come and is not entered.</summary>
    Outdated,

    /// <summary>There is a rate, but it is not verified.</summary>
    Unsure,

    /// <summary>No rate was found for the day.</summary>
    Missing,
}

/// <summary>
/// Satsenes tilstand: what is to be looked after in one series of rates, for those who keep the content. <paramref name="Code"/> is the
/// series in
/// <c>content/rates</c>, <paramref name="Name"/> what readers call it, <paramref name="KnownUntil"/> the last day the newest row is
/// known to hold (null
/// where only a change of law changes it), <paramref name="Where"/> where the next figure will be found, <paramref name="Note"/> what
/// the file says
/// about the row.
/// </summary>
public sealed record RateCondition(string Code, RuleText Name, RateStanding Standing, DateOnly? KnownUntil, string Where, string Note);

/// <summary>The state of all rates of a book on a day.</summary>
public static class RateConditions
{
    public static IReadOnlyList<RateCondition> Of(RateBook book, DateOnly today) =>
        [.. book.All.OrderBy(series => series.Code, StringComparer.Ordinal).Select(series => Of(series, today))];

    private static RateCondition Of(RateSeries series, DateOnly today)
    {
        var row = series.At(today) ?? series.Rows[^1];
        var standing = row.Value is null ? RateStanding.Missing
            : series.Note is not { Ended: true } && today > series.KnownUntil ? RateStanding.Outdated
            : row.IsSure ? RateStanding.Known
            : RateStanding.Unsure;
        return new RateCondition(series.Code, series.Name, standing, series.KnownUntil, series.Note?.Where ?? row.Origin, row.Note);
    }
}
