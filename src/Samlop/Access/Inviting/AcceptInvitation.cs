using Samlop.Platform;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Access.Inviting;

/// <summary>
/// Ta imot en invitasjon: a button on the page of the link, not the link itself, since mail scanners open links. Whether the address is
/// known from before is told to nobody: the page and the answer are the same.
/// </summary>
[Process("InvitationAccepted")]
public sealed class AcceptInvitation(Invitations invitations, Demonstration demonstration)
    : IUseCase<AcceptInvitation.Input, AcceptInvitation.Accepted>
{
    public static readonly Refusal SignInFirst = Refusal.In<InvitationText>(nameof(SignInFirst));

    public static Permission Needs { get; } = Permission.OfAll("access.invitation.accept");

    public sealed class Input : IInput<AcceptInvitation, Input, Accepted>
    {
        /// <summary>From the address.</summary>
        public string Token { get; set; } = "";

        public string? Name { get; set; }

        /// <summary>Code of one of the languages of the pages.</summary>
        public string? Language { get; set; }
    }

    public sealed record Accepted(UserId User);

    /// <summary>Somebody said yes to an invitation; the roles it gave are events of their own.</summary>
    [Event("access.invitation.accepted"), NoNews]
    public sealed record InvitationAccepted(InvitationId Invitation, OrganisationId Organisation, UserId User) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(Invitation);

        Audience IEvent.For => Audience.Everyone;

        Phrase IEvent.Told => Phrase.In<InvitationText>(nameof(InvitationText.Told_Accepted));
    }

    public static NoticeKind TellsInviter { get; } = NoticeKind.Of<InvitationAccepted>(
        "access.invitation.accepted", AccessNotices.Proposals, "the administrator who sent it",
        async (happened, occasion) => new Told(
            Phrase.In<InvitationText>(nameof(InvitationText.Notice_Accepted)),
            AccessUrls.Of(happened.Organisation, happened.Invitation),
            Readers.Of(await occasion.InviterOf(happened.Invitation))));

    public async Task<Outcome<Accepted>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        if (await invitations.Find(input.Token, cancel) is null) return Invitation.InvitationIsOver;
        // Outside the demonstration nobody signs in by a link in a mail: they sign in, and the invitation is tied to who they are there.
        if (!actor.IsUser && !demonstration.Active) return SignInFirst;

        var errors = new FieldErrors();
        var name = actor.IsUser ? "" : TypedLine.ReadName(input.Name, User.NameLimit, nameof(Input.Name), errors);
        var language = actor.IsUser ? Languages.Current : Languages.ByCode(input.Language);
        if (language is null) errors.Add(nameof(Input.Language), Phrase.In<InvitationText>(nameof(InvitationText.Error_Language)));
        if (errors.Any) return errors;

        var accepted = await invitations.Accept(
            input.Token, new Accepting(actor.IsUser ? actor.User : null, name, language!), change, cancel);
        return accepted.Succeeded ? new Accepted(accepted.Value) : accepted.No<Accepted>();
    }
}
