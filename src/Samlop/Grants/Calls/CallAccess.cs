using Samlop.Platform.Data;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Calls;

/// <summary>Which calls an actor may see, and which they may work on.</summary>
public static class CallAccess
{
    /// <summary>Published calls are for everybody; one not yet published is for the directorate that owns it.</summary>
    public static IQueryable<Call> VisibleTo(this IQueryable<Call> calls, Actor actor)
    {
        var drafts = actor.May(ReadCallDrafts.Needs);
        return calls.Where(c => c.FirstPublishedAt != null || (drafts && c.Owner == actor.Organisation)).RowsChecked();
    }

    /// <summary>The directorate that owns the call.</summary>
    public static IQueryable<Call> ManageableBy(this IQueryable<Call> calls, Actor actor) =>
        calls.Where(c => actor.IsSystem || c.Owner == actor.Organisation).RowsChecked();

    /// <summary>True for those who see drafts of this call.</summary>
    public static bool SeesDrafts(this Actor actor, OrganisationId owner) => actor.May(ReadCallDrafts.Needs) && actor.Organisation == owner;
}
