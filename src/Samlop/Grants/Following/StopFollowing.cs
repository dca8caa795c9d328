using Microsoft.EntityFrameworkCore;
using Samlop.Grants.Calls;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Grants.Following;

/// <summary>Slutt å følge: the address is deleted.</summary>
[Process("FollowingStopped"), TellsNobody(Untold.OwnChoice)]
public sealed class StopFollowing(AppDb db) : IUseCase<StopFollowing.Input, Done>
{
    public static Permission Needs => FollowCall.Needs;

    public sealed class Input : IInput<StopFollowing, Input, Done>
    {
        public string Key { get; set; } = "";
    }

    /// <summary>The address was deleted by its owner.</summary>
    [Event("grants.following.stopped"), Was("FollowingStopped"), NoNews]
    public sealed record FollowingStopped(CallId Call, CallFollowerId Follower) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(Call);

        Audience IEvent.For => Audience.Everyone;

        Phrase IEvent.Told => Phrase.In<GrantsText>(nameof(GrantsText.Told_FollowingStopped));
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
