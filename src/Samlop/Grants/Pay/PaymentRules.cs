using Samlop.Platform.Amounts;

namespace Samlop.Grants.Pay;

/// <summary>
/// Grenser for utbetaling: dated data. None of the source documents sets an amount; the one here is our own proposal and must be settled
/// with the directorate ("må avklares").
/// </summary>
/// <param name="From">The first day that the rule is for.</param>
/// <param name="TwoPersonsUpTo">Up to this, that included, the attestant and the one who approves may be one; never the preparer.</param>
/// <param name="AccountRestDays">So long after they have changed an account nobody approves payments to it.</param>
/// <param name="LedgerDays">So many days after an order is sent the ledger should have answered; then it is a difference.</param>
public sealed record PaymentRules(DateOnly From, Money TwoPersonsUpTo, int AccountRestDays, int LedgerDays)
{
    private static readonly PaymentRules[] All = [new(DateOnly.MinValue, Money.FromKroner(100_000), 30, 14)];

    public static PaymentRules On(DateOnly day) => All.Last(rules => rules.From <= day);

    /// <summary>Three people are needed: one prepares, another attests, a third approves.</summary>
    public bool NeedsThree(Money amount) => amount > TwoPersonsUpTo;
}
