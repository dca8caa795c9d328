using Samlop.Grants.Apply;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Decide;

/// <summary>Which decisions an actor may see, and which they may work on.</summary>
public static class DecisionAccess
{
    /// <summary>Those of the directorate who may see the application; of the county, what is decided on its own is its letter's to tell (see <c>Letters</c>).</summary>
    public static IQueryable<Decision> VisibleTo(this IQueryable<Decision> decisions, Actor actor, AppDb db)
    {
        var reads = actor.May(DecidePermissions.ReadPortfolio);
        var applications = db.Set<GrantApplication>().ReceivedBy(actor, db);
        return decisions.Where(d => reads && applications.Any(a => a.Id == d.Application)).RowsChecked();
    }

    /// <summary>Those of the owning directorate who are impartial to the application.</summary>
    public static IQueryable<Decision> ManageableBy(this IQueryable<Decision> decisions, Actor actor, AppDb db)
    {
        var applications = db.Set<GrantApplication>().ReceivedBy(actor, db);
        return decisions.Where(d => applications.Any(a => a.Id == d.Application)).RowsChecked();
    }
}
