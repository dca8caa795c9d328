using Samlop.Access;
using Samlop.Audit.TwoPerson;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Grants.Pay;

/// <summary>
/// Attester utbetalingen: an attestant who did not prepare it says that the basis is in order. Above the amount of <see
/// cref="PaymentRules"/> somebody else approves it after.
/// </summary>
[Process("PaymentAttested")]
public sealed class AttestPayment(AppDb db) : IUseCase<AttestPayment.Input, Done>
{
    public static Permission Needs { get; } = Permission.Of("grants.payment.attest", Role.Attestant);

    public sealed class Input : IInput<AttestPayment, Input, Done>
    {
        public PaymentId Payment { get; set; }

        /// <summary>The mark of the round that the page showed: what was sent anew meanwhile is not attested.</summary>
        public string? Seen { get; set; }
    }

    /// <summary>The basis is said to be in order.</summary>
    [Event("grants.payment.attested")]
    public sealed record PaymentAttested(PaymentId Payment, GrantApplicationId Application, int Number) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(Payment).And(Application);

        Audience IEvent.For => Audience.WithinOwn;

        Phrase IEvent.Told => Phrase.In<PayText>(nameof(PayText.Told_Attested), Number);
    }

    public static NoticeKind TellsApprovers { get; } = NoticeKind.Of<PaymentAttested>(
        "grants.payment.attested", PayNotices.Group, "those with budget authority",
        async (happened, occasion) =>
        {
            var payment = await occasion.Payment(happened.Payment);
            return new Told(
                payment.Line(nameof(PayText.Notice_Attested)),
                PayUrls.Payment(payment.Id),
                payment.Application.At(ApprovePayment.Needs.Roles).But(await occasion.PreparersOf(payment.Id.Value)))
            {
                Matter = payment.Id.Value,
            };
        }).WhileSent();

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        if (await db.ManageablePayment(input.Payment, actor, cancel) is not { } found) return Refusal.NotFound;
        var (payment, award) = found;
        var check = await db.CheckOf(payment, cancel);
        var three = PaymentRules.On(OsloClock.DateIn(change.At)).NeedsThree(payment.Amount);
        if (payment.Attest(check, actor, three, input.Seen, change.At) is { } no) return no;
        change.Record(new PaymentAttested(payment.Id, award.Application, payment.Number));
        return new Done();
    }
}
