using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Samlop.Platform.Amounts;

namespace Samlop.Questionnaires;

/// <summary>All that is answered in a form, part by part.</summary>
public interface IAnswers
{
    /// <summary>Empty where nothing is.</summary>
    Answers Part(string key);
}

/// <summary>A row of a list. The code is stable through versions: what is elsewhere refers to it.</summary>
public sealed record AnswerRow(string Code, IReadOnlyDictionary<string, string> Cells)
{
    public const int CodeLimit = 60;

    /// <summary>By column key, sorted: the same row is written in the same way in whatever order its cells were filled.</summary>
    public IReadOnlyDictionary<string, string> Cells { get; } =
        new SortedDictionary<string, string>(Cells.ToDictionary(), StringComparer.Ordinal);

    public string Cell(string column) => Cells.GetValueOrDefault(column, "");
}

/// <summary>
/// What is answered in one part: canonical texts by question (see <see cref="AnswerText"/>), lists as rows. What is not answered is absent.
/// It is written in one form, so that the same answers always have the same hash.
/// </summary>
public sealed record Answers(SortedDictionary<string, string> Fields, SortedDictionary<string, List<AnswerRow>> Lists)
{
    /// <summary>How answers are written wherever they are frozen.</summary>
    public static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static Answers Empty => new(new(StringComparer.Ordinal), new(StringComparer.Ordinal));

    public string? Text(string question) => Fields.GetValueOrDefault(question);

    public IReadOnlyList<AnswerRow> Rows(string question) => Lists.GetValueOrDefault(question) ?? [];

    public DateOnly? Date(string question) => DateOf(Text(question));

    /// <summary>A day in its canonical text, of an answer or a cell; null where there is none.</summary>
    public static DateOnly? DateOf(string? text) =>
        string.IsNullOrEmpty(text) ? null : DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    public TimeOnly? Time(string question) =>
        Text(question) is { } text ? TimeOnly.ParseExact(text, "HH:mm", CultureInfo.InvariantCulture) : null;

    /// <summary>A number or a year.</summary>
    public int? Number(string question) => Text(question) is { } text ? int.Parse(text, CultureInfo.InvariantCulture) : null;

    public Money? Amount(string question) => AmountOf(Text(question));

    /// <summary>An amount in its canonical text, of an answer or a cell; null where there is none.</summary>
    public static Money? AmountOf(string? text) =>
        string.IsNullOrEmpty(text) ? null : Money.FromOre(long.Parse(text, CultureInfo.InvariantCulture));

    /// <summary>The codes of several choices; none where nothing is chosen.</summary>
    public IReadOnlyList<string> Codes(string question) => Text(question)?.Split(' ') ?? [];

    /// <summary>The question is answered.</summary>
    public bool Has(Question question) => question.Kind != QuestionKind.Rows
        ? Fields.ContainsKey(question.Key)
        : Rows(question.Key).Any(question.AnsweredBy ?? (_ => true));

    /// <summary>A row of the list lacks what every row of it needs.</summary>
    public bool Lacks(Question list) =>
        Rows(list.Key).Any(row => list.Columns.Any(column => column.Needed && row.Cell(column.Key).Length == 0));

    public string Write() => JsonSerializer.Serialize(this, Json);

    public static Answers Read(string json) => JsonSerializer.Deserialize<Answers>(json, Json) is { } read
        ? new Answers(new(read.Fields, StringComparer.Ordinal), new(read.Lists, StringComparer.Ordinal))
        : Empty;
}
