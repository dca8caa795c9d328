using Microsoft.EntityFrameworkCore;
using Samlop.Audit.TwoPerson;
using Samlop.Platform.Data;

namespace Samlop.Grants.Report;

internal static class ReportChecks
{
    /// <summary>The two-person check of a report that was found; null before an officer has sent it to be approved.</summary>
    public static Task<TwoPersonCheck?> ReportCheck(this AppDb db, GrantReport report, CancellationToken cancel = default) =>
        db.Rows<TwoPersonCheck>().On(report.Id.Value).SingleOrDefaultAsync(cancel);
}
