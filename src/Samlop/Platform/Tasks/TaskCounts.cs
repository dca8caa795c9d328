using Samlop.Platform.UseCases;

namespace Samlop.Platform.Tasks;

/// <summary>
/// How many tasks of each kind wait for whoever looks at the page: asked once in a request, for the navigation and the page alike. Every
/// page shows it, and it is the dearest question of most: what was counted is kept <see cref="UntilWritten"/>. What is beside the rows is
/// on the page of tasks alone, and is not counted; it is as dear, and kept alike.
/// </summary>
public sealed class TaskCounts(WaitingTasks tasks, UntilWritten kept)
{
    private (Actor Actor, Task<Dictionary<string, int>> Counts)? asked;

    public async Task<IReadOnlyDictionary<string, int>> Of(Actor actor)
    {
        if (asked is not { } before || before.Actor.User != actor.User || before.Actor.Organisation != actor.Organisation)
            asked = before = (actor, kept.Of(UntilWritten.KeyOf(actor, "counts"), () => tasks.Counts(actor)));
        return await before.Counts;
    }

    public async Task<int> All(Actor actor) => (await Of(actor)).Values.Sum();

    /// <summary>What is beside the rows.</summary>
    public Task<List<WaitingTask>> Beside(Actor actor, int most) =>
        kept.Of(UntilWritten.KeyOf(actor, $"beside {most}"), () => tasks.Beside(actor, most));
}
