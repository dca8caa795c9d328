using Samlop.Platform.UseCases;

namespace Samlop.Audit;

/// <summary>
/// A form that was taken in, by its once-token: a double click or a repeated post finds it here and gets the first answer
/// instead of doing the thing again. Drafts have it too, though saving a draft is not a process.
/// </summary>
public sealed class Submission
{
    public required string Token { get; init; }

    public required UserId? User { get; init; }

    public required string UseCase { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>The result of the use case, as JSON.</summary>
    public required string Answer { get; init; }
}
