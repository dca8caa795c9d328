using Microsoft.EntityFrameworkCore;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Grants.Pay.Receipts;

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
