using Microsoft.EntityFrameworkCore;
using Samlop.Access.People;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Access.Sessions;

/// <summary>
/// Avslutte alle øktene til en bruker: an administrator signs somebody out everywhere, where a machine is lost, say. It only takes away:
/// the person signs in again as before, and is told who did it.
/// </summary>
[Process("access.user-sessions-ended")]
public sealed class EndUserSessions(AppDb db, TimeProvider time) : IUseCase<EndUserSessions.Input, Done>
{
    public static readonly Refusal OwnSessions = Refusal.In<AccessText>(nameof(OwnSessions));
    public static readonly Refusal NoSessions = Refusal.In<AccessText>(nameof(NoSessions));

    public static Permission Needs => AddUser.Needs;

    public sealed class Input : IInput<EndUserSessions, Input, Done>
    {
        public UserId User { get; set; }
    }

    /// <summary>A person was signed out everywhere by somebody else.</summary>
    [Event("access.user.sessions-ended"), NoNews]
    public sealed record UserSessionsEnded(UserId User, int Count) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(User);

        Audience IEvent.For => Audience.Everyone;

        Phrase IEvent.Told => Phrase.In<AccessText>(nameof(AccessText.Told_SessionsEnded));
    }

    public static NoticeKind TellsOwner { get; } = NoticeKind.Of<UserSessionsEnded>(
        "access.user.sessions-ended", AccessNotices.Group, "the person, at their address",
        async (happened, occasion) => new Told(
            Phrase.In<AccessText>(nameof(AccessText.Notice_SessionsEnded)), SessionEndpoints.Page, Readers.Of(happened.User))
        {
            About = Subject.Of(happened.User),
            More = Phrase.In<AccessText>(nameof(AccessText.Notice_SessionsEndedMore), await occasion.NameOf(occasion.Actor.User)),
        });

    /// <summary>What is against it.</summary>
    /// <param name="count">How many sessions the person has now.</param>
    internal static Refusal? No(UserId user, Actor actor, int count) =>
        user == actor.User ? OwnSessions : count == 0 ? NoSessions : null;

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var user = await db.Rows<User>().ManageableBy(actor.ForAdministration())
            .SingleOrDefaultAsync(u => u.Id == input.User, cancel);
        if (user is null) return Refusal.NotFound;
        var all = await db.Set<Session>().Where(s => s.User == user.Id).ToListAsync(cancel);
        var count = all.Count(s => s.HoldsAt(time.GetUtcNow()));
        if (No(user.Id, actor, count) is { } no) return no;

        db.RemoveRange(all);
        change.Record(new UserSessionsEnded(user.Id, count));
        return new Done();
    }
}
