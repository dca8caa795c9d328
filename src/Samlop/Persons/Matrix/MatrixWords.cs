using Samlop.Persons.Grounds;
using Samlop.Persons.Sharing;
using Samlop.Persons.Terms;
using Samlop.Persons.Versions;
using Samlop.Platform.Text;
using Samlop.Platform.Ui.Forms;

namespace Samlop.Persons.Matrix;

/// <summary>What the table of sharing is called in the reader's language.</summary>
internal static class MatrixWords
{
    private static readonly PartyKind[] OwnKinds = [PartyKind.CompanySupervisor, PartyKind.Self, PartyKind.AnyPublicParty];

    private static readonly Words<MatrixText, PartyKind> Kinds = new("Kind", [.. Enum.GetValues<PartyKind>().Except(OwnKinds)]);
    private static readonly Words<MatrixText, RowAnswer> Answers = new("Answer");
    private static readonly Words<MatrixText, RowCertainty> Certainties = new("Certainty");
    private static readonly Words<MatrixText, SharingChangeKind> Changes = new("Change");
    private static readonly Words<MatrixText, RowProblem> Problems = new("Problem");

    /// <summary>The kinds of party that may have recorded something.</summary>
    public static IReadOnlyList<PartyKind> Owners { get; } = [.. Enum.GetValues<PartyKind>().Except([PartyKind.Other])];

    public static string Of(PartyKind kind) => OwnKinds.Contains(kind) ? Kinds.Of(kind).ToString() : PartyWords.Titled(kind);

    public static string Of(RowAnswer answer) => Answers.Of(answer).ToString();

    public static string Of(RowCertainty certainty) => Certainties.Of(certainty).ToString();

    public static string Of(SharingChangeKind kind) => Changes.Of(kind).ToString();

    public static Phrase Of(RowProblem problem) => Problems.Of(problem);

    public static string Of(ConditionCode code) => code switch
    {
        ConditionCode.SELF => MatrixText.Condition_Self,
        ConditionCode.NEED => MatrixText.Condition_Need,
        _ => SharingDecision.WordOf(code).ToString(),
    };

    public static string OwnerOf(SharingLine line) => Party(line.Of("owner"));

    public static string ReceiverOf(SharingLine line, SharingRow row) =>
        row.AnotherBody ? Say(MatrixText.AnotherBody, Of(row.Readers[0])) : Party(line.Of("receiver"));

    public static string DaysOf(SharingRow row) => row.To is { } to
        ? Say(MatrixText.Days_FromTo, Written.Date(row.From), Written.Date(to))
        : Say(MatrixText.Days_From, Written.Date(row.From));

    /// <summary>Whether the row is one of the table, whatever days it says.</summary>
    public static string StateOf(SharingLine line) => !line.IsUnsure ? MatrixText.State_InForce
        : line.IsAccepted ? MatrixText.State_Accepted : MatrixText.State_NotAccepted;

    /// <summary>What a row is about, in one sentence.</summary>
    public static string Told(SharingLine line)
    {
        var row = line.Row();
        return Say(
            MatrixText.Row_Told, ReceiverOf(line, row), Sentence.Inside(OwnerOf(line)),
            Sentence.Inside(PersonWords.Of(row.Category).ToString()), Sentence.Inside(PersonWords.Of(row.Purpose)));
    }

    /// <summary>How a line stands: answer, days, and whether it is in force.</summary>
    public static string Standing(SharingLine line)
    {
        var row = line.Row();
        return Say(MatrixText.Row_Standing, Of(row.Answer), DaysOf(row), StateOf(line));
    }

    public static IEnumerable<Option> Options<T>(IEnumerable<T> values, Func<T, string> word) where T : struct, Enum =>
        values.Select(value => new Option(value.ToString(), word(value)));

    private static string Party(string word) => WordsOf<PartyKind>.Find(word) is { } kind ? Of(kind) : MatrixText.AnyParty;
}
