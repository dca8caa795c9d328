using Microsoft.EntityFrameworkCore;
using Samlop.Access.People;
using Samlop.Access.SignIn;
using Samlop.Access.Untying;
using Samlop.Audit.TwoPerson;
using Samlop.Platform.Data;
using Samlop.Platform.Identifiers;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Access.Moving;

/// <summary>
/// Foreslå å flytte en innlogging til et nytt nummer: an administrator types the number that a user has got in the place of a D-number, and
/// sends it to another administrator. What is kept of the number is its keyed hash.
/// </summary>
[Process("access.sign-in-move-proposed")]
public sealed class ProposeSignInMove(AppDb db, IdentityHash hashes, IEnumerable<IRecordedNumbers> registers)
    : IUseCase<ProposeSignInMove.Input, ProposeSignInMove.Proposed>
{
    public static readonly Refusal MovedIsUntied = Refusal.In<MovingText>(nameof(MovedIsUntied));
    public static readonly Refusal HasNoNumber = Refusal.In<MovingText>(nameof(HasNoNumber));
    public static readonly Refusal NumberIsKnown = Refusal.In<MovingText>(nameof(NumberIsKnown));
    public static readonly Refusal MoveIsProposed = Refusal.In<MovingText>(nameof(MoveIsProposed));

    public static Permission Needs => ManageAllAccess.Needs;

    public sealed class Input : IInput<ProposeSignInMove, Input, Proposed>
    {
        public UserIdentityId Identity { get; set; }

        /// <summary>As typed. One that is a number is read once and shown by no page again; what is none stays, to be corrected.</summary>
        public string? Number
        {
            get => Read is null ? field : null;
            set => (field, Read) = (value, NationalIdentityNumber.TryParse(value, out var number) ? number : null);
        }

        internal NationalIdentityNumber? Read { get; private set; }
    }

    public sealed record Proposed(UserId User, SignInMoveId Move);

    /// <summary>It was proposed that a user is found by another number.</summary>
    [Event("access.sign-in-move.sent"), NoNews]
    public sealed record SignInMoveSent(SignInMoveId Move, UserId User) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(Move).And(User);

        Audience IEvent.For => Audience.Everyone;

        Phrase IEvent.Told => Phrase.In<MovingText>(nameof(MovingText.Told_Sent));
    }

    public static NoticeKind TellsAdministrators { get; } = NoticeKind.Of<SignInMoveSent>(
        "access.sign-in-move.waits", AccessNotices.Proposals, "the other administrators of the installation",
        async (happened, occasion) => new Told(
            Phrase.In<MovingText>(nameof(MovingText.Notice_Waits)), MovingUrls.Of(happened.User, happened.Move),
            (await Administrators.OfTheInstallation(occasion)).But(happened.User))
        {
            Matter = happened.Move.Value,
        }).WhileSent();

    /// <summary>What is against it, before a number is typed.</summary>
    internal static Refusal? No(UserIdentity identity, Actor actor) =>
        identity.EndedAt is not null ? MovedIsUntied
        : identity.NumberHash is null ? HasNoNumber
        : identity.User == actor.User ? SignInMove.MoveOfOneself
        : null;

    public async Task<Outcome<Proposed>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        if (await db.Manageable(input.Identity, actor.ForAdministration(), cancel) is not var (identity, user)) return Refusal.NotFound;
        if (No(identity, actor) is { } no) return no;
        // A D-number becomes an identity number, and never the other way.
        if (input.Read is not { IsDNumber: false } number)
            return new FieldError(nameof(Input.Number), Phrase.In<MovingText>(nameof(MovingText.Error_Number)));
        var hash = hashes.Of(number);
        if (await db.MayMove(identity, hash, cancel) is { } cannot) return cannot;
        if (await db.Rows<SignInMove>().ManageableBy(actor.ForAdministration()).Where(SignInMove.Open)
            .AnyAsync(m => m.User == user.Id, cancel)) return MoveIsProposed;

        var isRecorded = await registers.Say(db, identity, hash, actor, change, cancel);
        var move = new SignInMove(
            NewId.Of<SignInMoveId>(change.At), user.Id, identity.Id, hash, isRecorded, actor.User, change.At);
        db.Add(move);
        if (move.Send(db.BeginCheck(move, actor.User), actor, change.At) is { } refused) return refused;
        change.Record(new SignInMoveSent(move.Id, user.Id));
        return new Proposed(user.Id, move.Id);
    }
}
