using Samlop.Agreements.Agree;
using Samlop.Cases;
using Samlop.Platform.Data;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;

namespace Samlop.Agreements.Amend;

/// <summary>
/// Si nei til å være part: others may add an organisation without asking it, so those who write for it take it out again, and say why,
/// as long as it has signed nothing. The others are told (<see cref="LeaveAgreement.TellsAll"/>).
/// </summary>
[Process("agreements.draft-left")]
public sealed class LeaveDraft(AppDb db, OsloClock clock, CaseRegister cases) : IUseCase<LeaveDraft.Input, Done>
{
    public static Permission Needs => WriteAgreements.Needs;

    public sealed class Input : IInput<LeaveDraft, Input, Done>
    {
        public AgreementId Agreement { get; set; }

        public string? Reason { get; set; }
    }

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        if (await db.AgreementSpokenFor(input.Agreement, actor, cancel) is not { } agreement) return Refusal.NotFound;
        if (agreement.MayLeaveDraft(actor.Organisation) is { } no) return no;
        return await cases.Leave(
            agreement, actor, input.Reason, nameof(Input.Reason), () => agreement.LeaveDraft(actor.Organisation, clock.Today), change,
            cancel);
    }
}
