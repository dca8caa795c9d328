namespace Samlop.Platform.Ui;

/// <summary>Something that happened, told in one sentence: who did what.</summary>
public sealed record TimelineEntry(DateTimeOffset At, string Sentence);
