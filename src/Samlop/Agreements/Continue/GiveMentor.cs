using Samlop.Agreements.Agree;
using Samlop.Agreements.Meet;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Agreements.Continue;

/// <summary>Velg mentor: whoever holds a role gets one of the agreement's mentors, or has none any more.</summary>
[Process("agreements.mentor-given")]
public sealed class GiveMentor(AppDb db) : IUseCase<GiveMentor.Input, Done>
{
    public static Permission Needs => TakePart.Needs;

    public sealed class Input : IInput<GiveMentor, Input, Done>
    {
        public AgreementId Agreement { get; set; }

        public AgreedRoleId Role { get; set; }

        /// <summary>The version that the page was made from.</summary>
        public int BasedOn { get; set; }

        /// <summary>The id of the mentor's role; empty for none.</summary>
        public string? Mentor { get; set; }
    }

    /// <summary>Whoever holds a role has another mentor.</summary>
    [Event("agreements.role.mentor-given"), NoNews]
    public sealed record MentorGiven(
        AgreementId Agreement, AgreedRoleId Role, string KindCode, AgreementPartyId Party, bool HasMentor, UserId Holder, UserId? Mentor)
        : IEvent
    {
        Subjects IEvent.About => Subjects.Of(Agreement);

        Audience IEvent.For => Audience.Everyone;

        Phrase IEvent.Told => Phrase.In<ContinueText>(
            HasMentor ? nameof(ContinueText.Told_MentorGiven) : nameof(ContinueText.Told_MentorTaken),
            AgreedRoleKinds.NameOf(KindCode), AgreementWords.Party(Party));
    }

    public static NoticeKind TellsBoth { get; } = NoticeKind.Of<MentorGiven>(
        "agreements.role.mentor-given", AgreementRoles.Notices, "whoever holds the role, and their mentor",
        async (happened, occasion) => happened.HasMentor
            ? await RoleTelling.Of(
                occasion, happened.Agreement, happened.Role, happened.KindCode, nameof(ContinueText.Notice_MentorGiven),
                Readers.Of(happened.Holder, happened.Mentor))
            : null);

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        if (await db.OwnAgreement(input.Agreement, actor, cancel) is not { } agreement) return Refusal.NotFound;
        var roles = await db.RolesOf(agreement, cancel);
        if (roles.Find(r => r.Id == input.Role) is not { } role) return Refusal.NotFound;
        if (!role.IsLookedAfterBy(actor)) return Refusal.NotAllowed;
        if (agreement.PartyOf(role.Party) is not { } party) return Agreement.NotParty;
        if (agreement.MayLive(OsloClock.DateIn(change.At), role) is { } over) return over;
        var mentor = roles.Find(r =>
            r.IsInForce() && r.Id.Value.ToString() == input.Mentor && r.KindCode == AgreedRoleKinds.MentorCode && r.Id != role.Id
            && agreement.PartyOf(r.Party) is not null);
        if (mentor is null && !string.IsNullOrEmpty(input.Mentor))
        {
            var errors = new FieldErrors();
            errors.Add(nameof(Input.Mentor), Phrase.In<CommonText>(nameof(CommonText.Error_Choice)));
            return errors;
        }

        if (role.Version != input.BasedOn) return Refusal.ChangedSinceOpened;
        if (role.Held is { } held && held.Mentor == mentor?.Id) return new Done();
        if (role.Mentor(mentor?.Id) is { } no) return no;
        change.Record(new MentorGiven(
            agreement.Id, role.Id, role.KindCode, party.Id, mentor is not null, role.Held!.User, mentor?.Held?.User));
        return new Done();
    }
}
