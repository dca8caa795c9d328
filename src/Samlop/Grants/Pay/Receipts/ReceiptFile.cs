using System.Globalization;
using System.Text;
using CsvHelper;
using Samlop.Platform.Amounts;
using Samlop.Platform.Text;

namespace Samlop.Grants.Pay.Receipts;

/// <summary>
/// A receipt file of the ledger, read: one row for each line after the headings, also those that cannot be understood.
/// <para>
/// Columns, in any order, by their headings: <c>betaling</c> (the key of the order's line, or the number of a claim for money that is paid
/// back), <c>status</c> (<c>utbetalt</c>, <c>avvist</c> or <c>innbetalt</c>), <c>bilag</c>, <c>dato</c> and <c>belop</c>. Semicolon, comma
/// or tab between them; with or without a byte order mark; decimal comma or point; ISO or Norwegian dates. A last line <c>sum</c> with the
/// number of rows and their sum is checked where it is there.
/// </para>
/// </summary>
internal static class ReceiptFile
{
    public const int MostRows = 5000;

    public const string Key = "betaling";
    public const string Status = "status";
    public const string Voucher = "bilag";
    public const string Date = "dato";
    public const string Amount = "belop";

    private static readonly string[] Needed = [Key, Status, Voucher, Date, Amount];

    /// <summary>What is wrong with the file as a whole: nothing of it is read.</summary>
    public static Phrase? Read(byte[] content, ReceiptImportId import, List<ReceiptRow> rows)
    {
        if (Decoded(content) is not { } text) return Phrase.In<PayText>(nameof(PayText.File_NotText));
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        var first = Array.FindIndex(lines, line => line.Trim().Length > 0);
        if (first < 0) return Phrase.In<PayText>(nameof(PayText.File_Empty));
        var separator = SeparatorOf(lines[first]);
        var headings = Cells(lines[first], separator)?.Select(Folded).ToList();
        if (headings is null || Needed.Where(n => !headings.Contains(n)).ToList() is { Count: > 0 })
            return Phrase.In<PayText>(nameof(PayText.File_Headings), string.Join(", ", Needed));
        if (headings.Distinct().Count() != headings.Count) return Phrase.In<PayText>(nameof(PayText.File_HeadingTwice));

        (int Rows, Money Sum)? said = null;
        for (var index = first + 1; index < lines.Length; index++)
        {
            if (lines[index].Trim().Length == 0) continue;
            if (said is not null) return Phrase.In<PayText>(nameof(PayText.File_AfterSum), index + 1);
            if (rows.Count == MostRows) return Phrase.In<PayText>(nameof(PayText.File_TooLong), MostRows);
            var cells = Cells(lines[index], separator);
            if (cells is [var word, var count, var sum, ..] && Folded(word) == "sum")
            {
                if (!int.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out var n)
                    || !NorwegianAmount.TryParseInFile(sum, out var total))
                    return Phrase.In<PayText>(nameof(PayText.File_SumUnread), index + 1);
                said = (n, total);
                continue;
            }

            rows.Add(RowOf(import, index + 1, lines[index], cells, headings));
        }

        if (rows.Count == 0) return Phrase.In<PayText>(nameof(PayText.File_NoRows));
        var (found, amount) = (rows.Count, Platform.Amounts.Money.Sum(rows.Select(r => r.Amount ?? default)));
        return said is { } s && (s.Rows != found || s.Sum != amount)
            ? Phrase.In<PayText>(nameof(PayText.File_SumDiffers), s.Rows, s.Sum, found, amount)
            : null;
    }

    private static ReceiptRow RowOf(ReceiptImportId import, int line, string text, IReadOnlyList<string>? cells, List<string> headings)
    {
        var row = new ReceiptRow(import, line, TypedSigns.Clean(text));
        if (cells is null)
        {
            row.Ends(RowOutcome.Refused, RowReasons.Quotes);
            return row;
        }

        if (cells.Count != headings.Count)
        {
            row.Ends(RowOutcome.Refused, RowReasons.Columns);
            return row;
        }

        string Cell(string heading) => TypedSigns.Clean(cells[headings.IndexOf(heading)]).Trim();
        ReceiptRowKind? kind = Folded(Cell(Status)) switch
        {
            "utbetalt" => ReceiptRowKind.Paid,
            "avvist" => ReceiptRowKind.Failed,
            "innbetalt" => ReceiptRowKind.Repaid,
            _ => null,
        };
        // A payment's key is hexadecimal, in capitals the same; what people have written on a repayment is the same without what parts it.
        var key = Cell(Key).ToLowerInvariant();
        if (kind is ReceiptRowKind.Repaid) key = string.Concat(key.Where(char.IsLetterOrDigit));
        PaymentId? payment = kind is not ReceiptRowKind.Repaid && Guid.TryParseExact(key, "N", out var id) ? new PaymentId(id) : null;
        var voucher = Cell(Voucher);
        DateOnly? date = Day(Cell(Date), out var day) ? day : null;
        Money? amount = NorwegianAmount.TryParseInFile(Cell(Amount), out var read) ? read : null;
        row.Read(kind, payment, key.Length is > 0 and <= ReceiptRow.TextLimit ? key : null, voucher.Length is > 0 and <= 60 ? voucher
            : null,
            date, amount);
        row.Ends(
            RowOutcome.Refused,
            kind is null ? RowReasons.Status
            : key.Length == 0 || (kind is not ReceiptRowKind.Repaid && payment is null) ? RowReasons.Unknown
            : row.Voucher is null ? RowReasons.Voucher
            : date is null ? RowReasons.Date
            : amount is null || amount.Value.Ore <= 0 ? RowReasons.Amount
            : null);
        return row;
    }

    private static bool Day(string text, out DateOnly day) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day)
        || NorwegianDate.TryParse(text, out day);

    private static string Folded(string heading) =>
        TypedText.Plain(heading).ToLowerInvariant().Replace("ø", "o", StringComparison.Ordinal);

    private static char SeparatorOf(string headings) => new[] { ';', '\t', ',' }.MaxBy(c => headings.Count(h => h == c));

    /// <summary>Null where quotes are not closed.</summary>
    private static IReadOnlyList<string>? Cells(string line, char separator)
    {
        try
        {
            using var reader = CsvReader.FromText(line, new CsvReaderOptions { Separator = separator, HasHeader = false });
            if (!reader.Read()) return [];
            return [.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetString)];
        }
        catch (CsvFormatException)
        {
            return null;
        }
    }

    private static string? Decoded(byte[] content)
    {
        try
        {
            var text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(content);
            return text.Contains('\0', StringComparison.Ordinal) ? null : text.TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException)
        {
            // The old ledgers write Latin-1.
            return content.Contains((byte)0) ? null : Encoding.Latin1.GetString(content);
        }
    }
}

/// <summary>Why a row was refused, or is worth a look; the words are <c>Row_</c> with the code.</summary>
internal static class RowReasons
{
    public const string Quotes = nameof(Quotes);
    public const string Columns = nameof(Columns);
    public const string Status = nameof(Status);
    public const string Unknown = nameof(Unknown);
    public const string Voucher = nameof(Voucher);
    public const string Date = nameof(Date);
    public const string Amount = nameof(Amount);
    public const string OtherAmount = nameof(OtherAmount);
    public const string NotSent = nameof(NotSent);
    public const string PaidOtherwise = nameof(PaidOtherwise);
    public const string Again = nameof(Again);
    public const string TwiceInFile = nameof(TwiceInFile);
    public const string Approver = nameof(Approver);
    public const string NoClaim = nameof(NoClaim);
    public const string AboveClaim = nameof(AboveClaim);
    public const string Early = nameof(Early);
    public const string Alike = nameof(Alike);
    public const string SameVoucher = nameof(SameVoucher);

    public static readonly IReadOnlyList<string> All =
    [
        Quotes, Columns, Status, Unknown, Voucher, Date, Amount, OtherAmount, NotSent, PaidOtherwise, Again, TwiceInFile, Approver, NoClaim,
        AboveClaim, Early, Alike, SameVoucher,
    ];
}
