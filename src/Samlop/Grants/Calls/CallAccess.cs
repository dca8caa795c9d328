using Samlop.Platform.Data;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Calls;

/// <summary>Which calls a reader may see, and which they may work on.</summary>
public static class CallAccess
{
    /// <summary>Published calls are for everybody; one not yet published is for the directorate that owns it.</summary>
    public static IQueryable<Call> VisibleTo(this Rows<Call> calls, Reader reader)
    {
        var (drafts, own) = (reader.Actor.May(ReadCallDrafts.Needs), reader.Actor.Organisation);
        return calls.Through(c => c.FirstPublishedAt != null || (drafts && c.Owner == own));
    }

    /// <summary>The directorate that owns the call.</summary>
    public static IQueryable<Call> ManageableBy(this Rows<Call> calls, Reader reader)
    {
        var (system, own) = (reader.Actor.IsSystem, reader.Actor.Organisation);
        return calls.Through(c => system || c.Owner == own);
    }

    /// <summary>
    /// Published ones: number, title and dates are everybody's, whatever is read beside them. Not their versions, of which one may be a
    /// draft.
    /// </summary>
    public static IQueryable<Call> Published(this Rows<Call> calls) => calls.Bare(c => c.FirstPublishedAt != null);

    /// <summary>Published versions with their content are everybody's.</summary>
    public static IQueryable<CallVersion> Published(this Rows<CallVersion> versions) => versions.Through(v => v.PublishedAt != null);

    /// <summary>True for those who see drafts of this call.</summary>
    public static bool SeesDrafts(this Actor actor, OrganisationId owner) => actor.May(ReadCallDrafts.Needs) && actor.Organisation == owner;
}
