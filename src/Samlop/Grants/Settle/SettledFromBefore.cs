using Microsoft.EntityFrameworkCore;
using Samlop.Grants.Accept;
using Samlop.Grants.Account;
using Samlop.Grants.Pay;
using Samlop.Platform.Amounts;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Settle;

/// <summary>What was settled of the year before an award: carried over to it, and to be deducted from its payments.</summary>
public sealed record SettledBefore(Money Carried, Money Deducted);

/// <summary>An award of a county's year, and what of it is ordered already: no payment is made less by what comes after.</summary>
internal sealed record NextAward(AwardId Award, Money Amount, Money Ordered)
{
    /// <summary>So much can be taken off what is still to be ordered.</summary>
    public Money Room => Money.Max(Amount.Minus(Ordered), Money.Zero);
}

/// <summary>An award of a county's year as the database has it.</summary>
internal sealed class DeductedFrom
{
    public required AwardId Award { get; init; }

    public required OrganisationId County { get; init; }

    public required int Year { get; init; }

    public required long AmountOre { get; init; }

    public required long OrderedOre { get; init; }

    /// <summary>When the application was given its first award of the year.</summary>
    public required DateTimeOffset FirstGivenAt { get; init; }
}

/// <summary>
/// Fra året før: read for many awards at once. What is to be deducted is spread over the awards of the county's next year, as far as there
/// is something to order; what is carried over is on the first of them. First is the application that was given an award first: a new
/// decision on it moves nothing.
/// </summary>
internal static class SettledFromBefore
{
    /// <summary>How an amount is taken off awards, in their order.</summary>
    /// <returns>What is taken off each, and what found no place.</returns>
    public static (IReadOnlyDictionary<AwardId, Money> Taken, Money Unplaced) Spread(Money amount, IEnumerable<NextAward> awards)
    {
        var taken = new Dictionary<AwardId, Money>();
        foreach (var award in awards)
        {
            var part = Money.Min(amount, award.Room);
            if (part.Ore <= 0) continue;
            taken[award.Award] = part;
            amount = amount.Minus(part);
        }

        return (taken, amount);
    }

    /// <summary>
    /// What is taken off each, and the rest off the last one: it is with the county, and shows as beyond what the year is given.
    /// </summary>
    public static IReadOnlyDictionary<AwardId, Money> Place(Money amount, IReadOnlyList<NextAward> awards)
    {
        var (taken, rest) = Spread(amount, awards);
        if (rest.Ore <= 0) return taken;
        var last = awards[^1].Award;
        return new Dictionary<AwardId, Money>(taken) { [last] = taken.GetValueOrDefault(last).Plus(rest) };
    }

    public static async Task<Dictionary<AwardId, SettledBefore>> SettledBeforeOf(
        this AppDb db, IReadOnlyCollection<AwardId> awards, CancellationToken cancel)
    {
        var asked = await db.Rows<Award>().All(Because.PaymentIsChecked)
            .Where(a => awards.Contains(a.Id))
            .Select(a => new { a.County, a.Year }).Distinct().ToListAsync(cancel);
        if (asked.Count == 0) return [];
        var (counties, years) = (asked.ConvertAll(a => a.County), asked.ConvertAll(a => a.Year - 1));
        var settled = await db.Rows<Settlement>().All(Because.PaymentIsChecked)
            .Where(s => s.DecidedAt != null && counties.Contains(s.County) && years.Contains(s.Year))
            .GroupBy(s => new { s.County, s.Year })
            .Select(g => new { g.Key.County, g.Key.Year, Carry = g.Sum(s => s.CarryOre), Deduct = g.Sum(s => s.DeductOre) })
            .ToListAsync(cancel);
        if (settled.Count == 0) return [];
        var next = await db.NextAwards(counties, settled.ConvertAll(s => s.Year + 1), cancel);
        var found = new Dictionary<AwardId, SettledBefore>();
        foreach (var of in settled)
        {
            if (!next.TryGetValue((of.County, of.Year + 1), out var its)) continue;
            var taken = Place(Money.FromOre(of.Deduct), its);
            foreach (var award in its.Select(a => a.Award).Where(awards.Contains))
                found[award] = new(
                    award == its[0].Award ? Money.FromOre(of.Carry) : Money.Zero, taken.GetValueOrDefault(award));
        }

        return found;
    }

    /// <summary>So much of a county's year is still to be ordered and not deducted from; null where it has no award.</summary>
    public static async Task<Money?> RoomToDeduct(this AppDb db, OrganisationId county, int year, CancellationToken cancel)
    {
        if (!(await db.NextAwards([county], [year], cancel)).TryGetValue((county, year), out var awards)) return null;
        var before = await db.Rows<Settlement>().All(Because.PaymentIsChecked)
            .Where(s => s.DecidedAt != null && s.County == county && s.Year == year - 1).SumAsync(s => s.DeductOre, cancel);
        return Money.Max(Money.Sum(awards.Select(a => a.Room)).Minus(Money.FromOre(before)), Money.Zero);
    }

    /// <summary>The awards that a deduction may be taken off, with what is ordered of each.</summary>
    internal static IQueryable<DeductedFrom> AwardsToDeductFrom(this AppDb db)
    {
        var all = db.Rows<Award>().All(Because.PaymentIsChecked);
        var standing = all.Where(a => a.ReplacedAt == null && a.Answer != AwardAnswer.Declined);
        var ordered = db.PaymentsBehind(standing).Where(b => b.Payment.Order != null);
        return standing.Select(a => new DeductedFrom
        {
            Award = a.Id,
            County = a.County,
            Year = a.Year,
            AmountOre = a.AmountOre,
            OrderedOre = ordered.Where(b => b.Award == a.Id).Sum(b => b.Payment.AmountOre),
            FirstGivenAt = all.Where(o => o.Application == a.Application && o.Year == a.Year).Min(o => o.GivenAt),
        });
    }

    private static async Task<Dictionary<(OrganisationId County, int Year), List<NextAward>>> NextAwards(
        this AppDb db, IReadOnlyCollection<OrganisationId> counties, IReadOnlyCollection<int> years, CancellationToken cancel) =>
        (await db.AwardsToDeductFrom().Where(a => counties.Contains(a.County) && years.Contains(a.Year)).ToListAsync(cancel))
            .GroupBy(a => (a.County, a.Year))
            .ToDictionary(g => g.Key, InOrder);

    internal static List<NextAward> InOrder(IEnumerable<DeductedFrom> awards) =>
    [
        .. awards.OrderBy(a => a.FirstGivenAt).ThenBy(a => a.Award.Value)
            .Select(a => new NextAward(a.Award, Money.FromOre(a.AmountOre), Money.FromOre(a.OrderedOre))),
    ];
}

/// <summary>What payments are less by: settled by two, of the year before.</summary>
internal sealed class SettledDeductions(AppDb db) : IDeductions
{
    public async Task<IReadOnlyDictionary<AwardId, Money>> Of(IReadOnlyCollection<AwardId> awards, CancellationToken cancel) =>
        (await db.SettledBeforeOf(awards, cancel)).Where(s => !s.Value.Deducted.IsZero).ToDictionary(s => s.Key, s => s.Value.Deducted);
}

/// <summary>What a county has had in its hands of an award: paid, or left with it from the year before.</summary>
internal sealed class HandOfCounty(AppDb db) : IMoneyInHand
{
    public async Task<MoneyInHand> Of(AwardId award, CancellationToken cancel)
    {
        var behind = await db.PaymentsBehind(db.Rows<Award>().All(Because.PaymentIsChecked).Where(a => a.Id == award))
            .Where(b => b.Payment.Order != null)
            .Select(b => new { b.Payment.AmountOre, IsPaid = b.Payment.PaidOn != null }).ToListAsync(cancel);
        var before = (await db.SettledBeforeOf([award], cancel)).GetValueOrDefault(award);
        return new(
            Money.FromOre(behind.Where(p => p.IsPaid).Sum(p => p.AmountOre)), before?.Carried ?? Money.Zero,
            before?.Deducted ?? Money.Zero, behind.Exists(p => !p.IsPaid));
    }
}

/// <summary>What treated accounts show is needed of payments: what is approved, less what was left from the year before.</summary>
internal sealed class NeededByAccounts(AppDb db) : INeededByAccounts
{
    public async Task<IReadOnlyDictionary<AwardId, Money>> Of(IReadOnlyCollection<AwardId> awards, CancellationToken cancel)
    {
        var used = (await db.AccountedFor(db.Rows<Award>().All(Because.PaymentIsChecked).Where(a => awards.Contains(a.Id)), cancel))
            .Where(a => a.Value.Approved is not null).ToDictionary(a => a.Key, a => a.Value.Approved!.Value);
        if (used.Count == 0) return new Dictionary<AwardId, Money>();
        var before = await db.SettledBeforeOf(used.Keys, cancel);
        return used.ToDictionary(u => u.Key, u => before.GetValueOrDefault(u.Key) is { } left
            ? Money.Max(u.Value.Minus(left.Carried).Minus(left.Deducted), Money.Zero)
            : u.Value);
    }
}
