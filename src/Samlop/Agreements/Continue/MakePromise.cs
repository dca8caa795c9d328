using Samlop.Access;
using Samlop.Agreements.Agree;
using Samlop.Agreements.Meet;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Agreements.Continue;

/// <summary>Skriv et løfte: something that a role will do by a day. Whoever holds the role then has it to do.</summary>
[Process("agreements.promise-made")]
public sealed class MakePromise(AppDb db, OsloClock clock) : IUseCase<MakePromise.Input, Done>
{
    public static Permission Needs => TakePart.Needs;

    public sealed class Input : IInput<MakePromise, Input, Done>
    {
        public AgreementId Agreement { get; set; }

        public AgreedRoleId Role { get; set; }

        public string? Text { get; set; }

        public string? DueOn { get; set; }
    }

    /// <summary>A role will do something by a day.</summary>
    /// <param name="Holder">Who holds the role; null where nobody does.</param>
    [Event("agreements.promise.made"), NoNews]
    public sealed record PromiseMade(
        AgreementId Agreement, AgreedRoleId Role, string KindCode, AgreementPartyId Party, RolePromiseId Promise, DateOnly DueOn,
        UserId? Holder) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(Agreement);

        Audience IEvent.For => Audience.Everyone;

        Phrase IEvent.Told => Phrase.In<ContinueText>(
            nameof(ContinueText.Told_PromiseMade), AgreedRoleKinds.NameOf(KindCode), AgreementWords.Party(Party), new DateArgument(DueOn));
    }

    public static NoticeKind TellsHolder { get; } = NoticeKind.Of<PromiseMade>(
        "agreements.promise.made", AgreementRoles.Notices, "whoever holds the role, of what another wrote that it will do",
        async (happened, occasion) => await RoleTelling.Of(
            occasion, happened.Agreement, happened.Role, happened.KindCode, nameof(ContinueText.Notice_PromiseMade),
            Readers.Of(happened.Holder)));

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        if (await db.OwnAgreement(input.Agreement, actor, cancel) is not { } agreement) return Refusal.NotFound;
        if (await db.RoleOf(agreement, input.Role, cancel) is not { } role) return Refusal.NotFound;
        if (!role.IsLookedAfterBy(actor)) return Refusal.NotAllowed;
        if (agreement.PartyOf(role.Party) is not { } party) return Agreement.NotParty;
        if (agreement.MayLive(clock.Today, role) is { } over) return over;
        var errors = new FieldErrors();
        var text = TypedField.NeededText(
            input.Text, RolePromise.TextLimit, nameof(Input.Text), Phrase.In<ContinueText>(nameof(ContinueText.Error_Promise)), errors);
        var due = TypedLine.ReadDay(input.DueOn, nameof(Input.DueOn), errors);
        if (!errors.Any && due < clock.Today)
            errors.Add(nameof(Input.DueOn), Phrase.In<ContinueText>(nameof(ContinueText.Error_DuePast)));
        if (errors.Any) return errors;

        var promise = new RolePromise(NewId.Of<RolePromiseId>(change.At), role.Id, text, due, actor.User, change.At);
        role.Promise(promise);
        change.Record(new PromiseMade(agreement.Id, role.Id, role.KindCode, party.Id, promise.Id, due, role.Held?.User));
        return new Done();
    }
}
