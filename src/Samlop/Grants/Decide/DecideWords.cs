using Samlop.Grants.Assess;
using Samlop.Platform.Text;
using Samlop.Platform.Ui;

namespace Samlop.Grants.Decide;

/// <summary>The words for what is chosen, found and decided, in the reader's language.</summary>
public static class DecideWords
{
    private static readonly Words<DecideText, DecisionKind> Kinds = new("Kind");
    private static readonly Words<DecideText, DismissalGround> Grounds = new("Ground");
    private static readonly Words<DecideText, ChoiceState> States = new("State");
    private static readonly Words<DecideText, NorwegianForm> LetterHints = new("LetterText_Hint");

    private static readonly Words<DecideText, LapseCause> Causes = new("Fell");

    /// <summary>That it fell, and why.</summary>
    public static Phrase Of(LapseCause cause) => Causes.Of(cause);

    public static string Of(Grade grade) => AssessWords.Of(grade).ToString();

    public static string Of(DecisionKind kind) => Kinds.Of(kind).ToString();

    public static string Of(DismissalGround ground) => Grounds.Of(ground).ToString();

    public static string Of(ChoiceState state) => States.Of(state).ToString();

    /// <summary>How the text of a letter is written to a county with this form of Norwegian; null where it is neutral.</summary>
    public static string LetterHint(NorwegianForm? form) =>
        form is { } own ? LetterHints.Of(own).ToString() : DecideText.LetterText_HintNeutral;

    /// <summary>What is chosen and where it stands, in one line.</summary>
    public static string Of(PortfolioRow row)
    {
        var stands = row.Current is { } current ? $"{Of(current.Content.Kind)}: {Of(row.State)}" : Of(row.State);
        return row.Waits switch
        {
            null => stands,
            { Until: { } until } => $"{stands}. {Say(DecideText.Row_WaitsForAnswer, Written.Date(until))}",
            _ => $"{stands}. {DecideText.Row_WaitsForMessage}",
        };
    }

    public static Tone ToneOf(ChoiceState state) => state switch
    {
        ChoiceState.Decided => Tone.Success,
        ChoiceState.Returned => Tone.Warning,
        ChoiceState.Recommended or ChoiceState.Chosen => Tone.Info,
        _ => Tone.Neutral,
    };
}
