using Microsoft.EntityFrameworkCore;
using Samlop.Access.People;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Access.Inviting;

/// <summary>Trekk invitasjonen: the link works no more. Whoever was asked is told nothing but that, if they open it.</summary>
[Process("InvitationRevoked"), TellsNobody(Untold.NotYetTold)]
public sealed class RevokeInvitation(AppDb db) : IUseCase<RevokeInvitation.Input, Done>
{
    public static Permission Needs => AddUser.Needs;

    public sealed class Input : IInput<RevokeInvitation, Input, Done>
    {
        public InvitationId Invitation { get; set; }
    }

    /// <summary>An invitation was withdrawn before anybody had accepted it.</summary>
    [Event("access.invitation.revoked"), NoNews]
    public sealed record InvitationRevoked(InvitationId Invitation, OrganisationId Organisation) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(Invitation);

        Audience IEvent.For => Audience.Everyone;

        Phrase IEvent.Told => Phrase.In<InvitationText>(nameof(InvitationText.Told_Revoked));
    }

    /// <summary>What the installation's administrators give, theirs alone is to withdraw.</summary>
    internal static Refusal? No(Invitation invitation, Actor actor) =>
        invitation.MayChange() ?? (invitation.Roles.TrueForAll(role => role.MayBeGivenBy(actor)) ? null : SendInvitationAgain.RoleNotYours);

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var invitation = await db.Rows<Invitation>().ManageableBy(actor.ForAdministration())
            .SingleOrDefaultAsync(i => i.Id == input.Invitation, cancel);
        if (invitation is null) return Refusal.NotFound;
        if (No(invitation, actor) is { } no) return no;

        invitation.Revoke(change.At);
        change.Record(new InvitationRevoked(invitation.Id, invitation.Organisation));
        return new Done();
    }
}
