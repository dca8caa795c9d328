using Samlop.Agreements.Agree;
using Samlop.Agreements.Meet;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Agreements.Continue;

/// <summary>
/// Merk et løfte som holdt: what a role had promised is done, whoever promised it. Also of a role or an agreement that is over: what is
/// open is closed by somebody.
/// </summary>
[Process("agreements.promise-kept")]
public sealed class KeepPromise(AppDb db) : IUseCase<KeepPromise.Input, Done>
{
    public static Permission Needs => TakePart.Needs;

    public sealed class Input : IInput<KeepPromise, Input, Done>
    {
        public AgreementId Agreement { get; set; }

        public AgreedRoleId Role { get; set; }

        /// <summary>The id of the promise, as the button names it.</summary>
        public string? Promise { get; set; }
    }

    /// <summary>What a role had promised is done.</summary>
    [Event("agreements.promise.kept"), NoNews]
    public sealed record PromiseKept(
        AgreementId Agreement, AgreedRoleId Role, string KindCode, AgreementPartyId Party, RolePromiseId Promise, UserId MadeBy) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(Agreement);

        Audience IEvent.For => Audience.Everyone;

        Phrase IEvent.Told => Phrase.In<ContinueText>(
            nameof(ContinueText.Told_PromiseKept), AgreedRoleKinds.NameOf(KindCode), AgreementWords.Party(Party));
    }

    public static NoticeKind TellsMaker { get; } = NoticeKind.Of<PromiseKept>(
        "agreements.promise.kept", AgreementRoles.Notices, "whoever wrote the promise, where another kept it",
        async (happened, occasion) => await RoleTelling.Of(
            occasion, happened.Agreement, happened.Role, happened.KindCode, nameof(ContinueText.Notice_PromiseKept),
            Readers.Of(happened.MadeBy)));

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        if (await db.OwnAgreement(input.Agreement, actor, cancel) is not { } agreement) return Refusal.NotFound;
        if (await db.RoleOf(agreement, input.Role, cancel) is not { } role) return Refusal.NotFound;
        if (!role.IsLookedAfterBy(actor)) return Refusal.NotAllowed;
        if (agreement.PartyOf(role.Party) is not { } party) return Agreement.NotParty;
        if (role.Promises.FirstOrDefault(p => p.Id.Value.ToString() == input.Promise) is not { } promise) return Refusal.NotFound;
        if (promise.Keep(actor.User, change.At) is { } no) return no;

        change.Record(new PromiseKept(agreement.Id, role.Id, role.KindCode, party.Id, promise.Id, promise.MadeBy));
        return new Done();
    }
}
