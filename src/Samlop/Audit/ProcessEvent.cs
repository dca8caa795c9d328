using System.Text.Json;
using Samlop.Platform.UseCases;

namespace Samlop.Audit;

/// <summary>What happened to one thing in a process. Ids, codes, numbers and dates only (see <see cref="IEvent"/>).</summary>
public sealed class ProcessEvent
{
    private ProcessEvent()
    {
    }

    /// <summary>The order in which the database took it; history is read in this order.</summary>
    public long Sequence { get; private set; }

    public ProcessId Process { get; private set; }

    public int Index { get; private set; }

    /// <summary>The record type that <see cref="Data"/> holds, by its short name.</summary>
    public string Type { get; private set; } = "";

    public Guid Subject { get; private set; }

    public string Data { get; private set; } = "";

    internal static ProcessEvent Of(Process process, int index, IEvent happened) => new()
    {
        Process = process.Id,
        Index = index,
        Type = happened.GetType().Name,
        Subject = happened.Subject,
        Data = JsonSerializer.Serialize(happened, happened.GetType(), EventJson.Options),
    };
}
