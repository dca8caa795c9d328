using Samlop.Platform.Data;
using Samlop.Platform.UseCases;

namespace Samlop.Access.Authority;

/// <summary>Which delegations and stand-ins a reader may see, and which they may end.</summary>
public static class AuthorityAccess
{
    /// <summary>Those of the organisation, for those who act for it.</summary>
    public static IQueryable<Delegation> VisibleTo(this Rows<Delegation> delegations, Reader reader)
    {
        var (signedIn, own) = (reader.Actor.IsUser, reader.Actor.Organisation);
        return delegations.Through(d => signedIn && d.Organisation == own);
    }

    public static IQueryable<Delegation> ManageableBy(this Rows<Delegation> delegations, Reader reader) => delegations.VisibleTo(reader);

    /// <summary>All who may have a stand-in see who stands in for whom in their organisation.</summary>
    public static IQueryable<StandIn> VisibleTo(this Rows<StandIn> standIns, Reader reader)
    {
        var (may, own) = (reader.Actor.May(AppointStandIn.Needs), reader.Actor.Organisation);
        return standIns.Through(s => may && s.Organisation == own);
    }

    /// <summary>Those of the absent one and of the stand-in.</summary>
    public static IQueryable<StandIn> ManageableBy(this Rows<StandIn> standIns, Reader reader)
    {
        var user = reader.Actor.User;
        return standIns.VisibleTo(reader).Where(s => s.Absent == user || s.User == user);
    }

    /// <summary>Whom the actor stands in for today.</summary>
    public static IQueryable<StandIn> AbsentOf(this AppDb db, Actor actor, DateOnly today) =>
        db.Rows<StandIn>().VisibleTo(actor.ForAdministration()).Where(s => s.User == actor.User).Where(StandIn.Holds.On(today));
}
