using Samlop.Platform.Text;
using Samlop.Platform.UseCases;

namespace Samlop.Access.Leaving;

/// <summary>What nobody has after somebody whose role is over, for those who give it out: until it is taken or ended.</summary>
internal sealed class LeftWorkTasks(HeldWork work) : ITasksBesideRows
{
    public async Task<IReadOnlyList<WaitingTask>> WaitingFor(Actor actor, int most, CancellationToken cancel) =>
    [
        .. (await work.LeftFor(actor, most, cancel)).Select(h => new WaitingTask(
            $"left:{h.Kind}:{h.Id}",
            Phrase.In<AccessText>(nameof(AccessText.Task_LeftWork), h.Name),
            null,
            h.Url ?? AccessUrls.LeftWork(h.Kind, h.Id),
            Phrase.In<AccessText>(nameof(AccessText.Task_LeftWork_Action)))),
    ];
}
