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
public sealed record SettledParts(Money Carry, Money Deduct, Money Claim)
{
    public Money Sum => Carry.Plus(Deduct).Plus(Claim);
}

/// <summary>
/// Avregning: what becomes of what is unspent of an award, by an act of two persons of the directorate. It never follows by itself.
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

    public SettledParts Parts => new(Money.FromOre(CarryOre), Money.FromOre(DeductOre), Money.FromOre(ClaimOre));

    Guid IDecidedByTwo.CheckedId => Id.Value;

    Refusal? IDecidedByTwo.Over => DecidedAt is null ? null : SettlementIsDecided;

    void IDecidedByTwo.Waits(DateTimeOffset? since)
    {
        ProposedAt = since;
        Version++;
    }

    /// <summary>What can still be settled: what is unspent, less what is settled before.</summary>
    public static Money LeftOf(Accounts accounts, IEnumerable<Settlement> decided) =>
        accounts.Unspent.Minus(Money.Sum(decided.Select(s => s.Parts.Sum)));

    public static Refusal? MaySettle(Accounts accounts, IEnumerable<Settlement> decided) =>
        accounts.ApprovedOre is null ? AccountsNotTreated : LeftOf(accounts, decided) > Money.Zero ? null : NothingUnspent;

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
        (CarryOre, DeductOre, ClaimOre) = (parts.Carry.Ore, parts.Deduct.Ore, parts.Claim.Ore);
        (Reason, Note, PreparedBy, PreparedAt) = (reason, note, by, at);
        Version++;
    }
}
