using Samlop.Audit.TwoPerson;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Pay.Blocks;

[SubjectKind("grants.payment-block-lift")]
public readonly record struct BlockLiftId(Guid Value) : IId<BlockLiftId>
{
    public static BlockLiftId From(Guid value) => new(value);
}

/// <summary>
/// Opphevelse av en sperre: for one payment, with a reason and a last day; asked for by one and given by somebody with budget authority who
/// has not prepared the payment. Who asks has had a hand in the payment, and does not approve it.
/// </summary>
public sealed class BlockLift : IVersioned, IDecidedByTwo
{
    public const int ReasonLimit = 2000;
    public const int LongestMonths = 6;

    private BlockLift()
    {
    }

    public BlockLift(BlockLiftId id, PaymentId payment, string code, string reason, DateOnly until, UserId by, DateTimeOffset at) =>
        (Id, Payment, Code, Reason, Until, AskedBy, AskedAt) = (id, payment, code, reason, until, by, at);

    public BlockLiftId Id { get; private set; }

    public PaymentId Payment { get; private set; }

    /// <summary>Of the check that it lifts.</summary>
    public string Code { get; private set; } = "";

    public string Reason { get; private set; } = "";

    /// <summary>The last day it is lifted.</summary>
    public DateOnly Until { get; private set; }

    public UserId AskedBy { get; private set; }

    public DateTimeOffset AskedAt { get; private set; }

    public DateTimeOffset? GivenAt { get; private set; }

    public UserId? GivenBy { get; private set; }

    /// <summary>Since when it waits for the second person; null when they said no.</summary>
    public DateTimeOffset? SentAt { get; private set; }

    public int Version { get; private set; }

    public bool Covers(string code, DateOnly day) => GivenAt is not null && Code == code && day <= Until;

    Guid IDecidedByTwo.CheckedId => Id.Value;

    Refusal? IDecidedByTwo.Over => GivenAt is not null ? CheckRefusal.AlreadyDecided : null;

    void IDecidedByTwo.Waits(DateTimeOffset? since)
    {
        SentAt = since;
        Version++;
    }

    public Refusal? Give(TwoPersonCheck check, Actor actor, string? seen, DateTimeOffset at)
    {
        if (((IDecidedByTwo)this).Over is { } over) return over;
        if (check.Approve(actor, seen, at) is { } no) return no;
        (GivenAt, GivenBy) = (at, actor.User);
        Version++;
        return null;
    }
}
