using Samlop.Platform.Text;
using Samlop.Questionnaires;

namespace Samlop.Agreements.Principles;

/// <summary>A set of principles as a questionnaire of one list; a principle is a row of it and keeps its code.</summary>
internal static class PrincipleForm
{
    public const string List = "principles";
    public const string Title = "title";
    public const string Text = "text";
    public const string Required = "required";

    private const int MostRows = 30;

    public static readonly QuestionnairePart Part = new(
        List, "prinsipper", Ask.Rows(List, MostRows, Ask.Line(Title).Must(), Ask.Text(Text).Must(), Ask.YesNo(Required)) with
        {
            Distinct = true,
        });

    public static readonly Questionnaire Form = new(new PrincipleWording(), Part);
}

/// <summary>The words of the list.</summary>
internal sealed class PrincipleWording : Wording
{
    private static readonly Words<PrinciplesText> Columns = new(
        "Column", [PrincipleForm.Title, PrincipleForm.Text, PrincipleForm.Required]);

    public override IEnumerable<WordFamily> Families => [Columns];

    public override Phrase Title(QuestionnairePart part) => Phrase.In<PrinciplesText>(nameof(PrinciplesText.Principles_Title));

    public override Phrase Guidance(QuestionnairePart part) => Phrase.In<PrinciplesText>(nameof(PrinciplesText.Write_Guidance));

    public override Phrase Label(QuestionnairePart part, Question question) => Title(part);

    public override Phrase Label(QuestionnairePart part, Question list, Question column) => Columns.Of(column.Key);
}

/// <summary>What an agreement answers to the principles in force, as a questionnaire with a page for each.</summary>
internal static class PrincipleAnswerForm
{
    public const string Answer = "answer";

    public static Questionnaire Of(PrincipleSet inForce)
    {
        var principles = inForce.Principles.OrderBy(p => p.Place).ToList();
        return new(
            new AnswerWording(principles.ToDictionary(p => p.Code)),
            [.. principles.Select(p => new QuestionnairePart(
                p.Code, p.Code, p.IsRequired ? Ask.Text(Answer).Must() : Ask.Text(Answer)))]);
    }

    private sealed class AnswerWording(Dictionary<string, Principle> principles) : Wording
    {
        public override IEnumerable<WordFamily> Families => [];

        public override Phrase Title(QuestionnairePart part) => Phrase.Verbatim(principles[part.Key].Title);

        public override Phrase Guidance(QuestionnairePart part) => Phrase.Verbatim(principles[part.Key].Text);

        public override Phrase Label(QuestionnairePart part, Question question) =>
            Phrase.In<PrinciplesText>(nameof(PrinciplesText.Answer_Label));

        public override Phrase Label(QuestionnairePart part, Question list, Question column) => Label(part, column);
    }
}
