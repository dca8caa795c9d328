using Samlop.Access.SignIn;
using Samlop.Access.SignIn.Issuers;
using Samlop.Platform;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Access.Inviting;

/// <summary>
/// Ta imot en invitasjon: a button on the page of the link, not the link itself, since mail scanners open links. Whether the address is
/// known from before is told to nobody: the page and the answer are the same.
/// </summary>
[Process("InvitationAccepted")]
public sealed class AcceptInvitation(AppDb db, Invitations invitations, SignInCarried carried, Demonstration demonstration)
    : IUseCase<AcceptInvitation.Input, AcceptInvitation.Accepted>
{
    public static readonly Refusal SignInFirst = Refusal.In<InvitationText>(nameof(SignInFirst));

    public static Permission Needs { get; } = Permission.OfAll("access.invitation.accept");

    public sealed class Input : IInput<AcceptInvitation, Input, Accepted>
    {
        /// <summary>From the address.</summary>
        public string Token { get; set; } = "";

        /// <summary>Who an issuer says that it is, sealed; from the browser's cookie, never from the form.</summary>
        public string? Carried { get; set; }

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
        // Where there are issuers nobody signs in by a link in a mail: they sign in, and the invitation is tied to who they are there.
        var isOpen = actor.IsUser || demonstration.ChoosesPersona;
        var proof = isOpen ? null : carried.ProofIn(input.Carried, AccessUrls.AcceptInvitation(input.Token));
        if (!isOpen && proof is null) return SignInFirst;

        // Known, and without a role: the session acts for nobody, but the issuer has told who it is.
        var known = actor.IsUser ? actor.User : proof is null ? null : (await db.UserOf(proof, cancel))?.Id;

        var errors = new FieldErrors();
        var name = known is not null ? "" : TypedLine.ReadName(input.Name, User.NameLimit, nameof(Input.Name), errors);
        var language = known is not null ? Languages.Current : Languages.ByCode(input.Language);
        if (language is null) errors.Add(nameof(Input.Language), Phrase.In<InvitationText>(nameof(InvitationText.Error_Language)));
        if (errors.Any) return errors;

        var accepted = await invitations.Accept(
            input.Token, new Accepting(known, name, language!), change, cancel);
        if (!accepted.Succeeded) return accepted.No<Accepted>();
        if (proof is not null && await db.Tie(accepted.Value, proof, change, cancel) is { } no) return no;
        return new Accepted(accepted.Value);
    }
}
