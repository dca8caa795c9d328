using Samlop.Platform.Text;

namespace Samlop.Grants.Apply;

/// <summary>The words for what an application can be.</summary>
public static class ApplyWords
{
    private static readonly Words<ApplyText, ApplicationState> States = new("State");

    public static Phrase Of(ApplicationState state) => States.Of(state);

    /// <summary>What a line without a name of its own is called.</summary>
    /// <param name="number">From 1.</param>
    public static string Line(int number) => Phrase.In<ApplyText>(nameof(ApplyText.Line_Number), number).ToString();

    /// <summary>A field of a line: the label that tells it from those of the other lines. Its number stands last.</summary>
    public static string Line(string label, int number) => Phrase.In<ApplyText>(nameof(ApplyText.Line_Of), label, number).ToString();
}
