using Microsoft.EntityFrameworkCore;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Following;

/// <summary>Bekreft: the owner of the address says yes. A button, not the link itself: mail scanners open links.</summary>
[Process("FollowingConfirmed")]
public sealed class ConfirmFollowing(AppDb db) : IUseCase<ConfirmFollowing.Input, Done>
{
    public static Permission Needs => FollowCall.Needs;

    public sealed class Input : IInput<ConfirmFollowing, Input, Done>
    {
        public string Key { get; set; } = "";
    }

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var follower = await db.Rows<CallFollower>().HoldingKey(input.Key).SingleOrDefaultAsync(cancel);
        if (follower is null) return Refusal.NotFound;
        if (follower.ConfirmedAt is not null) return new Done();

        follower.Confirm(change.At);
        change.Record(new FollowingConfirmed(follower.Call, follower.Id));
        return new Done();
    }
}
