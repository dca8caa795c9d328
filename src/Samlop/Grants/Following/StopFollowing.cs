using Microsoft.EntityFrameworkCore;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Following;

/// <summary>Slutt å følge: the address is deleted.</summary>
[Process("FollowingStopped")]
public sealed class StopFollowing(AppDb db) : IUseCase<StopFollowing.Input, Done>
{
    public static Permission Needs => FollowCall.Needs;

    public sealed class Input : IInput<StopFollowing, Input, Done>
    {
        public string Key { get; set; } = "";
    }

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var follower = await db.Rows<CallFollower>().HoldingKey(input.Key).SingleOrDefaultAsync(cancel);
        if (follower is null) return Refusal.NotFound;

        db.Remove(follower);
        change.Record(new FollowingStopped(follower.Call, follower.Id));
        return new Done();
    }
}
