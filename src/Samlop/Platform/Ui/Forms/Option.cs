namespace Samlop.Platform.Ui.Forms;

/// <summary>A value to choose and its words.</summary>
public sealed record Option(string Value, string Text);
