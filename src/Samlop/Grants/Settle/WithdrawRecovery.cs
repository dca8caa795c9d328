using Microsoft.EntityFrameworkCore;
using Samlop.Audit.TwoPerson;
using Samlop.Grants.Apply;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Grants.Settle;

/// <summary>Trekk forhåndsvarselet: nothing is claimed after all, and the county is told why. Not when it is decided.</summary>
[Process("grants.recovery-withdrawn")]
public sealed class WithdrawRecovery(AppDb db) : IUseCase<WithdrawRecovery.Input, Done>
{
    public static Permission Needs => NotifyRecovery.Needs;

    public sealed class Input : IInput<WithdrawRecovery, Input, Done>
    {
        public RecoveryId Recovery { get; set; }

        public string? Reason { get; set; }
    }

    /// <summary>Nothing is claimed after all.</summary>
    [Event("grants.recovery.withdrawn")]
    public sealed record RecoveryWithdrawn(GrantApplicationId Application, RecoveryId Recovery, int Year) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(Recovery).And(Application);

        Audience IEvent.For => Audience.Everyone;

        Phrase IEvent.Told => Phrase.In<SettleText>(nameof(SettleText.Told_RecoveryWithdrawn));
    }

    public static NoticeKind TellsCounty { get; } = NoticeKind.Of<RecoveryWithdrawn>(
        "grants.recovery.withdrawn", SettleTelling.Group, "those who answer for the county",
        async (happened, occasion) =>
        {
            var application = await occasion.Application(happened.Application);
            return new Told(
                application.Line(nameof(SettleText.Notice_RecoveryWithdrawn), happened.Year),
                SettleUrls.Recovery(happened.Recovery),
                application.WhoAnswers());
        });

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var recovery = await db.Rows<Recovery>().HandledBy(actor.ForCases()).Include(r => r.Repayments)
            .SingleOrDefaultAsync(r => r.Id == input.Recovery, cancel);
        if (recovery is null) return Refusal.NotFound;
        var check = await db.CheckOf(recovery, cancel);
        if (recovery.MayWithdraw(check) is { } no) return no;
        var errors = new FieldErrors();
        var reason = TypedField.NeededText(
            input.Reason, Recovery.TextLimit, nameof(Input.Reason), Phrase.In<CommonText>(nameof(CommonText.Error_ReasonMissing)), errors);
        if (errors.Any) return errors;
        if (recovery.Withdraw(check, reason, actor.User, change.At) is { } refused) return refused;
        change.Record(new RecoveryWithdrawn(recovery.Application, recovery.Id, recovery.Year), reason: reason);
        return new Done();
    }
}
