using System.Globalization;
using Samlop.Platform.Amounts;
using Samlop.Platform.Text;

namespace Samlop.Grants.Account;

/// <summary>What becomes of a row of a ledger's file.</summary>
public enum LedgerOutcome
{
    Taken,

    /// <summary>It is booked already, or stands twice in the file.</summary>
    Unchanged,

    /// <summary>Its account is no part of the project.</summary>
    LeftOut,

    /// <summary>A row of sum, which agrees with the rows above it.</summary>
    Control,
    Refused,
}

/// <summary>A row with its result.</summary>
/// <param name="Amount">As it stands in the file; null where it cannot be read.</param>
/// <param name="Why">Why it is not taken; of a taken one, what to look at.</param>
/// <param name="Booked">As it is to be booked; null where it is not.</param>
public sealed record LedgerResult(
    int Number, LedgerOutcome Outcome, string Date, string Voucher, string Account, string Text, Money? Amount, Phrase? Why,
    BookedRow? Booked = null);

/// <summary>
/// Forhåndsvisning: what a ledger's file would give, row by row. The same reading makes the page and what is taken. Every row is in one
/// result, and the sums of the results are the sum of the file.
/// </summary>
public sealed class LedgerPreview
{
    private const int FirstDayNumber = 20_000;
    private const int LastDayNumber = 80_000;
    private static readonly string[] SumWords = ["sum", "total", "totalt", "i alt", "saldo"];

    private readonly IReadOnlyList<AccountsLine> lines;
    private readonly HashSet<Key> before;
    private readonly Dictionary<Key, int> seen = [];
    private readonly int year;

    private LedgerPreview(
        LedgerSheet sheet, LedgerColumns columns, IReadOnlyDictionary<string, string> targets, int year, IReadOnlyList<AccountsLine> lines,
        IEnumerable<Posting> booked)
    {
        this.lines = lines;
        this.year = year;
        before = [.. booked.Select(p => new Key(p.Date, p.Voucher, p.Account, p.Text, p.IsIncome ? -p.AmountOre : p.AmountOre))];
        var results = new List<LedgerResult>();
        var sum = Money.Zero;
        foreach (var row in sheet.Rows)
        {
            var read = Read(sheet, columns, targets, row, sum);
            if (read.Outcome != LedgerOutcome.Control && read.Amount is { } amount) sum = sum.Plus(amount);
            results.Add(read);
        }

        Results = WithTwins(results);
    }

    public IReadOnlyList<LedgerResult> Results { get; }

    public IReadOnlyList<BookedRow> Booked => [.. Results.Select(r => r.Booked).OfType<BookedRow>()];

    public bool IsWhole => Results.All(r => r.Outcome != LedgerOutcome.Refused);

    public int Count(LedgerOutcome outcome) => Results.Count(r => r.Outcome == outcome);

    public Money SumOf(LedgerOutcome outcome) => Money.Sum(Results.Where(r => r.Outcome == outcome).Select(r => r.Amount ?? Money.Zero));

    /// <summary>Of all rows but those that are sums themselves.</summary>
    public Money Sum => Money.Sum(Results.Where(r => r.Outcome != LedgerOutcome.Control).Select(r => r.Amount ?? Money.Zero));

    public static LedgerPreview Of(
        LedgerSheet sheet, LedgerColumns columns, IReadOnlyDictionary<string, string> targets, int year, IReadOnlyList<AccountsLine> lines,
        IEnumerable<Posting> booked) => new(sheet, columns, targets, year, lines, booked);

    /// <summary>The accounts of the ledger that the file has rows of, in their order.</summary>
    public static IReadOnlyList<string> AccountsIn(LedgerSheet sheet, LedgerColumns columns) =>
    [
        .. sheet.Rows.Where(r => r.Problem is null && !IsSum(sheet, columns, r)).Select(r => Cell(sheet, r, columns.Account))
            .Where(a => a.Length is > 0 and <= Posting.AccountLimit).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
    ];

    private LedgerResult Read(
        LedgerSheet sheet, LedgerColumns columns, IReadOnlyDictionary<string, string> targets, LedgerRow row, Money sum)
    {
        var (date, voucher, account, text, typed) = (
            Cell(sheet, row, columns.Date), Cell(sheet, row, columns.Voucher), Cell(sheet, row, columns.Account),
            Cell(sheet, row, columns.Text), Cell(sheet, row, columns.Amount));
        var isAmount = NorwegianAmount.TryParseInFile(typed, out var amount, out var problem);

        LedgerResult Result(LedgerOutcome outcome, Phrase? why, BookedRow? booked = null) =>
            new(row.Number, outcome, date, voucher, account, text, isAmount ? amount : null, why, booked);
        LedgerResult Refused(string key, params object[] arguments) =>
            Result(LedgerOutcome.Refused, Phrase.In<AccountText>(key, arguments));

        if (row.Problem is not null) return Result(LedgerOutcome.Refused, row.Problem);
        if (row.Cells.Any(IsOdd)) return Refused(nameof(AccountText.Row_OddSigns));
        if (new[] { voucher, account, text }.Any(IsFormula)) return Refused(nameof(AccountText.Row_Formula));
        if (!isAmount) return Result(LedgerOutcome.Refused, problem.Told());
        if (IsSum(sheet, columns, row))
        {
            return amount == sum
                ? Result(LedgerOutcome.Control, Phrase.In<AccountText>(nameof(AccountText.Row_SumAgrees)))
                : Refused(nameof(AccountText.Row_SumDiffers), amount, sum);
        }

        if (DateOf(date) is not { } day) return Refused(nameof(AccountText.Row_NoDate));
        if (day.Year != year) return Refused(nameof(AccountText.Row_OtherYear), year);
        if (voucher.Length == 0) return Refused(nameof(AccountText.Row_NoVoucher));
        if (account.Length == 0) return Refused(nameof(AccountText.Row_NoAccount));
        if (voucher.Length > Posting.VoucherLimit || account.Length > Posting.AccountLimit || text.Length > Posting.TextLimit)
            return Refused(nameof(AccountText.Row_TooLong));
        var target = LedgerTarget.Of(targets.GetValueOrDefault(account), lines.Select(l => l.Cost));
        if (target is null) return Refused(nameof(AccountText.Row_NotMapped), account);
        if (target.Cost is null) return Result(LedgerOutcome.LeftOut, Phrase.In<AccountText>(nameof(AccountText.Row_LeftOut)));

        var key = new Key(day, voucher, account, text, amount.Ore);
        if (before.Contains(key)) return Result(LedgerOutcome.Unchanged, Phrase.In<AccountText>(nameof(AccountText.Row_Known)));
        if (!seen.TryAdd(key, row.Number))
            return Result(LedgerOutcome.Unchanged, Phrase.In<AccountText>(nameof(AccountText.Row_Twice), seen[key]));
        // A ledger has income on the other side: what it writes with a minus is income here.
        var booked = new BookedRow(
            lines.Single(l => l.Cost == target.Cost).Number, day, voucher, account, text,
            target.IsIncome ? Money.Zero.Minus(amount) : amount, target.IsIncome, false);
        return Result(LedgerOutcome.Taken, null, booked);
    }

    /// <summary>Two that are alike but for their voucher are both real until somebody says otherwise: both are taken, and said.</summary>
    private List<LedgerResult> WithTwins(List<LedgerResult> results)
    {
        var vouchers = before.Concat(seen.Keys).GroupBy(k => k with { Voucher = "" })
            .ToDictionary(g => g.Key, g => g.Select(k => k.Voucher).Distinct(StringComparer.Ordinal).Count());
        return results.ConvertAll(r => r.Booked is { } b
            && vouchers[new Key(b.Date, "", b.Account, b.Text, r.Amount!.Value.Ore)] > 1
                ? r with { Booked = b with { HasTwin = true }, Why = Phrase.In<AccountText>(nameof(AccountText.Row_Twin)) }
                : r);
    }

    private static bool IsSum(LedgerSheet sheet, LedgerColumns columns, LedgerRow row) =>
        Cell(sheet, row, columns.Voucher).Length == 0
        && row.Cells.Any(cell => SumWords.Contains(cell.TrimEnd(':').ToLowerInvariant(), StringComparer.Ordinal));

    private static DateOnly? DateOf(string typed) =>
        NorwegianDate.TryParse(typed, out var date) ? date
        : int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number is > FirstDayNumber and < LastDayNumber ? DateOnly.FromDateTime(DateTime.FromOADate(number))
        : null;

    // Signs that steer, and what stands for a letter that could not be read.
    private static bool IsOdd(string cell) => cell.Any(sign => sign == '\ufffd' || char.IsControl(sign));

    // What a spreadsheet would run if it were written out again.
    private static bool IsFormula(string cell) =>
        cell.Length > 1 && (cell[0] is '=' or '@' || (cell[0] is '+' or '-' && cell.AsSpan(1).IndexOfAny("(!|") >= 0));

    private static string Cell(LedgerSheet sheet, LedgerRow row, string? heading)
    {
        if (heading is null) return "";
        for (var i = 0; i < sheet.Headings.Count && i < row.Cells.Count; i++)
        {
            if (string.Equals(sheet.Headings[i], heading, StringComparison.OrdinalIgnoreCase)) return row.Cells[i];
        }

        return "";
    }

    private sealed record Key(DateOnly Date, string Voucher, string Account, string Text, long Ore);
}

/// <summary>Guesses the columns of a file that is read for the first time, from what ledgers here call them.</summary>
internal static class LedgerGuess
{
    private static readonly string[][] Names =
    [
        ["bilagsdato", "dato", "bokføringsdato", "date"],
        ["bilagsnr", "bilagsnummer", "bilag", "voucher"],
        ["konto", "kontonr", "art", "artskonto", "account"],
        ["tekst", "beskrivelse", "bilagstekst", "text", "description"],
        ["beløp", "belop", "sum", "amount"],
    ];

    /// <param name="known">What the county used last, where the file has it.</param>
    public static LedgerColumns Columns(IReadOnlyList<string> headings, LedgerColumns known)
    {
        string? Of(string? last, int column) =>
            headings.FirstOrDefault(h => string.Equals(h, last, StringComparison.OrdinalIgnoreCase))
            ?? Names[column].Select(name => headings.FirstOrDefault(h => string.Equals(h, name, StringComparison.OrdinalIgnoreCase)))
                .FirstOrDefault(h => h is not null);
        return new(Of(known.Date, 0), Of(known.Voucher, 1), Of(known.Account, 2), Of(known.Text, 3), Of(known.Amount, 4));
    }
}
