namespace Samlop.Platform.Ui;

/// <summary>Where a step stands.</summary>
public enum StepState
{
    Next,
    Current,
    Done,

    /// <summary>It ended here: rejected, withdrawn, dropped.</summary>
    Stopped,
}

/// <summary>One step on the way of a thing.</summary>
/// <param name="Note">Who did it and when, or who is next and by when.</param>
/// <param name="Url">The page of the step, where it has one.</param>
public sealed record Step(string Title, StepState State, string? Note = null, string? Url = null);
