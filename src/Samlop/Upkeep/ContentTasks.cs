using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;

namespace Samlop.Upkeep;

/// <summary>What waits for the administrator: rates whose year is over and whose successor is not entered. Read once a day.</summary>
internal sealed class ContentTasks(OsloClock clock) : ITasksBesideRows
{
    private Counted? last;

    public Task<IReadOnlyList<WaitingTask>> WaitingFor(Actor actor, int most, CancellationToken cancel)
    {
        if (!actor.May(ReadContentState.Needs)) return Task.FromResult<IReadOnlyList<WaitingTask>>([]);
        var today = clock.Today;
        var counted = last;
        if (counted?.Day != today)
            last = counted = new Counted(today, ContentChecks.On(today).Count(found => found.State == ContentState.Outdated));
        if (counted.Outdated == 0)
            return Task.FromResult<IReadOnlyList<WaitingTask>>([]);
        return Task.FromResult<IReadOnlyList<WaitingTask>>([
            new WaitingTask(
                "content-outdated",
                Phrase.In<UpkeepText>(nameof(UpkeepText.Task_Outdated), counted.Outdated),
                null,
                ContentPage.Address,
                Phrase.In<UpkeepText>(nameof(UpkeepText.Task_Outdated_Action))),
        ]);
    }

    private sealed record Counted(DateOnly Day, int Outdated);
}
