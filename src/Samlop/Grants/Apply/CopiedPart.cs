using Samlop.Questionnaires;

namespace Samlop.Grants.Apply;

/// <summary>
/// A part of an earlier application in a new one: all that can still be chosen. A year or a cost kind that the new call lacks is left out,
/// with its row where the row needs it.
/// </summary>
internal static class CopiedPart
{
    public static Answers Of(QuestionnairePart part, Answers earlier, ApplicationOptions options)
    {
        var copy = Answers.Empty;
        foreach (var field in part.Questions)
        {
            if (field.Kind == QuestionKind.Rows)
            {
                var rows = earlier
                    .Rows(field.Key)
                    .Select(row => Kept(field, row, options))
                    .Where(row => field.Columns.All(c => !c.Needed || row.Cells.ContainsKey(c.Key)))
                    .ToList();
                if (rows.Count > 0)
                    copy.Lists[field.Key] = rows;
            }
            else if (earlier.Text(field.Key) is { } text && Holds(field, text, options))
            {
                copy.Fields[field.Key] = text;
            }
        }

        return copy;
    }

    private static AnswerRow Kept(Question field, AnswerRow row, ApplicationOptions options) =>
        new(
            row.Code,
            field
                .Columns.Where(c => row.Cells.ContainsKey(c.Key) && Holds(c, row.Cell(c.Key), options))
                .ToDictionary(c => c.Key, c => row.Cell(c.Key), StringComparer.Ordinal)
        );

    private static bool Holds(Question question, string canonical, ApplicationOptions options) =>
        question.Kind != QuestionKind.Choice || options.Has(question.Set, canonical);
}
