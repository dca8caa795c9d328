using Microsoft.EntityFrameworkCore;
using Samlop.Grants.Accept;
using Samlop.Platform.Data;
using Samlop.Platform.Text;

namespace Samlop.Grants.Pay.Blocks;

/// <summary>
/// Kontonummer: the award has an account that is settled, and it is the one that the payment was approved to. Nobody lifts it.
/// </summary>
internal sealed class AccountBlock(AppDb db) : IPaymentBlock
{
    public string Code => "account";

    public Phrase Name => Phrase.In<PayText>(nameof(PayText.Block_Account));

    public Phrase Remedy => Phrase.In<PayText>(nameof(PayText.Block_Account_Remedy));

    public bool MayBeLifted => false;

    public async Task<IReadOnlyDictionary<PaymentId, BlockFinding>> Find(
        IReadOnlyList<CheckedPayment> payments, DateOnly day, CancellationToken cancel)
    {
        var accounts = await db.AccountsOf([.. payments.Select(p => p.Award)], cancel);
        var found = new Dictionary<PaymentId, BlockFinding>();
        foreach (var payment in payments)
        {
            if (accounts.GetValueOrDefault(payment.Award) is not { } account)
                found[payment.Id] = Say(nameof(PayText.Block_Account_Waits), nameof(PayText.Block_Account_Waits_County));
            else if (payment.Account is { } approved && approved != account)
                found[payment.Id] = Say(nameof(PayText.Block_Account_Other), nameof(PayText.Block_Account_Other_County));
        }

        return found;
    }

    private static BlockFinding Say(string directorate, string county) => new(Phrase.In<PayText>(directorate), Phrase.In<PayText>(county));
}

/// <summary>
/// Samme konto hos to mottakere: an account belongs to one county. Where two have given the same, nothing is paid to either until somebody
/// has found out why.
/// </summary>
internal sealed class SharedAccountBlock(AppDb db) : IPaymentBlock
{
    public string Code => "account-shared";

    public Phrase Name => Phrase.In<PayText>(nameof(PayText.Block_Shared));

    public Phrase Remedy => Phrase.In<PayText>(nameof(PayText.Block_Shared_Remedy));

    public bool MayBeLifted => true;

    public async Task<IReadOnlyDictionary<PaymentId, BlockFinding>> Find(
        IReadOnlyList<CheckedPayment> payments, DateOnly day, CancellationToken cancel)
    {
        var accounts = await db.AccountsOf([.. payments.Select(p => p.Award)], cancel);
        var numbers = accounts.Values.ToHashSet();
        var owners = await (
            from a in db.Rows<Award>().All(Because.PaymentIsChecked)
            from x in a.Accounts
            where x.SettledAt != null && numbers.Contains(x.Number)
            select new { x.Number, a.County }).Distinct().ToListAsync(cancel);
        var shared = owners.GroupBy(o => o.Number).Where(g => g.Count() > 1).Select(g => g.Key).ToHashSet();
        var finding = new BlockFinding(
            Phrase.In<PayText>(nameof(PayText.Block_Shared_Found)), Phrase.In<PayText>(nameof(PayText.Block_Shared_County)));
        return payments.Where(p => accounts.GetValueOrDefault(p.Award) is { } account && shared.Contains(account))
            .ToDictionary(p => p.Id, _ => finding);
    }
}

internal static class SettledAccounts
{
    /// <summary>The accounts that awards are paid to; those without one, or with one that waits for a second person, are not
    /// there.</summary>
    public static async Task<Dictionary<AwardId, string>> AccountsOf(
        this AppDb db, IReadOnlyCollection<AwardId> awards, CancellationToken cancel)
    {
        var rows = await (
            from a in db.Rows<Award>().All(Because.PaymentIsChecked)
            from x in a.Accounts
            where awards.Contains(a.Id) && a.AccountSettledAt != null && x.SettledAt != null
                && !a.Accounts.Any(later => later.EnteredAt > x.EnteredAt)
            select new { a.Id, x.Number }).ToListAsync(cancel);
        return rows.ToDictionary(r => r.Id, r => r.Number);
    }
}
