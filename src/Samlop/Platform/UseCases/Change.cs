using Samlop.Platform.Text;

namespace Samlop.Platform.UseCases;

/// <summary>The type of a process: what was done, as a stable code that history and reports are made from (see docs/processes.md).</summary>
public sealed record ProcessType(string Code)
{
    public override string ToString() => Code;
}

/// <summary>
/// Something that happened to one thing. Events hold ids, codes, numbers and dates, never names, identity numbers or free text:
/// those stay in the rows they describe, where they can be erased or blocked.
/// </summary>
public interface IEvent
{
    /// <summary>What it happened to; the history of a thing is its events in order.</summary>
    Guid Subject { get; }

    /// <summary>
    /// The event as the end of a sentence that begins with who did it ("publiserte versjon 2"), in the reader's language.
    /// Implemented explicitly, so that it is not stored.
    /// </summary>
    Phrase Told { get; }
}

/// <summary>
/// Told only within the organisation that did it: a county's work on its draft, the directorate's handling of an application. The other side of the case
/// does not find it in its history.
/// </summary>
public interface IWithinOrganisation : IEvent;

/// <summary>What one run of a use case did, to be saved with it: the process and its events.</summary>
public sealed class Change(DateTimeOffset at)
{
    private readonly List<(ProcessType Type, IEvent Event)> events = [];

    /// <summary>The instant of the change, one for all it touches.</summary>
    public DateTimeOffset At { get; } = at;

    /// <summary>Mottatt: when the server had read the last byte of what was sent; the instant of the change where nothing was. What counts for deadlines.</summary>
    public DateTimeOffset ReadAt { get; init; } = at;

    /// <summary>Why, in the actor's words, where the rule asks for a reason. Kept with the process, not in the events.</summary>
    public string? Reason { get; set; }

    public IReadOnlyList<(ProcessType Type, IEvent Event)> Events => events;

    public void Record(ProcessType type, IEvent happened) => events.Add((type, happened));
}
