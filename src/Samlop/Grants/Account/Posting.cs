using Samlop.Platform.Amounts;
using Samlop.Platform.Data;
using Samlop.Platform.Files;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Account;

/// <summary>A row of a ledger that is to be booked on a line.</summary>
/// <param name="Account">The ledger's own account or kind.</param>
/// <param name="IsIncome">Booked as income of the line; else as a cost.</param>
public sealed record BookedRow(
    int Line, DateOnly Date, string Voucher, string Account, string Text, Money Amount, bool IsIncome, bool HasTwin);

/// <summary>Postering: a row of the county's ledger that is booked on a line of the accounts.</summary>
public sealed class Posting : IPartOf<Accounts>
{
    public const int VoucherLimit = 60;
    public const int AccountLimit = 60;
    public const int TextLimit = 300;

    private Posting()
    {
    }

    internal Posting(AccountsId accounts, int number, int import, BookedRow row)
    {
        (Accounts, Number, Import) = (accounts, number, import);
        (Line, Date, Voucher, Account, Text) = (row.Line, row.Date, row.Voucher, row.Account, row.Text);
        (AmountOre, IsIncome, HasTwin) = (row.Amount.Ore, row.IsIncome, row.HasTwin);
        Search = SearchText.Fold($"{Voucher} {Account} {Text}");
    }

    public AccountsId Accounts { get; private set; }

    /// <summary>From 1 in the accounts.</summary>
    public int Number { get; private set; }

    /// <summary>The number of the file that it came with.</summary>
    public int Import { get; private set; }

    /// <summary>The number of its line.</summary>
    public int Line { get; private set; }

    public DateOnly Date { get; private set; }

    public string Voucher { get; private set; } = "";

    /// <summary>The ledger's own account or kind.</summary>
    public string Account { get; private set; } = "";

    public string Text { get; private set; } = "";

    /// <summary>Voucher, account and text as a search looks for them: in small letters, without accents.</summary>
    public string Search { get; private set; } = "";

    public long AmountOre { get; private set; }

    public bool IsIncome { get; private set; }

    /// <summary>Another voucher says the same day, text and amount: it is booked all the same, for somebody to look at.</summary>
    public bool HasTwin { get; private set; }

    internal Posting For(AccountsId accounts)
    {
        var other = (Posting)MemberwiseClone();
        other.Accounts = accounts;
        return other;
    }
}

/// <summary>Hovedboksfil: an export from the county's ledger. Looked through first, it is taken as a whole or not at all.</summary>
public sealed class LedgerImport : IPartOf<Accounts>
{
    private LedgerImport()
    {
    }

    internal LedgerImport(AccountsId accounts, int number, StoredFile file, UserId by, DateTimeOffset at)
    {
        (Accounts, Number) = (accounts, number);
        (File, Name, Hash) = (file.Id, file.Name, file.Hash);
        (ReceivedBy, ReceivedAt) = (by, at);
    }

    public AccountsId Accounts { get; private set; }

    /// <summary>From 1.</summary>
    public int Number { get; private set; }

    public StoredFileId File { get; private set; }

    public string Name { get; private set; } = "";

    /// <summary>SHA-256 of the file: the same one again is known by it.</summary>
    public string Hash { get; private set; } = "";

    public UserId ReceivedBy { get; private set; }

    public DateTimeOffset ReceivedAt { get; private set; }

    public DateTimeOffset? TakenAt { get; private set; }

    /// <summary>How many rows of it were booked.</summary>
    public int? Rows { get; private set; }

    public long? SumOre { get; private set; }

    internal void Take(int rows, Money sum, DateTimeOffset at) => (Rows, SumOre, TakenAt) = (rows, sum.Ore, at);

    internal LedgerImport For(AccountsId accounts)
    {
        var other = (LedgerImport)MemberwiseClone();
        other.Accounts = accounts;
        return other;
    }
}
