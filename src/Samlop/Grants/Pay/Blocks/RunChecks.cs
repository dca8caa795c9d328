using Samlop.Access;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Grants.Pay.Blocks;

/// <summary>Kjør kontrollene: what all checks find of a payment is stored for this month.</summary>
[Process("PaymentChecked"), TellsNobody(Untold.OwnWork)]
public sealed class RunChecks(AppDb db, PaymentChecks checks) : IUseCase<RunChecks.Input, Done>
{
    public static Permission Needs { get; } = Permission.Of(
        "grants.payment.check", Role.CaseOfficer, Role.Attestant, Role.BudgetAuthority);

    public sealed class Input : IInput<RunChecks, Input, Done>
    {
        public PaymentId Payment { get; set; }
    }

    /// <summary>The checks were run for a month; so many of them stop it.</summary>
    [Event("grants.payment.checked"), NoNews]
    public sealed record PaymentChecked(PaymentId Payment, GrantApplicationId Application, int Period, int Stops) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(Payment).And(Application);

        Audience IEvent.For => Audience.WithinOwn;

        Phrase IEvent.Told => Phrase.In<PayText>(nameof(PayText.Told_Checked), Stops);
    }

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        if (await db.ManageablePayment(input.Payment, actor, cancel) is not { } found) return Refusal.NotFound;
        var (payment, award) = found;
        if (payment.DiscardedAt is not null || payment.Order is not null) return Payment.PaymentIsOver;
        var ran = await checks.Run(payment, actor, change.At, cancel);
        change.Record(new PaymentChecked(
            payment.Id, award.Application, BlockResult.PeriodOf(YearMonth.Of(OsloClock.DateIn(change.At))),
            ran.Count(c => c.Verdict == BlockVerdict.Stopped)));
        return new Done();
    }
}
