using Samlop.Access.People;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

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

    /// <summary>
    /// Of those, the ones that wait for the reader, and are not of their own roles: of their own organisation; for the administrators of
    /// the installation also those that nobody of the organisation can answer (<see cref="WaitsFor"/>). A role that was changed since
    /// its end was proposed, has been looked at.
    /// </summary>
    internal static IQueryable<GroupProposal> WaitingFor(this Rows<GroupProposal> proposals, Reader reader, DateOnly today)
    {
        var (all, own, user) = (reader.Actor.May(ManageAllAccess.Needs), reader.Actor.Organisation, reader.Actor.User);
        var (reserved, administering) = (RolesByTwo.OfTheInstallation, Administrators.Roles);
        var (memberships, held) = (proposals.Db.Set<Membership>(), proposals.Db.HeldOn(today));
        return proposals.ManageableBy(reader).Where(GroupProposal.Open)
            .Where(p => p.User != user)
            .Where(p => p.Organisation == own || (all && (reserved.Contains(p.Role)
                || !held.Any(m => m.Organisation == p.Organisation && m.User != p.User && administering.Contains(m.Role)))))
            .Where(p => p.Ends == null || memberships.Any(m => m.Id == p.Ends && m.Version == p.EndsVersion));
    }

    /// <summary>The same for a notice: who is told of what waits for them.</summary>
    internal static async Task<Readers> WaitsFor(this Occasion occasion, OrganisationId organisation, Role role, UserId user) =>
        !role.IsOfTheInstallation() && await Administrators.IsThereOther(occasion.Db, organisation, user, occasion.Today, occasion.Cancel)
            ? Readers.In(organisation, Administrators.Roles).But(user)
            : (await Administrators.OfTheInstallation(occasion)).But(user);

    /// <summary>All of one who signs in.</summary>
    internal static IQueryable<GroupProposal> Of(this Rows<GroupProposal> proposals, UserId user) => proposals.Through(p => p.User == user);

    /// <summary>The roles that are, or were, proposed for one who signs in.</summary>
    internal static IQueryable<RoleProposal> For(this Rows<RoleProposal> proposals, UserId user) => proposals.Through(p => p.User == user);
}
