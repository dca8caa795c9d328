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

    public const string Certainty = "certainty";

    /// <summary>In their order.</summary>
    public static readonly IReadOnlyList<string> Columns =
        ["owner", "receiver", "category", "purpose", "answer", "section", "from", "to", Certainty, "codes", "condition", "note"];

    public static IReadOnlyList<SharingRow> Read(string folder)
    {
        var rows = Lines(folder).Select(line => line.Row()).ToList();
        foreach (var row in rows)
        {
            if (Meeting(row, rows.Where(other => other.Line < row.Line)) is { } same)
                throw new InvalidSharingTable(row.Line, $"says on the same days what line {same.Line} says");
        }

        return rows;
    }

    /// <summary>The lines as they are written; those that are unsure are not accepted.</summary>
    public static IReadOnlyList<SharingLine> Lines(string folder)
    {
        var path = Path.Combine(folder, Name);
        if (!File.Exists(path)) throw new InvalidSharingTable(1, "the file is missing");
        var lines = File.ReadAllLines(path);
        if (lines.Length == 0 || lines[0] != string.Join('\t', Columns))
            throw new InvalidSharingTable(1, $"the header must be {string.Join(", ", Columns)}");
        if (lines.Length == 1) throw new InvalidSharingTable(1, "there is not one row");

        return [.. lines.Skip(1).Select((text, index) => new SharingLine(index + 2, false, Split(index + 2, text)))];
    }

    /// <exception cref="InvalidSharingTable">The values are not of the form of a row.</exception>
    public static SharingRow Row(int number, IReadOnlyList<string> values)
    {
        var row = new Line(number, values).Row();
        foreach (var problem in Problems(row)) throw Bad(number, problem);
        return row;
    }

    /// <summary>What is wrong with a line whose values are each of their form.</summary>
    public static IEnumerable<RowProblem> Problems(SharingLine line) => Problems(new Line(line.Number, line.Values).Row());

    /// <summary>The first of some others that says on one of its days what the row says; null where none does.</summary>
    public static SharingRow? Meeting(SharingRow row, IEnumerable<SharingRow> others) => others.FirstOrDefault(other =>
        other.Category == row.Category && other.Purpose == row.Purpose
        && other.AnotherBody == row.AnotherBody && other.Owners.SequenceEqual(row.Owners) && other.Readers.SequenceEqual(row.Readers)
        && other.Codes.SequenceEqual(row.Codes)
        && other.From <= (row.To ?? DateOnly.MaxValue) && row.From <= (other.To ?? DateOnly.MaxValue));

    /// <summary>The receiver that is another body of the owner's own kind.</summary>
    public static string AnotherOf(string kind) => $"{kind}{Another}body)";

    private static string[] Split(int number, string text)
    {
        var values = text.Split('\t');
        if (text.Contains('\uFFFD', StringComparison.Ordinal)) throw new InvalidSharingTable(number, "is not UTF-8");
        return values.Length == Columns.Count
            ? values
            : throw new InvalidSharingTable(number, $"there are {values.Length} values, not {Columns.Count}");
    }

    private static IEnumerable<RowProblem> Problems(SharingRow row)
    {
        if (row.To < row.From) yield return RowProblem.ToBeforeFrom;
        if (row.Codes.Distinct().Count() != row.Codes.Count) yield return RowProblem.CodeTwice;
        if (row.Answer is RowAnswer.Consent != row.Asks(ConditionCode.CONSENT)) yield return RowProblem.ConsentCode;
        if (row.Answer is not RowAnswer.Basis && row.Asks(ConditionCode.DECISION)) yield return RowProblem.DecisionCode;
        if (row.AnotherBody && !row.Owners.SequenceEqual(row.Readers)) yield return RowProblem.AnotherKind;
    }

    private static InvalidSharingTable Bad(int number, RowProblem problem) => problem switch
    {
        RowProblem.ToBeforeFrom => new(number, "to", "is before from"),
        RowProblem.CodeTwice => new(number, "codes", "one stands twice"),
        RowProblem.ConsentCode => new(number, "codes", "CONSENT belongs to rows that answer Consent, and to all of them"),
        RowProblem.DecisionCode => new(number, "codes", "DECISION belongs to rows that answer Basis"),
        _ => new(number, "receiver", "another body is of the owner's own kind"),
    };

    private sealed class Line(int number, IReadOnlyList<string> values)
    {
        public SharingRow Row()
        {
            var receiver = Text("receiver");
            var at = receiver.IndexOf(Another, StringComparison.Ordinal);
            var another = at > 0 && receiver.EndsWith(')') ? receiver[..at] : null;
            return new SharingRow(
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

        private string Value(string column) => values[Columns.ToList().IndexOf(column)];

        private InvalidSharingTable Bad(string column, string problem) => new(number, column, problem);
    }
}
