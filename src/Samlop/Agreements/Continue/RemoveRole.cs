using Samlop.Agreements.Agree;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;

namespace Samlop.Agreements.Continue;

/// <summary>
/// Fjern en rolle: the draft has it no more. Who has held it is kept. What is signed goes on until all have signed the change.
/// </summary>
[Process("agreements.role-removed")]
public sealed class RemoveRole(AppDb db) : IUseCase<RemoveRole.Input, Done>
{
    public static Permission Needs => WriteAgreements.Needs;

    public sealed class Input : IInput<RemoveRole, Input, Done>
    {
        public AgreementId Agreement { get; set; }

        public AgreedRoleId Role { get; set; }

        /// <summary>The version that the page was made from.</summary>
        public int BasedOn { get; set; }
    }

    /// <summary>A role was taken out of the draft.</summary>
    [Event("agreements.role.removed")]
    public sealed record RoleRemoved(AgreementId Agreement, AgreedRoleId Role, string KindCode) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(Agreement);

        Audience IEvent.For => Audience.Everyone;

        Phrase IEvent.Told => Phrase.In<ContinueText>(nameof(ContinueText.Told_RoleRemoved), AgreedRoleKinds.NameOf(KindCode));
    }

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        if (await db.WrittenAgreement(input.Agreement, actor, cancel) is not { } agreement) return Refusal.NotFound;
        if (await db.RoleOf(agreement, input.Role, cancel) is not { } role) return Refusal.NotFound;
        if (agreement.MayChange() is { } no) return no;

        if (!role.IsWritten) return Refusal.NotFound;
        if (role.Version != input.BasedOn) return Refusal.ChangedSinceOpened;

        role.TakeOut(agreement.Amends(), change.At);
        if (role.RemovedAt is not null) role.Leave(agreement, role.Party, change);
        change.Record(new RoleRemoved(agreement.Id, role.Id, role.KindCode));
        return new Done();
    }
}
