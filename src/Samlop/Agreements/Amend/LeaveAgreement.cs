using Samlop.Access.Authority;
using Samlop.Agreements.Agree;
using Samlop.Agreements.Sign;
using Samlop.Cases;
using Samlop.Platform.Data;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Agreements.Amend;

/// <summary>
/// Tre ut av avtalen: a party that has signed goes out of it. What it signed is kept, and what it was responsible for has nobody until the
/// others agree on who takes it.
/// </summary>
[Process("agreements.party-left")]
public sealed class LeaveAgreement(AppDb db, OsloClock clock, CaseRegister cases, PartyLeaving leaving)
    : IUseCase<LeaveAgreement.Input, Done>
{
    public static Permission Needs => SignAgreement.Needs;

    public sealed class Input : IInput<LeaveAgreement, Input, Done>
    {
        public AgreementId Agreement { get; set; }

        public string? Reason { get; set; }

        /// <summary>What the page showed that falls and is open, as <see cref="EndingTree.Mark"/>.</summary>
        public string? Seen { get; set; }
    }

    public static NoticeKind TellsAll { get; } = NoticeKind.OfEach<PartyLeft>(
        "agreements.party.left", AgreementRoles.Notices, "those who write for the other parties, and all who signed",
        async (happened, occasion) =>
        {
            var agreement = await occasion.Agreement(happened.Agreement);
            return agreement.ToAll(
                nameof(AgreementsText.Notice_PartyLeft), agreement.SignedVersion ?? 0, path: AgreementUrls.Agreement(agreement.Number));
        });

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        if (await db.SignedAgreement(input.Agreement, actor, cancel) is not { } agreement) return Refusal.NotFound;
        if ((await Authorities.Of(db, actor, SignAgreement.Act, clock, cancel)).For(Subject.Of(agreement.Id)).No is { } none) return none;
        if (agreement.MayLeave(actor.Organisation) is { } no) return no;
        if ((await leaving.Read(agreement, actor.Organisation, cancel)).Mark != input.Seen) return Refusal.ChangedSinceOpened;
        return await cases.Leave(
            agreement, actor, input.Reason, nameof(Input.Reason), () => agreement.Leave(actor.Organisation, clock.Today), change, cancel);
    }
}
