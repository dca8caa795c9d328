using System.Globalization;
using Samlop.Persons.Terms;

namespace Samlop.Persons.Sharing;

/// <summary>The table of sharing is not of its form: the message names file, line (the header is line 1) and column.</summary>
public sealed class InvalidSharingTable : Exception
{
    internal InvalidSharingTable(int line, string problem) : base($"{SharingFile.Name}, line {line}: {problem}")
    {
    }

    internal InvalidSharingTable(int line, string column, string problem) : this(line, $"column {column}: {problem}")
    {
    }
}

/// <summary>Reads <c>rows.tsv</c>: UTF-8, a header, values parted by tabs.</summary>
internal static class SharingFile
{
    public const string Name = "rows.tsv";

    private const string AnyParty = "any party";
    private const string Another = " (other ";

    private static readonly string[] Columns =
        ["owner", "receiver", "category", "purpose", "answer", "section", "from", "to", "certainty", "codes", "condition", "note"];

    public static IReadOnlyList<SharingRow> Read(string folder)
    {
        var path = Path.Combine(folder, Name);
        if (!File.Exists(path)) throw new InvalidSharingTable(1, "the file is missing");
        var lines = File.ReadAllLines(path);
        if (lines.Length == 0 || lines[0] != string.Join('\t', Columns))
            throw new InvalidSharingTable(1, $"the header must be {string.Join(", ", Columns)}");
        if (lines.Length == 1) throw new InvalidSharingTable(1, "there is not one row");

        var rows = lines.Skip(1).Select((text, index) => new Line(index + 2, text).Row()).ToList();
        foreach (var row in rows) MeetsNoOther(row, rows);
        return rows;
    }

    private static void MeetsNoOther(SharingRow row, List<SharingRow> rows)
    {
        var same = rows.Find(other => other.Line < row.Line && other.Category == row.Category && other.Purpose == row.Purpose
            && other.AnotherBody == row.AnotherBody && other.Owners.SequenceEqual(row.Owners) && other.Readers.SequenceEqual(row.Readers)
            && other.Codes.SequenceEqual(row.Codes)
            && other.From <= (row.To ?? DateOnly.MaxValue) && row.From <= (other.To ?? DateOnly.MaxValue));
        if (same is not null) throw new InvalidSharingTable(row.Line, $"says on the same days what line {same.Line} says");
    }

    private sealed class Line
    {
        private readonly int number;
        private readonly string[] values;

        public Line(int number, string text)
        {
            this.number = number;
            values = text.Split('\t');
            if (text.Contains('\uFFFD', StringComparison.Ordinal)) throw new InvalidSharingTable(number, "is not UTF-8");
            if (values.Length != Columns.Length)
                throw new InvalidSharingTable(number, $"there are {values.Length} values, not {Columns.Length}");
        }

        public SharingRow Row()
        {
            var receiver = Text("receiver");
            var at = receiver.IndexOf(Another, StringComparison.Ordinal);
            var another = at > 0 && receiver.EndsWith(')') ? receiver[..at] : null;
            var row = new SharingRow(
                number,
                Owners(),
                another is null ? Readers(receiver) : [Word<PartyKind>("receiver", another)],
                another is not null,
                Word<PersonCategory>("category", Text("category")),
                Word<SharingPurpose>("purpose", Text("purpose")),
                Name<RowAnswer>("answer", Text("answer")),
                Text("section"),
                Day("from", Text("from")),
                Value("to") is { Length: > 0 } to ? Day("to", to) : null,
                Name<RowCertainty>("certainty", Text("certainty")),
                [.. Value("codes").Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(code => Name<ConditionCode>("codes", code))]);
            Check(row);
            return row;
        }

        private void Check(SharingRow row)
        {
            if (row.To < row.From) throw Bad("to", "is before from");
            if (row.Codes.Distinct().Count() != row.Codes.Count) throw Bad("codes", "one stands twice");
            if (row.Answer is RowAnswer.Consent != row.Asks(ConditionCode.CONSENT))
                throw Bad("codes", "CONSENT belongs to rows that answer Consent, and to all of them");
            if (row.Answer is not RowAnswer.Basis && row.Asks(ConditionCode.DECISION))
                throw Bad("codes", "DECISION belongs to rows that answer Basis");
            if (row.AnotherBody && !row.Owners.SequenceEqual(row.Readers))
                throw Bad("receiver", "another body is of the owner's own kind");
        }

        private IReadOnlyList<PartyKind> Owners() => Text("owner") switch
        {
            AnyParty => [.. PartyKinds.Readers, PartyKind.AnyPublicParty],
            var word when Word<PartyKind>("owner", word) is PartyKind.AnyPublicParty => [.. PartyKinds.Public, PartyKind.AnyPublicParty],
            var word => [Word<PartyKind>("owner", word)],
        };

        private IReadOnlyList<PartyKind> Readers(string receiver) => receiver == AnyParty ? PartyKinds.Readers
            : Word<PartyKind>("receiver", receiver) is var kind and not PartyKind.AnyPublicParty ? [kind]
            : throw Bad("receiver", $"'{receiver}' is an owner alone");

        private T Word<T>(string column, string word) where T : struct, Enum =>
            WordsOf<T>.Find(word) ?? throw Bad(column, $"'{word}' is not one of {string.Join(", ", WordsOf<T>.All)}");

        private T Name<T>(string column, string name) where T : struct, Enum =>
            Enum.GetNames<T>().Contains(name, StringComparer.Ordinal)
                ? Enum.Parse<T>(name)
                : throw Bad(column, $"'{name}' is not one of {string.Join(", ", Enum.GetNames<T>())}");

        private DateOnly Day(string column, string text) =>
            DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
                ? day
                : throw Bad(column, $"'{text}' is not a day as yyyy-MM-dd");

        private string Text(string column) => Value(column) is { Length: > 0 } text ? text : throw Bad(column, "is empty");

        private string Value(string column) => values[Array.IndexOf(Columns, column)];

        private InvalidSharingTable Bad(string column, string problem) => new(number, column, problem);
    }
}
