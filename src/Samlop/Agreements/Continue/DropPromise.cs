using Samlop.Agreements.Agree;
using Samlop.Agreements.Meet;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Agreements.Continue;

/// <summary>
/// Merk et løfte som ikke lenger aktuelt: it was wrong, or is needed no more, and why is said. It is not counted as done. Also of a role or
/// an agreement that is over.
/// </summary>
[Process("agreements.promise-dropped")]
public sealed class DropPromise(AppDb db) : IUseCase<DropPromise.Input, Done>
{
    public static Permission Needs => TakePart.Needs;

    public sealed class Input : IInput<DropPromise, Input, Done>
    {
        public AgreementId Agreement { get; set; }

        public AgreedRoleId Role { get; set; }

        /// <summary>The id of the promise, as chosen.</summary>
        public string? Promise { get; set; }

        public string? Reason { get; set; }
    }

    /// <summary>What a role had promised is needed no more.</summary>
    [Event("agreements.promise.dropped"), NoNews]
    public sealed record PromiseDropped(
        AgreementId Agreement, AgreedRoleId Role, string KindCode, AgreementPartyId Party, RolePromiseId Promise, UserId MadeBy) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(Agreement);

        Audience IEvent.For => Audience.Everyone;

        Phrase IEvent.Told => Phrase.In<ContinueText>(
            nameof(ContinueText.Told_PromiseDropped), AgreedRoleKinds.NameOf(KindCode), AgreementWords.Party(Party));
    }

    public static NoticeKind TellsMaker { get; } = NoticeKind.Of<PromiseDropped>(
        "agreements.promise.dropped", AgreementRoles.Notices, "whoever wrote the promise, where another says that it is needed no more",
        async (happened, occasion) => await RoleTelling.Of(
            occasion, happened.Agreement, happened.Role, happened.KindCode, nameof(ContinueText.Notice_PromiseDropped),
            Readers.Of(happened.MadeBy)));

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        if (await db.OwnAgreement(input.Agreement, actor, cancel) is not { } agreement) return Refusal.NotFound;
        if (await db.RoleOf(agreement, input.Role, cancel) is not { } role) return Refusal.NotFound;
        if (!role.IsLookedAfterBy(actor)) return Refusal.NotAllowed;
        if (agreement.PartyOf(role.Party) is not { } party) return Agreement.NotParty;
        var errors = new FieldErrors();
        var promise = role.Promises.FirstOrDefault(p => p.Id.Value.ToString() == input.Promise);
        if (promise is null) errors.Add(nameof(Input.Promise), Phrase.In<CommonText>(nameof(CommonText.Error_Choice)));
        var reason = TypedField.NeededText(
            input.Reason, RolePromise.ReasonLimit, nameof(Input.Reason), Phrase.In<CommonText>(nameof(CommonText.Error_ReasonMissing)),
            errors);
        if (errors.Any) return errors;
        if (promise!.Drop(reason, actor.User, change.At) is { } no) return no;

        change.Record(new PromiseDropped(agreement.Id, role.Id, role.KindCode, party.Id, promise.Id, promise.MadeBy));
        return new Done();
    }
}
