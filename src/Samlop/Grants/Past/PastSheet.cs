using System.Globalization;
using Samlop.Grants.Account;
using Samlop.Platform.Amounts;
using Samlop.Platform.Identifiers;
using Samlop.Platform.Text;

namespace Samlop.Grants.Past;

/// <summary>The columns of a file with past grants, by their headings; what can be left out may lack its column.</summary>
public static class PastColumns
{
    public const string Year = "ar";
    public const string Call = "utlysning";
    public const string County = "fylke";
    public const string Decided = "vedtatt_belop";
    public const string DecidedOn = "vedtatt_dato";
    public const string LetterOn = "brev_dato";
    public const string LetterFile = "brev_fil";
    public const string Paid = "utbetalt_belop";
    public const string PaidOn = "utbetalt_dato";
    public const string Voucher = "bilag";
    public const string ReportOn = "rapport_dato";
    public const string ReportFile = "rapport_fil";
    public const string Source = "kilde";
    public const string Key = "nokkel";

    public static readonly IReadOnlyList<string> Needed = [Year, Call, County, Decided, DecidedOn, Source];

    public static readonly IReadOnlyList<string> All =
    [
        Year, Call, County, Decided, DecidedOn, LetterOn, LetterFile, Paid, PaidOn, Voucher, ReportOn, ReportFile, Source, Key,
    ];
}

/// <summary>Why a row is refused, by code; its words are <c>Reason_</c> and the code.</summary>
public static class PastReasons
{
    public const string Broken = "broken";
    public const string Identity = "identity";
    public const string Missing = "missing";
    public const string Year = "year";
    public const string County = "county";
    public const string Amount = "amount";
    public const string Date = "date";
    public const string Future = "future";
    public const string TooLong = "too-long";
    public const string File = "file";
    public const string FileNoDate = "file-no-date";
    public const string Together = "together";
    public const string Twice = "twice";
    public const string Differs = "differs";

    public static readonly IReadOnlyList<string> All =
    [
        Broken, Identity, Missing, Year, County, Amount, Date, Future, TooLong, File, FileNoDate, Together, Twice, Differs,
    ];
}

/// <summary>A row as it was read: its facts and the names of its documents, or why it is refused.</summary>
/// <param name="Field">The column that is refused; null where it is the row as a whole.</param>
internal sealed record ReadRow(
    int Line, string Text, PastFacts? Facts, string? LetterFile, string? ReportFile, string? Field, string? Reason)
{
    /// <summary>What it says is decided, also where it is refused for something else; null where no amount is read.</summary>
    public Money? Decided { get; init; }

    /// <summary>What else it is refused for: so that all of it can be put right at once.</summary>
    public IReadOnlyList<(string Field, string Reason)> Others { get; init; } = [];
}

/// <summary>Reads the rows of a file with past grants, CSV or Excel, by the headings of <see cref="PastColumns"/>.</summary>
/// <param name="counties">By organisation number and by folded name.</param>
/// <param name="files">The names of the documents that came with it.</param>
internal sealed class PastSheet(
    IReadOnlyDictionary<string, OrganisationIdOf> counties, IReadOnlySet<string> files, DateOnly today)
{
    public const int MostRows = 2000;
    private const int FirstYear = 1990;

    /// <summary>What is wrong with the file as a whole: nothing of it is read.</summary>
    public Phrase? Read(LedgerSheet sheet, List<ReadRow> rows)
    {
        if (sheet.Problem is { } problem) return problem;
        var headings = sheet.Headings.Select(Folded).ToList();
        if (PastColumns.Needed.Where(n => !headings.Contains(n)).ToList() is { Count: > 0 } lacking)
            return Phrase.In<PastText>(nameof(PastText.File_Headings), string.Join(", ", lacking));
        if (sheet.Rows.Count > MostRows) return Phrase.In<PastText>(nameof(PastText.File_TooLong), MostRows);
        foreach (var row in sheet.Rows) rows.Add(RowOf(row, headings));
        return null;
    }

    private ReadRow RowOf(LedgerRow row, List<string> headings)
    {
        var text = TypedSigns.Clean(string.Join("; ", row.Cells));
        Money? decided = null;
        ReadRow Refused(string? field, string reason) => new(row.Number, text, null, null, null, field, reason) { Decided = decided };
        if (row.Cells.Any(cell => NationalIdentityNumber.TryParse(cell, out _) || HasNumber(cell)))
            return Refused(null, PastReasons.Identity) with { Text = "" };
        if (row.Problem is not null) return Refused(null, PastReasons.Broken);

        string Cell(string heading) =>
            headings.IndexOf(heading) is >= 0 and var at && at < row.Cells.Count ? TypedSigns.Clean(row.Cells[at]).Trim() : "";
        // Refused for whatever else, the row counts with its amount: the sums of the file add up.
        if (NorwegianAmount.TryParseInFile(Cell(PastColumns.Decided), out var written) && written.Ore > 0) decided = written;
        var wrong = Wrongs(Cell, out var year, out var county);
        if (wrong.Count > 0) return Refused(wrong[0].Field, wrong[0].Reason) with { Others = wrong[1..] };

        DateOnly? DayOf(string column) => Day(Cell(column), out var day) ? day : null;
        string? Word(string column) => Cell(column) is { Length: > 0 } word ? word : null;
        var on = DayOf(PastColumns.DecidedOn)!.Value;
        var call = SearchText.Fold(Cell(PastColumns.Call));
        var key = Word(PastColumns.Key) ?? string.Create(
            CultureInfo.InvariantCulture, $"{year}|{call[..Math.Min(100, call.Length)]}|{county!.Id.Value:N}|{on:yyyy-MM-dd}");
        var facts = new PastFacts(
            key, year, Cell(PastColumns.Call), county!.Id, decided!.Value, on, DayOf(PastColumns.LetterOn),
            NorwegianAmount.TryParseInFile(Cell(PastColumns.Paid), out var paid) ? paid : null, DayOf(PastColumns.PaidOn),
            Word(PastColumns.Voucher), DayOf(PastColumns.ReportOn), Cell(PastColumns.Source));
        return new ReadRow(row.Number, text, facts, Word(PastColumns.LetterFile), Word(PastColumns.ReportFile), null, null)
        {
            Decided = decided,
        };
    }

    /// <summary>All that is wrong with a row, each field for one thing.</summary>
    private List<(string Field, string Reason)> Wrongs(Func<string, string> cell, out int year, out OrganisationIdOf? county)
    {
        var wrong = new List<(string Field, string Reason)>();
        void Is(string field, string reason)
        {
            if (!wrong.Exists(w => w.Field == field)) wrong.Add((field, reason));
        }

        foreach (var needed in PastColumns.Needed.Where(needed => cell(needed).Length == 0)) Is(needed, PastReasons.Missing);
        if (!int.TryParse(cell(PastColumns.Year), NumberStyles.None, CultureInfo.InvariantCulture, out year)
            || year < FirstYear || year > today.Year)
            Is(PastColumns.Year, PastReasons.Year);
        if (!counties.TryGetValue(Digits(cell(PastColumns.County)) ?? SearchText.Fold(cell(PastColumns.County)), out county))
            Is(PastColumns.County, PastReasons.County);

        foreach (var column in new[] { PastColumns.Decided, PastColumns.Paid })
        {
            if (cell(column).Length > 0 && (!NorwegianAmount.TryParseInFile(cell(column), out var read) || read.Ore <= 0))
                Is(column, PastReasons.Amount);
        }

        foreach (var column in new[] { PastColumns.DecidedOn, PastColumns.LetterOn, PastColumns.PaidOn, PastColumns.ReportOn })
        {
            if (cell(column).Length == 0) continue;
            if (!Day(cell(column), out var day)) Is(column, PastReasons.Date);
            else if (day > today) Is(column, PastReasons.Future);
        }

        foreach (var (column, limit) in new[]
        {
            (PastColumns.Call, PastGrant.CallLimit), (PastColumns.Source, PastGrant.SourceLimit),
            (PastColumns.Voucher, PastGrant.VoucherLimit), (PastColumns.Key, PastGrant.KeyLimit),
        })
            if (cell(column).Length > limit) Is(column, PastReasons.TooLong);

        foreach (var (column, dated) in new[]
        {
            (PastColumns.LetterFile, PastColumns.LetterOn), (PastColumns.ReportFile, PastColumns.ReportOn),
        })
        {
            if (cell(column).Length == 0) continue;
            if (!files.Contains(cell(column))) Is(column, PastReasons.File);
            if (cell(dated).Length == 0) Is(dated, PastReasons.FileNoDate);
        }

        // A payment is what, when and by which voucher.
        string[] payment = [PastColumns.Paid, PastColumns.PaidOn, PastColumns.Voucher];
        if (payment.Any(c => cell(c).Length > 0))
            foreach (var lacking in payment.Where(c => cell(c).Length == 0)) Is(lacking, PastReasons.Together);
        return wrong;
    }

    private static bool HasNumber(string cell) => Cases.Disclosure.Redaction.HasIdentityNumber([Cases.Disclosure.Redaction.Plain(cell)]);

    private static string? Digits(string text)
    {
        var plain = text.Replace(" ", "", StringComparison.Ordinal);
        return plain.Length == 9 && plain.All(char.IsAsciiDigit) ? plain : null;
    }

    // A spreadsheet keeps a date as the number of days since the last of 1899.
    private static bool Day(string text, out DateOnly day)
    {
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day)) return true;
        if (text.Length == 5 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var serial))
        {
            day = new DateOnly(1899, 12, 30).AddDays(serial);
            return true;
        }

        return NorwegianDate.TryParse(text, out day);
    }

    private static string Folded(string heading) =>
        SearchText.Fold(heading).Replace('ø', 'o').Replace('å', 'a').Replace(' ', '_').Replace('-', '_');
}

/// <summary>A county that rows may name.</summary>
internal sealed record OrganisationIdOf(Platform.UseCases.OrganisationId Id);
