namespace Samlop.Platform.Ui;

/// <summary>A field that two people have changed: what the reader typed, and what was saved meanwhile.</summary>
public sealed record ConflictField(string Label, string? Mine, string? Theirs);
