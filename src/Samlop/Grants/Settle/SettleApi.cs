using Microsoft.EntityFrameworkCore;
using Samlop.Grants.Accept;
using Samlop.Platform.Amounts;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Settle;

/// <summary>What was paid of an award, for those who claim back: never more. Where nobody tells, it is what was awarded.</summary>
public interface IPaidOfAward
{
    Task<Money> PaidOf(AwardId award, CancellationToken cancel);
}

/// <summary>What is claimed back of an award, whatever is not withdrawn.</summary>
/// <param name="Noticed">Told to the county, and not decided.</param>
/// <param name="Claimed">Decided.</param>
/// <param name="Repaid">Of what is decided.</param>
public sealed record RecoveredAmounts(AwardId Award, Money Noticed, Money Claimed, Money Repaid);

/// <summary>The recoveries of awards that a door gave, for payments and money years.</summary>
public static class RecoveredAmountsReading
{
    /// <summary>One statement, however many the awards are; those without recoveries are not among them.</summary>
    public static async Task<Dictionary<AwardId, RecoveredAmounts>> RecoveredFor(
        this AppDb db, IQueryable<Award> awards, CancellationToken cancel = default)
    {
        var rows = await (
            from r in db.Rows<Recovery>().OfAwards(awards)
            where r.WithdrawnAt == null
            select new { r.Award, r.AmountOre, Decided = r.DecidedAt != null, Repaid = r.Repayments.Sum(p => p.AmountOre) })
            .ToListAsync(cancel);
        return rows.GroupBy(r => r.Award).ToDictionary(of => of.Key, of => new RecoveredAmounts(
            of.Key,
            Money.FromOre(of.Where(r => !r.Decided).Sum(r => r.AmountOre)),
            Money.FromOre(of.Where(r => r.Decided).Sum(r => r.AmountOre)),
            Money.FromOre(of.Sum(r => r.Repaid))));
    }

    /// <summary>A recovery of the county is open: what stops a payment to it.</summary>
    public static Task<bool> HasOpenRecovery(this AppDb db, OrganisationId county, CancellationToken cancel = default) =>
        db.Rows<Recovery>().OpenAt(county).AnyAsync(cancel);
}
