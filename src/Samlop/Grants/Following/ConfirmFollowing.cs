using Microsoft.EntityFrameworkCore;
using Samlop.Grants.Calls;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
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

    /// <summary>The owner of the address confirmed it.</summary>
    [Event("grants.following.confirmed"), Was("FollowingConfirmed")]
    public sealed record FollowingConfirmed(CallId Call, CallFollowerId Follower) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(Call);

        Audience IEvent.For => Audience.Everyone;

        Phrase IEvent.Told => Phrase.In<GrantsText>(nameof(GrantsText.Told_FollowingConfirmed));
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
