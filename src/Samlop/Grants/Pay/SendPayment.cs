using Samlop.Audit.TwoPerson;
using Samlop.Grants.Pay.Blocks;
using Samlop.Grants.Pay.Plan;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Grants.Pay;

/// <summary>
/// Send til attestering: an officer sends a planned payment to be attested, and then to be approved. The checks are run and stored; what
/// they find does not stop it here, only where it is approved and ordered.
/// </summary>
[Process("PaymentSent")]
public sealed class SendPayment(AppDb db, PaymentChecks checks) : IUseCase<SendPayment.Input, Done>
{
    public static Permission Needs => MakePaymentPlan.Needs;

    public sealed class Input : IInput<SendPayment, Input, Done>
    {
        public PaymentId Payment { get; set; }
    }

    /// <summary>It went to be attested.</summary>
    [Event("grants.payment.sent")]
    public sealed record PaymentSent(PaymentId Payment, GrantApplicationId Application, int Number) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(Payment).And(Application);

        Audience IEvent.For => Audience.WithinOwn;

        Phrase IEvent.Told => Phrase.In<PayText>(nameof(PayText.Told_Sent), Number);
    }

    public static NoticeKind TellsAttestants { get; } = NoticeKind.Of<PaymentSent>(
        "grants.payment.sent", PayNotices.Group, "the attestants",
        async (happened, occasion) =>
        {
            var payment = await occasion.Payment(happened.Payment);
            return new Told(
                payment.Line(nameof(PayText.Notice_Sent)),
                PayUrls.Payment(payment.Id),
                payment.Application.At(AttestPayment.Needs.Roles).But(await occasion.PreparersOf(payment.Id.Value)))
            {
                Matter = payment.Id.Value,
            };
        }).WhileSent();

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        if (await db.ManageablePayment(input.Payment, actor, cancel) is not { } found) return Refusal.NotFound;
        var (payment, award) = found;
        var check = await db.CheckOf(payment, cancel);
        if (payment.Send(check, actor, change.At) is { } no) return no;
        await checks.Run(payment, actor, change.At, cancel);
        change.Record(new PaymentSent(payment.Id, award.Application, payment.Number));
        return new Done();
    }
}
