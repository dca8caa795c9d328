using Microsoft.EntityFrameworkCore;
using Samlop.Platform.Amounts;
using Samlop.Platform.Data;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Pay.Receipts;

/// <summary>
/// What becomes of the rows of a receipt file as things stand now: the same for the preview and for the taking in. A payment is paid once;
/// a row that says what is known is unchanged; one that says otherwise is refused and is somebody's task.
/// </summary>
public sealed class ReceiptBooking(AppDb db, IEnumerable<ITakesRepayments> repayments)
{
    /// <summary>Decides each row.</summary>
    /// <param name="take">The rows are taken in, and not only looked at; what is paid back is taken after.</param>
    /// <returns>The payments that were changed, each with its row.</returns>
    internal async Task<IReadOnlyList<(Payment Payment, ReceiptRow Row)>> Decide(
        IReadOnlyList<ReceiptRow> rows, Actor actor, bool take, DateTimeOffset at, CancellationToken cancel)
    {
        var ids = rows.Where(r => r.Reason is null && r.Payment is not null).Select(r => r.Payment!.Value).ToHashSet();
        var payments = await db.Rows<Payment>().ManageableBy(actor.ForCases())
            .Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, cancel);
        var (seen, changed) = (new HashSet<(string?, string?, ReceiptRowKind?, DateOnly?, long?)>(), new List<(Payment, ReceiptRow)>());
        var repaid = new List<ReceiptRow>();
        var known = await RepaidBefore(rows, cancel);
        foreach (var row in rows.Where(r => r.Reason is null))
        {
            if (!seen.Add((row.Reference, row.Voucher, row.Kind, row.Date, row.AmountOre)))
            {
                row.Ends(RowOutcome.Unchanged, RowReasons.TwiceInFile);
                continue;
            }

            if (row.Date > OsloClock.DateIn(at)) row.Ends(RowOutcome.Refused, RowReasons.Early);
            else if (row.Kind == ReceiptRowKind.Repaid) await Repaid(row, repaid, known, actor, cancel);
            else if (!payments.TryGetValue(row.Payment!.Value, out var payment)) row.Ends(RowOutcome.Refused, RowReasons.Unknown);
            else if (Against(payment, row, actor) is { } reason)
                row.Ends(reason == RowReasons.Again ? RowOutcome.Unchanged : RowOutcome.Refused, reason);
            else
            {
                row.Ends(RowOutcome.Taken, null);
                // Also while it is only looked at: the next row of the same payment must find it so.
                if (row.Kind == ReceiptRowKind.Paid) payment.Pay(row.Date!.Value, row.Voucher!);
                else payment.Fail(row.Voucher!, at);
                changed.Add((payment, row));
            }
        }

        if (!take)
            foreach (var (payment, _) in changed)
                db.Entry(payment).State = EntityState.Detached;
        return changed;
    }

    /// <summary>Puts what the rows pay back on the claims they name: rows that were decided to be taken.</summary>
    internal async Task TakeRepaid(IEnumerable<ReceiptRow> rows, Actor actor, Change change, CancellationToken cancel)
    {
        foreach (var row in rows.Where(r => r is { Kind: ReceiptRowKind.Repaid, Outcome: RowOutcome.Taken }))
            foreach (var one in repayments)
                if (await one.LeftOf(row.Reference!, actor, cancel) is not null)
                    await one.Take(row.Reference!, row.Voucher!, row.Date!.Value, row.Amount!.Value, actor, change, cancel);
    }

    private static string? Against(Payment payment, ReceiptRow row, Actor actor) =>
        payment.PaidOn is { } on
            ? row.Kind == ReceiptRowKind.Paid && on == row.Date && payment.Voucher == row.Voucher && payment.AmountOre == row.AmountOre
                ? RowReasons.Again
                : RowReasons.PaidOtherwise
        : payment.FailedAt is not null
            ? row.Kind == ReceiptRowKind.Failed && payment.Voucher == row.Voucher ? RowReasons.Again : RowReasons.PaidOtherwise
        : payment.OrderSentAt is null ? RowReasons.NotSent
        : payment.AmountOre != row.AmountOre ? RowReasons.OtherAmount
        // Who approved that it was paid does not also say that it is.
        : payment.ApprovedBy == actor.User ? RowReasons.Approver
        : null;

    /// <summary>What other files have said is paid back on the same claims: one statement for the whole file.</summary>
    private async Task<IReadOnlyList<ReceiptRow>> RepaidBefore(IReadOnlyList<ReceiptRow> rows, CancellationToken cancel)
    {
        var repaid = rows.Where(r => r is { Reason: null, Kind: ReceiptRowKind.Repaid }).ToList();
        if (repaid.Count == 0) return [];
        var (references, import) = (repaid.Select(r => r.Reference).Distinct().ToList(), repaid[0].Import);
        return await db.Rows<ReceiptRow>().All(Because.ReceiptsAreCompared).AsNoTracking()
            .Where(r => references.Contains(r.Reference) && r.Outcome == RowOutcome.Taken && r.Import != import).ToListAsync(cancel);
    }

    /// <param name="earlier">Rows of the file that are taken before it.</param>
    /// <param name="known">Rows of other files that were taken.</param>
    private async Task Repaid(
        ReceiptRow row, List<ReceiptRow> earlier, IReadOnlyList<ReceiptRow> known, Actor actor, CancellationToken cancel)
    {
        var (reference, voucher, amount) = (row.Reference!, row.Voucher!, row.Amount!.Value);
        ITakesRepayments? taker = null;
        Money? left = null;
        foreach (var one in repayments)
            if (await one.LeftOf(reference, actor, cancel) is { } of) (taker, left) = (one, of);
        if (taker is null)
        {
            row.Ends(RowOutcome.Refused, RowReasons.NoClaim);
            return;
        }

        // A voucher is one payment: with another amount one of the two is wrong.
        if (await taker.TakenBy(reference, voucher, cancel) is { } taken)
        {
            if (taken == amount) row.Ends(RowOutcome.Unchanged, RowReasons.Again);
            else row.Ends(RowOutcome.Refused, RowReasons.SameVoucher);
            return;
        }

        if (earlier.Exists(r => r.Reference == reference && string.Equals(r.Voucher, voucher, StringComparison.OrdinalIgnoreCase)))
        {
            row.Ends(RowOutcome.Refused, RowReasons.SameVoucher);
            return;
        }

        // What earlier rows of the file pay back is gone from the claim.
        var before = Money.Sum(earlier.Where(r => r.Reference == reference).Select(r => r.Amount!.Value));
        if (amount.Plus(before) > left!.Value)
        {
            row.Ends(RowOutcome.Refused, RowReasons.AboveClaim);
            return;
        }

        // Two repayments of the same amount on the same day may both be real: both are taken, and somebody looks.
        var like = earlier.Concat(known.Where(r => r.Voucher != voucher))
            .Any(r => r.Reference == reference && r.AmountOre == row.AmountOre && r.Date == row.Date);
        row.Ends(RowOutcome.Taken, like ? RowReasons.Alike : null, flagged: like);
        earlier.Add(row);
    }
}
