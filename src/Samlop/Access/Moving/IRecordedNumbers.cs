using Samlop.Access.SignIn;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;

namespace Samlop.Access.Moving;

/// <summary>
/// Whether a register of persons says that the number of a sign-in has become another: what a move of it rests on besides the
/// administrator's own word. It is asked of a number that the administrator has typed, and tells none. To ask is to look at the person, and
/// is written as that.
/// </summary>
public interface IRecordedNumbers
{
    /// <param name="identity">The sign-in that is to be moved, with the hash of the number that it goes by.</param>
    /// <param name="hash">Of the new number (<see cref="IdentityHash"/>).</param>
    Task<bool> HasBecome(AppDb db, UserIdentity identity, string hash, Actor actor, Change change, CancellationToken cancel);
}

internal static class RecordedNumbersAsked
{
    /// <inheritdoc cref="IRecordedNumbers.HasBecome" />
    public static async Task<bool> Say(
        this IEnumerable<IRecordedNumbers> registers, AppDb db, UserIdentity identity, string hash, Actor actor, Change change,
        CancellationToken cancel)
    {
        var say = false;
        foreach (var register in registers) say |= await register.HasBecome(db, identity, hash, actor, change, cancel);
        return say;
    }
}
