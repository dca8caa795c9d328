using System.Linq.Expressions;
using Samlop.Audit.TwoPerson;
using Samlop.Grants.Account;
using Samlop.Grants.Accept;
using Samlop.Platform.Amounts;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Settle;

[SubjectKind("grants.settlement")]
public readonly record struct SettlementId(Guid Value) : IId<SettlementId>
{
    public static SettlementId From(Guid value) => new(value);
}

/// <summary>What becomes of what is unspent.</summary>
/// <param name="Carry">Kept by the county for the next year.</param>
/// <param name="Deduct">Taken off the next payment.</param>
/// <param name="Claim">Claimed back: a recovery may follow, by acts of its own.</param>
/// <param name="Waive">Ettergitt: the county keeps it, and nothing is claimed.</param>
public sealed record SettledParts(Money Carry, Money Deduct, Money Claim, Money Waive)
{
    public static readonly SettledParts None = new(default, default, default, default);

    public Money Sum => Carry.Plus(Deduct).Plus(Claim).Plus(Waive);

    /// <summary>It takes back some of what was settled before.</summary>
    public bool Corrects => Carry.IsNegative || Deduct.IsNegative || Claim.IsNegative || Waive.IsNegative;

    /// <summary>It moves what the next year has in hand: what is carried over to it, or deducted from it and taken back.</summary>
    public bool MovesNextYear => !Carry.IsZero || Deduct.IsNegative;

    public SettledParts Plus(SettledParts other) =>
        new(Carry.Plus(other.Carry), Deduct.Plus(other.Deduct), Claim.Plus(other.Claim), Waive.Plus(other.Waive));
}

/// <summary>
/// Avregning: what becomes of what is unspent of an award, by an act of two persons of the directorate. It never follows by itself. What is
/// decided stands; another one with a minus moves or waives what it settled.
/// </summary>
public sealed class Settlement : IVersioned, IDecidedByTwo
{
    public const int TextLimit = 2000;

    public static readonly Refusal SettlementIsDecided = Refusal.In<SettleText>(nameof(SettlementIsDecided));
    public static readonly Refusal NothingUnspent = Refusal.In<SettleText>(nameof(NothingUnspent));
    public static readonly Refusal AccountsNotTreated = Refusal.In<SettleText>(nameof(AccountsNotTreated));

    private Settlement()
    {
    }

    /// <param name="number">From 1 for the accounts.</param>
    public Settlement(
        SettlementId id, Accounts accounts, int number, SettledParts parts, string reason, string? note, UserId by, DateTimeOffset at)
    {
        (Id, Accounts, Number) = (id, accounts.Id, number);
        (Award, Application, County, Year) = (accounts.Award, accounts.Application, accounts.County, accounts.Year);
        Set(parts, reason, note, by, at);
    }

    public static Expression<Func<Settlement, bool>> Open { get; } = s => s.DecidedAt == null;

    public SettlementId Id { get; private set; }

    public AccountsId Accounts { get; private set; }

    public AwardId Award { get; private set; }

    public GrantApplicationId Application { get; private set; }

    public OrganisationId County { get; private set; }

    public int Year { get; private set; }

    /// <summary>From 1 for the accounts.</summary>
    public int Number { get; private set; }

    public long CarryOre { get; private set; }

    public long DeductOre { get; private set; }

    public long ClaimOre { get; private set; }

    public long WaiveOre { get; private set; }

    /// <summary>For the county.</summary>
    public string Reason { get; private set; } = "";

    /// <summary>For those who decide; never the county's.</summary>
    public string? Note { get; private set; }

    public UserId PreparedBy { get; private set; }

    public DateTimeOffset PreparedAt { get; private set; }

    public DateTimeOffset? ProposedAt { get; private set; }

    public DateTimeOffset? DecidedAt { get; private set; }

    public UserId? DecidedBy { get; private set; }

    public int Version { get; private set; }

    public SettledParts Parts => new(Money.FromOre(CarryOre), Money.FromOre(DeductOre), Money.FromOre(ClaimOre), Money.FromOre(WaiveOre));

    Guid IDecidedByTwo.CheckedId => Id.Value;

    Refusal? IDecidedByTwo.Over => DecidedAt is null ? null : SettlementIsDecided;

    void IDecidedByTwo.Waits(DateTimeOffset? since)
    {
        ProposedAt = since;
        Version++;
    }

    /// <summary>What can still be settled: what is unspent, less what is settled before.</summary>
    public static Money LeftOf(Accounts accounts, IEnumerable<Settlement> decided) =>
        accounts.Unspent.Minus(TotalOf(decided).Sum);

    /// <summary>What is settled by all that is decided together.</summary>
    public static SettledParts TotalOf(IEnumerable<Settlement> decided) =>
        decided.Select(s => s.Parts).Aggregate(SettledParts.None, (all, one) => all.Plus(one));

    /// <summary>There is something unspent to settle, or something settled to correct.</summary>
    public static Refusal? MaySettle(Accounts accounts, IReadOnlyCollection<Settlement> decided) =>
        accounts.ApprovedOre is null ? AccountsNotTreated
        : decided.Count > 0 || LeftOf(accounts, decided) > Money.Zero ? null
        : NothingUnspent;

    /// <summary>
    /// What stands against settling these parts too: more than is unspent, more taken back than was settled, or a claim that is with the
    /// county already. Asked when it is proposed and again when it is decided.
    /// </summary>
    /// <param name="recoveries">Of the accounts.</param>
    public static Refusal? Against(
        SettledParts parts, Accounts accounts, IReadOnlyCollection<Settlement> decided, IReadOnlyCollection<Recovery> recoveries)
    {
        var (before, left) = (TotalOf(decided), LeftOf(accounts, decided));
        if (!parts.Corrects && left <= Money.Zero) return NothingUnspent;
        if (parts.Sum > Money.Max(left, Money.Zero)) return TooMuch(Money.Max(left, Money.Zero));
        var total = before.Plus(parts);
        if (total.Carry.IsNegative || total.Deduct.IsNegative || total.Claim.IsNegative || total.Waive.IsNegative) return TakesTooMuchBack;
        var held = Money.Sum(recoveries.Where(r => r.WithdrawnAt is null).Select(r => r.HeldFast));
        return parts.Claim.IsNegative && total.Claim < held ? ClaimIsHeld(held) : null;
    }

    public static readonly Refusal TakesTooMuchBack = Refusal.In<SettleText>(nameof(TakesTooMuchBack));

    /// <summary>So much of the claim is paid back, or told of and not decided.</summary>
    public static Refusal ClaimIsHeld(Money held) => Refusal.In<SettleText>(nameof(ClaimIsHeld), held);

    /// <summary>No more is deducted than is still to be ordered of the next year.</summary>
    public static Refusal NoRoomToDeduct(Money room, int year) => Refusal.In<SettleText>(nameof(NoRoomToDeduct), room, year);

    /// <summary>What the next year had in hand stands when its accounts are treated.</summary>
    public static Refusal? AgainstNextYear(SettledParts parts, int year, bool treated) =>
        treated && parts.MovesNextYear ? NextYearIsTreated(year) : null;

    public static Refusal NextYearIsTreated(int year) => Refusal.In<SettleText>(nameof(NextYearIsTreated), year);

    /// <summary>Refused when it is decided too: what is unspent may have been corrected since.</summary>
    public static Refusal TooMuch(Money left) => Refusal.In<SettleText>(nameof(TooMuch), left);

    public void Save(SettledParts parts, string reason, string? note, TwoPersonCheck check, UserId by, DateTimeOffset at)
    {
        if (this.MayChange(check) is not null) throw new InvalidOperationException("Ask MayChange before.");
        Set(parts, reason, note, by, at);
        check.PreparedBy(by);
    }

    public Refusal? Decide(TwoPersonCheck check, Actor actor, string? seen, DateTimeOffset at)
    {
        if (DecidedAt is not null) return SettlementIsDecided;
        if (check.Approve(actor, seen, at) is { } no) return no;
        (DecidedAt, DecidedBy) = (at, actor.User);
        Version++;
        return null;
    }

    private void Set(SettledParts parts, string reason, string? note, UserId by, DateTimeOffset at)
    {
        (CarryOre, DeductOre, ClaimOre, WaiveOre) = (parts.Carry.Ore, parts.Deduct.Ore, parts.Claim.Ore, parts.Waive.Ore);
        (Reason, Note, PreparedBy, PreparedAt) = (reason, note, by, at);
        Version++;
    }
}
