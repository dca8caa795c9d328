using System.Text.Json.Serialization;
using Samlop.Letters.Compose;
using Samlop.Platform.Amounts;

namespace Samlop.Grants.Settle;

/// <summary>A line of the accounts, as the letter of a claim tells of it.</summary>
/// <param name="Budget">What was decided for it.</param>
/// <param name="Charged">What the county has charged the grant.</param>
public sealed record RecoveryToldLine(string Name, Money Budget, Money Charged, Money Approved)
{
    [JsonIgnore]
    public Money NotApproved => Charged.Minus(Approved);

    [JsonIgnore]
    public Money NotUsed => Budget.Minus(Charged);
}

/// <summary>What the letter of a claim tells: all numbers and dates are those of the decision and of the accounts.</summary>
/// <param name="Decided">What two have decided to claim.</param>
/// <param name="Waived">What of that two have settled is not claimed after all.</param>
/// <param name="Repaid">What had been paid back when the letter was written.</param>
/// <param name="DueOn">The last day to pay.</param>
/// <param name="Reference">What the repayment is marked with.</param>
/// <param name="Had">What the county has had of the award.</param>
/// <param name="Approved">What is approved as used.</param>
/// <param name="Reason">Why, and what the county's answer meant.</param>
public sealed record RecoveryTold(
    Money Decided, Money Waived, Money Repaid, DateOnly DueOn, string Reference, Money Had, Money Approved,
    IReadOnlyList<RecoveryToldLine> Lines, string Reason)
{
    /// <summary>What is claimed: never what is waived.</summary>
    [JsonIgnore]
    public Money Claimed => Decided.Minus(Waived);

    [JsonIgnore]
    public Money ToPay => Claimed.Minus(Repaid);

    [JsonIgnore]
    public Money Unspent => Money.Max(Had.Minus(Approved), Money.Zero);

    /// <summary>As it was frozen in a letter.</summary>
    public static RecoveryTold In(LetterContent letter) => letter.BodyAs<RecoveryTold>();
}
