using Samlop.Platform.Data;
using Samlop.Platform.UseCases;

namespace Samlop.Audit;

public readonly record struct ProcessId(Guid Value) : IId<ProcessId>
{
    public static ProcessId From(Guid value) => new(value);
}

/// <summary>
/// Hendelse: one change, with who, for whom, when and why, saved in the same transaction as what it changed. Append-only:
/// triggers in both databases refuse every update and delete.
/// </summary>
public sealed class Process
{
    private Process()
    {
    }

    public ProcessId Id { get; private set; }

    /// <summary>What was done, as in docs/processes.md.</summary>
    public string Type { get; private set; } = "";

    public UserId? User { get; private set; }

    public OrganisationId? Organisation { get; private set; }

    public string Role { get; private set; } = "";

    public DateTimeOffset At { get; private set; }

    /// <summary>The actor's reason, in their words, where the rule asks for one.</summary>
    public string? Reason { get; private set; }

    /// <summary>The processes of one run, each with its events in the order they were recorded.</summary>
    public static (List<Process> Processes, List<ProcessEvent> Events) Of(Change change, Actor actor)
    {
        var processes = new List<Process>();
        var events = new List<ProcessEvent>();
        foreach (var group in change.Events.GroupBy(e => e.Type))
        {
            var process = new Process
            {
                Id = NewId.Of<ProcessId>(change.At),
                Type = group.Key.Code,
                User = actor.IsUser ? actor.User : null,
                Organisation = actor.IsUser ? actor.Organisation : null,
                Role = actor.Role,
                At = change.At,
                Reason = change.Reason,
            };
            processes.Add(process);
            events.AddRange(group.Select((e, index) => ProcessEvent.Of(process, index, e.Event)));
        }

        return (processes, events);
    }
}
