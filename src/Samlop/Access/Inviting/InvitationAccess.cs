using System.Linq.Expressions;
using Samlop.Access.People;
using Samlop.Platform.Data;
using Samlop.Platform.Security;
using Samlop.Platform.UseCases;

namespace Samlop.Access.Inviting;

/// <summary>
/// Whose invitations: those of an organisation are read and changed by its own administrators and by those of the installation; one is
/// found besides by whoever holds the key in its link.
/// </summary>
public static class InvitationAccess
{
    public static IQueryable<Invitation> ManageableBy(this Rows<Invitation> invitations, Reader reader)
    {
        var (may, all, own) = (
            reader.Actor.May(AddUser.Needs), reader.Actor.May(ManageAllAccess.Needs), reader.Actor.Organisation);
        return invitations.Through(i => may && (all || i.Organisation == own));
    }

    /// <summary>Whoever sent it may ask people in there on a day still: what it gives, they give.</summary>
    public static Expression<Func<Invitation, bool>> IsStillSenders(AppDb db, DateOnly today)
    {
        var held = db.HeldOn(today);
        var (everywhere, own) = (ManageAllAccess.Needs.Roles.ToList(), AddUser.Needs.Roles.ToList());
        return i => held.Any(m => m.User == i.InvitedBy
            && (everywhere.Contains(m.Role) || (m.Organisation == i.Organisation && own.Contains(m.Role))));
    }

    /// <summary>The one whose link holds this key.</summary>
    internal static IQueryable<Invitation> OpenedBy(this Rows<Invitation> invitations, string token)
    {
        var hash = LinkKey.HashOf(token);
        return invitations.Through(i => i.KeyHash == hash);
    }
}
