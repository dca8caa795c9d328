using Microsoft.EntityFrameworkCore;
using Samlop.Grants.Accept;
using Samlop.Platform.Amounts;
using Samlop.Platform.Data;

namespace Samlop.Grants.Settle;

/// <summary>What is paid back of awards that a door gave, for money years.</summary>
public static class RepaidReading
{
    /// <summary>One statement, however many the awards are; those without recoveries are not among them.</summary>
    public static async Task<Dictionary<AwardId, Money>> RecoveredFor(
        this AppDb db, IQueryable<Award> awards, CancellationToken cancel = default)
    {
        var rows = await (
            from r in db.Rows<Recovery>().OfAwards(awards)
            where r.WithdrawnAt == null
            select new { r.Award, Repaid = r.Repayments.Sum(p => p.AmountOre) }).ToListAsync(cancel);
        return rows.GroupBy(r => r.Award).ToDictionary(of => of.Key, of => Money.FromOre(of.Sum(r => r.Repaid)));
    }
}
