using Microsoft.EntityFrameworkCore;
using Samlop.Grants.Apply;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Grants.Assess;

/// <summary>
/// Varsler mens noen er borte: a stand-in gets what the absent one gets, and whoever has a delegation what the chief executive gets, for as
/// long as it holds. Each is asked by the door like everybody.
/// </summary>
internal sealed class NoticesWhileAway : IStandsIn
{
    public async Task<IReadOnlyCollection<UserId>> For(IReadOnlyCollection<UserId> told, DateOnly day, AppDb db, CancellationToken cancel)
    {
        var standIns = db.Rows<StandIn>().All(Because.WorkIsStoodInFor).Where(StandIn.Holds.On(day))
            .Where(s => told.Contains(s.Absent)).Select(s => s.User);
        var delegates = db.Rows<Delegation>().All(Because.WorkIsStoodInFor).Where(Delegation.Holds.On(day))
            .Where(d => told.Contains(d.GivenBy)).Select(d => d.To);
        return await standIns.Concat(delegates).ToListAsync(cancel);
    }
}

/// <summary>What a notice needs of an assessment or a stand-in, whoever has done something with it.</summary>
internal static class AssessNotices
{
    public static Task<Assessment> Assessment(this Occasion occasion, AssessmentId id) =>
        occasion.Db.Rows<Assessment>().All(Because.WhoWaitsIsTold).SingleAsync(a => a.Id == id, occasion.Cancel);

    /// <summary>The assessors who have handed in.</summary>
    public static Task<List<UserId>> HandedIn(this Occasion occasion, GrantApplicationId application) =>
        occasion.Db.Rows<Assessment>().All(Because.WhoWaitsIsTold)
            .Where(a => a.Application == application && a.EndedAt == null && a.HandedInAt != null)
            .Select(a => a.Assessor)
            .ToListAsync(occasion.Cancel);

    public static Task<StandIn> StandIn(this Occasion occasion, StandInId id) =>
        occasion.Db.Rows<StandIn>().All(Because.WhoWaitsIsTold).SingleAsync(s => s.Id == id, occasion.Cancel);
}
