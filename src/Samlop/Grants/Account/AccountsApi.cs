using Microsoft.EntityFrameworkCore;
using Samlop.Grants.Accept;
using Samlop.Platform.Amounts;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Account;

/// <summary>What is accounted for of an award: its newest accounts, whatever has come of them.</summary>
/// <param name="Booked">Charged to the grant, as it is written now.</param>
/// <param name="Sent">Charged to the grant as it was sent; null until it is.</param>
/// <param name="Approved">By the directorate, with all corrections; null until something is.</param>
/// <param name="Unspent">What the county has had, less what is approved as used. Nothing is settled by that.</param>
public sealed record AccountedAmounts(AwardId Award, int Year, Money Booked, Money? Sent, Money? Approved, Money Unspent);

/// <summary>The place for what becomes of what is unspent, on the page of accounts.</summary>
/// <param name="Approved">Something of them is approved.</param>
public sealed record AccountsMoney(AccountsId Accounts, bool Approved);

/// <summary>Gjort opp: what a later step has settled of what is unspent of accounts.</summary>
public interface ISettledOfAccounts
{
    /// <summary>All that is decided together.</summary>
    Task<Money> Of(AccountsId accounts, CancellationToken cancel);
}

/// <summary>Whether what is unspent of accounts is settled; answered by the step that settles.</summary>
public interface IKnowsSettled
{
    /// <param name="accounts">That are found by a door.</param>
    Task<bool> IsSettled(Accounts accounts, CancellationToken cancel = default);
}

/// <summary>The amounts of awards that a door gave, for payments, settlement and money years.</summary>
public static class AccountedAmountsReading
{
    /// <summary>Something is approved of the accounts of a county for a year, whoever may see them.</summary>
    internal static Task<bool> IsTreated(this AppDb db, OrganisationId county, int year, CancellationToken cancel = default) =>
        db.Rows<Accounts>().All(Because.PaymentIsChecked)
            .AnyAsync(a => a.County == county && a.Year == year && a.ApprovedOre != null, cancel);

    /// <summary>One statement, however many the awards are; those without accounts are not among them.</summary>
    public static async Task<Dictionary<AwardId, AccountedAmounts>> AccountedFor(
        this AppDb db, IQueryable<Award> awards, CancellationToken cancel = default)
    {
        var accounts = db.Rows<Accounts>().OfAwards(awards);
        var rows = await (
            from a in accounts
            where !accounts.Any(later => later.Award == a.Award && later.Number > a.Number)
            select new { a.Award, a.Year, a.AwardedOre, a.ChargedOre, a.InHandOre, a.ApprovedOre, IsSent = a.SentAt != null })
            .ToListAsync(cancel);
        return rows.ToDictionary(a => a.Award, a => new AccountedAmounts(
            a.Award,
            a.Year,
            Money.FromOre(a.ChargedOre),
            a.IsSent ? Money.FromOre(a.ChargedOre) : null,
            a.ApprovedOre is { } approved ? Money.FromOre(approved) : null,
            Accounts.UnspentOf(a.AwardedOre, a.ChargedOre, a.InHandOre, a.ApprovedOre)));
    }
}
