namespace Samlop.Questionnaires;

/// <summary>How a thing differs between two versions.</summary>
public enum DifferenceKind
{
    Added,
    Removed,
    Changed,
}

/// <summary>One difference: where, what kind, the text before and after as a reader sees it.</summary>
public sealed record Difference(QuestionnairePart Part, Question Question, DifferenceKind Kind, string? Before, string? After);

/// <summary>The difference between two answers to a form, question by question and row by row, in the order of the form.</summary>
public static class AnswerDifference
{
    public static IEnumerable<Difference> Between(Questionnaire form, IAnswers before, IAnswers after, AnswerSets sets) =>
        from part in form.Parts
        let old = before.Part(part.Key)
        let current = after.Part(part.Key)
        from question in part.Questions
        from difference in question.Kind == QuestionKind.Rows
            ? OfRows(part, question, old.Rows(question.Key), current.Rows(question.Key), sets)
            : OfTexts(part, question, Told(question, old, sets), Told(question, current, sets))
        select difference;

    private static string? Told(Question question, Answers answers, AnswerSets sets) =>
        answers.Text(question.Key) is { } text ? AnswerText.ForReader(question, text, sets) : null;

    private static IEnumerable<Difference> OfTexts(QuestionnairePart part, Question question, string? before, string? after)
    {
        if (before == after) yield break;
        var kind = before is null ? DifferenceKind.Added : after is null ? DifferenceKind.Removed : DifferenceKind.Changed;
        yield return new Difference(part, question, kind, before, after);
    }

    private static IEnumerable<Difference> OfRows(
        QuestionnairePart part,
        Question list,
        IReadOnlyList<AnswerRow> before,
        IReadOnlyList<AnswerRow> after,
        AnswerSets sets
    )
    {
        foreach (var row in before.Where(b => after.All(a => a.Code != b.Code)))
        {
            yield return new Difference(part, list, DifferenceKind.Removed, AnswerText.ForReader(list, row, sets), null);
        }

        foreach (var row in after)
        {
            var old = before.FirstOrDefault(b => b.Code == row.Code);
            var told = old is null ? null : AnswerText.ForReader(list, old, sets);
            foreach (var difference in OfTexts(part, list, told, AnswerText.ForReader(list, row, sets)))
                yield return difference;
        }
    }
}
