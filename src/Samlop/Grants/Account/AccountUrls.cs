using Samlop.Grants.Accept;

namespace Samlop.Grants.Account;

/// <summary>The addresses of accounts.</summary>
public static class AccountUrls
{
    public const string List = "/regnskap";
    public const string Table = "/regnskap/tabell";

    public static string Accounts(AccountsId id) => $"{List}/{id.Value}";

    /// <summary>Where accounts for an award are begun.</summary>
    public static string Begin(AwardId award) => $"{List}/tilskudd/{award.Value}";

    public static string Write(AccountsId id) => $"{Accounts(id)}/linjer";

    public static string Files(AccountsId id) => $"{Accounts(id)}/vedlegg";

    public static string File(AccountsId id, Guid file) => $"{Files(id)}/{file}";

    /// <summary>Where a file from the ledger is handed in.</summary>
    public static string Ledger(AccountsId id) => $"{Accounts(id)}/hovedbok";

    /// <summary>A file that is looked through and taken.</summary>
    public static string Import(AccountsId id, int number) => $"{Ledger(id)}/{number}";

    public static string Postings(AccountsId id) => $"{Accounts(id)}/posteringer";

    public static string PostingsTable(AccountsId id) => $"{Postings(id)}/tabell";

    public static string Pdf(AccountsId id) => $"{Accounts(id)}/pdf";

    /// <summary>Where the directorate prepares and decides.</summary>
    public static string Treat(AccountsId id) => $"{Accounts(id)}/behandling";
}
