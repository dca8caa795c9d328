using Samlop.Access;
using Samlop.Audit.TwoPerson;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Grants.Pay;

/// <summary>Send utbetalingen tilbake: an attestant, or somebody with budget authority, does not stand by it, and says why.</summary>
[Process("PaymentReturned")]
public sealed class ReturnPayment(AppDb db) : IUseCase<ReturnPayment.Input, Done>
{
    public static Permission Needs { get; } = Permission.Of("grants.payment.return", Role.Attestant, Role.BudgetAuthority);

    public sealed class Input : ReturnInput, IInput<ReturnPayment, Input, Done>
    {
        public PaymentId Payment { get; set; }
    }

    /// <summary>It was sent back with reasons.</summary>
    [Event("grants.payment.returned")]
    public sealed record PaymentReturned(PaymentId Payment, GrantApplicationId Application, int Number) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(Payment).And(Application);

        Audience IEvent.For => Audience.WithinOwn;

        Phrase IEvent.Told => Phrase.In<PayText>(nameof(PayText.Told_Returned), Number);
    }

    public static NoticeKind TellsSender { get; } = NoticeKind.Of<PaymentReturned>(
        "grants.payment.returned", PayNotices.Group, "the officer who sent it",
        async (happened, occasion) =>
        {
            var payment = await occasion.Payment(happened.Payment);
            return new Told(
                payment.Line(nameof(PayText.Notice_Returned)),
                PayUrls.Payment(payment.Id),
                Readers.Of(await occasion.SenderOf(payment.Id.Value)))
            {
                Matter = payment.Id.Value,
            };
        }).WhileReturned(
            (Payment p) => p.Id, db
                => db.Rows<Payment>().All(Because.WhoWaitsIsTold).Where(PaymentFacts.Standings(PaymentStanding.Planned)));

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        if (await db.ManageablePayment(input.Payment, actor, cancel) is not { } found) return Refusal.NotFound;
        var (payment, award) = found;
        var check = await db.CheckOf(payment, cancel);
        if (payment.Return(check, actor, input, change.At) is { } no) return no;
        change.Record(
            new PaymentReturned(payment.Id, award.Application, payment.Number), reason: check.Rounds[^1].Reasons);
        return new Done();
    }
}
