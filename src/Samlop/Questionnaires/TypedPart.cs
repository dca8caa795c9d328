namespace Samlop.Questionnaires;

/// <summary>An answer as typed.</summary>
public sealed class TypedAnswer
{
    /// <summary>Of the question.</summary>
    public string Key { get; set; } = "";

    public string? Value { get; set; }

    /// <summary>Of several choices: what is ticked.</summary>
    public List<string> Chosen { get; set => field = value ?? []; } = [];
}

/// <summary>A row of a list as typed, its cells in the order of the columns. One whose cells are all empty is dropped.</summary>
public sealed class TypedRow
{
    /// <summary>The key of the list.</summary>
    public string List { get; set; } = "";

    public string? Code { get; set; }

    public List<string?> Cells { get; set => field = value ?? []; } = [];
}

/// <summary>A part of a form as its page posts it: what the inputs of use cases that save one begin with.</summary>
public abstract class TypedPart
{
    /// <summary>Empty rows at the end of each list.</summary>
    private const int EmptyRows = 3;

    /// <summary>The key of the part.</summary>
    public string Part { get; set; } = "";

    /// <summary>The version of the part that the page was made from; 0 for a part not yet saved.</summary>
    public int BasedOn { get; set; }

    // The form binding sets a list that was not sent to null.
    public List<TypedAnswer> Fields { get; set => field = value ?? []; } = [];

    public List<TypedRow> Rows { get; set => field = value ?? []; } = [];

    /// <summary>Set by the button that was pressed (<see cref="PartButtons"/>), or by one of a list that is drawn in its own way.</summary>
    public string? Then { get; set; }

    /// <summary>What is saved, ready to be typed over. A list that is drawn in its own way is not filled in.</summary>
    public void Fill(QuestionnairePart part, Answers saved, AnswerSets sets, Func<Question, bool>? drawnElsewhere = null)
    {
        foreach (var question in part.Questions)
        {
            if (question.Kind == QuestionKind.Choices)
            {
                Fields.Add(new TypedAnswer { Key = question.Key, Chosen = [.. saved.Codes(question.Key)] });
            }
            else if (question.Kind != QuestionKind.Rows)
            {
                Fields.Add(new TypedAnswer
                {
                    Key = question.Key,
                    Value = AnswerText.InField(question, saved.Text(question.Key), sets),
                });
            }
            else if (drawnElsewhere?.Invoke(question) != true)
            {
                Rows.AddRange(saved.Rows(question.Key).Select(row => new TypedRow
                {
                    List = question.Key,
                    Code = row.Code,
                    Cells = [.. question.Columns.Select(c => AnswerText.InField(c, row.Cells.GetValueOrDefault(c.Key), sets))],
                }));
                Rows.AddRange(Enumerable.Range(0, EmptyRows).Select(_ => new TypedRow { List = question.Key }));
            }
        }

        Draw(part);
    }

    /// <summary>
    /// Makes what was posted fit to be drawn: an answer is known by its key, and what a made-up form sends beside them is dropped. A row
    /// has as many cells as its list has columns.
    /// </summary>
    public void Draw(QuestionnairePart part)
    {
        Part = part.Key;
        Fields.RemoveAll(f => part.Question(f.Key) is null or { Kind: QuestionKind.Rows });
        Rows.RemoveAll(r => part.Question(r.List) is not { Kind: QuestionKind.Rows });
        foreach (var row in Rows)
        {
            while (row.Cells.Count < part.Question(row.List)!.Columns.Count) row.Cells.Add(null);
        }
    }

    /// <summary>The number of a row in its list, from 1.</summary>
    /// <param name="index">Its place in <see cref="Rows"/>.</param>
    public int NumberOf(int index) => Rows.Take(index + 1).Count(row => row.List == Rows[index].List);
}
