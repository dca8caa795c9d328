using Microsoft.EntityFrameworkCore;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Access.Authority;

/// <summary>
/// Varsler mens noen er borte: a stand-in gets what the absent one gets, and whoever has a delegation what the one gets who gave it, where
/// it belongs to its acts and is about what it covers, for as long as it holds. Each is asked by the door like everybody.
/// </summary>
internal sealed class NoticesWhileAway(AuthorityActs acts) : IStandsIn
{
    public async Task<IReadOnlyCollection<UserId>> For(
        IReadOnlyCollection<UserId> told, NoticeGroup group, Subject about, DateOnly day, AppDb db, CancellationToken cancel)
    {
        var standIns = db.Rows<StandIn>().All(Because.NoticesAreStoodInFor).Where(StandIn.Holds.On(day))
            .Where(s => told.Contains(s.Absent)).Select(s => s.User);
        var found = await standIns.ToListAsync(cancel);
        foreach (var act in acts.All.Where(act => act.Notices.Contains(group)))
        {
            var given = await db.Rows<Delegation>().All(Because.NoticesAreStoodInFor).Where(Delegation.Gives(act, day))
                .Where(d => told.Contains(d.GivenBy)).ToListAsync(cancel);
            if (given.Count == 0) continue;
            // Of what is not about any of the things that it may be limited to, only those hear who have it for all.
            var subject = given.TrueForAll(d => d.Only is null) || act.Subjects?.Of is not { } of ? null : await of(db, about, cancel);
            found.AddRange(given.Where(d => d.Only is null || (subject is { } one && d.Covers(one))).Select(d => d.To));
        }

        return found;
    }
}
