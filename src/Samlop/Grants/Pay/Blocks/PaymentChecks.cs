using Microsoft.EntityFrameworkCore;
using Samlop.Grants.Accept;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Pay.Blocks;

/// <summary>What a check finds of a payment now.</summary>
/// <param name="Finding">Null where it passes.</param>
/// <param name="LiftedUntil">Where two people have lifted it.</param>
public sealed record CheckNow(IPaymentBlock Block, BlockFinding? Finding, DateOnly? LiftedUntil)
{
    public BlockVerdict Verdict =>
        Finding is null ? BlockVerdict.Passed : LiftedUntil is not null ? BlockVerdict.Lifted : BlockVerdict.Stopped;
}

/// <summary>Kontroller før utbetaling: all that are registered, run together, and what they found stored for the month.</summary>
public sealed class PaymentChecks(AppDb db, IEnumerable<IPaymentBlock> blocks)
{
    private readonly IReadOnlyList<IPaymentBlock> blocks = [.. blocks.OrderBy(b => b.Code, StringComparer.Ordinal)];

    /// <summary>A check stops it.</summary>
    /// <param name="why">What they all say to those who handle the payment.</param>
    public static Refusal Stopped(Phrase why) => new(nameof(Stopped), Phrase.In<PayText>(nameof(PayText.Refusal_Stopped), why));

    /// <summary>Why it is stopped: all that stop it. Null where none does.</summary>
    public static Refusal? Against(IEnumerable<CheckNow> checks) =>
        checks.Where(c => c.Verdict == BlockVerdict.Stopped).Select(c => c.Finding!.ToDirectorate).ToList() is { Count: > 0 } why
            ? Stopped(why.Aggregate(And))
            : null;

    /// <summary>The checks were not run for this month.</summary>
    public static readonly Refusal NotChecked = Refusal.In<PayText>(nameof(NotChecked));

    public IReadOnlyList<IPaymentBlock> All => blocks;

    /// <summary>What all the checks find of payments on a day: the same number of statements, however many the payments are.</summary>
    public async Task<IReadOnlyDictionary<PaymentId, IReadOnlyList<CheckNow>>> Of(
        IReadOnlyCollection<Payment> payments, DateOnly day, CancellationToken cancel)
    {
        var (ids, awards) = (payments.Select(p => p.Id).ToList(), payments.Select(p => p.Award).Distinct().ToList());
        var facts = await db.Rows<Award>().All(Because.PaymentIsChecked)
            .Where(a => awards.Contains(a.Id))
            .Select(a => new { a.Id, a.Application, a.County, a.Year })
            .ToDictionaryAsync(a => a.Id, cancel);
        var behind = (await db.PaymentsBehind(db.Rows<Award>().All(Because.PaymentIsChecked).Where(a => awards.Contains(a.Id)))
            .Select(b => new { b.Award, b.Payment.Number }).ToListAsync(cancel)).ToLookup(b => b.Award, b => b.Number);
        CheckedPayment[] all =
        [
            .. from p in payments
               let a = facts[p.Award]
               let before = behind[p.Award].Count(n => n < p.Number)
               select new CheckedPayment(p.Id, before + 1, p.Amount, p.Account, p.Award, a.Application, a.County, a.Year),
        ];
        var lifts = (await db.Rows<BlockLift>().Of(ids).Where(l => l.GivenAt != null).ToListAsync(cancel)).ToLookup(l => l.Payment);
        var found = new Dictionary<string, IReadOnlyDictionary<PaymentId, BlockFinding>>(StringComparer.Ordinal);
        foreach (var block in blocks) found[block.Code] = await block.Find(all, day, cancel);
        return ids.ToDictionary(id => id, id => (IReadOnlyList<CheckNow>)
        [
            .. from block in blocks
               let finding = found[block.Code].GetValueOrDefault(id)
               let until = lifts[id].Where(l => block.MayBeLifted && l.Covers(block.Code, day)).Select(l => (DateOnly?)l.Until).Max()
               select new CheckNow(block, finding, finding is null ? null : until),
        ]);
    }

    /// <summary>Runs them and stores what they found, for the month of the day.</summary>
    public async Task<IReadOnlyList<CheckNow>> Run(Payment payment, Actor actor, DateTimeOffset at, CancellationToken cancel)
    {
        var day = OsloClock.DateIn(at);
        var checks = (await Of([payment], day, cancel))[payment.Id];
        var run = 1 + await db.Rows<BlockResult>().Of([payment.Id]).MaxAsync(r => (int?)r.Run, cancel) ?? 1;
        var by = actor.IsUser ? actor.User : (UserId?)null;
        foreach (var check in checks)
            db.Add(new BlockResult(payment.Id, YearMonth.Of(day), run, check.Block.Code, check.Verdict, by, at));
        return checks;
    }

    /// <summary>
    /// Why payments may not be ordered on a day: a check that was not run for that month, one that stopped it then, or one that stops it
    /// now. By payment; those that may be are not there.
    /// </summary>
    public async Task<IReadOnlyDictionary<PaymentId, Refusal>> Against(
        IReadOnlyCollection<Payment> payments, DateOnly day, CancellationToken cancel)
    {
        var (ids, period) = (payments.Select(p => p.Id).ToList(), BlockResult.PeriodOf(YearMonth.Of(day)));
        var stored = await db.Rows<BlockResult>().Of(ids).Where(r => r.Period == period).ToListAsync(cancel);
        var last = stored.GroupBy(r => (r.Payment, r.Code)).ToDictionary(g => g.Key, g => g.MaxBy(r => r.Run)!.Verdict);
        var now = await Of(payments, day, cancel);
        var refusals = new Dictionary<PaymentId, Refusal>();
        foreach (var id in ids)
        {
            if (Against(now[id]) is { } stops) refusals[id] = stops;
            else if (blocks.Any(b => !last.TryGetValue((id, b.Code), out var verdict) || verdict == BlockVerdict.Stopped))
                refusals[id] = NotChecked;
        }

        return refusals;
    }

    private static Phrase And(Phrase one, Phrase other) => Phrase.In<PayText>(nameof(PayText.Sentences), one, other);
}
