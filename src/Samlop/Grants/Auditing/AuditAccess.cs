using Microsoft.EntityFrameworkCore.Infrastructure;
using Samlop.Access;
using Samlop.Platform.Data;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Auditing;

/// <summary>What auditors may read, and who sees the periods that say so.</summary>
public static class AuditAccess
{
    /// <summary>
    /// The periods that are open to the auditor today; none for anybody else. The doors of applications, awards, decisions and cases ask
    /// whether one is of their call.
    /// </summary>
    internal static IQueryable<AuditPeriod> PeriodsOf<T>(this Rows<T> rows, Reader reader) where T : class
    {
        var (audits, office) = (reader.Actor.Audits(), reader.Actor.Organisation);
        return rows.Asking<AuditPeriod>().Where(AuditPeriod.IsOpenOn(rows.Db.GetService<OsloClock>().Today))
            .Where(p => audits && p.Office == office);
    }

    /// <summary>Those of the directorate that gives them; the office its own, when they are given.</summary>
    public static IQueryable<AuditPeriod> VisibleTo(this Rows<AuditPeriod> periods, Reader reader)
    {
        var (reads, audits, own) = (
            reader.Actor.May(ReadAuditPeriods.Needs), reader.Actor.Audits(), reader.Actor.Organisation);
        return periods.Through(p => reads && (p.Owner == own || (audits && p.Office == own && p.GivenAt != null)));
    }

    /// <summary>Those of the directorate that gives them.</summary>
    public static IQueryable<AuditPeriod> ManageableBy(this Rows<AuditPeriod> periods, Reader reader)
    {
        var own = reader.Actor.Organisation;
        return periods.Through(p => p.Owner == own);
    }
}

/// <summary>Lesetilganger for Riksrevisjonen: to see which there are.</summary>
public abstract class ReadAuditPeriods : INeeds
{
    public static Permission Needs { get; } = Permission.Of(
        "grants.audit-period.read", Role.CaseOfficer, Role.DecisionMaker, Role.Administrator, Role.Auditor);
}
