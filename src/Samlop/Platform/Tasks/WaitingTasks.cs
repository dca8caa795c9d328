using Samlop.Platform.Data;
using Samlop.Platform.UseCases;

namespace Samlop.Platform.Tasks;

/// <summary>
/// What waits for somebody, of all modules: one statement for the first of each kind, one for how many, and what is beside the rows.
/// </summary>
public sealed class WaitingTasks(AppDb db, IEnumerable<ITaskSource> sources, IEnumerable<ITasksBesideRows> beside)
{
    /// <summary>The first of each kind, what is due first before the rest; what has no day of its own comes last.</summary>
    public async Task<List<WaitingTask>> For(Actor actor, int mostOfEach, CancellationToken cancel = default) =>
        Sorted([.. await OfRows(actor, mostOfEach, cancel: cancel), .. await Beside(actor, mostOfEach, cancel)]);

    /// <summary>Without what is beside the rows.</summary>
    /// <param name="counts">What <see cref="Counts"/> said, where it is asked before.</param>
    public Task<List<WaitingTask>> OfRows(
        Actor actor, int mostOfEach, IReadOnlyDictionary<string, int>? counts = null, CancellationToken cancel = default) =>
        KindsOf(actor).First(mostOfEach, cancel, counts);

    /// <summary>What is beside the rows alone.</summary>
    public async Task<List<WaitingTask>> Beside(Actor actor, int most, CancellationToken cancel = default)
    {
        var tasks = new List<WaitingTask>();
        if (!actor.IsUser) return tasks;
        foreach (var source in beside) tasks.AddRange(await source.WaitingFor(actor, most, cancel));
        return tasks;
    }

    /// <summary>How many there are of each kind; without what is beside the rows.</summary>
    public Task<Dictionary<string, int>> Counts(Actor actor, CancellationToken cancel = default) => KindsOf(actor).Counts(cancel);

    /// <summary>Some of one kind.</summary>
    public Task<List<WaitingTask>> OfKind(Actor actor, string kind, int skip, int take, CancellationToken cancel = default) =>
        KindsOf(actor).Of(kind, skip, take, cancel);

    /// <summary>By day; within a day as they are.</summary>
    public static List<WaitingTask> Sorted(IEnumerable<WaitingTask> tasks) => [.. tasks.OrderBy(task => task.Due ?? DateOnly.MaxValue)];

    private List<WaitingKind<WaitingTask>> KindsOf(Actor actor) =>
        actor.IsUser ? [.. sources.SelectMany(source => source.TasksOf(db, actor))] : [];
}
