using Microsoft.EntityFrameworkCore;
using Samlop.Access.Sessions;
using Samlop.Access.SignIn;
using Samlop.Audit.TwoPerson;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Access.Moving;

/// <summary>
/// Godkjenn at en innlogging flyttes til et nytt nummer: another administrator than who proposed it. What the user was known by ends, and
/// the same issuers find them by the new number from now on. They are signed out everywhere, and told.
/// </summary>
[Process("access.sign-in-moved"), FreshSignIn]
public sealed class ApproveSignInMove(AppDb db, IEnumerable<IRecordedNumbers> registers) : IUseCase<ApproveSignInMove.Input, Done>
{
    public static readonly Refusal NumberIsRecordedNoMore = Refusal.In<MovingText>(nameof(NumberIsRecordedNoMore));

    public static Permission Needs => ManageAllAccess.Needs;

    public sealed class Input : IInput<ApproveSignInMove, Input, Done>, IApproves<SignInMove>
    {
        public SignInMoveId Move { get; set; }

        /// <inheritdoc cref="IApproves{TThing}.Seen" />
        public string? Seen { get; set; }
    }

    /// <summary>A user is found by another number from now on.</summary>
    [Event("access.sign-in-move.approved"), NoNews]
    public sealed record SignInMoved(SignInMoveId Move, UserId User) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(Move).And(User);

        Audience IEvent.For => Audience.Everyone;

        Phrase IEvent.Told => Phrase.In<MovingText>(nameof(MovingText.Told_Moved));
    }

    public static NoticeKind TellsOwner { get; } = NoticeKind.Of<SignInMoved>(
        "access.sign-in-move.approved", AccessNotices.Group, "the person, at their address",
        async (happened, occasion) => new Told(
            Phrase.In<MovingText>(nameof(MovingText.Notice_Moved)), AccessUrls.Roles, Readers.Of(happened.User))
        {
            About = Subject.Of(happened.User),
            More = Phrase.In<MovingText>(
                nameof(MovingText.Notice_MovedMore), await occasion.NameOf(await occasion.SenderOf(happened.Move.Value)),
                await occasion.NameOf(occasion.Actor.User)),
        });

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        if (await db.ManageableMove(input.Move, actor, cancel) is not var (move, check)) return Refusal.NotFound;
        if (move.MayDecide(check, actor) is { } no) return no;
        if (move.NumberHash is not { } hash) return SignInMove.MoveIsOver;
        var identity = await db.Set<UserIdentity>().SingleAsync(i => i.Id == move.Identity, cancel);
        if (await db.MayMove(identity, hash, cancel) is { } changed) return changed;
        // What was shown is asked again: the one who approves rests on it.
        if (move.IsRecorded && !await registers.Say(db, identity, hash, actor, change, cancel)) return NumberIsRecordedNoMore;
        if (move.Approve(check, actor, input.Seen, change.At) is { } refused) return refused;

        var known = await db.Tied().Where(i => i.User == move.User && i.NumberHash == identity.NumberHash).ToListAsync(cancel);
        foreach (var one in known)
        {
            one.End(actor.User, change.At);
            // The issuer may know the person by another sign of its own with the new number: then the number finds them.
            db.Add(new UserIdentity
            {
                Id = NewId.Of<UserIdentityId>(change.At),
                User = one.User,
                Issuer = one.Issuer,
                Subject = one.Subject,
                NumberHash = hash,
                TiedAt = change.At,
            });
        }

        db.RemoveRange(await db.Set<Session>().Where(s => s.User == move.User).ToListAsync(cancel));
        change.Record(new SignInMoved(move.Id, move.User));
        return new Done();
    }
}
