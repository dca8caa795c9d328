using Microsoft.EntityFrameworkCore;
using Samlop.Grants.Calls;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Grants.Following;

/// <summary>Bekreft: the owner of the address says yes. A button, not the link itself: mail scanners open links.</summary>
[Process("FollowingConfirmed"), TellsNobody(Untold.OwnChoice)]
public sealed class ConfirmFollowing(AppDb db) : IUseCase<ConfirmFollowing.Input, Done>
{
    public static Permission Needs => FollowCall.Needs;

    public sealed class Input : IInput<ConfirmFollowing, Input, Done>
    {
        public string Key { get; set; } = "";
    }

    /// <summary>The owner of the address confirmed it.</summary>
    [Event("grants.following.confirmed"), Was("FollowingConfirmed"), NoNews]
    public sealed record FollowingConfirmed(CallId Call, CallFollowerId Follower) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(Call);

        Audience IEvent.For => Audience.Everyone;

        Phrase IEvent.Told => Phrase.In<GrantsText>(nameof(GrantsText.Told_FollowingConfirmed));
    }

    public static NoticeKind TellsFollowers { get; } = NoticeKind.Of<CallVersionPublished>(
        "grants.call.amended-followed", GrantNotices.Calls, "every address that follows the call, of a later version",
        async (happened, occasion) =>
        {
            if (happened.Ordinal == 1) return null;
            var call = await occasion.Call(happened.Call);
            return new Told(
                call.Line(nameof(GrantsText.Notice_CallAmended)),
                await occasion.Db.NewsOf(call.Id, call.Number, happened.Ordinal, occasion.Cancel),
                await occasion.Followers(happened.Call));
        });

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
