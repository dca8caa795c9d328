using Microsoft.EntityFrameworkCore;
using Samlop.Grants.Calls;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Apply;

/// <summary>Which applications an actor may see, and which they may work on.</summary>
public static class ApplicationAccess
{
    /// <summary>
    /// The county sees its own. The directorate that owns the call, and the auditor, see what has been sent; of that only the sent versions, never the draft.
    /// </summary>
    public static IQueryable<GrantApplication> VisibleTo(this IQueryable<GrantApplication> applications, Actor actor, IQueryable<Call> calls)
    {
        var reads = actor.May(ApplyPermissions.ReadApplications);
        var audits = reads && actor.Role == nameof(Access.Role.Auditor);
        return applications.Where(a => (reads && a.County == actor.Organisation)
            || (reads && a.FirstReceivedAt != null && (audits || calls.Any(c => c.Id == a.Call && c.Owner == actor.Organisation)))).RowsChecked();
    }

    /// <summary>The county's own.</summary>
    public static IQueryable<GrantApplication> ManageableBy(this IQueryable<GrantApplication> applications, Actor actor) =>
        applications.Where(a => actor.IsSystem || a.County == actor.Organisation).RowsChecked();

    /// <summary>What has come in to the directorate that owns the call.</summary>
    public static IQueryable<GrantApplication> ReceivedBy(this IQueryable<GrantApplication> applications, Actor actor, IQueryable<Call> calls) =>
        applications.Where(a => a.FirstReceivedAt != null && calls.Any(c => c.Id == a.Call && c.Owner == actor.Organisation)).RowsChecked();

    public static IQueryable<Delegation> VisibleTo(this IQueryable<Delegation> delegations, Actor actor) =>
        delegations.Where(d => actor.IsPerson && d.County == actor.Organisation).RowsChecked();

    public static IQueryable<Delegation> ManageableBy(this IQueryable<Delegation> delegations, Actor actor) => delegations.VisibleTo(actor);

    internal static Task<GrantApplication?> ManageableApplication(this AppDb db, GrantApplicationId id, Actor actor, CancellationToken cancel = default) =>
        db.Set<GrantApplication>().ManageableBy(actor).WithAll().SingleOrDefaultAsync(a => a.Id == id, cancel);

    internal static IQueryable<GrantApplication> WithAll(this IQueryable<GrantApplication> applications) => applications
        .Include(a => a.Parts).Include(a => a.Confirmations.OrderBy(c => c.At)).Include(a => a.Sent.OrderBy(s => s.Number)).Include(a => a.Attachments).AsSplitQuery();
}
