using Microsoft.EntityFrameworkCore;
using Samlop.Grants.Pay;
using Samlop.Platform.Amounts;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Settle;

/// <summary>What the ledger says is paid back is put on the claim it names: the id of the recovery, in 32 signs.</summary>
internal sealed class RepaymentsFromLedger(AppDb db) : ITakesRepayments
{
    private readonly Dictionary<Guid, Recovery?> found = [];

    public async Task<Money?> LeftOf(string reference, Actor actor, CancellationToken cancel)
    {
        if (!Guid.TryParseExact(reference, "N", out var id)) return null;
        if (!found.TryGetValue(id, out var recovery))
        {
            var key = new RecoveryId(id);
            recovery = found[id] = await db.Rows<Recovery>().HandledBy(actor.ForCases()).Include(r => r.Repayments)
                .SingleOrDefaultAsync(r => r.Id == key, cancel);
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
        found[Guid.ParseExact(reference, "N")] ?? throw new InvalidOperationException("Ask what is left before.");
}
