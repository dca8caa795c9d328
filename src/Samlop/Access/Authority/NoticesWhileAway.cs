using Microsoft.EntityFrameworkCore;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Access.Authority;

/// <summary>
/// Varsler mens noen er borte: a stand-in gets what the absent one gets, and whoever has a delegation what the one gets who gave it, for as
/// long as it holds. Each is asked by the door like everybody.
/// </summary>
internal sealed class NoticesWhileAway : IStandsIn
{
    public async Task<IReadOnlyCollection<UserId>> For(IReadOnlyCollection<UserId> told, DateOnly day, AppDb db, CancellationToken cancel)
    {
        var standIns = db.Rows<StandIn>().All(Because.NoticesAreStoodInFor).Where(StandIn.Holds.On(day))
            .Where(s => told.Contains(s.Absent)).Select(s => s.User);
        var delegates = db.Rows<Delegation>().All(Because.NoticesAreStoodInFor).Where(Delegation.Holds.On(day))
            .Where(d => told.Contains(d.GivenBy)).Select(d => d.To);
        return await standIns.Concat(delegates).ToListAsync(cancel);
    }
}
