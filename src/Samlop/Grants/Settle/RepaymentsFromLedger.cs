using Microsoft.EntityFrameworkCore;
using Samlop.Grants.Pay;
using Samlop.Platform.Amounts;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Settle;

/// <summary>What the ledger says is paid back is put on the claim it names by its <see cref="RepaymentReference"/>.</summary>
internal sealed class RepaymentsFromLedger(AppDb db) : ITakesRepayments
{
    private readonly Dictionary<string, Recovery?> found = new(StringComparer.Ordinal);
    private List<RecoveryId>? open;

    public async Task<Money?> LeftOf(string reference, Actor actor, CancellationToken cancel)
    {
        if (!RepaymentReference.IsWritten(reference)) return null;
        if (!found.TryGetValue(reference, out var recovery))
        {
            // The claims that are open are few; a reference that two of them had would be nobody's.
            open ??= await db.Rows<Recovery>().HandledBy(actor.ForCases()).Where(Recovery.IsClaim).Select(r => r.Id).ToListAsync(cancel);
            if (open.FindAll(id => RepaymentReference.IsOf(reference, id)) is [var key])
            {
                recovery = await db.Rows<Recovery>().HandledBy(actor.ForCases()).Include(r => r.Repayments)
                    .SingleOrDefaultAsync(r => r.Id == key, cancel);
            }

            found[reference] = recovery;
        }

        return recovery is null || recovery.MayRecord() is not null ? null : recovery.Left;
    }

    public Task<Money?> TakenBy(string reference, string voucher, CancellationToken cancel) =>
        Task.FromResult(Found(reference).RepaidBy(voucher) is { } repayment ? Money.FromOre(repayment.AmountOre) : (Money?)null);

    public Task Take(string reference, string voucher, DateOnly on, Money amount, Actor actor, Change change, CancellationToken cancel)
    {
        var recovery = Found(reference);
        var repayment = recovery.Record(on, voucher, amount, actor.User, change.At);
        change.Record(
            new RecordRepayment.RepaymentRecorded(recovery.Application, recovery.Id, recovery.Year, repayment.Number, amount));
        return Task.CompletedTask;
    }

    private Recovery Found(string reference) =>
        found[reference] ?? throw new InvalidOperationException("Ask what is left before.");
}
