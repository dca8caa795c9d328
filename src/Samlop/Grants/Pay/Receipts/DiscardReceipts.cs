using Microsoft.EntityFrameworkCore;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Grants.Pay.Receipts;

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
