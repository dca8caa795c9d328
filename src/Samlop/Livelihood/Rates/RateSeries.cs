using System.Globalization;
using Samlop.Livelihood.Rules;

namespace Samlop.Livelihood.Rates;

/// <summary>Satsrekke: all rows of one rate through time. At most one of them is in force on a day.</summary>
public sealed class RateSeries
{
    private readonly Rate[] rows;

    private RateSeries(string code, Rate[] rows, RateNote? note)
    {
        Code = code;
        this.rows = rows;
        Note = note;
        Name = note?.Name ?? new RuleText(code, code, code);
        KnownUntil = note?.KnownUntil(rows[^1]);
    }

    public string Code { get; }

    public IReadOnlyList<Rate> Rows => rows;

    /// <summary>What is said about the series; null where nothing is.</summary>
    public RateNote? Note { get; }

    /// <summary>What readers call it.</summary>
    public RuleText Name { get; }

    /// <summary>The last day on which the newest row is known to hold; after it the row is an estimate. Null where only a change of law
    /// changes it.</summary>
    public DateOnly? KnownUntil { get; }

    /// <summary>
    /// Of two rows in force the one that begins last wins, so an open row ends where the next begins.
    /// What then still overlaps, or begins on the same day, contradicts itself and is refused.
    /// </summary>
    /// <exception cref="InvalidDataException">The rows contradict each other.</exception>
    public static RateSeries Of(string code, IEnumerable<Rate> rows, RateNote? note = null)
    {
        var ordered = rows.OrderBy(row => row.From).ToArray();
        for (var i = 0; i < ordered.Length; i++)
        {
            var row = ordered[i];
            if (row.To < row.From) throw Contradiction(row, "ends before it begins");
            if (i + 1 == ordered.Length) continue;
            var next = ordered[i + 1];
            if (next.From == row.From)
                throw Contradiction(row, "is given twice from the same day");
            if (row.To >= next.From)
                throw Contradiction(row, string.Create(CultureInfo.InvariantCulture, $"overlaps the row from {next.From:yyyy-MM-dd}"));
            if (row.To is null)
                ordered[i] = row with { To = next.From.AddDays(-1) };
        }

        return new RateSeries(code, ordered, note);
    }

    /// <summary>The row in force on the day; null when no row says anything about it.</summary>
    public Rate? On(DateOnly day)
    {
        for (var i = rows.Length - 1; i >= 0; i--)
        {
            if (rows[i].From <= day) return rows[i].To is { } end && end < day ? null : rows[i];
        }

        return null;
    }

    /// <summary>
    /// The row to compute with on the day: the one in force, or the newest one carried forward where its year is over and no new one is
    /// entered.
    /// Whether it is carried follows from <see cref="KnownUntil"/>. Null where there is nothing to compute with.
    /// </summary>
    public Rate? At(DateOnly day) => On(day) ?? (day > rows[^1].To && KnownUntil is not null && Note is { Ended: false } ? rows[^1] : null);

    private static InvalidDataException Contradiction(Rate row, string problem) =>
        new(string.Create(CultureInfo.InvariantCulture, $"{row.Code} from {row.From:yyyy-MM-dd} {problem}"));
}
