using Samlop.Grants.Account;

namespace Samlop.Grants.Settle;

/// <summary>The addresses of settlements and recoveries.</summary>
public static class SettleUrls
{
    public const string List = "/tilbakebetaling";
    public const string Table = "/tilbakebetaling/tabell";

    /// <summary>Where what is unspent of accounts is settled.</summary>
    public static string Settle(AccountsId accounts) => $"{AccountUrls.Accounts(accounts)}/avregning";

    /// <summary>Where what is left of a claim is waived.</summary>
    public static string Waive(AccountsId accounts, RecoveryId recovery) => $"{Settle(accounts)}?ettergi={recovery.Value}";

    /// <summary>Where what was settled to be claimed, and is in no claim, is settled otherwise.</summary>
    public static string Correct(AccountsId accounts, RecoveryId recovery) => $"{Settle(accounts)}?rett={recovery.Value}";

    public static string Recovery(RecoveryId id) => $"{List}/{id.Value}";

    /// <summary>The preview of the letter of a claim, and where it is dispatched.</summary>
    public static string Letter(RecoveryId id) => $"{Recovery(id)}/brev";
}
