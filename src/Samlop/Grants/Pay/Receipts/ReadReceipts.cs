using System.Runtime.Serialization;
using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Platform.Amounts;
using Samlop.Platform.Data;
using Samlop.Platform.Files;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Grants.Pay.Receipts;

/// <summary>Les kvitteringsfilen: a file of the ledger is read and shown, row by row. Nothing is taken in yet.</summary>
[Process("ReceiptsRead"), TellsNobody(Untold.OwnWork)]
public sealed class ReadReceipts(AppDb db, FileStore store, ReceiptBooking booking) : IUseCase<ReadReceipts.Input, ReadReceipts.Shown>
{
    private const int Largest = 5 * 1024 * 1024;

    public static Permission Needs { get; } = Permission.Of("grants.receipts.import", Role.CaseOfficer, Role.Attestant);

    public sealed class Input : IInput<ReadReceipts, Input, Shown>
    {
        /// <summary>Received by the form before the run, never read from its fields.</summary>
        [IgnoreDataMember]
        public ReceivedFile? File { get; internal set; }
    }

    public sealed record Shown(ReceiptImportId Import);

    /// <summary>A file was read, of so many rows.</summary>
    [Event("grants.receipts.read"), NoNews]
    public sealed record ReceiptsReadIn(ReceiptImportId Import, int Rows) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(Import);

        Audience IEvent.For => Audience.WithinOwn;

        Phrase IEvent.Told => Phrase.In<PayText>(nameof(PayText.Told_ReceiptsRead), Rows);
    }

    public async Task<Outcome<Shown>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        if (input.File is not { } file)
            return new FieldError(nameof(Input.File), Phrase.In<CommonText>(nameof(CommonText.Error_FileMissing)));
        if (file.Kind != FileKind.Csv && file.Kind != FileKind.Text)
            return new FieldError(nameof(Input.File), Phrase.In<PayText>(nameof(PayText.File_NotText)));
        if (file.Size > Largest) return new FieldError(nameof(Input.File),
            Phrase.In<PayText>(nameof(PayText.File_TooLong), ReceiptFile.MostRows));
        var before = await db.Rows<ReceiptImport>().VisibleTo(actor.ForCases())
            .Where(i => i.Hash == file.Hash && i.TakenAt != null)
            .Select(i => i.TakenAt).FirstOrDefaultAsync(cancel);
        if (before is { } taken)
            return new FieldError(
                nameof(Input.File), Phrase.In<PayText>(nameof(PayText.File_Again), new InstantArgument(taken)));

        var import = new ReceiptImport(NewId.Of<ReceiptImportId>(change.At), file.Name, file.Hash, actor.User, change.At);
        var rows = new List<ReceiptRow>();
        using var content = new MemoryStream();
        await using (var stream = store.Open(file.Hash)) await stream.CopyToAsync(content, cancel);
        if (ReceiptFile.Read(content.ToArray(), import.Id, rows) is { } wrong) return new FieldError(nameof(Input.File), wrong);
        await booking.Decide(rows, actor, take: false, change.At, cancel);
        db.Add(import);
        foreach (var row in rows) import.Add(row);
        change.Record(new ReceiptsReadIn(import.Id, rows.Count));
        return new Shown(import.Id);
    }
}

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

/// <summary>Forkast filen: nothing of it is taken in.</summary>
[Process("ReceiptsDiscarded"), TellsNobody(Untold.OwnWork)]
public sealed class DiscardReceipts(AppDb db) : IUseCase<DiscardReceipts.Input, Done>
{
    public static Permission Needs => ReadReceipts.Needs;

    public sealed class Input : IInput<DiscardReceipts, Input, Done>
    {
        public ReceiptImportId Import { get; set; }
    }

    /// <summary>A file that was read was given up.</summary>
    [Event("grants.receipts.discarded"), NoNews]
    public sealed record ReceiptsGivenUp(ReceiptImportId Import) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(Import);

        Audience IEvent.For => Audience.WithinOwn;

        Phrase IEvent.Told => Phrase.In<PayText>(nameof(PayText.Told_ReceiptsDiscarded));
    }

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var import = await db.Rows<ReceiptImport>().VisibleTo(actor.ForCases()).SingleOrDefaultAsync(i => i.Id == input.Import, cancel);
        if (import is null) return Refusal.NotFound;
        if (import.MayTake() is { } no) return no;
        import.Discard(change.At);
        change.Record(new ReceiptsGivenUp(import.Id));
        return new Done();
    }
}

/// <summary>Avklar en rad: somebody has found out what a refused or flagged row of the ledger is, and says it.</summary>
[Process("ReceiptRowSettled"), TellsNobody(Untold.Noted)]
public sealed class SettleRow(AppDb db) : IUseCase<SettleRow.Input, Done>
{
    public static Permission Needs => ReadReceipts.Needs;

    public static readonly Refusal RowNeedsNothing = Refusal.In<PayText>(nameof(RowNeedsNothing));

    public sealed class Input : IInput<SettleRow, Input, Done>
    {
        public ReceiptImportId Import { get; set; }

        public int Line { get; set; }

        public string? Note { get; set; }
    }

    /// <summary>A row was looked into.</summary>
    [Event("grants.receipts.row-settled"), NoNews]
    public sealed record RowLookedInto(ReceiptImportId Import, int Line) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(Import);

        Audience IEvent.For => Audience.WithinOwn;

        Phrase IEvent.Told => Phrase.In<PayText>(nameof(PayText.Told_RowSettled), Line);
    }

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var import = await db.Rows<ReceiptImport>().VisibleTo(actor.ForCases()).Include(i => i.Rows)
            .SingleOrDefaultAsync(i => i.Id == input.Import, cancel);
        if (import?.Rows.SingleOrDefault(r => r.Line == input.Line) is not { } row) return Refusal.NotFound;
        if (import.TakenAt is null || row.SettledAt is not null || (row.Outcome != RowOutcome.Refused && !row.Flagged))
            return RowNeedsNothing;
        var errors = new FieldErrors();
        var note = TypedField.NeededText(
            input.Note, Accept.Award.ReasonLimit, nameof(Input.Note), Phrase.In<CommonText>(nameof(CommonText.Error_ReasonMissing)),
                errors);
        if (errors.Any) return errors;
        row.Settle(note, actor.User, change.At);
        change.Record(new RowLookedInto(import.Id, row.Line), reason: note);
        return new Done();
    }
}
