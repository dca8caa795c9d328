using Microsoft.EntityFrameworkCore;
using Samlop.Grants.Apply;
using Samlop.Platform.Amounts;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Grants.Settle;

/// <summary>Registrer innbetaling: money that came back, in whole or in part, by its voucher.</summary>
[Process("grants.repayment-recorded")]
public sealed class RecordRepayment(AppDb db, OsloClock clock) : IUseCase<RecordRepayment.Input, Done>
{
    public static Permission Needs => NotifyRecovery.Needs;

    public sealed class Input : IInput<RecordRepayment, Input, Done>
    {
        public RecoveryId Recovery { get; set; }

        public string? On { get; set; }

        public string? Voucher { get; set; }

        public string? Amount { get; set; }
    }

    /// <summary>Money came back.</summary>
    [Event("grants.recovery.repayment-recorded")]
    public sealed record RepaymentRecorded(GrantApplicationId Application, RecoveryId Recovery, int Year, int Number, Money Amount) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(Recovery).And(Application);

        Audience IEvent.For => Audience.Everyone;

        Phrase IEvent.Told => Phrase.In<SettleText>(nameof(SettleText.Told_RepaymentRecorded), Amount);
    }

    public static NoticeKind TellsCounty { get; } = NoticeKind.Of<RepaymentRecorded>(
        "grants.recovery.repayment-recorded", SettleTelling.Group, "those who answer for the county",
        async (happened, occasion) =>
        {
            var application = await occasion.Application(happened.Application);
            return new Told(
                application.Line(nameof(SettleText.Notice_RepaymentRecorded), happened.Year),
                SettleUrls.Recovery(happened.Recovery),
                application.WhoAnswers());
        });

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var recovery = await db.Rows<Recovery>().HandledBy(actor.ForCases()).Include(r => r.Repayments)
            .SingleOrDefaultAsync(r => r.Id == input.Recovery, cancel);
        if (recovery is null) return Refusal.NotFound;
        if (recovery.MayRecord() is { } no) return no;
        var errors = new FieldErrors();
        if (!NorwegianDate.TryParse(input.On, out var on))
            errors.Add(nameof(Input.On), Phrase.In<CommonText>(nameof(CommonText.Error_Date)));
        else if (on > clock.Today) errors.Add(nameof(Input.On), Phrase.In<SettleText>(nameof(SettleText.Error_Future)));
        var voucher = TypedField.NeededLine(
            input.Voucher, Repayment.VoucherLimit, nameof(Input.Voucher), Phrase.In<SettleText>(nameof(SettleText.Error_Voucher)), errors,
            figuresWillDo: true);
        if (recovery.RepaidBy(voucher) is not null)
            errors.Add(nameof(Input.Voucher), Phrase.In<SettleText>(nameof(SettleText.Error_SameVoucher), voucher));
        var amount = SettleAmount.Read(input.Amount, nameof(Input.Amount), errors);
        if (!errors.Any && (amount.IsZero || amount > recovery.Left))
            errors.Add(nameof(Input.Amount), Phrase.In<SettleText>(nameof(SettleText.Error_RepaidTooMuch), recovery.Left));
        if (errors.Any) return errors;

        var repayment = recovery.Record(on, voucher, amount, actor.User, change.At);
        change.Record(new RepaymentRecorded(recovery.Application, recovery.Id, recovery.Year, repayment.Number, amount));
        return new Done();
    }
}
