using Microsoft.EntityFrameworkCore;
using Samlop.Grants.Calls;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Grants.Following;

/// <summary>Those who follow a call, as readers of notices: each stops by the address in their mail.</summary>
internal static class FollowerReaders
{
    public static OutsideReader AsReader(this CallFollower follower) =>
        new(follower.Email, follower.Language, FollowingUrls.Stop(follower.Key), Subject.Of(follower.Id));

    /// <summary>Those who have confirmed that they follow it.</summary>
    public static async Task<Readers> Followers(this Occasion occasion, CallId call)
    {
        var followers = await occasion.Db.Rows<CallFollower>().All(Because.WhoWaitsIsTold)
            .AsNoTracking()
            .Where(f => f.Call == call && f.ConfirmedAt != null)
            .OrderBy(f => f.Id)
            .ToListAsync(occasion.Cancel);
        return Readers.At(followers.Select(AsReader));
    }
}
