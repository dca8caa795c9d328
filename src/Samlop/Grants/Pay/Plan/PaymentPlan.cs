using Samlop.Grants.Accept;
using Samlop.Platform.Amounts;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Pay.Plan;

public readonly record struct PaymentPlanId(Guid Value) : IId<PaymentPlanId>
{
    public static PaymentPlanId From(Guid value) => new(value);
}

/// <summary>
/// Betalingsplan: what the payments of an award add up to, and what that was computed from when the plan was made. The newest is in force.
/// </summary>
public sealed class PaymentPlan
{
    private PaymentPlan()
    {
    }

    public PaymentPlan(PaymentPlanId id, AwardId award, int number, PayableSum sum, UserId by, DateTimeOffset at) =>
        (Id, Award, Number, AwardedOre, DeductedOre, UnneededOre, By, At) =
            (id, award, number, sum.Awarded.Ore, sum.Deducted.Ore, sum.Unneeded.Ore, by, at);

    public PaymentPlanId Id { get; private set; }

    public AwardId Award { get; private set; }

    /// <summary>From 1 within the award.</summary>
    public int Number { get; private set; }

    /// <summary>What was awarded for the year, in øre.</summary>
    public long AwardedOre { get; private set; }

    /// <summary>What was settled to be deducted from it, in øre.</summary>
    public long DeductedOre { get; private set; }

    /// <summary>What the accounts showed was not needed of it, in øre.</summary>
    public long UnneededOre { get; private set; }

    public UserId By { get; private set; }

    public DateTimeOffset At { get; private set; }

    /// <summary>What was to be paid.</summary>
    public Money Payable => Money.FromOre(Math.Max(AwardedOre - DeductedOre - UnneededOre, 0));
}
