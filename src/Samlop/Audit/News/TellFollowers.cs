using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Platform.Data;
using Samlop.Platform.Jobs;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Audit.News;

/// <summary>
/// Varsle dem som følger: once a day each is told that there is news of what they have chosen to follow, and nothing of what it is. It is
/// asked as the news on their own page is, so that nobody is told of what they would not read there.
/// </summary>
[Process("FollowersTold")]
public sealed class TellFollowers(
    AppDb db, HistoryReading histories, FollowedKinds kinds, Purposes purposes, ViewerLookup viewers)
    : IUseCase<TellFollowers.Input, Done>
{
    public static readonly NoticeGroup Group = new(
        "audit.following",
        Phrase.In<AuditText>(nameof(AuditText.Following_Group)), Phrase.In<AuditText>(nameof(AuditText.Following_Group_Explained)),
        MayBeStopped: true, Enum.GetValues<Role>());

    public static Permission Needs { get; } = Permission.OfSystem("audit.news.tell-followers");

    public static NoticeKind NewsNotice { get; } = NoticeKind.Of<FollowerTold>(
        "audit.following.news", Group, "whoever follows something by their own choice",
        (happened, _) => Task.FromResult<Told?>(new Told(
            Phrase.In<AuditText>(nameof(AuditText.Following_Notice)), NewsPage.Url, Readers.Of(happened.User))));

    public sealed class Input : IInput<TellFollowers, Input, Done>
    {
        public UserId User { get; set; }
    }

    /// <summary>Somebody was told that there is news of what they follow.</summary>
    [Event("audit.follower.told"), NoNews]
    public sealed record FollowerTold(UserId User) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(User);

        Audience IEvent.For => Audience.Everyone;

        Phrase IEvent.Told => Phrase.In<AuditText>(nameof(AuditText.Told_FollowerTold));
    }

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var user = input.User;
        var follows = await db.Set<Follow>().Where(f => f.User == user).ToListAsync(cancel);
        var told = false;
        foreach (var reader in await viewers.ActorsOf(user, db, cancel))
        {
            var own = follows.Where(f => f.Organisation == reader.Organisation).ToList();
            if (own.Count == 0) continue;
            var news = await histories.News(reader, kinds, purposes, most: 1, oldest: false, chosenAlone: true, cancel);
            if (news.Count == 0 || own.All(f => f.ToldUpTo >= news[0].Sequence)) continue;
            foreach (var follow in own) follow.Tell(news[0].Sequence);
            told = true;
        }

        if (told) change.Record(new FollowerTold(user));
        return new Done();
    }
}

/// <summary>Tells those who follow, each for itself: one that fails does not stop the others.</summary>
internal sealed class TellFollowersJob(Runner runner, IAppDbSource source, ILogger<TellFollowersJob> logger) : IRecurringJob
{
    private const int AtATime = 200;

    public async Task Run(CancellationToken cancel)
    {
        for (var (more, at) = (true, 0); more; at += AtATime)
        {
            List<UserId> users;
            await using (var db = source.Open())
                users = await db.Set<Follow>().Select(f => f.User).Distinct().OrderBy(u => u).Skip(at).Take(AtATime).ToListAsync(cancel);

            more = users.Count == AtATime;
            foreach (var user in users)
            {
                try
                {
                    _ = (await runner.Run(new TellFollowers.Input { User = user }, Actor.System, cancel: cancel)).Value;
                }
                catch (Exception problem) when (!cancel.IsCancellationRequested)
                {
                    logger.LogError(problem, "The news of what {User} follows could not be told", user.Value);
                }
            }
        }
    }
}
