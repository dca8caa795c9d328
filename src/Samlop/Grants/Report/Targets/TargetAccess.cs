using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Grants.Accept;
using Samlop.Grants.Apply;
using Samlop.Grants.Auditing;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Report.Targets;

/// <summary>Which targets a reader may see, and which they may work on.</summary>
public static class TargetAccess
{
    /// <summary>
    /// The county and the auditors what has been approved; those of the directorate who are impartial to the application also what is
    /// being prepared.
    /// </summary>
    public static IQueryable<AwardTarget> VisibleTo(this Rows<AwardTarget> targets, Reader reader)
    {
        var (reads, own) = (reader.Actor.May(ReadReports.Needs), reader.Actor.Organisation);
        var (awards, audited) = (targets.Asking<Award>(), targets.PeriodsOf(reader));
        var applications = targets.Db.Rows<GrantApplication>().ReceivedBy(reader);
        return targets.Through(t => reads
            && ((t.ApprovedAt != null && (t.County == own
                || awards.Any(w => w.Id == t.Award && audited.Any(p => p.Call == w.Call))))
                    || applications.Any(a => a.Id == t.Application)));
    }

    /// <summary>The county's own, once approved: theirs to report on.</summary>
    public static IQueryable<AwardTarget> ManageableBy(this Rows<AwardTarget> targets, Reader reader)
    {
        var own = reader.Actor.Organisation;
        return targets.Through(t => t.County == own && t.ApprovedAt != null);
    }

    /// <summary>Those of the owning directorate's applications, for those who are impartial to them: theirs to set.</summary>
    public static IQueryable<AwardTarget> FollowedBy(this Rows<AwardTarget> targets, Reader reader)
    {
        var applications = targets.Db.Rows<GrantApplication>().ReceivedBy(reader);
        return targets.Through(t => applications.Any(a => a.Id == t.Application));
    }

    /// <summary>One of an award, with its results, as the directorate works on it.</summary>
    internal static Task<AwardTarget?> FollowedTarget(
        this AppDb db, AwardId award, int number, Actor actor, CancellationToken cancel = default) =>
        db.Rows<AwardTarget>().FollowedBy(actor.ForCases()).WithResults()
            .SingleOrDefaultAsync(t => t.Award == award && t.Number == number, cancel);

    /// <summary>The counts of few persons are read by the county and those who follow it up, and by nobody else.</summary>
    internal static async Task<bool> ReadsSmallCounts(this AppDb db, AwardId award, Actor actor, CancellationToken cancel = default) =>
        await db.Rows<Award>().ManageableBy(actor.ForCases()).AnyAsync(a => a.Id == award, cancel)
        || await db.Rows<Award>().FollowedBy(actor.ForCases()).AnyAsync(a => a.Id == award, cancel);

    internal static IQueryable<AwardTarget> WithResults(this IQueryable<AwardTarget> targets) =>
        targets.Include(t => t.Results.OrderBy(r => r.Year).ThenBy(r => r.Number));
}
