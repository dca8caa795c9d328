using Samlop.Livelihood.Rates;

namespace Samlop.Livelihood;

/// <summary>
/// Regnestykke: one line under way. It remembers how sure the rates are that were used, and that one was missing.
/// </summary>
internal sealed class Calculation(MonthReckoning month, IncomeKind kind)
{
    private bool isSure = true;

    /// <summary>A rate was missing: there is no amount.</summary>
    public bool IsMissing { get; private set; }

    /// <summary>The rate of the day. A missing one makes the line, and so the month, not computable.</summary>
    public decimal Use(RateSeries series, DateOnly day)
    {
        var rate = series.On(day);
        if (rate?.Value is not { } value)
        {
            IsMissing = true;
            month.RateMissing(series, kind);
            return 0;
        }

        isSure &= rate.IsSure;
        return value;
    }

    public void OnlyEstimate() => isSure = false;

    /// <summary>Adds the line, rounded once; nothing where a rate was missing.</summary>
    public decimal Finish(decimal amount, Phrase basis, string source)
    {
        if (IsMissing) return 0;
        var rounded = Round(amount);
        var certainty = kind == IncomeKind.SocialAssistance ? LineCertainty.DependsOnDecision
            : isSure && !month.IsUnsure(kind) ? LineCertainty.Sure
            : LineCertainty.Estimate;
        month.Add(new IncomeLine(kind, rounded, certainty, basis, source));
        return rounded;
    }

    /// <summary>
    /// Half away from zero to øre. Thirds leave a trace in the last of 28 digits: rounding it off first keeps an exact half a half.
    /// (The closest any computation here comes to a half without being one is about 10^-11.)
    /// </summary>
    public static decimal Round(decimal amount) => Math.Round(Exact(amount), 2, MidpointRounding.AwayFromZero);

    public static decimal Exact(decimal amount) => Math.Round(amount, 14);
}
