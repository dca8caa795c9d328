using Microsoft.EntityFrameworkCore;
using Samlop.Grants.Apply;
using Samlop.Grants.Assess;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Decide;

/// <summary>Which decisions an actor may see, and which they may work on.</summary>
public static class DecisionAccess
{
    /// <summary>
    /// Those of the directorate who are impartial to the application; of what is under way in the total assessment only those who are impartial to all that it compares. Of the
    /// county, what is decided on its own is its letter's to tell.
    /// </summary>
    public static IQueryable<Decision> VisibleTo(this IQueryable<Decision> decisions, Actor actor, AppDb db)
    {
        var reads = actor.May(ReadPortfolio.Needs);
        return decisions.Where(d => reads).ManageableBy(actor, db);
    }

    /// <summary>Those of the owning directorate who are impartial: to the application, and to all that it is compared with until it is decided.</summary>
    public static IQueryable<Decision> ManageableBy(this IQueryable<Decision> decisions, Actor actor, AppDb db)
    {
        var applications = db.Set<GrantApplication>().ReceivedBy(actor, db);
        var cleared = db.Clearances(actor);
        // The calls that are closed to the actor are found once, not for each decision: a call may have very many.
        var closed = db.Standing(actor).Where(a => !cleared.Any(d => d.Application == a.Id)).Select(a => a.Call);
        return decisions.Where(d => applications.Any(a => a.Id == d.Application) && (d.Kind == DecisionKind.Dismissal || d.DecidedAt != null || !closed.Contains(d.Call))).RowsChecked();
    }

    /// <summary>The total assessments of those who may take part in them (see <see cref="PortfolioAccess"/>).</summary>
    public static IQueryable<PortfolioAssessment> VisibleTo(this IQueryable<PortfolioAssessment> portfolios, Actor actor, AppDb db)
    {
        var reads = actor.May(ReadPortfolio.Needs);
        var cleared = db.Clearances(actor);
        var standing = db.Standing(actor);
        return portfolios.Where(p => reads && standing.Any(a => a.Call == p.Call) && !standing.Any(a => a.Call == p.Call && !cleared.Any(d => d.Application == a.Id))).RowsChecked();
    }

    /// <summary>True when a decision is made on the application.</summary>
    internal static Task<bool> IsDecided(this AppDb db, GrantApplicationId application, CancellationToken cancel = default) =>
        db.Set<Decision>().PastOwnRows("what is decided is not taken back").AnyAsync(d => d.Application == application && d.DecidedAt != null, cancel);
}
