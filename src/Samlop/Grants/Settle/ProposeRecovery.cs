using Microsoft.EntityFrameworkCore;
using Samlop.Audit.TwoPerson;
using Samlop.Grants.Apply;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Grants.Settle;

/// <summary>
/// Foreslå krav: when the county has answered or its time is over, a case officer proposes what is claimed, no more than the notice told.
/// </summary>
[Process("grants.recovery-proposed")]
public sealed class ProposeRecovery(AppDb db, OsloClock clock) : IUseCase<ProposeRecovery.Input, Done>
{
    public static Permission Needs => NotifyRecovery.Needs;

    public sealed class Input : IInput<ProposeRecovery, Input, Done>
    {
        public RecoveryId Recovery { get; set; }

        public string? Amount { get; set; }

        public string? PayBy { get; set; }

        /// <summary>For the county.</summary>
        public string? Reason { get; set; }

        /// <summary>For the one who decides.</summary>
        public string? Note { get; set; }
    }

    /// <summary>A claim was sent to the one who decides.</summary>
    [Event("grants.recovery.proposed")]
    public sealed record RecoveryProposed(GrantApplicationId Application, RecoveryId Recovery, int Year) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(Recovery);

        Audience IEvent.For => Audience.WithinOwn;

        Phrase IEvent.Told => Phrase.In<SettleText>(nameof(SettleText.Told_RecoveryProposed));
    }

    public static NoticeKind TellsDeciders { get; } = NoticeKind.Of<RecoveryProposed>(
        "grants.recovery.proposed", SettleTelling.Group, "the decision makers who have not prepared it",
        async (happened, occasion) =>
        {
            var application = await occasion.Application(happened.Application);
            return new Told(
                application.Line(nameof(SettleText.Notice_RecoveryProposed), happened.Year),
                SettleUrls.Recovery(happened.Recovery),
                application.At(DecideRecovery.Needs.Roles).But(await occasion.PreparersOf(happened.Recovery.Value)))
            {
                Matter = happened.Recovery.Value,
            };
        }).WhileSent();

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var recovery = await db.Rows<Recovery>().HandledBy(actor.ForCases()).Include(r => r.Repayments)
            .SingleOrDefaultAsync(r => r.Id == input.Recovery, cancel);
        if (recovery is null) return Refusal.NotFound;
        var check = await db.CheckOf(recovery, cancel);
        if (recovery.MayPropose(check, clock.Today) is { } no) return no;
        var errors = new FieldErrors();
        var amount = SettleAmount.Read(input.Amount, nameof(Input.Amount), errors);
        if (!errors.Any && (amount.IsZero || amount > recovery.Amount))
            errors.Add(nameof(Input.Amount), Phrase.In<SettleText>(nameof(SettleText.Error_ClaimTooMuch), recovery.Amount));
        var first = clock.Today.AddDays(Recovery.LeastDaysToPay);
        if (!NorwegianDate.TryParse(input.PayBy, out var payBy))
            errors.Add(nameof(Input.PayBy), Phrase.In<CommonText>(nameof(CommonText.Error_Date)));
        else if (payBy < first || payBy > clock.Today.AddYears(1))
            errors.Add(nameof(Input.PayBy), Phrase.In<SettleText>(nameof(SettleText.Error_PayBy), new DateArgument(first)));
        var reason = TypedField.NeededText(
            input.Reason, Recovery.TextLimit, nameof(Input.Reason), Phrase.In<CommonText>(nameof(CommonText.Error_ReasonMissing)), errors);
        var note = TypedField.Text(input.Note, Recovery.TextLimit, nameof(Input.Note), errors);
        if (errors.Any) return errors;

        recovery.Save(amount, reason, note, payBy, check, actor.User);
        if (recovery.Send(check, actor, change.At) is { } refused) return refused;
        change.Record(new RecoveryProposed(recovery.Application, recovery.Id, recovery.Year));
        return new Done();
    }
}
