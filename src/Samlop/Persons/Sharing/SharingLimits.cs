using System.Globalization;

namespace Samlop.Persons.Sharing;

/// <summary>
/// Grenser: how long and how many, as data (<c>content/sharing/limits.tsv</c>), each with its certainty and its source. No section of law
/// says any of them: they are choices of the design.
/// </summary>
/// <param name="GlassHours">So long a glass is open at most.</param>
/// <param name="ConsentAgainDays">So long after an answer the same consent is not asked for again.</param>
/// <param name="CompanyWeeksAfter">So long a company's tie goes on after its last day with the person.</param>
/// <param name="TieYearsAhead">So far ahead a tie begins at most.</param>
/// <param name="PrivateTieYears">So far ahead the last day of a private reader is at most.</param>
/// <param name="RequestDays">So long a body has to answer who asks for what is not shared.</param>
/// <param name="PersonsInHour">From so many persons in one hour a reader is listed.</param>
/// <param name="PersonsInDay">From so many in one day.</param>
/// <param name="OfficeFrom">The hour that office hours begin, by the clock of Oslo.</param>
/// <param name="OfficeTo">The hour that they end.</param>
/// <param name="NightFrom">The hour that the night begins.</param>
/// <param name="NightTo">The hour that it ends.</param>
internal sealed record SharingLimits(
    int GlassHours, int ConsentAgainDays, int CompanyWeeksAfter, int TieYearsAhead, int PrivateTieYears, int RequestDays,
    int PersonsInHour, int PersonsInDay, int OfficeFrom, int OfficeTo, int NightFrom, int NightTo)
{
    private const string Header = "key\tvalue\tcertainty\tsource";

    private static readonly Lazy<SharingLimits> FromContent = new(() =>
        Load(Path.Combine(AppContext.BaseDirectory, "content", "sharing", "limits.tsv")));

    /// <summary>Those that follow the program; read once.</summary>
    public static SharingLimits Shipped => FromContent.Value;

    /// <exception cref="InvalidDataException">The file is missing or wrong; the message names file and line, and says why.</exception>
    public static SharingLimits Load(string path)
    {
        if (!File.Exists(path)) throw new InvalidDataException($"{path}: the file is missing");
        var lines = File.ReadAllLines(path);
        if (lines.Length == 0 || lines[0] != Header) throw Wrong(path, 1, $"the header must be {Header.Replace("\t", ", ")}");
        var values = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (index, line) in lines.Index().Skip(1))
        {
            if (line.Split('\t') is not [var key, var value, "V" or "R" or "U" or "D", var source] || source.Length == 0)
                throw Wrong(path, index + 1, "must be a key, a number, one of V, R, U, D, and a source, parted by tabs");
            if (!int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number == 0)
                throw Wrong(path, index + 1, "column value: must be a whole number from 1");
            if (!values.TryAdd(key, number)) throw Wrong(path, index + 1, $"column key: {key} stands twice");
        }

        int Of(string key) => values.Remove(key, out var value) ? value : throw Wrong(path, lines.Length, $"{key} is missing");
        var limits = new SharingLimits(
            Of("glass-hours"), Of("consent-again-days"), Of("company-weeks-after"), Of("tie-years-ahead"), Of("private-tie-years"),
            Of("request-days"), Of("reading-persons-hour"), Of("reading-persons-day"), Of("reading-hours-from"), Of("reading-hours-to"),
            Of("reading-night-from"), Of("reading-night-to"));
        if (values.Count > 0) throw Wrong(path, lines.Length, $"{values.Keys.First()} is no key");
        if (limits is not { OfficeFrom: < 24, OfficeTo: < 24, NightFrom: < 24, NightTo: < 24 } || limits.OfficeFrom >= limits.OfficeTo)
            throw Wrong(path, lines.Length, "the hours must be of one day, and office hours begin before they end");
        return limits;
    }

    private static InvalidDataException Wrong(string path, int line, string problem) =>
        new($"{Path.GetFileName(path)}, line {line}: {problem}");
}
