namespace Samlop.Platform.Ui;

/// <summary>How a status or a notice is meant. Text and icon say it too: colour alone says nothing to many.</summary>
public enum Tone
{
    Neutral,
    Info,
    Success,
    Warning,
    Danger,
}

/// <summary>What each tone is called in the style, and its icon.</summary>
public static class ToneLook
{
    public static string Color(this Tone tone) => tone switch
    {
        Tone.Neutral => "neutral",
        Tone.Info => "info",
        Tone.Success => "success",
        Tone.Warning => "warning",
        Tone.Danger => "danger",
        _ => throw new ArgumentOutOfRangeException(nameof(tone), tone, "No such tone."),
    };

    /// <summary>The icon that goes with the tone; none for the neutral one.</summary>
    public static string? Icon(this Tone tone) => tone switch
    {
        Tone.Info => "InformationSquare",
        Tone.Success => "CheckmarkCircle",
        Tone.Warning => "ExclamationmarkTriangle",
        Tone.Danger => "XMarkOctagon",
        _ => null,
    };
}
