using System.Linq.Expressions;
using Samlop.Audit.TwoPerson;
using Samlop.Grants.Accept;
using Samlop.Grants.Pay.Orders;
using Samlop.Platform.Amounts;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Pay;

[SubjectKind("grants.payment")]
public readonly record struct PaymentId(Guid Value) : IId<PaymentId>
{
    public static PaymentId From(Guid value) => new(value);
}

/// <summary>Where a payment stands, derived from its facts.</summary>
public enum PaymentStanding
{
    /// <summary>The plan was made anew without it.</summary>
    Discarded,

    /// <summary>The ledger could not pay it; another is planned in its place.</summary>
    Failed,
    Paid,

    /// <summary>In an order that is sent.</summary>
    Sent,

    /// <summary>In an order that is made and not sent.</summary>
    Ordered,
    Approved,

    /// <summary>Waits for somebody with budget authority.</summary>
    Attested,

    /// <summary>Waits for an attestant.</summary>
    ToAttest,
    Planned,
}

/// <summary>
/// Utbetaling: one part of an award, planned by a case officer, attested by an attestant and approved by somebody with budget authority.
/// Above the amount of <see cref="PaymentRules"/> that is three people; whoever prepared it is never one of the other two. Its id is what
/// the ledger knows it by, so that nothing is paid twice. What is approved is not changed: a correction is something new.
/// </summary>
public sealed class Payment : IVersioned, IDecidedByTwo
{
    public static readonly Refusal PaymentIsOver = Refusal.In<PayText>(nameof(PaymentIsOver));
    public static readonly Refusal NotAttested = Refusal.In<PayText>(nameof(NotAttested));
    public static readonly Refusal AlreadyAttested = Refusal.In<PayText>(nameof(AlreadyAttested));
    public static readonly Refusal NotApproved = Refusal.In<PayText>(nameof(NotApproved));
    public static readonly Refusal AlreadyOrdered = Refusal.In<PayText>(nameof(AlreadyOrdered));
    public static readonly Refusal AttestedBySame = Refusal.In<PayText>(nameof(AttestedBySame));

    private Payment()
    {
    }

    public Payment(PaymentId id, AwardId award, int number, Money amount, DateOnly from, UserId by, DateTimeOffset at)
    {
        if (amount.Ore <= 0) throw new ArgumentOutOfRangeException(nameof(amount), "A payment is of something.");
        (Id, Award, Number, AmountOre, From, PreparedBy, PreparedAt) = (id, award, number, amount.Ore, from, by, at);
    }

    public PaymentId Id { get; private set; }

    public AwardId Award { get; private set; }

    /// <summary>From 1 within the application and year; that of one which was never ordered is used again by a new plan.</summary>
    public int Number { get; private set; }

    /// <summary>In øre.</summary>
    public long AmountOre { get; private set; }

    public Money Amount => Money.FromOre(AmountOre);

    /// <summary>The first day it can be ordered.</summary>
    public DateOnly From { get; private set; }

    /// <summary>Who planned it.</summary>
    public UserId PreparedBy { get; private set; }

    public DateTimeOffset PreparedAt { get; private set; }

    /// <summary>When it was last sent to be attested; null while it is planned, and when it has come back.</summary>
    public DateTimeOffset? SentAt { get; private set; }

    public DateTimeOffset? AttestedAt { get; private set; }

    public UserId? AttestedBy { get; private set; }

    /// <summary>It was above the amount at which somebody else than the attestant must approve it.</summary>
    public bool NeedsThree { get; private set; }

    public DateTimeOffset? ApprovedAt { get; private set; }

    public UserId? ApprovedBy { get; private set; }

    /// <summary>The account it was approved to; another at the time of the order stops it.</summary>
    public string? Account { get; private set; }

    public PaymentOrderId? Order { get; private set; }

    /// <summary>When the order with it was said to be sent to the ledger.</summary>
    public DateTimeOffset? OrderSentAt { get; private set; }

    public DateOnly? PaidOn { get; private set; }

    /// <summary>The ledger's number of it.</summary>
    public string? Voucher { get; private set; }

    /// <summary>When the ledger said that it could not be paid.</summary>
    public DateTimeOffset? FailedAt { get; private set; }

    public DateTimeOffset? DiscardedAt { get; private set; }

    public int Version { get; private set; }

    /// <summary>It takes up a part of the award: neither discarded nor failed.</summary>
    public static Expression<Func<Payment, bool>> Counts { get; } = p => p.DiscardedAt == null && p.FailedAt == null;

    /// <summary>Approved, and in no order.</summary>
    public static Expression<Func<Payment, bool>> IsToBeOrdered { get; } =
        p => p.ApprovedAt != null && p.Order == null && p.DiscardedAt == null;

    /// <summary>It is sent to the ledger, which has said nothing of it.</summary>
    public static Expression<Func<Payment, bool>> WaitsForLedger { get; } =
        p => p.OrderSentAt != null && p.PaidOn == null && p.FailedAt == null;

    public PaymentStanding Standing => new PaymentFacts
    {
        DiscardedAt = DiscardedAt,
        FailedAt = FailedAt,
        PaidOn = PaidOn,
        OrderSentAt = OrderSentAt,
        Order = Order,
        ApprovedAt = ApprovedAt,
        AttestedAt = AttestedAt,
        SentAt = SentAt,
    }.Standing;

    Guid IDecidedByTwo.CheckedId => Id.Value;

    Refusal? IDecidedByTwo.Over =>
        DiscardedAt is not null || FailedAt is not null ? PaymentIsOver : ApprovedAt is not null ? CheckRefusal.AlreadyDecided : null;

    void IDecidedByTwo.Waits(DateTimeOffset? since)
    {
        (SentAt, AttestedAt, AttestedBy, NeedsThree) = (since, null, null, false);
        Version++;
    }

    /// <summary>Attestering: the basis is in order. Whoever had a hand in it does not attest it.</summary>
    public Refusal? MayAttest(TwoPersonCheck check, Actor actor) =>
        AttestedAt is not null && check.Open is not null ? AlreadyAttested : check.MayDecide(actor);

    /// <param name="three">It is above the amount at which somebody else than the attestant must approve it.</param>
    /// <param name="seen">The mark of what the actor was shown.</param>
    public Refusal? Attest(TwoPersonCheck check, Actor actor, bool three, string? seen, DateTimeOffset at)
    {
        if (MayAttest(check, actor) is { } no) return no;
        if (seen != check.Mark) return TwoPersonCheck.SentAnew;
        (AttestedAt, AttestedBy, NeedsThree) = (at, actor.User, three);
        Version++;
        return null;
    }

    public Refusal? MayApprove(TwoPersonCheck check, Actor actor) =>
        check.Open is not null && AttestedAt is null ? NotAttested
        : check.Open is not null && NeedsThree && AttestedBy == actor.User ? AttestedBySame
        : check.MayDecide(actor);

    /// <param name="account">That it is to be paid to.</param>
    public Refusal? Approve(TwoPersonCheck check, Actor actor, string? seen, string account, DateTimeOffset at)
    {
        if (MayApprove(check, actor) is { } no) return no;
        if (check.Approve(actor, seen, at) is { } refused) return refused;
        (ApprovedAt, ApprovedBy, Account) = (at, actor.User, account);
        Version++;
        return null;
    }

    /// <summary>A new plan takes its place: as long as it is in no order.</summary>
    public Refusal? MayDiscard() =>
        DiscardedAt is not null || FailedAt is not null ? PaymentIsOver : Order is not null ? AlreadyOrdered : null;

    public Refusal? Discard(DateTimeOffset at)
    {
        if (MayDiscard() is { } no) return no;
        DiscardedAt = at;
        Version++;
        return null;
    }

    public Refusal? MayOrder() =>
        DiscardedAt is not null || FailedAt is not null ? PaymentIsOver
        : Order is not null ? AlreadyOrdered
        : ApprovedAt is null ? NotApproved
        : null;

    internal void PutIn(PaymentOrderId order)
    {
        if (MayOrder() is not null) throw new InvalidOperationException("Ask MayOrder before.");
        Order = order;
        Version++;
    }

    /// <summary>The order was given up before it was sent.</summary>
    internal void TakeOut()
    {
        if (OrderSentAt is not null) throw new InvalidOperationException("It is with the ledger.");
        Order = null;
        Version++;
    }

    internal void Sent(DateTimeOffset at)
    {
        OrderSentAt ??= at;
        Version++;
    }

    /// <summary>The ledger has paid it.</summary>
    internal void Pay(DateOnly on, string voucher)
    {
        if (OrderSentAt is null || PaidOn is not null || FailedAt is not null)
            throw new InvalidOperationException("Only what is sent is paid, and once.");
        (PaidOn, Voucher) = (on, voucher);
        Version++;
    }

    /// <summary>The ledger could not pay it.</summary>
    internal void Fail(string voucher, DateTimeOffset at)
    {
        if (OrderSentAt is null || PaidOn is not null || FailedAt is not null)
            throw new InvalidOperationException("Only what is sent can fail, and once.");
        (FailedAt, Voucher) = (at, voucher);
        Version++;
    }
}

/// <summary>The facts that the standing of a payment is read from.</summary>
public sealed class PaymentFacts
{
    private static readonly Ladder<PaymentStanding, PaymentFacts> Ladder = new(
        (PaymentStanding.Discarded, p => p.DiscardedAt != null),
        (PaymentStanding.Failed, p => p.FailedAt != null),
        (PaymentStanding.Paid, p => p.PaidOn != null),
        (PaymentStanding.Sent, p => p.OrderSentAt != null),
        (PaymentStanding.Ordered, p => p.Order != null),
        (PaymentStanding.Approved, p => p.ApprovedAt != null),
        (PaymentStanding.Attested, p => p.AttestedAt != null),
        (PaymentStanding.ToAttest, p => p.SentAt != null),
        (PaymentStanding.Planned, p => true));

    public DateTimeOffset? DiscardedAt { get; init; }

    public DateTimeOffset? FailedAt { get; init; }

    public DateOnly? PaidOn { get; init; }

    public DateTimeOffset? OrderSentAt { get; init; }

    public PaymentOrderId? Order { get; init; }

    public DateTimeOffset? ApprovedAt { get; init; }

    public DateTimeOffset? AttestedAt { get; init; }

    public DateTimeOffset? SentAt { get; init; }

    public PaymentStanding Standing => Ladder.Of(this);

    public static Expression<Func<PaymentFacts, bool>> At(PaymentStanding standing) => Ladder.At(standing);

    /// <summary>Of payments that stand there.</summary>
    public static Expression<Func<Payment, bool>> Standings(PaymentStanding standing) => At(standing).Of((Payment p) => new PaymentFacts
    {
        DiscardedAt = p.DiscardedAt,
        FailedAt = p.FailedAt,
        PaidOn = p.PaidOn,
        OrderSentAt = p.OrderSentAt,
        Order = p.Order,
        ApprovedAt = p.ApprovedAt,
        AttestedAt = p.AttestedAt,
        SentAt = p.SentAt,
    });
}
