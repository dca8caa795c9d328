using Samlop.Platform.Text;
using Samlop.Platform.Ui;

namespace Samlop.Knowledge.Examples;

/// <summary>How examples are told: the texts are the handbook's, in Norwegian, and the words around them the reader's.</summary>
internal static class ExampleWords
{
    private static readonly Words<ExamplesText, ExampleNature> Natures = new("Nature");
    private static readonly Words<ExamplesText, ExampleGroup> Groups = new("Group");
    private static readonly Words<ExamplesText, ExampleMethod> Methods = new("Method");
    private static readonly Words<ExamplesText, PartnerKind> Partners = new("Partner");
    private static readonly Words<ExamplesText, ContactRole> Contacts = new("Contact");
    private static readonly Words<ExamplesText, PlaceCondition> Conditions = new("Condition");
    private static readonly Words<ExamplesText, TransferVerdict> Verdicts = new("Verdict");
    private static readonly Words<ExamplesText, ConditionAnswer> Answers = new("Answer");

    /// <summary>One of the two lines that nothing is chosen in yet: they are told apart by words.</summary>
    public static string Extra(int at) => at % 2 == 0 ? ExamplesText.Line_Extra : ExamplesText.Line_ExtraMore;

    public static string Of(ExampleNature nature) => Natures.Of(nature).ToString();

    public static string Of(ExampleGroup group) => Groups.Of(group).ToString();

    public static string Of(ExampleMethod method) => Methods.Of(method).ToString();

    public static string Of(PartnerKind kind) => Partners.Of(kind).ToString();

    public static string Of(ContactRole contact) => Contacts.Of(contact).ToString();

    public static Phrase Of(PlaceCondition condition) => Conditions.Of(condition);

    public static string Of(PlaceCondition condition, string? trade) =>
        trade is null ? Of(condition).ToString() : Sentence.Say(ExamplesText.Condition_OfTrade, Of(condition), trade);

    public static string Of(TransferVerdict verdict) => Verdicts.Of(verdict).ToString();

    public static string Of(ConditionAnswer answer) => Answers.Of(answer).ToString();

    public static Tone ToneOf(TransferVerdict verdict) => verdict switch
    {
        TransferVerdict.Fits => Tone.Success,
        TransferVerdict.Adapt => Tone.Info,
        TransferVerdict.Lacks => Tone.Warning,
        _ => Tone.Neutral,
    };

    /// <summary>A practice that has not run for good has nothing but what it wanted to reach.</summary>
    public static Tone ToneOf(ExampleNature nature) => nature == ExampleNature.Running ? Tone.Success : Tone.Info;
}
