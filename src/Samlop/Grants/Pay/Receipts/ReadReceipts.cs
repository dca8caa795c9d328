using System.Runtime.Serialization;
using Microsoft.EntityFrameworkCore;
using Samlop.Access;
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
