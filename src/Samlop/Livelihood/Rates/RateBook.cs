using System.Globalization;

namespace Samlop.Livelihood.Rates;

/// <summary>
/// Satsbok: the dated rates of some files in <c>content/rates</c>. The form of the files is described in the README beside them.
/// </summary>
public sealed class RateBook
{
    private const string Heading = "code;from;to;value;unit;certainty;origin;note";

    private readonly Dictionary<string, RateSeries> series;

    private RateBook(Dictionary<string, RateSeries> series) => this.series = series;

    /// <summary>Where the rates lie beside the program, both in a build and when published.</summary>
    public static string Folder => Path.Combine(AppContext.BaseDirectory, "content", "rates");

    public IEnumerable<RateSeries> All => series.Values;

    /// <exception cref="InvalidDataException">No file that was read holds the rate.</exception>
    public RateSeries this[string code] => series.GetValueOrDefault(code) ?? throw new InvalidDataException($"no rate is called {code}");

    /// <summary>Reads <c>NAME.csv</c> for each name; all files of the folder when no name is given.</summary>
    /// <exception cref="InvalidDataException">
    /// A row is not of the form, or rows contradict each other; the message names file and line.
    /// </exception>
    public static RateBook Load(string folder, params string[] names)
    {
        var files =
            names.Length > 0
                ? names.Select(name => Path.Combine(folder, name + ".csv"))
                : Directory.EnumerateFiles(folder, "*.csv").Order(StringComparer.Ordinal);
        return Of(files.SelectMany(file => Read(Path.GetFileName(file), File.ReadAllLines(file))), RateNote.Load(folder));
    }

    /// <summary>The book of rows that are at hand already; the same checks apply.</summary>
    public static RateBook Of(IEnumerable<Rate> rows, IReadOnlyList<RateNote>? notes = null)
    {
        var byCode = new Dictionary<string, List<Rate>>(StringComparer.Ordinal);
        foreach (var row in rows)
        {
            if (!byCode.TryGetValue(row.Code, out var list)) byCode[row.Code] = list = [];
            list.Add(row);
        }

        return new RateBook(byCode.ToDictionary(pair => pair.Key, pair =>
            RateSeries.Of(pair.Key, pair.Value, RateNote.About(pair.Key, notes ?? [])), StringComparer.Ordinal));
    }

    /// <summary>The rows of one file; <paramref name="name"/> is for messages.</summary>
    public static IEnumerable<Rate> Read(string name, IReadOnlyList<string> lines)
    {
        if (lines.Count == 0 || lines[0] != Heading) throw new InvalidDataException($"{name}: the first line must be {Heading}");
        for (var i = 1; i < lines.Count; i++) yield return Row(lines[i], $"{name} line {i + 1}");
    }

    private static Rate Row(string line, string place)
    {
        var cells = line.Split(';');
        if (cells.Length != 8) throw new InvalidDataException($"{place}: eight cells are needed, there are {cells.Length}");
        if (!TryDay(cells[1], out var from)) throw new InvalidDataException($"{place}: from must be a date");
        DateOnly? to = null;
        if (cells[2].Length > 0)
            to = TryDay(cells[2], out var last) ? last : throw new InvalidDataException($"{place}: to must be a date or empty");
        if (!Enum.TryParse<RateCertainty>(cells[5].Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out var certainty))
            throw new InvalidDataException($"{place}: {cells[5]} is not a certainty");
        if (cells[3].Length == 0 != (certainty == RateCertainty.Missing))
            throw new InvalidDataException($"{place}: a rate without value is missing, and only such a rate");
        if (cells[0].Length == 0 || cells[4].Length == 0 || cells[6].Length == 0)
            throw new InvalidDataException($"{place}: code, unit and origin are needed");
        return new Rate(cells[0], from, to, Value(cells[3], place), cells[3], cells[4], certainty, cells[6], cells[7]);
    }

    /// <summary>A number, or a fraction such as <c>2/3</c>.</summary>
    private static decimal? Value(string written, string place)
    {
        if (written.Length == 0) return null;
        var slash = written.IndexOf('/', StringComparison.Ordinal);
        if (slash < 0 && TryNumber(written, out var number))
            return number;
        if (slash > 0 && TryNumber(written[..slash], out var above) && TryNumber(written[(slash + 1)..], out var below) && below != 0)
            return above / below;
        throw new InvalidDataException($"{place}: {written} is not a number or a fraction");
    }

    private static bool TryNumber(string text, out decimal number) =>
        decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out number);

    private static bool TryDay(string text, out DateOnly day) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day);
}
