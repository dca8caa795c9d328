namespace Samlop.Platform.UseCases;

/// <summary>What one run of a use case did, to be saved with it as one process with its events.</summary>
public sealed class Change(DateTimeOffset at)
{
    private readonly List<Recorded> events = [];

    /// <summary>The instant of the change, one for all it touches.</summary>
    public DateTimeOffset At { get; } = at;

    /// <summary>
    /// Mottatt: when the server had read the last byte of what was sent; the instant of the change where nothing was. What counts for
    /// deadlines.
    /// </summary>
    public DateTimeOffset ReadAt { get; init; } = at;

    public IReadOnlyList<Recorded> Events => events;

    /// <param name="reason">
    /// Why, in the actor's words, where the rule asks for a reason. It is read by the audience of this event and by nobody else, and can be
    /// erased.
    /// </param>
    public void Record(IEvent happened, string? reason = null) => events.Add(new Recorded(happened, reason));

    public sealed record Recorded(IEvent Event, string? Reason);
}
