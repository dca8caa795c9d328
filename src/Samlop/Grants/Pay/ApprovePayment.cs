using Samlop.Access;
using Samlop.Audit.TwoPerson;
using Samlop.Grants.Accept;
using Samlop.Grants.Pay.Blocks;
using Samlop.Platform.Amounts;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Grants.Pay;

/// <summary>
/// Godkjenn utbetalingen: somebody with budget authority who has not prepared it, nor attested it where it is above the amount, nor changed
/// the account in the last days. All checks are run, stored, and pass or are lifted.
/// </summary>
[Process("PaymentApproved"), FreshSignIn]
public sealed class ApprovePayment(AppDb db, PaymentChecks checks) : IUseCase<ApprovePayment.Input, Done>
{
    public static Permission Needs { get; } = Permission.Of("grants.payment.approve", Role.BudgetAuthority);

    /// <summary>Whoever has changed the account lately does not approve a payment to it.</summary>
    public static Refusal ChangedTheAccount(int days) => Refusal.In<PayText>(nameof(ChangedTheAccount), days);

    public sealed class Input : IInput<ApprovePayment, Input, Done>, IApproves<Payment>
    {
        public PaymentId Payment { get; set; }

        /// <inheritdoc cref="IApproves{TThing}.Seen" />
        public string? Seen { get; set; }
    }

    /// <summary>It is approved, and can be ordered from its day.</summary>
    [Event("grants.payment.approved")]
    public sealed record PaymentApproved(PaymentId Payment, GrantApplicationId Application, int Number, Money Amount) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(Payment).And(Application);

        Audience IEvent.For => Audience.Everyone;

        Phrase IEvent.Told => Phrase.In<PayText>(nameof(PayText.Told_Approved), Number, Amount);
    }

    public static NoticeKind TellsSender { get; } = NoticeKind.Of<PaymentApproved>(
        "grants.payment.approved", PayNotices.Group, "the officer who sent it",
        async (happened, occasion) =>
        {
            var payment = await occasion.Payment(happened.Payment);
            return new Told(
                payment.Line(nameof(PayText.Notice_Approved)),
                PayUrls.Payment(payment.Id),
                Readers.Of(await occasion.SenderOf(payment.Id.Value)));
        });

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        if (await db.ManageablePayment(input.Payment, actor, cancel) is not { } found) return Refusal.NotFound;
        var (payment, award) = found;
        var check = await db.CheckOf(payment, cancel);
        if (MayApprove(payment, award, check, actor, OsloClock.DateIn(change.At)) is { } no) return no;
        var ran = await checks.Run(payment, actor, change.At, cancel);
        if (PaymentChecks.Against(ran) is { } stops) return stops;
        if (payment.Approve(check, actor, input.Seen, award.Account!.Number, change.At) is { } refused) return refused;
        change.Record(new PaymentApproved(payment.Id, award.Application, payment.Number, payment.Amount));
        return new Done();
    }

    /// <summary>Who the rules keep from it, the page asks too.</summary>
    internal static Refusal? MayApprove(Payment payment, Award award, TwoPersonCheck check, Actor actor, DateOnly day)
    {
        if (payment.MayApprove(check, actor) is { } no) return no;
        var days = PaymentRules.On(day).AccountRestDays;
        return award.Accounts.Any(a => (a.EnteredBy == actor.User && OsloClock.DateIn(a.EnteredAt).AddDays(days) >= day)
                || (a.SettledBy == actor.User && OsloClock.DateIn(a.SettledAt!.Value).AddDays(days) >= day))
            ? ChangedTheAccount(days)
            : null;
    }
}
