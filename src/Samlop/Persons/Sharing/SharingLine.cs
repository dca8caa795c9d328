using System.Globalization;

namespace Samlop.Persons.Sharing;

/// <summary>
/// A line of a version of the table: the values of the file as they are written, and whether the data protection officer has accepted it,
/// which a line that is unsure needs to be in force.
/// </summary>
/// <param name="Number">Stable through the versions; of a line of the file, where it stands there.</param>
/// <param name="Values">In the order of <see cref="SharingFile.Columns"/>.</param>
public sealed record SharingLine(int Number, bool IsAccepted, IReadOnlyList<string> Values)
{
    public bool IsUnsure => Of(SharingFile.Certainty) == nameof(RowCertainty.U);

    /// <summary>It is one of the table, on the days that it says.</summary>
    public bool IsInForce => !IsUnsure || IsAccepted;

    public string Of(string column) => Values[SharingFile.Columns.ToList().IndexOf(column)];

    public SharingLine With(string column, string value) =>
        this with { Values = [.. Values.Select((old, i) => SharingFile.Columns[i] == column ? value : old)] };

    public SharingLine WithDays(DateOnly from, DateOnly? to) => With("from", Day(from)).With("to", to is { } last ? Day(last) : "");

    /// <exception cref="InvalidSharingTable">It is not of the form of a row.</exception>
    public SharingRow Row() => SharingFile.Row(Number, Values);

    /// <summary>As it is kept: number, accepted or not, and the values.</summary>
    public string Write() => $"{Number.ToString(CultureInfo.InvariantCulture)}\t{(IsAccepted ? "1" : "0")}\t{string.Join('\t', Values)}";

    public static SharingLine Read(string text)
    {
        var parts = text.Split('\t');
        return new(int.Parse(parts[0], CultureInfo.InvariantCulture), parts[1] == "1", parts[2..]);
    }

    internal static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public bool Equals(SharingLine? other) => other is not null && Write() == other.Write();

    public override int GetHashCode() => Write().GetHashCode(StringComparison.Ordinal);
}

/// <summary>All lines of a version as one text.</summary>
public static class SharingContent
{
    public static string Write(IEnumerable<SharingLine> lines) => string.Join('\n', lines.Select(line => line.Write()));

    public static IReadOnlyList<SharingLine> Read(string content) => [.. content.Split('\n').Select(SharingLine.Read)];
}
