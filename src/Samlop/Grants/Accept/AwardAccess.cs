using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Audit;
using Samlop.Grants.Apply;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Accept;

/// <summary>Which awards an actor may see, and which they may work on.</summary>
public static class AwardAccess
{
    /// <summary>The county its own; those of the directorate who are impartial to the application; the auditors all (circular 17-2022: Riksrevisjonen can check the use).</summary>
    public static IQueryable<Award> VisibleTo(this IQueryable<Award> awards, Actor actor, AppDb db)
    {
        var (reads, audits, applications) = (actor.May(ReadAwards.Needs), actor.Role == nameof(Role.Auditor), db.Set<GrantApplication>().ReceivedBy(actor, db));
        return awards.Where(a => reads && (a.County == actor.Organisation || audits || applications.Any(p => p.Id == a.Application))).RowsChecked();
    }

    /// <summary>The county's own: theirs to answer.</summary>
    public static IQueryable<Award> ManageableBy(this IQueryable<Award> awards, Actor actor) => awards.Where(a => actor.IsSystem || a.County == actor.Organisation).RowsChecked();

    /// <summary>Those of the owning directorate's applications, for those who are impartial to them: theirs to follow up.</summary>
    public static IQueryable<Award> FollowedBy(this IQueryable<Award> awards, Actor actor, AppDb db)
    {
        var applications = db.Set<GrantApplication>().ReceivedBy(actor, db);
        return awards.Where(a => applications.Any(p => p.Id == a.Application)).RowsChecked();
    }

    internal static IQueryable<Award> WithAll(this IQueryable<Award> awards) => awards
        .Include(a => a.Accounts.OrderBy(x => x.EnteredAt)).Include(a => a.Conditions.OrderBy(c => c.Number)).Include(a => a.Extensions.OrderBy(e => e.Number)).AsSplitQuery();

    /// <summary>The two-person check of the account that was given last; null where it needs none.</summary>
    internal static async Task<TwoPersonCheck?> AccountCheckOf(this AppDb db, Award award, CancellationToken cancel = default) =>
        award.Account is { Changed: true } account ? await db.Set<TwoPersonCheck>().SingleOrDefaultAsync(c => c.Subject == account.Id.Value, cancel) : null;

    /// <summary>No decision has taken the place of the one that gives the award, its letter sent or not.</summary>
    internal static async Task<bool> IsInForce(this AppDb db, Award award, CancellationToken cancel = default) =>
        !await db.Set<Decision>().PastOwnRows("an award is in force until another decision is made").AnyAsync(d => d.Replaces == award.Decision && d.DecidedAt != null, cancel);
}
