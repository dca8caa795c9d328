using Samlop.Platform.Data;
using Samlop.Platform.UseCases;

namespace Samlop.Audit;

public readonly record struct ProcessId(Guid Value) : IId<ProcessId>
{
    public static ProcessId From(Guid value) => new(value);
}

/// <summary>
/// Prosess: one run of a use case that changed something, with who, for whom and when, saved in the same transaction as what it changed.
/// Append-only: triggers in both databases refuse every update and delete.
/// </summary>
public sealed class Process
{
    private Process()
    {
    }

    public ProcessId Id { get; private set; }

    /// <summary>What was done, as in docs/processes.md.</summary>
    public string Code { get; private set; } = "";

    public UserId? User { get; private set; }

    public OrganisationId? Organisation { get; private set; }

    /// <summary>The role that gave the permission; empty for nobody.</summary>
    public string Role { get; private set; } = "";

    public DateTimeOffset At { get; private set; }

    /// <summary>The process of one run, and its events in the order they were recorded.</summary>
    /// <param name="needs">What the actor must be allowed to.</param>
    public static (Process Process, List<ProcessEvent> Events) Of(string code, Change change, Actor actor, Permission needs)
    {
        var process = new Process
        {
            Id = NewId.Of<ProcessId>(change.At),
            Code = code,
            User = actor.IsUser ? actor.User : null,
            Organisation = actor.IsUser ? actor.Organisation : null,
            Role = actor.RoleFor(needs),
            At = change.At,
        };
        return (process, [.. change.Events.Select((recorded, index) => ProcessEvent.Of(process, index, recorded))]);
    }
}
