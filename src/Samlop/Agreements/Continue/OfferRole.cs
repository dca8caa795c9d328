using Samlop.Agreements.Agree;
using Samlop.Agreements.Meet;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Agreements.Continue;

/// <summary>
/// Gi rollen videre: somebody of the party that has a role is asked to take it, with what they must know. Whoever holds it holds it until
/// the next accepts.
/// </summary>
[Process("agreements.role-offered")]
public sealed class OfferRole(AppDb db, OsloClock clock) : IUseCase<OfferRole.Input, Done>
{
    public static Permission Needs => TakePart.Needs;

    public sealed class Input : IInput<OfferRole, Input, Done>
    {
        public AgreementId Agreement { get; set; }

        public AgreedRoleId Role { get; set; }

        /// <summary>The id of the user, as chosen.</summary>
        public string? To { get; set; }

        public string? Note { get; set; }

        /// <summary>The version that the page was made from.</summary>
        public int BasedOn { get; set; }
    }

    /// <summary>Somebody was asked to take a role.</summary>
    /// <param name="InsteadOf">Who was asked until then and had not answered; null where nobody was.</param>
    [Event("agreements.role.offered"), NoNews]
    public sealed record RoleOffered(
        AgreementId Agreement, AgreedRoleId Role, string KindCode, AgreementPartyId Party, UserId To, UserId? InsteadOf) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(Agreement);

        Audience IEvent.For => Audience.Everyone;

        Phrase IEvent.Told => Phrase.In<ContinueText>(
            nameof(ContinueText.Told_RoleOffered), AgreedRoleKinds.NameOf(KindCode), AgreementWords.Party(Party));
    }

    public static NoticeKind TellsAsked { get; } = NoticeKind.Of<RoleOffered>(
        "agreements.role.offered", AgreementRoles.Notices, "whoever was asked to take a role",
        async (happened, occasion) => await RoleTelling.Of(
            occasion, happened.Agreement, happened.Role, happened.KindCode, nameof(ContinueText.Notice_RoleOffered),
            Readers.Of(happened.To)));

    public static NoticeKind TellsReplaced { get; } = NoticeKind.Of<RoleOffered>(
        "agreements.role.offer-replaced", AgreementRoles.Notices, "whoever was asked to take a role before another was",
        async (happened, occasion) => happened.InsteadOf is { } before && before != happened.To
            ? await RoleTelling.Of(
                occasion, happened.Agreement, happened.Role, happened.KindCode, nameof(ContinueText.Notice_OfferReplaced),
                Readers.Of(before))
            : null);

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        if (await db.OwnAgreement(input.Agreement, actor, cancel) is not { } agreement) return Refusal.NotFound;
        if (await db.RoleOf(agreement, input.Role, cancel) is not { } role) return Refusal.NotFound;
        if (!role.IsLookedAfterBy(actor)) return Refusal.NotAllowed;
        if (agreement.PartyOf(role.Party) is not { } party) return Agreement.NotParty;
        if (agreement.MayLive(clock.Today, role) is { } over) return over;
        var errors = new FieldErrors();
        var to = (await db.PeopleOf(agreement, clock.Today, cancel))
            .Find(person => person.Organisation == role.Party && person.User.Value.ToString() == input.To);
        if (to is null) errors.Add(nameof(Input.To), Phrase.In<CommonText>(nameof(CommonText.Error_Choice)));
        var note = TypedField.Text(input.Note, RoleHolding.NoteLimit, nameof(Input.Note), errors) ?? "";
        if (errors.Any) return errors;
        if (role.Version != input.BasedOn) return Refusal.ChangedSinceOpened;
        var before = role.Offered?.User;
        var offer = new RoleHolding(NewId.Of<RoleHoldingId>(change.At), role.Id, to!.User, note, actor.User, change.At);
        if (role.Offer(offer) is { } no) return no;

        change.Record(new RoleOffered(agreement.Id, role.Id, role.KindCode, party.Id, to.User, before));
        return new Done();
    }
}

/// <summary>What people are told of a role.</summary>
internal static class RoleTelling
{
    /// <param name="key">A text with the kind of role and the number of the agreement.</param>
    public static async Task<Told> Of(
        Occasion occasion, AgreementId agreement, AgreedRoleId role, string kindCode, string key, Readers to)
    {
        var number = await occasion.NumberOf(agreement);
        return new Told(
            Phrase.In<ContinueText>(key, AgreedRoleKinds.NameOf(kindCode), number.ToString()), ContinueUrls.Role(number, role), to);
    }
}
