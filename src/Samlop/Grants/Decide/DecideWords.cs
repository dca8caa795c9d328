using Samlop.Grants.Assess;
using Samlop.Platform.Text;
using Samlop.Platform.Ui;

namespace Samlop.Grants.Decide;

/// <summary>The words for what is chosen, found and decided, in the reader's language.</summary>
public static class DecideWords
{
    public static string Of(Grade grade) => Say("Grade_" + grade);

    public static string Of(DecisionKind kind) => Say("Kind_" + kind);

    public static string Of(DismissalGround ground) => Say("Ground_" + ground);

    public static string Of(ChoiceState state) => Say("State_" + state);

    /// <summary>What is chosen and where it stands, in one line.</summary>
    public static string Of(PortfolioRow row) => row.Current is { } current ? $"{Of(current.Content.Kind)}: {Of(row.State)}" : Of(row.State);

    public static Tone ToneOf(ChoiceState state) => state switch
    {
        ChoiceState.Decided => Tone.Success,
        ChoiceState.Returned => Tone.Warning,
        ChoiceState.Recommended or ChoiceState.Chosen => Tone.Info,
        _ => Tone.Neutral,
    };

    private static string Say(string key) => Phrase.In<DecideText>(key).ToString();
}
