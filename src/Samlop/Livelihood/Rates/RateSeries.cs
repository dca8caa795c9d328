using System.Globalization;

namespace Samlop.Livelihood.Rates;

/// <summary>Satsrekke: all rows of one rate through time. At most one of them is in force on a day.</summary>
public sealed class RateSeries
{
    private readonly Rate[] rows;

    private RateSeries(string code, Rate[] rows)
    {
        Code = code;
        this.rows = rows;
    }

    public string Code { get; }

    public IReadOnlyList<Rate> Rows => rows;

    /// <summary>
    /// Of two rows in force the one that begins last wins, so an open row ends where the next begins.
    /// What then still overlaps, or begins on the same day, contradicts itself and is refused.
    /// </summary>
    /// <exception cref="InvalidDataException">The rows contradict each other.</exception>
    public static RateSeries Of(string code, IEnumerable<Rate> rows)
    {
        var ordered = rows.OrderBy(row => row.From).ToArray();
        for (var i = 0; i < ordered.Length; i++)
        {
            var row = ordered[i];
            if (row.To < row.From) throw Contradiction(row, "ends before it begins");
            if (i + 1 == ordered.Length) continue;
            var next = ordered[i + 1];
            if (next.From == row.From) throw Contradiction(row, "is given twice from the same day");
            if (row.To >= next.From) throw Contradiction(row, string.Create(CultureInfo.InvariantCulture, $"overlaps the row from {next.From:yyyy-MM-dd}"));
            if (row.To is null) ordered[i] = row with { To = next.From.AddDays(-1) };
        }

        return new RateSeries(code, ordered);
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

    private static InvalidDataException Contradiction(Rate row, string problem) =>
        new(string.Create(CultureInfo.InvariantCulture, $"{row.Code} from {row.From:yyyy-MM-dd} {problem}"));
}
