using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Audit.TwoPerson;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Grants.Pay.Blocks;

/// <summary>
/// Opphev sperren: somebody with budget authority, who has prepared neither the payment nor what was asked, lifts it until the day that was
/// asked for.
/// </summary>
[Process("BlockLifted"), FreshSignIn]
public sealed class GiveLift(AppDb db) : IUseCase<GiveLift.Input, Done>
{
    public static Permission Needs { get; } = Permission.Of("grants.payment.lift", Role.BudgetAuthority);

    public sealed class Input : IInput<GiveLift, Input, Done>, IApproves<BlockLift>
    {
        public BlockLiftId Lift { get; set; }

        /// <inheritdoc cref="IApproves{TThing}.Seen" />
        public string? Seen { get; set; }
    }

    /// <summary>A check was lifted for a payment until a day.</summary>
    [Event("grants.payment.lifted")]
    public sealed record BlockLifted(PaymentId Payment, GrantApplicationId Application, string BlockCode, DateOnly Until) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(Payment).And(Application);

        Audience IEvent.For => Audience.WithinOwn;

        Phrase IEvent.Told => Phrase.In<PayText>(nameof(PayText.Told_Lifted), PayWords.OfLift(BlockCode), new DateArgument(Until));
    }

    public static NoticeKind TellsAsker { get; } = NoticeKind.Of<BlockLifted>(
        "grants.payment.lifted", PayNotices.Group, "the officer who asked",
        async (happened, occasion) =>
        {
            var payment = await occasion.Payment(happened.Payment);
            var askers = await occasion.Db.Rows<BlockLift>().All(Because.WhoWaitsIsTold)
                .Where(l => l.Payment == happened.Payment && l.Code == happened.BlockCode)
                .Select(l => l.AskedBy).Distinct().ToListAsync(occasion.Cancel);
            return new Told(payment.Line(nameof(PayText.Notice_Lifted)), PayUrls.Payment(payment.Id), Readers.Of(askers));
        });

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var lift = await db.Rows<BlockLift>().VisibleTo(actor.ForCases()).SingleOrDefaultAsync(l => l.Id == input.Lift, cancel);
        if (lift is null || await db.ManageablePayment(lift.Payment, actor, cancel) is not { } found) return Refusal.NotFound;
        var (payment, award) = found;
        if ((await db.CheckOf(payment, cancel)).Preparers.Contains(actor.User)) return CheckRefusal.PreparedBySame;
        if (lift.Give(await db.CheckOf(lift, cancel), actor, input.Seen, change.At) is { } no) return no;
        change.Record(new BlockLifted(payment.Id, award.Application, lift.Code, lift.Until));
        return new Done();
    }
}

/// <summary>Avslå å oppheve sperren: the second person does not stand by it, and says why.</summary>
[Process("BlockLiftReturned")]
public sealed class ReturnLift(AppDb db) : IUseCase<ReturnLift.Input, Done>
{
    public static Permission Needs => GiveLift.Needs;

    public sealed class Input : ReturnInput, IInput<ReturnLift, Input, Done>
    {
        public BlockLiftId Lift { get; set; }
    }

    /// <summary>The check stands.</summary>
    [Event("grants.payment.lift-returned")]
    public sealed record LiftReturned(
        PaymentId Payment, GrantApplicationId Application, BlockLiftId Lift, string? BlockCode = null) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(Payment).And(Application);

        Audience IEvent.For => Audience.WithinOwn;

        Phrase IEvent.Told => BlockCode is null
            ? Phrase.In<PayText>(nameof(PayText.Told_LiftReturned))
            : Phrase.In<PayText>(nameof(PayText.Told_LiftReturnedOf), PayWords.OfLift(BlockCode));
    }

    public static NoticeKind TellsAsker { get; } = NoticeKind.Of<LiftReturned>(
        "grants.payment.lift-returned", PayNotices.Group, "the officer who asked",
        async (happened, occasion) =>
        {
            var payment = await occasion.Payment(happened.Payment);
            return new Told(
                payment.Line(nameof(PayText.Notice_LiftReturned)),
                PayUrls.Payment(payment.Id),
                Readers.Of(await occasion.SenderOf(happened.Lift.Value)));
        });

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var lift = await db.Rows<BlockLift>().VisibleTo(actor.ForCases()).SingleOrDefaultAsync(l => l.Id == input.Lift, cancel);
        if (lift is null || await db.ManageablePayment(lift.Payment, actor, cancel) is not { } found) return Refusal.NotFound;
        var check = await db.CheckOf(lift, cancel);
        if (lift.Return(check, actor, input, change.At) is { } no) return no;
        change.Record(
            new LiftReturned(found.Payment.Id, found.Award.Application, lift.Id, lift.Code), reason: check.Rounds[^1].Reasons);
        return new Done();
    }
}
