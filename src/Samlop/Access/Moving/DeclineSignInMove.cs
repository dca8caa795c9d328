using Samlop.Audit.TwoPerson;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Access.Moving;

/// <summary>
/// Avslå at en innlogging flyttes: the other administrator says no, and why. What was kept of the number is forgotten; the move may be
/// proposed again.
/// </summary>
[Process("access.sign-in-move-declined")]
public sealed class DeclineSignInMove(AppDb db) : IUseCase<DeclineSignInMove.Input, Done>
{
    public static Permission Needs => ManageAllAccess.Needs;

    public sealed class Input : ReturnInput, IInput<DeclineSignInMove, Input, Done>
    {
        public SignInMoveId Move { get; set; }
    }

    /// <summary>A user is found by the number they were found by, as before.</summary>
    [Event("access.sign-in-move.declined"), NoNews]
    public sealed record SignInMoveDeclined(SignInMoveId Move, UserId User) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(Move).And(User);

        Audience IEvent.For => Audience.Everyone;

        Phrase IEvent.Told => Phrase.In<MovingText>(nameof(MovingText.Told_Declined));
    }

    public static NoticeKind TellsSender { get; } = NoticeKind.Of<SignInMoveDeclined>(
        "access.sign-in-move.declined", AccessNotices.Proposals, "the administrator who proposed it",
        async (happened, occasion) => new Told(
            Phrase.In<MovingText>(nameof(MovingText.Notice_Declined)), MovingUrls.Of(happened.User, happened.Move),
            Readers.Of(await occasion.SenderOf(happened.Move.Value))));

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        if (await db.ManageableMove(input.Move, actor, cancel) is not var (move, check)) return Refusal.NotFound;
        if (move.MayDecide(check, actor) is { } own) return own;
        if (move.Return(check, actor, input, change.At) is { } no) return no;

        move.End(change.At);
        change.Record(new SignInMoveDeclined(move.Id, move.User), reason: check.Rounds[^1].Reasons);
        return new Done();
    }
}
