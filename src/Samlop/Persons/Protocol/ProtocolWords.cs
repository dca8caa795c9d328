using Samlop.Persons.Sharing;
using Samlop.Persons.Matrix;
using Samlop.Platform.Text;

namespace Samlop.Persons.Protocol;

/// <summary>How the table is told in the texts that are made of it.</summary>
internal static class ProtocolWords
{
    /// <summary>What protects the persons in Samløp itself: each is a rule of the program that tests hold.</summary>
    private static readonly string[] MeasureCodes = ["door", "tie", "statement", "graded", "looks", "numbers", "two", "consent", "frozen"];

    /// <summary>What no source gives: whoever answers for the processing writes it.</summary>
    private static readonly string[] OpenCodes = ["necessity", "risks", "views", "advice"];

    private static readonly Words<ProtocolText> MeasureWords = new("Measure", MeasureCodes);
    private static readonly Words<ProtocolText> OpenWords = new("Open", OpenCodes);

    public static IEnumerable<string> Measures => MeasureCodes.Select(code => MeasureWords.Of(code).ToString());

    public static IEnumerable<string> Open => OpenCodes.Select(code => OpenWords.Of(code).ToString());

    public static string TableOf(TableRead table) => table.Number is { } number
        ? Say(ProtocolText.Table_Version, number, Written.Date(table.From!.Value), Written.Date(table.Day))
        : Say(table.IsDemonstration ? ProtocolText.Table_Demonstration : ProtocolText.Table_Shipped, Written.Date(table.Day));

    public static string ToReceiver(ProcessingFlow flow) => Told(flow, MatrixWords.ReceiverOf(flow.Line, flow.Row));

    public static string FromOwner(ProcessingFlow flow) => Told(flow, MatrixWords.OwnerOf(flow.Line));

    private static string Told(ProcessingFlow flow, string party) => flow.Answer is RowAnswer.Consent
        ? Say(ProtocolText.Flow_Consent, party, PersonWords.Of(flow.Categories))
        : Say(ProtocolText.Flow_Basis, party, PersonWords.Of(flow.Categories), new CitedSection(flow.Section));
}
