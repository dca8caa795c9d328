using Microsoft.EntityFrameworkCore;
using Samlop.Grants.Accept;
using Samlop.Grants.Pay;
using Samlop.Platform.Data;
using Samlop.Platform.Text;

namespace Samlop.Grants.Report;

/// <summary>Rapport: the county owes no report whose day is past, of this award or of another.</summary>
internal sealed class LateReportBlock(AppDb db) : IPaymentBlock
{
    public string Code => "report";

    public Phrase Name => Phrase.In<ReportText>(nameof(ReportText.Block_Report));

    public Phrase Remedy => Phrase.In<ReportText>(nameof(ReportText.Block_Report_Remedy));

    public bool MayBeLifted => true;

    public async Task<IReadOnlyDictionary<PaymentId, BlockFinding>> Find(
        IReadOnlyList<CheckedPayment> payments, DateOnly day, CancellationToken cancel)
    {
        var counties = payments.Select(p => p.County).Distinct().ToList();
        var late = await db.Rows<Award>().All(Because.PaymentIsChecked)
            .Where(ReportStanding.IsOverdue(db, day))
            .Where(a => counties.Contains(a.County))
            .Select(a => new { a.County, a.Year, a.ReportDueOn })
            .ToListAsync(cancel);
        var first = late.GroupBy(a => a.County).ToDictionary(g => g.Key, g => g.MinBy(a => a.Year)!);
        return (
            from p in payments
            where first.ContainsKey(p.County)
            let report = first[p.County]
            let words = Phrase.In<ReportText>(
                nameof(ReportText.Block_Report_Late), report.Year, new DateArgument(report.ReportDueOn!.Value))
            select (p.Id, Finding: new BlockFinding(words, words))).ToDictionary(f => f.Id, f => f.Finding);
    }
}
