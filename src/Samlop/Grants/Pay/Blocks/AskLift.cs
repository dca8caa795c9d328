using Microsoft.EntityFrameworkCore;
using Samlop.Audit.TwoPerson;
using Samlop.Grants.Pay.Plan;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Grants.Pay.Blocks;

/// <summary>
/// Be om at en sperre oppheves: an officer says why a payment should be made although a check stops it, and until when. Who asks has had a
/// hand in the payment from then on.
/// </summary>
[Process("BlockLiftAsked")]
public sealed class AskLift(AppDb db, PaymentChecks checks) : IUseCase<AskLift.Input, Done>
{
    public static Permission Needs => MakePaymentPlan.Needs;

    public static readonly Refusal BlockIsNotLifted = Refusal.In<PayText>(nameof(BlockIsNotLifted));
    public static readonly Refusal NothingStops = Refusal.In<PayText>(nameof(NothingStops));
    public static readonly Refusal LiftIsAsked = Refusal.In<PayText>(nameof(LiftIsAsked));

    public sealed class Input : IInput<AskLift, Input, Done>
    {
        public PaymentId Payment { get; set; }

        /// <summary>Of the check.</summary>
        public string? Block { get; set; }

        public string? Reason { get; set; }

        public string? Until { get; set; }
    }

    /// <summary>It was asked that a check is lifted for a payment.</summary>
    [Event("grants.payment.lift-asked")]
    public sealed record LiftAsked(PaymentId Payment, GrantApplicationId Application, BlockLiftId Lift, string BlockCode) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(Payment).And(Application);

        Audience IEvent.For => Audience.WithinOwn;

        Phrase IEvent.Told => Phrase.In<PayText>(nameof(PayText.Told_LiftAsked), PayWords.OfLift(BlockCode));
    }

    public static NoticeKind TellsApprovers { get; } = NoticeKind.Of<LiftAsked>(
        "grants.payment.lift-asked", PayNotices.Group, "those with budget authority",
        async (happened, occasion) =>
        {
            var payment = await occasion.Payment(happened.Payment);
            return new Told(
                payment.Line(nameof(PayText.Notice_LiftAsked)),
                PayUrls.Payment(payment.Id),
                payment.Application.At(GiveLift.Needs.Roles).But(await occasion.PreparersOf(happened.Lift.Value)))
            {
                Matter = happened.Lift.Value,
            };
        }).WhileSent();

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        if (await db.ManageablePayment(input.Payment, actor, cancel) is not { } found) return Refusal.NotFound;
        var (payment, award) = found;
        if (payment.MayDiscard() is { } over) return over;
        var day = OsloClock.DateIn(change.At);
        var now = (await checks.Of([payment], day, cancel))[payment.Id].SingleOrDefault(c => c.Block.Code == input.Block);
        if (now is null) return new FieldError(nameof(Input.Block), Phrase.In<PayText>(nameof(PayText.Error_Block)));
        if (!now.Block.MayBeLifted) return BlockIsNotLifted;
        if (now.Verdict != BlockVerdict.Stopped) return NothingStops;
        var asked = await db.Rows<BlockLift>().Of([payment.Id])
            .AnyAsync(l => l.Code == input.Block && l.GivenAt == null && l.SentAt != null, cancel);
        if (asked) return LiftIsAsked;

        var errors = new FieldErrors();
        var reason = TypedField.NeededText(
            input.Reason, BlockLift.ReasonLimit, nameof(Input.Reason), Phrase.In<CommonText>(nameof(CommonText.Error_ReasonMissing)),
                errors);
        var last = day.AddMonths(BlockLift.LongestMonths);
        if (!NorwegianDate.TryParse(input.Until, out var until))
            errors.Add(nameof(Input.Until), Phrase.In<CommonText>(nameof(CommonText.Error_Date)));
        else if (until < day || until > last)
            errors.Add(
                nameof(Input.Until),
                Phrase.In<PayText>(nameof(PayText.Error_LiftUntil), new DateArgument(day), new DateArgument(last)));
        if (errors.Any) return errors;

        var lift = new BlockLift(NewId.Of<BlockLiftId>(change.At), payment.Id, now.Block.Code, reason, until, actor.User, change.At);
        db.Add(lift);
        if (lift.Send(db.BeginCheck(lift, actor.User), actor, change.At) is { } no) return no;
        if (payment.ApprovedAt is null) (await db.CheckOf(payment, cancel)).PreparedBy(actor.User);
        change.Record(new LiftAsked(payment.Id, award.Application, lift.Id, lift.Code), reason: reason);
        return new Done();
    }
}
