using Samlop.Platform.Amounts;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Pay.Receipts;

[SubjectKind("grants.receipt-import")]
public readonly record struct ReceiptImportId(Guid Value) : IId<ReceiptImportId>
{
    public static ReceiptImportId From(Guid value) => new(value);
}

/// <summary>What became of a row of a file; no row is left out.</summary>
public enum RowOutcome
{
    /// <summary>It was taken in.</summary>
    Taken,

    /// <summary>What it says was known already.</summary>
    Unchanged,

    /// <summary>It was not taken in, for a reason that it says.</summary>
    Refused,
}

/// <summary>
/// Innlesing av kvitteringer: a file of the ledger that somebody has read in. It is shown first, with what becomes of each row; what is
/// taken in is taken whole, in one transaction, as the rows stand then. The same file is known again by its hash.
/// </summary>
public sealed class ReceiptImport : IVersioned
{
    public static readonly Refusal ReceiptsTaken = Refusal.In<PayText>(nameof(ReceiptsTaken));

    private readonly List<ReceiptRow> rows = [];

    private ReceiptImport()
    {
    }

    internal ReceiptImport(ReceiptImportId id, string file, string hash, UserId by, DateTimeOffset at) =>
        (Id, File, Hash, ReadBy, ReadAt) = (id, file, hash, by, at);

    public ReceiptImportId Id { get; private set; }

    /// <summary>Its name.</summary>
    public string File { get; private set; } = "";

    /// <summary>SHA-256 of its bytes.</summary>
    public string Hash { get; private set; } = "";

    public UserId ReadBy { get; private set; }

    public DateTimeOffset ReadAt { get; private set; }

    public DateTimeOffset? TakenAt { get; private set; }

    public UserId? TakenBy { get; private set; }

    public DateTimeOffset? DiscardedAt { get; private set; }

    public int Version { get; private set; }

    public IReadOnlyList<ReceiptRow> Rows => rows;

    internal void Add(ReceiptRow row) => rows.Add(row);

    public Refusal? MayTake() => TakenAt is not null || DiscardedAt is not null ? ReceiptsTaken : null;

    internal void Take(UserId by, DateTimeOffset at)
    {
        (TakenAt, TakenBy) = (at, by);
        Version++;
    }

    internal void Discard(DateTimeOffset at)
    {
        DiscardedAt = at;
        Version++;
    }
}

/// <summary>A row of a receipt file.</summary>
public sealed class ReceiptRow : IPartOf<ReceiptImport>
{
    public const int TextLimit = 500;

    private ReceiptRow()
    {
    }

    internal ReceiptRow(ReceiptImportId import, int line, string text) =>
        (Import, Line, Text) = (import, line, text.Length > TextLimit ? text[..TextLimit] : text);

    public ReceiptImportId Import { get; private set; }

    /// <summary>Of the file, from 1 with the headings.</summary>
    public int Line { get; private set; }

    /// <summary>As it stood in the file.</summary>
    public string Text { get; private set; } = "";

    public ReceiptRowKind? Kind { get; private set; }

    public PaymentId? Payment { get; private set; }

    /// <summary>What it is to be found by, in small letters: the key of a payment, or of a claim that money is paid back on.</summary>
    public string? Reference { get; private set; }

    public string? Voucher { get; private set; }

    public DateOnly? Date { get; private set; }

    public long? AmountOre { get; private set; }

    public Money? Amount => AmountOre is { } ore ? Money.FromOre(ore) : null;

    /// <summary>What became of it; before it is taken in, what would.</summary>
    public RowOutcome Outcome { get; private set; }

    /// <summary>Why, as the code of a text; null where it was taken in as it is.</summary>
    public string? Reason { get; private set; }

    /// <summary>It was taken in and looks like another: both stand, and somebody should look.</summary>
    public bool Flagged { get; private set; }

    /// <summary>When somebody has looked into a row that was refused, or is flagged.</summary>
    public DateTimeOffset? SettledAt { get; private set; }

    public UserId? SettledBy { get; private set; }

    public string? Note { get; private set; }

    /// <summary>It says something that can be held against what is known.</summary>
    public bool IsReadable =>
        Voucher is not null && Date is not null && AmountOre > 0
        && (Kind == ReceiptRowKind.Repaid ? Reference is not null : Kind is not null && Payment is not null);

    internal void Read(ReceiptRowKind? kind, PaymentId? payment, string? reference, string? voucher, DateOnly? date, Money? amount) =>
        (Kind, Payment, Reference, Voucher, Date, AmountOre) = (kind, payment, reference, voucher, date, amount?.Ore);

    internal void Ends(RowOutcome outcome, string? reason, bool flagged = false) => (Outcome, Reason, Flagged) = (outcome, reason, flagged);

    internal void Settle(string note, UserId by, DateTimeOffset at) => (Note, SettledBy, SettledAt) = (note, by, at);
}

/// <summary>What a row of the ledger says.</summary>
public enum ReceiptRowKind
{
    /// <summary><c>utbetalt</c>: a payment is paid.</summary>
    Paid,

    /// <summary><c>avvist</c>: a payment could not be paid.</summary>
    Failed,

    /// <summary><c>innbetalt</c>: something is paid back.</summary>
    Repaid,
}
