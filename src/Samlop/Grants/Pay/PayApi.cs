using Samlop.Grants.Accept;
using Samlop.Platform.Amounts;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Pay;

/// <summary>A payment as the checks see it.</summary>
/// <param name="Number">Among the payments of its award that count, from 1: what failed or was given up is not before it.</param>
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

/// <summary>Brukt etter regnskapet: what the treated accounts of awards show that the county needs of payments.</summary>
public interface INeededByAccounts
{
    /// <summary>Those of the awards whose accounts are treated.</summary>
    Task<IReadOnlyDictionary<AwardId, Money>> Of(IReadOnlyCollection<AwardId> awards, CancellationToken cancel);
}

/// <summary>I fylkeskommunens hender: what a county has had of awards.</summary>
public interface IMoneyInHand
{
    Task<MoneyInHand> Of(AwardId award, CancellationToken cancel);
}

/// <summary>What a county has had of an award.</summary>
/// <param name="Paid">By the ledger, also what was paid of an earlier award of the application.</param>
/// <param name="Carried">Left with it from the year before, to be used this year.</param>
/// <param name="Deducted">Left with it from the year before, and taken off the payments of this year.</param>
/// <param name="Waits">Something is with the ledger that has not answered: what is paid is not known yet.</param>
public sealed record MoneyInHand(Money Paid, Money Carried, Money Deducted, bool Waits)
{
    public Money Sum => Paid.Plus(Carried).Plus(Deducted);
}

/// <summary>Tilbakebetalinger: who takes what the ledger says is paid back, by the key of the claim.</summary>
public interface ITakesRepayments
{
    /// <summary>What is left of the claim with this key; null where the actor handles none that waits for money.</summary>
    Task<Money?> LeftOf(string reference, Actor actor, CancellationToken cancel);

    /// <summary>What is taken already by this voucher; null where nothing is.</summary>
    Task<Money?> TakenBy(string reference, string voucher, CancellationToken cancel);

    /// <summary>Within the run that takes the receipts.</summary>
    Task Take(string reference, string voucher, DateOnly on, Money amount, Actor actor, Change change, CancellationToken cancel);
}

/// <summary>What is paid and on its way of an award.</summary>
/// <param name="Planned">Planned, and not approved.</param>
/// <param name="Approved">Approved, and not sent.</param>
/// <param name="Sent">Sent to the ledger, which has not answered.</param>
public sealed record PaidOfAward(AwardId Award, Money Planned, Money Approved, Money Sent, Money Paid);
