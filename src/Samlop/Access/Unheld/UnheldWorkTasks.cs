using Samlop.Platform.Text;
using Samlop.Platform.UseCases;

namespace Samlop.Access.Unheld;

/// <summary>What waits for a role that nobody holds, for those who see to it: until somebody has the role.</summary>
internal sealed class UnheldWorkTasks(UnheldWork work) : ITasksBesideRows
{
    public async Task<IReadOnlyList<WaitingTask>> WaitingFor(Actor actor, int most, CancellationToken cancel) =>
    [
        .. (await work.For(actor, cancel)).Take(most).Select(at => new WaitingTask(
            $"unheld:{at.Organisation.Value}",
            Phrase.In<AccessText>(nameof(AccessText.Task_Unheld), at.OrganisationName),
            at.Due,
            AccessUrls.Unheld(at.Organisation),
            Phrase.In<AccessText>(nameof(AccessText.Task_Unheld_Action)))),
    ];
}
