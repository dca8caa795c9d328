using Samlop.Grants.Accept;
using Samlop.Platform.Amounts;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Pay;

/// <summary>A payment as the checks see it.</summary>
/// <param name="Number">Within its award, from 1.</param>
/// <param name="Year">The year that the award is for.</param>
/// <param name="Account">That it was approved to; null before.</param>
public sealed record CheckedPayment(
    PaymentId Id, int Number, Money Amount, string? Account, AwardId Award, GrantApplicationId Application, OrganisationId County,
        int Year);

/// <summary>What stops a payment, in words for both sides.</summary>
/// <param name="ToCounty">No internal words: the county reads them.</param>
public sealed record BlockFinding(Phrase ToDirectorate, Phrase ToCounty);

/// <summary>
/// Sperre: a named check that stops a payment. Modules register theirs; what one finds is stored for each payment and month, and none is
/// left out (<see cref="Blocks.PaymentChecks"/>).
/// </summary>
public interface IPaymentBlock
{
    /// <summary>Stable: results are stored by it.</summary>
    string Code { get; }

    /// <summary>What is checked, as a question that is answered yes where all is well.</summary>
    Phrase Name { get; }

    /// <summary>How it is put right, and by whom.</summary>
    Phrase Remedy { get; }

    /// <summary>Two people may lift it for a time. Where not, only what it asks for will do.</summary>
    bool MayBeLifted { get; }

    /// <summary>Those of the payments that it stops on a day; the others pass.</summary>
    Task<IReadOnlyDictionary<PaymentId, BlockFinding>> Find(
        IReadOnlyList<CheckedPayment> payments, DateOnly day, CancellationToken cancel);
}

/// <summary>Trekk: what two people have settled to take from the payments of awards, because money was left before.</summary>
public interface IDeductions
{
    Task<IReadOnlyDictionary<AwardId, Money>> Of(IReadOnlyCollection<AwardId> awards, CancellationToken cancel);
}

/// <summary>Tilbakebetalinger: who takes what the ledger says is paid back, by the key of the claim.</summary>
public interface ITakesRepayments
{
    /// <summary>What is left of the claim with this key; null where the actor handles none that waits for money.</summary>
    Task<Money?> LeftOf(string reference, Actor actor, CancellationToken cancel);

    /// <summary>This very payment, by its voucher, is taken already.</summary>
    Task<bool> Has(string reference, string voucher, CancellationToken cancel);

    /// <summary>Within the run that takes the receipts.</summary>
    Task Take(string reference, string voucher, DateOnly on, Money amount, Actor actor, Change change, CancellationToken cancel);
}

/// <summary>What is paid and on its way of an award, in øre.</summary>
/// <param name="Planned">Planned, and not approved.</param>
/// <param name="Approved">Approved, and not sent.</param>
/// <param name="Sent">Sent to the ledger, which has not answered.</param>
public sealed record PaidOfAward(AwardId Award, Money Planned, Money Approved, Money Sent, Money Paid);
