using Microsoft.EntityFrameworkCore;
using Samlop.Platform.Amounts;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Grants.Pay.Receipts;

/// <summary>
/// Bokfør kvitteringene: what a file that was read says is taken in, as things stand now, whole or not at all. What is refused is a task.
/// </summary>
[Process("ReceiptsTaken")]
public sealed class TakeReceipts(AppDb db, ReceiptBooking booking) : IUseCase<TakeReceipts.Input, Done>
{
    public static Permission Needs => ReadReceipts.Needs;

    public sealed class Input : IInput<TakeReceipts, Input, Done>
    {
        public ReceiptImportId Import { get; set; }
    }

    /// <summary>Of the rows of a file so many were taken in, known before, and refused.</summary>
    [Event("grants.receipts.taken")]
    public sealed record ReceiptsBooked(ReceiptImportId Import, int Taken, int Unchanged, int Refused) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(Import);

        Audience IEvent.For => Audience.WithinOwn;

        Phrase IEvent.Told => Phrase.In<PayText>(nameof(PayText.Told_ReceiptsTaken), Taken, Unchanged, Refused);
    }

    /// <summary>A payment is with the county.</summary>
    [Event("grants.payment.paid")]
    public sealed record PaymentPaid(PaymentId Payment, GrantApplicationId Application, int Number, DateOnly On, Money Amount) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(Payment).And(Application);

        Audience IEvent.For => Audience.Everyone;

        Phrase IEvent.Told => Phrase.In<PayText>(nameof(PayText.Told_Paid), Number, Amount, new DateArgument(On));
    }

    /// <summary>A payment could not be paid.</summary>
    [Event("grants.payment.failed")]
    public sealed record PaymentFailed(PaymentId Payment, GrantApplicationId Application, int Number) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(Payment).And(Application);

        Audience IEvent.For => Audience.Everyone;

        Phrase IEvent.Told => Phrase.In<PayText>(nameof(PayText.Told_Failed), Number);
    }

    public static NoticeKind TellsCounty { get; } = NoticeKind.Of<PaymentPaid>(
        "grants.payment.paid", PayNotices.Group, "the project leads and the chief executive of the county",
        async (happened, occasion) =>
        {
            var payment = await occasion.Payment(happened.Payment);
            return new Told(payment.Line(nameof(PayText.Notice_Paid)), PayUrls.Payment(payment.Id), payment.Application.AtTheCounty);
        });

    public static NoticeKind TellsBoth { get; } = NoticeKind.Of<PaymentFailed>(
        "grants.payment.failed", PayNotices.Group, "the officers, and the project leads and the chief executive of the county",
        async (happened, occasion) =>
        {
            var payment = await occasion.Payment(happened.Payment);
            return new Told(
                payment.Line(nameof(PayText.Notice_Failed)),
                PayUrls.Payment(payment.Id),
                payment.Application.AtTheDirectorate.And(payment.Application.AtTheCounty));
        });

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var import = await db.Rows<ReceiptImport>().VisibleTo(actor.ForCases()).Include(i => i.Rows.OrderBy(r => r.Line))
            .SingleOrDefaultAsync(i => i.Id == input.Import, cancel);
        if (import is null) return Refusal.NotFound;
        if (import.MayTake() is { } no) return no;
        if (await db.Rows<ReceiptImport>().All(Because.ReceiptsAreCompared).AnyAsync(i => i.Hash == import.Hash && i.TakenAt != null,
            cancel))
            return ReceiptImport.ReceiptsTaken;

        foreach (var row in import.Rows.Where(r => r.IsReadable)) row.Ends(RowOutcome.Refused, null);
        var changed = await booking.Decide(import.Rows, actor, take: true, change.At, cancel);
        await booking.TakeRepaid(import.Rows, actor, change, cancel);
        var applications = await db.ApplicationsBehind([.. changed.Select(c => c.Payment.Award)], cancel);
        foreach (var (payment, row) in changed)
        {
            var application = applications[payment.Award];
            change.Record(row.Kind == ReceiptRowKind.Paid
                ? new PaymentPaid(payment.Id, application, payment.Number, row.Date!.Value, payment.Amount)
                : new PaymentFailed(payment.Id, application, payment.Number));
        }

        import.Take(actor.User, change.At);
        int Count(RowOutcome outcome) => import.Rows.Count(r => r.Outcome == outcome);
        change.Record(new ReceiptsBooked(import.Id, Count(RowOutcome.Taken), Count(RowOutcome.Unchanged), Count(RowOutcome.Refused)));
        return new Done();
    }
}
