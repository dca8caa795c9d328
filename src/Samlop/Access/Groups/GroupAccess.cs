using Samlop.Access.People;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;

namespace Samlop.Access.Groups;

/// <summary>
/// Whose proposals from groups: those who may give the role and end it. Sign-in itself asks those of the one who signs in.
/// </summary>
public static class GroupAccess
{
    public static IQueryable<GroupProposal> ManageableBy(this Rows<GroupProposal> proposals, Reader reader)
    {
        var (may, all, own) = (
            reader.Actor.May(AddUser.Needs), reader.Actor.May(ManageAllAccess.Needs), reader.Actor.Organisation);
        var (reserved, withheld) = (RolesByTwo.OfTheInstallation, proposals.Db.Withheld(reader.Actor));
        return proposals.Through(p => may && !withheld.Contains(p.User)
            && (all || (p.Organisation == own && !reserved.Contains(p.Role))));
    }

    /// <summary>Of those, the ones that wait: a role that was changed since it was proposed to end it, has been looked at.</summary>
    internal static IQueryable<GroupProposal> WaitingFor(this Rows<GroupProposal> proposals, Reader reader)
    {
        var memberships = proposals.Db.Set<Membership>();
        return proposals.ManageableBy(reader).Where(GroupProposal.Open)
            .Where(p => p.Ends == null || memberships.Any(m => m.Id == p.Ends && m.Version == p.EndsVersion));
    }

    /// <summary>All of one who signs in.</summary>
    internal static IQueryable<GroupProposal> Of(this Rows<GroupProposal> proposals, UserId user) => proposals.Through(p => p.User == user);
}
