namespace Samlop.Questionnaires;

/// <summary>A question with its answer as a reader reads it. A list has a table; what is not answered has neither.</summary>
public sealed record ShownAnswer(string Question, string? Text, IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<string>> Rows)
{
    /// <summary>Sums, under the rows.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Foot { get; init; } = [];

    /// <summary>The first of the columns that hold amounts; they are the last ones. Null where none do.</summary>
    public int? AmountsFrom { get; init; }

    /// <summary>The key of the question; the same for the tables that one question becomes.</summary>
    public string Field { get; init; } = "";

    /// <summary>The text stands as it was typed; else it is written from what was chosen.</summary>
    public bool IsTyped { get; init; }

    /// <summary>The columns whose cells stand as they were typed.</summary>
    public IReadOnlyList<int> TypedColumns { get; init; } = [];

    public bool IsAmount(int column) => column >= AmountsFrom;

    public bool IsEmpty => Text is null && Rows.Count == 0;
}

/// <summary>A part as a reader reads it.</summary>
public sealed record ShownPart(string Key, string Title, IReadOnlyList<ShownAnswer> Answers);

/// <summary>Writes answers for readers: on pages, in print and in the case file.</summary>
public static class ShownAnswers
{
    /// <param name="own">How a question is shown that has a form of its own; null for all others.</param>
    public static ShownPart Of(
        Questionnaire form,
        QuestionnairePart part,
        Answers answers,
        AnswerSets sets,
        Func<Question, IReadOnlyList<ShownAnswer>?>? own = null
    ) =>
        new(
            part.Key,
            form.TitleOf(part),
            [.. part.Questions.SelectMany(question => own?.Invoke(question) ?? [Of(form, part, question, answers, sets)])]);

    public static ShownAnswer Of(Questionnaire form, QuestionnairePart part, Question question, Answers answers, AnswerSets sets)
    {
        var label = form.LabelOf(part, question);
        if (question.Kind != QuestionKind.Rows)
            return new(label, answers.Text(question.Key) is { } text ? AnswerText.ForReader(question, text, sets) : null, [], [])
            {
                Field = question.Key,
                IsTyped = question.IsTyped,
            };
        return new(
            label,
            null,
            [.. question.Columns.Select(column => form.LabelOf(part, question, column))],
            [
                .. answers.Rows(question.Key).Select(row => (IReadOnlyList<string>)
                [
                    .. question.Columns.Select(c => row.Cells.TryGetValue(c.Key, out var cell) ? AnswerText.ForReader(c, cell, sets) : ""),
                ]),
            ]
        )
        {
            Field = question.Key,
            TypedColumns = [.. Enumerable.Range(0, question.Columns.Count).Where(c => question.Columns[c].IsTyped)],
        };
    }
}
