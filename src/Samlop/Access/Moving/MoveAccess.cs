using Microsoft.EntityFrameworkCore;
using Samlop.Access.SignIn;
using Samlop.Audit.TwoPerson;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;

namespace Samlop.Access.Moving;

/// <summary>
/// Whose moves: the installation's administrators. Whether a number is known here is told by what is refused, so nobody of one organisation
/// asks.
/// </summary>
public static class MoveAccess
{
    public static IQueryable<SignInMove> ManageableBy(this Rows<SignInMove> moves, Reader reader)
    {
        var (may, withheld) = (reader.Actor.May(ManageAllAccess.Needs), moves.Db.Withheld(reader.Actor));
        return moves.Through(m => may && !withheld.Contains(m.User));
    }

    /// <summary>The move with its check, for the steps on it.</summary>
    internal static async Task<(SignInMove Move, TwoPersonCheck Check)?> ManageableMove(
        this AppDb db, SignInMoveId id, Actor actor, CancellationToken cancel) =>
        await db.Rows<SignInMove>().ManageableBy(actor.ForAdministration()).SingleOrDefaultAsync(m => m.Id == id, cancel) is { } move
            ? (move, await db.CheckOf(move, cancel)) : null;

    /// <summary>
    /// What is against it now: the sign-in is untied meanwhile, or the number is one that somebody is known by already.
    /// </summary>
    internal static async Task<Refusal?> MayMove(this AppDb db, UserIdentity identity, string hash, CancellationToken cancel) =>
        identity.EndedAt is not null ? ProposeSignInMove.MovedIsUntied
        : await db.Tied().AnyAsync(i => i.NumberHash == hash, cancel) ? ProposeSignInMove.NumberIsKnown
        : null;
}
