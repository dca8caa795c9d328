using Microsoft.EntityFrameworkCore;
using Samlop.Access.People;
using Samlop.Platform.Data;
using Samlop.Platform.Security;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Access.Inviting;

/// <summary>
/// Send invitasjonen på nytt: with a new link and 14 new days; the old link works no more. Who sends it is the one who invites from now on.
/// </summary>
[Process("InvitationSentAgain"), TellsNobody(Untold.NotYetTold)]
public sealed class SendInvitationAgain(AppDb db, OsloClock clock, InvitationMail mail) : IUseCase<SendInvitationAgain.Input, Done>
{
    public static readonly Refusal InvitedDaysAreOver = Refusal.In<InvitationText>(nameof(InvitedDaysAreOver));
    public static readonly Refusal InvitedAfterItEnds = Refusal.In<InvitationText>(nameof(InvitedAfterItEnds));
    public static readonly Refusal RoleNotYours = Refusal.In<InvitationText>(nameof(RoleNotYours));

    public static Permission Needs => AddUser.Needs;

    public sealed class Input : IInput<SendInvitationAgain, Input, Done>
    {
        public InvitationId Invitation { get; set; }
    }

    /// <summary>What is against it now.</summary>
    internal static Refusal? No(Invitation invitation, Organisation organisation, Actor actor, DateOnly today) =>
        invitation.MayChange()
        ?? (organisation.ValidTo < today ? Organisation.OrganisationHasEnded
            : invitation.To < today ? InvitedDaysAreOver
            : organisation.ValidTo < invitation.From ? InvitedAfterItEnds
            : invitation.Roles.Exists(role => role.NotGivenIn(organisation, actor) is not null) ? RoleNotYours
            : null);

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var invitation = await db.Rows<Invitation>().ManageableBy(actor.ForAdministration())
            .SingleOrDefaultAsync(i => i.Id == input.Invitation, cancel);
        if (invitation is null) return Refusal.NotFound;
        var organisation = await db.Set<Organisation>().SingleAsync(o => o.Id == invitation.Organisation, cancel);
        if (No(invitation, organisation, actor, clock.Today) is { } no) return no;

        var key = LinkKey.New();
        invitation.Send(actor.User, key, clock.Today, change.At);
        mail.Send(invitation, organisation.Name, key, change.At);
        change.Record(new InvitePeople.InvitationSent(invitation.Id, organisation.Id, invitation.LastDay));
        return new Done();
    }
}
