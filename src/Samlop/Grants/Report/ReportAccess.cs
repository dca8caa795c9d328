using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Grants.Accept;
using Samlop.Grants.Apply;
using Samlop.Grants.Auditing;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Report;

/// <summary>Rapporter: to read the yearly reports; which ones is asked row by row.</summary>
public abstract class ReadReports : INeeds
{
    public static Permission Needs { get; } = Permission.Of(
        "grants.report.read",
        Role.CaseOfficer, Role.DecisionMaker, Role.Attestant, Role.Auditor, Role.ProjectLead, Role.ChiefExecutive);
}

/// <summary>Which reports a reader may see, and which they may work on.</summary>
public static class ReportAccess
{
    /// <summary>
    /// The county its own, from the first word; those of the directorate who are impartial to the application, and the auditors, what has
    /// been sent. Of what is sent others than the county see the sent versions alone, never the draft.
    /// </summary>
    public static IQueryable<GrantReport> VisibleTo(this Rows<GrantReport> reports, Reader reader)
    {
        var (reads, own) = (reader.Actor.May(ReadReports.Needs), reader.Actor.Organisation);
        var (awards, audited) = (reports.Asking<Award>(), reports.PeriodsOf(reader));
        var applications = reports.Db.Rows<GrantApplication>().ReceivedBy(reader);
        return reports.Through(r => reads && (r.County == own
            || (r.FirstReceivedAt != null && (applications.Any(a => a.Id == r.Application)
                || awards.Any(w => w.Id == r.Award && audited.Any(p => p.Call == w.Call))))));
    }

    /// <summary>The county's own: theirs to write.</summary>
    public static IQueryable<GrantReport> ManageableBy(this Rows<GrantReport> reports, Reader reader)
    {
        var own = reader.Actor.Organisation;
        return reports.Through(r => r.County == own);
    }

    /// <summary>What has come in to the owning directorate, for those who are impartial to the application: theirs to treat.</summary>
    public static IQueryable<GrantReport> TreatedBy(this Rows<GrantReport> reports, Reader reader)
    {
        var applications = reports.Db.Rows<GrantApplication>().ReceivedBy(reader);
        return reports.Through(r => r.FirstReceivedAt != null && applications.Any(a => a.Id == r.Application));
    }

    /// <summary>That a report has come, and when: nothing of what it says.</summary>
    internal static IQueryable<GrantReport> Received(this Rows<GrantReport> reports) => reports.Bare(r => r.FirstReceivedAt != null);

    /// <summary>Where the reports of awards that were found stand, and nothing of what they say.</summary>
    internal static IQueryable<GrantReport> Behind(this Rows<GrantReport> reports, IQueryable<Award> awards) =>
        reports.Bare(r => awards.Any(a => a.Id == r.Award));

    /// <summary>The county's own report of an award, with all it may write; null where there is none yet.</summary>
    internal static Task<GrantReport?> OwnReport(this AppDb db, AwardId award, Actor actor, CancellationToken cancel = default) =>
        db.Rows<GrantReport>().ManageableBy(actor.ForCases()).WithDraft().SingleOrDefaultAsync(r => r.Award == award, cancel);

    /// <summary>The report of an award as the directorate works on it.</summary>
    internal static Task<GrantReport?> TreatedReport(this AppDb db, AwardId award, Actor actor, CancellationToken cancel = default) =>
        db.Rows<GrantReport>().TreatedBy(actor.ForCases())
            .Include(r => r.Sent.OrderBy(s => s.Number)).Include(r => r.Assessments.OrderBy(a => a.Number)).AsSplitQuery()
            .SingleOrDefaultAsync(r => r.Award == award, cancel);

    internal static IQueryable<GrantReport> WithDraft(this IQueryable<GrantReport> reports) =>
        reports.Include(r => r.Parts).Include(r => r.Corrections).Include(r => r.Sent.OrderBy(s => s.Number)).AsSplitQuery();
}

/// <summary>Behandling av rapporter: to read what the directorate does with a report.</summary>
public abstract class ReadTreatment : INeeds
{
    public static Permission Needs { get; } = Permission.Of("grants.report.read-treatment", Role.CaseOfficer, Role.DecisionMaker);
}
