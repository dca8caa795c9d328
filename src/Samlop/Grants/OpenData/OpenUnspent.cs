using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Grants.Accept;
using Samlop.Grants.Account;
using Samlop.Grants.Settle;
using Samlop.Platform.Amounts;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.Ui.Tables;

namespace Samlop.Grants.OpenData;

/// <summary>
/// Ubrukte midler: what the directorate has approved as used of the awards that everybody reads, what is left of them, and what is decided
/// about it; by county and year, from when the accounts are treated.
/// </summary>
public static class OpenUnspent
{
    private static readonly Sorting<Row> Orders = new Sorting<Row>("-ar", r => r.County)
        .By("ar", r => r.Year)
        .By("mottaker", r => r.County)
        .By("brukt", r => r.Used.Ore)
        .By("ubrukt", r => r.Unspent.Ore);

    /// <param name="Carried">Carried over to the next year by a decision.</param>
    /// <param name="Deducted">Taken off a later payment by a decision.</param>
    /// <param name="Claimed">Decided to be claimed back; what is paid back of it is within.</param>
    /// <param name="Waived">Decided not to be claimed.</param>
    public sealed record Row(
        string County, string? CountyNumber, int Year, Money Awarded, Money Used, Money Unspent, Money Carried, Money Deducted,
        Money Claimed, Money Repaid, Money Waived);

    public static IReadOnlyList<Column<Row>> Columns =>
    [
        new("ar", CommonText.Year, r => r.Year) { Sortable = true, Cell = r => cell => cell.AddContent(0, r.Year) },
        new("mottaker", OpenText.Column_Receiver, r => r.County) { Sortable = true },
        new("organisasjonsnummer", CommonText.OrganisationNumber, r => r.CountyNumber) { OnlyInFiles = true },
        new("tildelt", OpenText.Column_Awarded, r => r.Awarded) { IsNumber = true },
        new("brukt", OpenText.Column_Used, r => r.Used) { Sortable = true, IsNumber = true },
        new("ubrukt", OpenText.Column_Unspent, r => r.Unspent) { Sortable = true, IsNumber = true },
        new("overfort", OpenText.Column_Carried, r => r.Carried) { IsNumber = true },
        new("trekkes", OpenText.Column_Deducted, r => r.Deducted) { IsNumber = true },
        new("kreves", OpenText.Column_Claimed, r => r.Claimed) { IsNumber = true },
        new("tilbakebetalt", OpenText.Column_Repaid, r => r.Repaid) { IsNumber = true },
        new("ettergitt", OpenText.Column_Waived, r => r.Waived) { IsNumber = true },
    ];

    public static async Task<IReadOnlyList<Row>> Matching(AppDb db, TableQuery query, CancellationToken cancel)
    {
        var awards = db.Rows<Award>().Published();
        var treated = (await db.AccountedFor(awards, cancel)).Where(a => a.Value.Approved is not null).ToDictionary();
        if (treated.Count == 0) return [];
        var counties = db.Set<Organisation>().AsQueryable();
        foreach (var word in OpenSets.WordsOf(query)) counties = counties.Where(o => o.Search.Contains(word));
        var ids = treated.Keys.ToList();
        var found = await awards.Where(a => ids.Contains(a.Id))
            .Join(counties, a => a.County, o => o.Id, (a, o) => new { a.Id, a.County, a.Year, a.AmountOre, o.Name, o.Number })
            .ToListAsync(cancel);
        var settled = (await db.Rows<Settlement>().DecidedOf(awards).Where(s => ids.Contains(s.Award))
            .GroupBy(s => s.Award)
            .Select(g => new
            {
                g.Key,
                Carry = g.Sum(s => s.CarryOre),
                Deduct = g.Sum(s => s.DeductOre),
                Claim = g.Sum(s => s.ClaimOre),
                Waive = g.Sum(s => s.WaiveOre),
            })
            .ToListAsync(cancel)).ToDictionary(s => s.Key);
        var recovered = await db.RecoveredFor(awards, cancel);
        var rows =
            from a in found
            group a by (a.County, a.Name, a.Number, a.Year) into same
            let of = same.Select(a => (
                Accounts: treated[a.Id], Settled: settled.GetValueOrDefault(a.Id), Recovered: recovered.GetValueOrDefault(a.Id))).ToList()
            select new Row(
                same.Key.Name, same.Key.Number, same.Key.Year,
                Money.FromOre(same.Sum(a => a.AmountOre)),
                Money.Sum(of.Select(a => a.Accounts.Approved!.Value)),
                Money.Sum(of.Select(a => a.Accounts.Unspent)),
                Money.FromOre(of.Sum(a => a.Settled?.Carry ?? 0)),
                Money.FromOre(of.Sum(a => a.Settled?.Deduct ?? 0)),
                Money.FromOre(of.Sum(a => a.Settled?.Claim ?? 0)),
                Money.Sum(of.Select(a => a.Recovered)),
                Money.FromOre(of.Sum(a => a.Settled?.Waive ?? 0)));
        return [.. Orders.Apply(rows.ToList().AsQueryable(), query)];
    }
}
