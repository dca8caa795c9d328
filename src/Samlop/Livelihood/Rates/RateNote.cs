using System.Globalization;
using System.Text.Json;
using Samlop.Livelihood.Rules;

namespace Samlop.Livelihood.Rates;

/// <summary>
/// Om en satsrekke: its name for readers, when in the year a new rate is due, and where to look for it. Kept in
/// <c>content/rates/series.json</c>;
/// an entry is about the series of that code and about those whose code begins with it and a full stop.
/// </summary>
/// <param name="Renewed">The last day a rate of the year holds, as <c>MM-dd</c>; null for what only a change of law changes.</param>
/// <param name="Ended">The series has ended or given way to another: nothing is carried forward.</param>
public sealed record RateNote(string Series, RuleText Name, string? Renewed, bool Ended, string Where)
{
    private static readonly JsonSerializerOptions Form = new(JsonSerializerDefaults.Web);

    /// <summary>
    /// The day until which the last row of a series is known to hold: its own last day, or the day before the next yearly change after
    /// it began,
    /// whichever is later. Null where nothing changes by the year.
    /// </summary>
    public DateOnly? KnownUntil(Rate last)
    {
        if (Renewed is null) return null;
        var day = DateOnly.ParseExact($"{last.From.Year}-{Renewed}", "yyyy-MM-dd", CultureInfo.InvariantCulture);
        if (day <= last.From) day = day.AddYears(1);
        return last.To > day ? last.To : day;
    }

    /// <summary>The entries of a folder; none where it has no such file.</summary>
    public static IReadOnlyList<RateNote> Load(string folder)
    {
        var path = Path.Combine(folder, "series.json");
        return File.Exists(path) ? JsonSerializer.Deserialize<List<RateNote>>(File.ReadAllText(path), Form)! : [];
    }

    /// <summary>The entry that says most about a series: the one with the longest code.</summary>
    public static RateNote? About(string series, IEnumerable<RateNote> notes) =>
        notes.Where(note => series == note.Series || series.StartsWith(note.Series + ".", StringComparison.Ordinal)).MaxBy(note =>
            note.Series.Length);
}
