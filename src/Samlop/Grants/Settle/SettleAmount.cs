using Samlop.Platform.Amounts;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Settle;

/// <summary>Reads the amounts of settlements and recoveries as they are typed.</summary>
internal static class SettleAmount
{
    /// <summary>Nothing typed is nothing.</summary>
    /// <param name="signed">A minus takes back what was settled before.</param>
    public static Money Read(string? typed, string field, FieldErrors errors, bool signed = false)
    {
        if (string.IsNullOrWhiteSpace(typed)) return Money.Zero;
        if (!NorwegianAmount.TryParse(typed, out var amount, out var problem)) errors.Add(field, problem.Told());
        else if (amount.IsNegative && !signed) errors.Add(field, Phrase.In<SettleText>(nameof(SettleText.Error_Negative)));
        else return amount;
        return Money.Zero;
    }
}
