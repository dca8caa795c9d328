using Samlop.Livelihood.Rates;

namespace Samlop.Livelihood;

/// <summary>What other modules may ask of the dated rates.</summary>
public static class RatesApi
{
    private static readonly Lazy<RateSeries> BaseAmounts = new(() => RateBook.Load(RateBook.Folder, "base-amount")["BaseAmount"]);

    /// <summary>
    /// Grunnbeløpet (G) on a day, in kroner a year, and from when it is so; null where the amount of that day is not known for sure.
    /// </summary>
    public static (decimal Amount, DateOnly From)? BaseAmountOn(DateOnly day) =>
        BaseAmounts.Value.At(day) is { IsSure: true, Value: { } amount } row
        && (BaseAmounts.Value.KnownUntil is not { } until || day <= until) ? (amount, row.From) : null;
}
