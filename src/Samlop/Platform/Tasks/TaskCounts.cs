using Samlop.Platform.UseCases;

namespace Samlop.Platform.Tasks;

/// <summary>
/// How many tasks of each kind wait for whoever looks at the page: asked once in a request, for the navigation and the page alike, and
/// never older than the request. What is beside the rows is on the page of tasks alone, and is not counted.
/// </summary>
public sealed class TaskCounts(WaitingTasks tasks)
{
    private (Actor Actor, Task<Dictionary<string, int>> Counts)? asked;

    public Task<Dictionary<string, int>> Of(Actor actor)
    {
        if (asked is not { } before || before.Actor.User != actor.User || before.Actor.Organisation != actor.Organisation)
            asked = before = (actor, tasks.Counts(actor));
        return before.Counts;
    }

    public async Task<int> All(Actor actor) => (await Of(actor)).Values.Sum();
}
