using Samlop.Audit.TwoPerson;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Access.Moving;

/// <summary>
/// Ta tilbake et forslag om å flytte en innlogging: whoever proposed it, before another has answered; where the number was typed wrong,
/// say. What was kept of it is forgotten.
/// </summary>
[Process("access.sign-in-move-taken-back"), TellsNobody(Untold.OwnWork)]
public sealed class TakeBackSignInMove(AppDb db) : IUseCase<TakeBackSignInMove.Input, Done>
{
    public static Permission Needs => ManageAllAccess.Needs;

    public sealed class Input : IInput<TakeBackSignInMove, Input, Done>
    {
        public SignInMoveId Move { get; set; }
    }

    /// <summary>Whoever proposed that a user is found by another number proposes it no more.</summary>
    [Event("access.sign-in-move.taken-back"), NoNews]
    public sealed record SignInMoveTakenBack(SignInMoveId Move, UserId User) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(Move).And(User);

        Audience IEvent.For => Audience.Everyone;

        Phrase IEvent.Told => Phrase.In<MovingText>(nameof(MovingText.Told_TakenBack));
    }

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        if (await db.ManageableMove(input.Move, actor, cancel) is not var (move, check)) return Refusal.NotFound;
        if (move.TakeBack(check, actor, change.At) is { } no) return no;

        move.End(change.At);
        change.Record(new SignInMoveTakenBack(move.Id, move.User));
        return new Done();
    }
}
