using Samlop.Platform.Text;

namespace Samlop.Questionnaires;

/// <summary>The words of a questionnaire, in the reader's language.</summary>
public abstract class Wording
{
    /// <summary>The families of texts that it takes its words from.</summary>
    public abstract IEnumerable<WordFamily> Families { get; }

    public abstract Phrase Title(QuestionnairePart part);

    /// <summary>What helps whoever fills in the part.</summary>
    public abstract Phrase Guidance(QuestionnairePart part);

    public abstract Phrase Label(QuestionnairePart part, Question question);

    /// <summary>Of a cell of a list.</summary>
    public abstract Phrase Label(QuestionnairePart part, Question list, Question column);

    /// <summary>What helps whoever answers this one question; null where its kind says enough.</summary>
    public virtual Phrase? Hint(QuestionnairePart part, Question question) => null;
}

/// <summary>
/// Words that stand among the texts of a module: <c>{prefix}Part_{part}</c>, <c>{prefix}Guidance_{part}</c>,
/// <c>{prefix}Field_{part}_{question}</c>, <c>{prefix}Column_{part}_{list}_{column}</c> and <c>{prefix}Hint_{part}_{question}</c>.
/// </summary>
public sealed class Wording<TTexts>(string prefix, params QuestionnairePart[] parts) : Wording
{
    private readonly Words<TTexts> titles = new(prefix + "Part", parts.Select(part => part.Key));
    private readonly Words<TTexts> guidance = new(prefix + "Guidance", parts.Select(part => part.Key));
    private readonly Words<TTexts> labels = new(
        prefix + "Field", parts.SelectMany(part => part.Questions, (part, question) => $"{part.Key}_{question.Key}"));
    private readonly Words<TTexts> columns = new(
        prefix + "Column",
        from part in parts from list in part.Questions from column in list.Columns select $"{part.Key}_{list.Key}_{column.Key}");

    private Words<TTexts>? hints;

    /// <summary>The questions that have a hint of their own, as <c>part_question</c>.</summary>
    public IReadOnlyList<string> Hints
    {
        init => hints = new(prefix + "Hint", value);
    }

    public override IEnumerable<WordFamily> Families => new WordFamily?[] { titles, guidance, labels, columns, hints }.OfType<WordFamily>();

    public override Phrase Title(QuestionnairePart part) => titles.Of(part.Key);

    public override Phrase Guidance(QuestionnairePart part) => guidance.Of(part.Key);

    public override Phrase Label(QuestionnairePart part, Question question) => labels.Of($"{part.Key}_{question.Key}");

    public override Phrase Label(QuestionnairePart part, Question list, Question column) =>
        columns.Of($"{part.Key}_{list.Key}_{column.Key}");

    public override Phrase? Hint(QuestionnairePart part, Question question) => hints?.Find($"{part.Key}_{question.Key}");
}
