namespace Samlop.Questionnaires;

/// <summary>What the answer to a question is, and so how it is typed, checked, kept and shown.</summary>
public enum QuestionKind
{
    /// <summary>One line (<see cref="Question.Form"/>).</summary>
    Line,

    /// <summary>Running text in paragraphs.</summary>
    Text,

    /// <summary>A whole number within its limits.</summary>
    Number,

    /// <summary>Kroner, above 0; kept in øre.</summary>
    Amount,

    /// <summary>A day, a month, a year or a time of day (<see cref="Question.Unit"/>); kept as <c>2022-08-15</c>, <c>2022-08</c>,
    /// <c>2022</c>, <c>15:30</c>.</summary>
    Date,

    /// <summary>One of the options of a set; kept by its code.</summary>
    Choice,

    /// <summary>Some of the options of a set; kept by their codes, in the order of the set, with a space between.</summary>
    Choices,

    /// <summary>Kept as <see cref="Question.Yes"/> or <see cref="Question.No"/>.</summary>
    YesNo,

    /// <summary>One thing of a register, typed by its name or its code; kept by its code.</summary>
    Reference,

    /// <summary>A list: rows of answers to the same questions, each row with a stable code of its own.</summary>
    Rows,
}

/// <summary>What a line must look like.</summary>
public enum LineForm
{
    Free,
    Email,

    /// <summary>A telephone number in Norway or, with +, elsewhere.</summary>
    Phone,
}

/// <summary>How exact a date is.</summary>
public enum DateUnit
{
    Day,
    Month,

    /// <summary>As plans have them.</summary>
    DayOrMonth,

    /// <summary>Within the limits of the question.</summary>
    Year,
    TimeOfDay,
}

/// <summary>
/// A question of a form. <paramref name="Key"/> is its stored code, which is never changed; its words belong to the questionnaire
/// (<see cref="Wording"/>). Made by <see cref="Ask"/>.
/// </summary>
public sealed record Question(string Key, QuestionKind Kind)
{
    /// <summary>The longest line.</summary>
    public const int LineLimit = 300;

    /// <summary>The longest running text.</summary>
    public const int TextLimit = 8000;

    public const string Yes = "yes";
    public const string No = "no";

    /// <summary>Without an answer the form is not complete. In a row: a row without it says nothing, and is not taken.</summary>
    public bool Needed { get; init; }

    /// <summary>The least number or year.</summary>
    public int Least { get; init; } = 1;

    /// <summary>The greatest number or year; of a text, its most characters; of a list, its most rows.</summary>
    public int Most { get; init; } = 9999;

    public LineForm Form { get; init; }

    public DateUnit Unit { get; init; }

    /// <summary>
    /// What <see cref="AnswerSets"/> calls that which a choice is made from, the register of a reference, or the limits of a number that
    /// belong to what the form is about; empty for none.
    /// </summary>
    public string Set { get; init; } = "";

    /// <summary>Of a list: what is asked in each row.</summary>
    public IReadOnlyList<Question> Columns { get; init; } = [];

    /// <summary>Of a list: two rows may not begin with the same words.</summary>
    public bool Distinct { get; init; }

    /// <summary>Of a column: no two rows of its list may answer the same.</summary>
    public bool Once { get; init; }

    /// <summary>
    /// The key of a question of the same part whose year this one may not be before, or whose day this one must be after.
    /// </summary>
    public string? NotBefore { get; init; }

    /// <summary>Of a list: which rows answer the question; any row where it is null.</summary>
    public Func<AnswerRow, bool>? AnsweredBy { get; init; }

    /// <summary>It stands as it was typed; else it is written from what was chosen.</summary>
    public bool IsTyped => Kind is QuestionKind.Line or QuestionKind.Text;

    public Question? Column(string key) => Columns.FirstOrDefault(column => column.Key == key);

    public Question Must() => this with { Needed = true };
}

/// <summary>How questions are written in the table of a questionnaire.</summary>
public static class Ask
{
    public static Question Line(string key, LineForm form = LineForm.Free) =>
        new(key, QuestionKind.Line) { Form = form, Most = Question.LineLimit };

    public static Question Text(string key) => new(key, QuestionKind.Text) { Most = Question.TextLimit };

    public static Question Number(string key, int least = 1, int most = 9999) =>
        new(key, QuestionKind.Number) { Least = least, Most = most };

    /// <summary>A number whose limits belong to what the form is about.</summary>
    public static Question NumberWithin(string key, string limits) => new(key, QuestionKind.Number) { Set = limits };

    public static Question Amount(string key) => new(key, QuestionKind.Amount);

    public static Question Date(string key, DateUnit unit = DateUnit.Day) => new(key, QuestionKind.Date) { Unit = unit };

    public static Question Year(string key, int least, int most) =>
        new(key, QuestionKind.Date) { Unit = DateUnit.Year, Least = least, Most = most };

    /// <summary>A year whose limits belong to what the form is about.</summary>
    public static Question YearWithin(string key, string limits) => new(key, QuestionKind.Date) { Unit = DateUnit.Year, Set = limits };

    public static Question Choice(string key, string set) => new(key, QuestionKind.Choice) { Set = set };

    public static Question Choices(string key, string set) => new(key, QuestionKind.Choices) { Set = set };

    public static Question YesNo(string key) => new(key, QuestionKind.YesNo);

    public static Question Reference(string key, string register) => new(key, QuestionKind.Reference) { Set = register };

    /// <exception cref="ArgumentException">A row cannot hold a list, or several choices in one cell.</exception>
    public static Question Rows(string key, int most, params Question[] columns) =>
        columns.Length == 0 || columns.Any(c => c.Kind is QuestionKind.Rows or QuestionKind.Choices)
            ? throw new ArgumentException($"{key} has columns that no row can hold.", nameof(columns))
            : new(key, QuestionKind.Rows) { Columns = columns, Most = most };
}
