using Samlop.Audit.TwoPerson;
using Samlop.Grants.Pay.Plan;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Grants.Pay;

/// <summary>Ta tilbake utbetalingen: until it is approved, whoever prepared it can take it back.</summary>
[Process("PaymentTakenBack")]
public sealed class TakeBackPayment(AppDb db) : IUseCase<TakeBackPayment.Input, Done>
{
    public static Permission Needs => MakePaymentPlan.Needs;

    public sealed class Input : IInput<TakeBackPayment, Input, Done>
    {
        public PaymentId Payment { get; set; }
    }

    /// <summary>It came back to those who prepared it.</summary>
    [Event("grants.payment.taken-back")]
    public sealed record PaymentTakenBack(PaymentId Payment, GrantApplicationId Application, int Number) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(Payment).And(Application);

        Audience IEvent.For => Audience.WithinOwn;

        Phrase IEvent.Told => Phrase.In<PayText>(nameof(PayText.Told_TakenBack), Number);
    }

    public static NoticeKind TellsThem { get; } = NoticeKind.Of<PaymentTakenBack>(
        "grants.payment.taken-back", PayNotices.Group, "the attestants and those with budget authority",
        async (happened, occasion) =>
        {
            var payment = await occasion.Payment(happened.Payment);
            return new Told(
                payment.Line(nameof(PayText.Notice_TakenBack)),
                PayUrls.Payment(payment.Id),
                payment.Application.At([.. AttestPayment.Needs.Roles, .. ApprovePayment.Needs.Roles])
                    .But(await occasion.PreparersOf(payment.Id.Value)));
        });

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        if (await db.ManageablePayment(input.Payment, actor, cancel) is not { } found) return Refusal.NotFound;
        var (payment, award) = found;
        if (payment.TakeBack(await db.CheckOf(payment, cancel), actor, change.At) is { } no) return no;
        change.Record(new PaymentTakenBack(payment.Id, award.Application, payment.Number));
        return new Done();
    }
}
