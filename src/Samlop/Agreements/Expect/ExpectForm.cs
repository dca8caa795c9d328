using Samlop.Platform.Text;
using Samlop.Questionnaires;

namespace Samlop.Agreements.Expect;

/// <summary>What each party says of itself before anything is agreed, as a questionnaire of one part.</summary>
internal static class ExpectForm
{
    /// <summary>What the party is and does.</summary>
    public const string Is = "is";

    /// <summary>Its mandate: what the law and its owners let it do, and ask of it.</summary>
    public const string Mandate = "mandate";

    /// <summary>What it expects of the others.</summary>
    public const string Expects = "expects";

    /// <summary>What it can give.</summary>
    public const string Gives = "gives";

    private const int Most = 3000;

    public static readonly QuestionnairePart Part = new(
        "expectations", "forventninger", Asked(Is), Asked(Mandate), Asked(Expects), Asked(Gives));

    public static readonly Questionnaire Form = new(new ExpectWording(), Part);

    private static Question Asked(string key) => (Ask.Text(key) with { Most = Most }).Must();
}

/// <summary>The words of the questions.</summary>
internal sealed class ExpectWording : Wording
{
    private static readonly string[] Asked = [ExpectForm.Is, ExpectForm.Mandate, ExpectForm.Expects, ExpectForm.Gives];
    private static readonly Words<ExpectText> Labels = new("Ask", Asked);
    private static readonly Words<ExpectText> Hints = new("Hint", Asked);

    public override IEnumerable<WordFamily> Families => [Labels, Hints];

    public override Phrase Title(QuestionnairePart part) => Phrase.In<ExpectText>(nameof(ExpectText.Write_Title));

    public override Phrase Guidance(QuestionnairePart part) => Phrase.In<ExpectText>(nameof(ExpectText.Write_Guidance));

    public override Phrase Label(QuestionnairePart part, Question question) => Labels.Of(question.Key);

    public override Phrase Label(QuestionnairePart part, Question list, Question column) => Label(part, column);

    public override Phrase? Hint(QuestionnairePart part, Question question) => Hints.Of(question.Key);
}
