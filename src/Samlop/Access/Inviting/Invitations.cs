using Microsoft.EntityFrameworkCore;
using Samlop.Access.People;
using Samlop.Platform;
using Samlop.Platform.Data;
using Samlop.Platform.Security;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;

namespace Samlop.Access.Inviting;

/// <summary>What an invitation says to whoever opens its link.</summary>
/// <param name="InvitedBy">The name of who asks; null where it is told to nobody.</param>
/// <param name="Inviter">Who gives what it gives, with what they may today.</param>
public sealed record OpenedInvitation(Invitation Invitation, Organisation Organisation, string? InvitedBy, Actor Inviter);

/// <summary>Who says yes to an invitation.</summary>
/// <param name="User">Who is signed in; null where nobody is, and the invitation makes a user where the address has none.</param>
/// <param name="Name">Of a new user.</param>
/// <param name="Language">Of a new user's pages and notices.</param>
public sealed record Accepting(UserId? User, string Name, PageLanguage Language);

/// <summary>Finds the invitation of a link, and accepts it.</summary>
public sealed class Invitations(AppDb db, OsloClock clock, ViewerLookup viewers, Demonstration demonstration)
{
    /// <summary>It belongs to another address than the one who is signed in has.</summary>
    public static readonly Refusal InvitationOfAnother = Refusal.In<InvitationText>(nameof(InvitationOfAnother));

    /// <summary>
    /// The invitation whose link this is; null where it does not work, and nobody is told why: it is wrong, used, too old or revoked, the
    /// organisation has ended or does before the first day, or who sent it may not give the roles any more.
    /// </summary>
    public async Task<OpenedInvitation?> Find(string? token, CancellationToken cancel)
    {
        if (token?.Length != LinkKey.Length) return null;
        var invitation = await db.Rows<Invitation>().OpenedBy(token).Where(InvitationAccess.IsStillSenders(db, clock.Today))
            .SingleOrDefaultAsync(cancel);
        if (invitation is null) return null;

        var organisation = await db.Set<Organisation>().SingleAsync(o => o.Id == invitation.Organisation, cancel);
        var inviter = (await viewers.ActorsOf(invitation.InvitedBy, db, cancel)).FirstOrDefault(actor =>
            actor.May(ManageAllAccess.Needs) || (actor.Organisation == organisation.Id && actor.May(AddUser.Needs)));
        if (invitation.StateOn(clock.Today, organisation.ValidTo, isStillSenders: true) is not InvitationState.Waiting || inviter is null
            || invitation.Roles.Exists(role => role.NotGivenIn(organisation, inviter) is not null))
        {
            return null;
        }

        var withheld = db.Withheld(Actor.Nobody);
        var name = await db.Set<User>().Where(u => u.Id == invitation.InvitedBy && !withheld.Contains(u.Id)).Select(u => u.Name)
            .SingleOrDefaultAsync(cancel);
        return new OpenedInvitation(invitation, organisation, name, inviter);
    }

    /// <summary>
    /// Accepts the invitation of a link, in the run that is under way: whoever has its address gets the roles, as if who invited gave them
    /// now, and the link is used up. A role that they have already, or may not have, is left out. Sign-in calls this when it knows who the
    /// person is, and ties what it knows them by to the user that is answered.
    /// </summary>
    public async Task<Outcome<UserId>> Accept(string? token, Accepting who, Change change, CancellationToken cancel)
    {
        if (await Find(token, cancel) is not var (invitation, organisation, _, inviter)) return Invitation.InvitationIsOver;
        var user = await db.Set<User>().FirstOrDefaultAsync(u => u.Email == invitation.Email, cancel);
        if (who.User is not null && user?.Id != who.User) return InvitationOfAnother;

        user ??= New(invitation, inviter, who, change);
        var from = invitation.From > clock.Today ? invitation.From : clock.Today;
        // As when an organisation ends: no role outlives it.
        var to = organisation.ValidTo is { } ended && !(invitation.To < ended) ? ended : invitation.To;
        foreach (var role in invitation.Roles)
        {
            var wanted = new Membership(NewId.Of<MembershipId>(change.At), user.Id, organisation.Id, role, from, to);
            _ = await db.Give(wanted, inviter, change, cancel);
        }

        invitation.Accept(user.Id, change.At);
        change.Record(new AcceptInvitation.InvitationAccepted(invitation.Id, organisation.Id, user.Id));
        return user.Id;
    }

    private User New(Invitation invitation, Actor inviter, Accepting who, Change change)
    {
        var user = new User(NewId.Of<UserId>(change.At), who.Name, invitation.Email)
        {
            Persona = demonstration.Active,
            EmailSetBy = inviter.User,
            AddedFor = inviter.May(ManageAllAccess.Needs) ? null : invitation.Organisation,
        };
        user.Read(who.Language);
        db.Add(user);
        change.Record(new AddUser.UserAdded(user.Id));
        return user;
    }
}
