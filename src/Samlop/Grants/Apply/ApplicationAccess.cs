using Microsoft.EntityFrameworkCore;
using Samlop.Grants.Assess;
using Samlop.Grants.Calls;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Apply;

/// <summary>Which applications an actor may see, and which they may work on.</summary>
public static class ApplicationAccess
{
    /// <summary>
    /// What an application says: the county sees its own in every state; the auditor what has been sent; those of the directorate that owns the call what has been sent, when they
    /// are impartial to it. Of what is sent others than the county see only the sent versions, never the draft.
    /// </summary>
    public static IQueryable<GrantApplication> VisibleTo(this IQueryable<GrantApplication> applications, Actor actor, AppDb db)
    {
        var (reads, audits, calls, cleared) = (actor.May(ReadApplications.Needs), Audits(actor), db.Set<Call>(), db.Clearances(actor));
        return applications.Where(a => (reads && a.County == actor.Organisation)
            || (reads && a.FirstReceivedAt != null && (audits || (calls.Any(c => c.Id == a.Call && c.Owner == actor.Organisation) && cleared.Any(d => d.Application == a.Id))))).RowsChecked();
    }

    /// <summary>
    /// That an application is there: whose it is, to which call, when it came and where it stands. Nothing of what it says: before declaring impartiality one must know of what.
    /// </summary>
    public static IQueryable<GrantApplication> ListedFor(this IQueryable<GrantApplication> applications, Actor actor, AppDb db)
    {
        var (reads, audits, calls) = (actor.May(ReadApplications.Needs), Audits(actor), db.Set<Call>());
        return applications.Where(a => (reads && a.County == actor.Organisation)
            || (reads && a.FirstReceivedAt != null && (audits || calls.Any(c => c.Id == a.Call && c.Owner == actor.Organisation)))).RowsChecked();
    }

    /// <summary>The county's own.</summary>
    public static IQueryable<GrantApplication> ManageableBy(this IQueryable<GrantApplication> applications, Actor actor) =>
        applications.Where(a => actor.IsSystem || a.County == actor.Organisation).RowsChecked();

    /// <summary>What has come in to the directorate that owns the call, for those who are impartial to it: theirs to work on.</summary>
    public static IQueryable<GrantApplication> ReceivedBy(this IQueryable<GrantApplication> applications, Actor actor, AppDb db)
    {
        var cleared = db.Clearances(actor);
        return applications.ComeInTo(actor, db).Where(a => cleared.Any(d => d.Application == a.Id));
    }

    /// <summary>What has come in to the directorate that owns the call; only that it is there.</summary>
    public static IQueryable<GrantApplication> ComeInTo(this IQueryable<GrantApplication> applications, Actor actor, AppDb db)
    {
        var calls = db.Set<Call>();
        return applications.Where(a => a.FirstReceivedAt != null && calls.Any(c => c.Id == a.Call && c.Owner == actor.Organisation)).RowsChecked();
    }

    public static IQueryable<Delegation> VisibleTo(this IQueryable<Delegation> delegations, Actor actor) =>
        delegations.Where(d => actor.IsUser && d.County == actor.Organisation).RowsChecked();

    public static IQueryable<Delegation> ManageableBy(this IQueryable<Delegation> delegations, Actor actor) => delegations.VisibleTo(actor);

    internal static Task<GrantApplication?> ManageableApplication(this AppDb db, GrantApplicationId id, Actor actor, CancellationToken cancel = default) =>
        db.Set<GrantApplication>().ManageableBy(actor).WithAll().SingleOrDefaultAsync(a => a.Id == id, cancel);

    internal static IQueryable<GrantApplication> WithAll(this IQueryable<GrantApplication> applications) => applications
        .Include(a => a.Parts).Include(a => a.Confirmations.OrderBy(c => c.At)).Include(a => a.Sent.OrderBy(s => s.Number)).Include(a => a.Attachments).AsSplitQuery();

    private static bool Audits(Actor actor) => actor.Role == nameof(Access.Role.Auditor) && actor.May(ReadApplications.Needs);
}
