using Samlop.Livelihood.Rates;

namespace Samlop.Livelihood;

/// <summary>
/// Regnestykke: one line under way. It remembers how sure the rates are that were used, and that one was missing.
/// </summary>
internal sealed class Calculation(MonthReckoning month, IncomeKind kind)
{
    private LineCertainty weakest;
    private bool hasGivenRate;

    /// <summary>A rate was missing: there is no amount.</summary>
    public bool IsMissing { get; private set; }

    /// <summary>The rate of the day. A missing one makes the line, and so the month, not computable; one that is not known for the day
    /// an estimate.</summary>
    public decimal Use(RateSeries series, DateOnly day)
    {
        var rate = series.At(day);
        if (rate?.Value is not { } value)
        {
            Missing(series);
            return 0;
        }

        if (!rate.IsSure) Weaken(LineCertainty.Estimate);
        if (day > series.KnownUntil || rate.From > month.Plan.AsOf)
        {
            Weaken(LineCertainty.Estimate);
            month.NotKnownYet(series, rate, day, kind);
        }

        return value;
    }

    /// <summary>The rate that was given for the day; null where none was.</summary>
    public decimal? UseGiven(IReadOnlyList<GivenRate> rates, DateOnly day)
    {
        if (rates.Count == 0 || GivenRates.On(rates, day) is not { } given) return null;
        Weaken(LineCertainty.Given);
        hasGivenRate = true;
        return given;
    }

    public void Missing(RateSeries series)
    {
        IsMissing = true;
        month.RateMissing(series, kind);
    }

    /// <summary>The line is not surer than this.</summary>
    public void Weaken(LineCertainty certainty)
    {
        if (certainty > weakest) weakest = certainty;
    }

    public void OnlyEstimate() => Weaken(LineCertainty.Estimate);

    /// <summary>Adds the line, rounded once; nothing where a rate was missing.</summary>
    public decimal Finish(decimal amount, Phrase basis, string source)
    {
        if (IsMissing) return 0;
        var rounded = Round(amount);
        Weaken(kind == IncomeKind.SocialAssistance ? LineCertainty.DependsOnDecision : month.WeakestOf(kind));
        month.Add(new IncomeLine(kind, rounded, weakest, hasGivenRate ? new Phrase("basis.withGivenRate", basis) : basis, source));
        return rounded;
    }

    /// <summary>
    /// Half away from zero to øre. Thirds leave a trace in the last of 28 digits: rounding it off first keeps an exact half a half.
    /// (The closest any computation here comes to a half without being one is about 10^-11.)
    /// </summary>
    public static decimal Round(decimal amount) => Math.Round(Exact(amount), 2, MidpointRounding.AwayFromZero);

    public static decimal Exact(decimal amount) => Math.Round(amount, 14);
}
