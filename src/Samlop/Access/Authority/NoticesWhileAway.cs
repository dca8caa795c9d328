using Microsoft.EntityFrameworkCore;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Access.Authority;

/// <summary>
/// Varsler mens noen er borte: a stand-in gets what the absent one gets, and whoever has a delegation what the one gets who gave it, where
/// it belongs to its acts, for as long as it holds. Each is asked by the door like everybody.
/// </summary>
internal sealed class NoticesWhileAway(AuthorityActs acts) : IStandsIn
{
    public async Task<IReadOnlyCollection<UserId>> For(
        IReadOnlyCollection<UserId> told, NoticeGroup group, DateOnly day, AppDb db, CancellationToken cancel)
    {
        var codes = acts.All.Where(act => act.Notices.Contains(group)).SelectMany(act => act.Codes).ToList();
        var standIns = db.Rows<StandIn>().All(Because.NoticesAreStoodInFor).Where(StandIn.Holds.On(day))
            .Where(s => told.Contains(s.Absent)).Select(s => s.User);
        var delegates = db.Rows<Delegation>().All(Because.NoticesAreStoodInFor).Where(Delegation.Holds.On(day))
            .Where(d => told.Contains(d.GivenBy) && d.Acts.Any(code => codes.Contains(code))).Select(d => d.To);
        return await standIns.Concat(delegates).ToListAsync(cancel);
    }
}
