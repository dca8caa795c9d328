namespace Samlop.Questionnaires;

/// <summary>A part of a form: one page to fill in, and one section to read.</summary>
/// <param name="Key">The stored code, which is never changed.</param>
/// <param name="Slug">Its word in addresses, in Norwegian.</param>
public sealed record QuestionnairePart(string Key, string Slug, params Question[] Questions)
{
    public bool HasRows => Questions.Any(q => q.Kind == QuestionKind.Rows);

    public Question? Question(string key) => Questions.FirstOrDefault(q => q.Key == key);
}

/// <summary>A question that is not answered.</summary>
public sealed record Gap(QuestionnairePart Part, Question Question);

/// <summary>
/// Skjema: parts and questions as data. Pages to fill in, checks, the text for readers, its print and the difference between two answers to
/// it are all made from this table; what is answered is an <see cref="IAnswers"/>.
/// </summary>
public sealed class Questionnaire(Wording wording, params QuestionnairePart[] parts)
{
    public IReadOnlyList<QuestionnairePart> Parts => parts;

    public Wording Wording => wording;

    public QuestionnairePart? Part(string? key) => parts.FirstOrDefault(p => p.Key == key);

    /// <summary>The part whose page has this address.</summary>
    public QuestionnairePart? BySlug(string slug) => parts.FirstOrDefault(p => p.Slug == slug);

    /// <summary>The part before this one, or null before the first.</summary>
    public QuestionnairePart? Before(QuestionnairePart part) => parts.ElementAtOrDefault(PlaceOf(part) - 1);

    /// <summary>The part after this one, or null after the last.</summary>
    public QuestionnairePart? After(QuestionnairePart part) => parts.ElementAtOrDefault(PlaceOf(part) + 1);

    /// <summary>From 0.</summary>
    public int PlaceOf(QuestionnairePart part) => Array.FindIndex(parts, p => p.Key == part.Key);

    public string TitleOf(QuestionnairePart part) => wording.Title(part).ToString();

    public string GuidanceOf(QuestionnairePart part) => wording.Guidance(part).ToString();

    public string LabelOf(QuestionnairePart part, Question question) => wording.Label(part, question).ToString();

    public string LabelOf(QuestionnairePart part, Question list, Question column) => wording.Label(part, list, column).ToString();

    /// <summary>The same form without some of its parts and questions. A part without any question is not in it.</summary>
    public Questionnaire Only(Func<QuestionnairePart, bool> part, Func<QuestionnairePart, Question, bool> question) => new(wording,
    [
        .. parts.Where(part)
            .Select(p => Array.TrueForAll(p.Questions, q => question(p, q))
                ? p
                : p with { Questions = [.. p.Questions.Where(q => question(p, q))] })
            .Where(p => p.Questions.Length > 0),
    ]);

    /// <summary>
    /// What is not answered, in the order of the form: questions without an answer, and lists with a row that lacks a cell it needs.
    /// </summary>
    public IEnumerable<Gap> Unanswered(IAnswers answers) =>
        from part in parts
        let given = answers.Part(part.Key)
        from question in part.Questions
        where !given.Has(question) || given.Lacks(question)
        select new Gap(part, question);

    /// <summary>What must be answered before the form is complete: needed questions, and rows that lack a cell they need.</summary>
    public IEnumerable<Gap> Missing(IAnswers answers) =>
        Unanswered(answers).Where(gap => gap.Question.Needed || answers.Part(gap.Part.Key).Lacks(gap.Question));
}
