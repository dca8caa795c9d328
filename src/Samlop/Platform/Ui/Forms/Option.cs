namespace Samlop.Platform.Ui.Forms;

/// <summary>A value to choose and its words.</summary>
public sealed record Option(string Value, string Text)
{
    /// <summary>What is said beside it, where several may be ticked.</summary>
    public string? Hint { get; init; }

    /// <summary>It is chosen whether it is ticked or not; its hint says why.</summary>
    public bool IsAlways { get; init; }
}
