using Samlop.Platform.Text;
using Samlop.Platform.UseCases;

namespace Samlop.Questionnaires;

/// <summary>A row to be read, wherever it was typed.</summary>
/// <param name="Path">The field of a column, as errors name it.</param>
/// <param name="Where">What the row and the column are called, for whoever reads an error away from its field.</param>
public sealed record RowToRead(string? Code, IReadOnlyList<string?> Cells, Func<int, string> Path, Func<int, string> Where)
{
    public bool IsEmpty => Cells.All(string.IsNullOrWhiteSpace);
}

/// <summary>Rows of a list that were typed in a drawing of their own.</summary>
/// <param name="Taken">Codes that no new row may get.</param>
/// <param name="Lines">How many lines the drawing has, of <paramref name="Most"/> at most.</param>
public sealed record DrawnRows(IReadOnlyList<RowToRead> Rows, IEnumerable<string> Taken, int Lines, int Most);

/// <summary>Reads what was typed in a part into canonical answers, or says field by field what cannot be taken.</summary>
public sealed class AnswerReader(Questionnaire form, QuestionnairePart part, TypedPart typed, AnswerSets sets)
{
    private readonly FieldErrors errors = new();

    /// <summary>What is saved of the part: a row keeps a code that a row of the list has there, and no other that is posted.</summary>
    public Answers Saved { get; init; } = Answers.Empty;

    /// <summary>Codes of rows that are named elsewhere: a new row gets none of them.</summary>
    public IEnumerable<string> Named { get; init; } = [];

    /// <summary>The rows of a list that has a drawing of its own; they come before those of <see cref="TypedPart.Rows"/>.</summary>
    public Func<Question, DrawnRows?> Drawn { get; init; } = _ => null;

    public (Answers Answers, FieldErrors Errors) Read()
    {
        var answers = Answers.Empty;
        foreach (var (answer, index) in typed.Fields.Select((answer, index) => (answer, index)))
        {
            if (part.Question(answer.Key) is not { Kind: not QuestionKind.Rows } question) continue;
            var several = question.Kind == QuestionKind.Choices;
            var read = several
                ? AnswerText.Read(question, answer.Chosen, sets, out var problem)
                : AnswerText.Read(question, answer.Value, sets, out problem);
            if (problem is not null) errors.Add(PathOf(index, several), problem);
            if (read is not null) answers.Fields[question.Key] = read;
        }

        foreach (var question in part.Questions.Where(q => q.NotBefore is not null))
        {
            if (BeforeItsTime(question, answers) is { } problem)
                errors.Add(PathOf(typed.Fields.FindIndex(f => f.Key == question.Key), several: false), problem);
        }

        foreach (var list in part.Questions.Where(q => q.Kind == QuestionKind.Rows))
        {
            if (ReadRows(list) is { Count: > 0 } rows) answers.Lists[list.Key] = rows;
        }

        return (answers, errors);
    }

    private Phrase? BeforeItsTime(Question question, Answers answers)
    {
        if (question.Unit == DateUnit.Year)
            return answers.Number(question.Key) < answers.Number(question.NotBefore!)
                ? Phrase.In<QuestionnairesText>(nameof(QuestionnairesText.Error_YearBefore), answers.Text(question.NotBefore!))
                : null;
        return answers.Date(question.NotBefore!) is { } first && answers.Date(question.Key) <= first
            ? Phrase.In<QuestionnairesText>(
                nameof(QuestionnairesText.Error_DayNotAfter),
                new DateArgument(first),
                form.Wording.Label(part, part.Question(question.NotBefore!)!))
            : null;
    }

    private static string PathOf(int field, bool several) =>
        $"{nameof(TypedPart.Fields)}[{field}].{(several ? nameof(TypedAnswer.Chosen) : nameof(TypedAnswer.Value))}";

    private List<AnswerRow> ReadRows(Question list)
    {
        var drawn = Drawn(list);
        List<RowToRead> all = [.. drawn?.Rows ?? [], .. RowsOf(list)];
        var filled = all.Where(row => !row.IsEmpty).ToList();
        // Nor is the code of a row that was emptied given to another.
        var taken = all.Select(row => row.Code).Concat(drawn?.Taken ?? []).Concat(Named).OfType<string>()
            .ToHashSet(StringComparer.Ordinal);
        var known = Saved.Rows(list.Key).Select(row => row.Code).Concat(Named).ToHashSet(StringComparer.Ordinal);
        var rows = new List<AnswerRow>();
        var said = new Dictionary<string, int>(StringComparer.Ordinal);
        var once = new Dictionary<(string Column, string Cell), int>();
        foreach (var row in filled)
        {
            var read = new AnswerRow(CodeOf(row, list, rows, known, taken), CellsOf(list, row));
            if (list.Distinct && SearchText.Fold(read.Cell(list.Columns[0].Key)).Trim() is { Length: > 0 } first
                && !said.TryAdd(first, all.IndexOf(row) + 1))
                Say(row, 0, Phrase.In<QuestionnairesText>(nameof(QuestionnairesText.Error_RowTwice), said[first]));
            foreach (var (column, c) in list.Columns.Select((column, c) => (column, c)).Where(known => known.column.Once))
            {
                if (read.Cell(column.Key) is { Length: > 0 } cell && !once.TryAdd((column.Key, cell), all.IndexOf(row) + 1))
                    Say(row, c, Phrase.In<QuestionnairesText>(nameof(QuestionnairesText.Error_RowTwice), once[(column.Key, cell)]));
            }

            foreach (var problem in sets.ProblemsOf(list, read))
                Say(row, list.Columns.TakeWhile(c => c.Key != problem.Column).Count(), problem.Why);
            rows.Add(read);
        }

        var (lines, most) = drawn is { Lines: > 0 } ? (drawn.Lines, drawn.Most) : (rows.Count, list.Most);
        if (lines > most)
            errors.Add(filled[^1].Path(0), Phrase.In<QuestionnairesText>(nameof(QuestionnairesText.Error_TooManyRows), most, lines));
        return rows;
    }

    private IEnumerable<RowToRead> RowsOf(Question list) =>
        from typedRow in typed.Rows.Select((row, index) => (Row: row, Index: index))
        where typedRow.Row.List == list.Key
        let line = LineName.Of(typed.NumberOf(typedRow.Index))
        select new RowToRead(
            typedRow.Row.Code,
            [.. typedRow.Row.Cells.Take(list.Columns.Count)],
            c => $"{nameof(TypedPart.Rows)}[{typedRow.Index}].{nameof(TypedRow.Cells)}[{c}]",
            c => $"{line}, {Sentence.Inside(form.LabelOf(part, list, list.Columns[c]))}");

    private Dictionary<string, string> CellsOf(Question list, RowToRead row)
    {
        var cells = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (column, c) in list.Columns.Select((column, c) => (column, c)))
        {
            var cell = row.Cells.ElementAtOrDefault(c);
            if (AnswerText.Read(column, cell, sets, out var problem) is { } value) cells[column.Key] = value;
            else if (problem is not null) Say(row, c, problem);
            else if (column.Needed) Say(row, c, Phrase.In<QuestionnairesText>(nameof(QuestionnairesText.Error_RowCell)));
        }

        return cells;
    }

    private void Say(RowToRead row, int column, Phrase what) => errors.Add(row.Path(column), what, row.Where(column));

    /// <summary>A row keeps its code as long as it lives; a new one gets the next free number in its list.</summary>
    private static string CodeOf(RowToRead row, Question list, List<AnswerRow> before, HashSet<string> known, HashSet<string> taken)
    {
        if (row.Code is { } code && known.Contains(code) && before.All(r => r.Code != code)) return code;
        var free = Enumerable.Range(1, taken.Count + 1).Select(n => $"{list.Key}-{n}").First(c => !taken.Contains(c));
        taken.Add(free);
        return free;
    }
}

/// <summary>What the lines of a list are called.</summary>
public static class LineName
{
    /// <summary>A line without a name of its own.</summary>
    /// <param name="number">From 1.</param>
    public static string Of(int number) => Phrase.In<QuestionnairesText>(nameof(QuestionnairesText.Line_Number), number).ToString();

    /// <summary>A field of a line: the label that tells it from those of the other lines. Its number stands last.</summary>
    public static string Of(string label, int number) =>
        Phrase.In<QuestionnairesText>(nameof(QuestionnairesText.Line_Of), label, number).ToString();
}
