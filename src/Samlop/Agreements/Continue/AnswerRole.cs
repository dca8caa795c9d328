using Samlop.Agreements.Agree;
using Samlop.Agreements.Meet;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Agreements.Continue;

/// <summary>
/// Svar på om du tar rollen: whoever was asked accepts, and holds it with all that it has promised from that moment; or declines.
/// </summary>
[Process("agreements.role-answered")]
public sealed class AnswerRole(AppDb db) : IUseCase<AnswerRole.Input, Done>
{
    public const string Accepts = "accepts";
    public const string Declines = "declines";

    public static Permission Needs => TakePart.Needs;

    public sealed class Input : IInput<AnswerRole, Input, Done>
    {
        public AgreementId Agreement { get; set; }

        public AgreedRoleId Role { get; set; }

        /// <summary>The version that the page was made from: what it has promised is taken over too.</summary>
        public int BasedOn { get; set; }

        /// <summary><see cref="Accepts"/> or <see cref="Declines"/>, as the button says.</summary>
        public string? Answer { get; set; }
    }

    /// <summary>A role has another holder, who accepted it.</summary>
    /// <param name="Before">Who held it until then; null where nobody did.</param>
    [Event("agreements.role.accepted")]
    public sealed record RoleAccepted(
        AgreementId Agreement, AgreedRoleId Role, string KindCode, AgreementPartyId Party, UserId OfferedBy, UserId? Before) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(Agreement);

        Audience IEvent.For => Audience.Everyone;

        Phrase IEvent.Told => Phrase.In<ContinueText>(
            nameof(ContinueText.Told_RoleAccepted), AgreedRoleKinds.NameOf(KindCode), AgreementWords.Party(Party));
    }

    /// <summary>Whoever was asked did not take a role.</summary>
    [Event("agreements.role.declined"), NoNews]
    public sealed record RoleDeclined(
        AgreementId Agreement, AgreedRoleId Role, string KindCode, AgreementPartyId Party, UserId OfferedBy) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(Agreement);

        Audience IEvent.For => Audience.Everyone;

        Phrase IEvent.Told => Phrase.In<ContinueText>(
            nameof(ContinueText.Told_RoleDeclined), AgreedRoleKinds.NameOf(KindCode), AgreementWords.Party(Party));
    }

    public static NoticeKind TellsOfAccepted { get; } = NoticeKind.Of<RoleAccepted>(
        "agreements.role.accepted", AgreementRoles.Notices, "whoever asked them to take the role, and whoever held it until then",
        async (happened, occasion) => await RoleTelling.Of(
            occasion, happened.Agreement, happened.Role, happened.KindCode, nameof(ContinueText.Notice_RoleAccepted),
            Readers.Of(happened.OfferedBy, happened.Before)));

    public static NoticeKind TellsOfDeclined { get; } = NoticeKind.Of<RoleDeclined>(
        "agreements.role.declined", AgreementRoles.Notices, "whoever asked them to take the role",
        async (happened, occasion) => await RoleTelling.Of(
            occasion, happened.Agreement, happened.Role, happened.KindCode, nameof(ContinueText.Notice_RoleDeclined),
            Readers.Of(happened.OfferedBy)));

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        if (await db.OwnAgreement(input.Agreement, actor, cancel) is not { } agreement) return Refusal.NotFound;
        if (await db.RoleOf(agreement, input.Role, cancel) is not { } role) return Refusal.NotFound;
        if (role.Party != actor.Organisation || agreement.PartyOf(role.Party) is not { } party) return AgreedRole.RoleNotOffered;
        if (agreement.MayLive(OsloClock.DateIn(change.At), role) is { } over) return over;
        if (input.Answer is not (Accepts or Declines))
        {
            var errors = new FieldErrors();
            errors.Add(nameof(Input.Answer), Phrase.In<CommonText>(nameof(CommonText.Error_Choice)));
            return errors;
        }

        if (role.Offered?.User == actor.User && role.Version != input.BasedOn) return Refusal.ChangedSinceOpened;
        var (by, before) = (role.Offered?.OfferedBy, role.Held?.User);
        var accepts = input.Answer == Accepts;
        if ((accepts ? role.Accept(actor.User, change.At) : role.Decline(actor.User, change.At)) is { } no) return no;
        if (accepts) change.Record(new RoleAccepted(agreement.Id, role.Id, role.KindCode, party.Id, by!.Value, before));
        else change.Record(new RoleDeclined(agreement.Id, role.Id, role.KindCode, party.Id, by!.Value));
        return new Done();
    }
}
