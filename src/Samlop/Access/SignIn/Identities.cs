using Microsoft.EntityFrameworkCore;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;

namespace Samlop.Access.SignIn;

/// <summary>Who an issuer says that somebody is, once its answer is checked.</summary>
/// <param name="IssuerName">As the settings name it.</param>
/// <param name="Issuer">As its tokens name it.</param>
/// <param name="NumberHash">Of the national identity number; the number itself goes no further than this.</param>
/// <param name="IssuerSession">Its own session (<c>sid</c>).</param>
/// <param name="Name">What it calls the person, as a proposal.</param>
/// <param name="OfMadeUp">It tells of the demonstration's made-up people, and of no others.</param>
/// <param name="ConfirmedAt">When the person was asked who they are, at the highest level there is; null where it was at a lower.</param>
public sealed record Proof(
    string IssuerName, string Issuer, string Subject, string? NumberHash, string? IssuerSession, string? Name, bool OfMadeUp = false,
    DateTimeOffset? ConfirmedAt = null)
{
    /// <summary>Nothing that tells who it is.</summary>
    public override string ToString() => IssuerName;
}

/// <summary>Finds the user of a proof, and ties a user to one.</summary>
public static class Identities
{
    /// <summary>The user is known by another sign-in, or the sign-in is another user's. Which is told to nobody.</summary>
    public static readonly Refusal SignInOfAnother = Refusal.In<AccessText>(nameof(SignInOfAnother));

    /// <summary>A user is known by what an issuer told from now on.</summary>
    [Event("access.user.sign-in-tied"), NoNews]
    public sealed record SignInTied(UserId User, string IssuerCode) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(User);

        Audience IEvent.For => Audience.Everyone;

        Phrase IEvent.Told => Phrase.In<AccessText>(nameof(AccessText.Told_SignInTied), Phrase.Verbatim(IssuerCode));
    }

    /// <summary>
    /// By issuer and subject; else by the number's hash, which another issuer may have told. Where the two say different things, or two
    /// users share a number, it is nobody: an administrator has to look. A made-up person is nobody to a real issuer.
    /// </summary>
    public static async Task<User?> UserOf(this AppDb db, Proof proof, CancellationToken cancel) =>
        (await db.KnownBy(proof, cancel))?.User;

    /// <summary>The same, with what the user is known by: a session that is begun by it ends when it is untied.</summary>
    public static async Task<(User User, UserIdentityId Identity)?> KnownBy(this AppDb db, Proof proof, CancellationToken cancel)
    {
        var rows = await Known(db, proof, cancel);
        var own = rows.Find(row => row.Issuer == proof.Issuer && row.Subject == proof.Subject);
        if (Contradicts(own, proof)) return null;
        var users = rows.Select(row => row.User).Distinct().ToList();
        if (users is not [var id]) return null;
        var madeUp = proof.OfMadeUp;
        return await db.Set<User>().SingleOrDefaultAsync(u => u.Id == id && u.Persona == madeUp, cancel) is { } user
            ? (user, (own ?? rows[0]).Id) : null;
    }

    /// <summary>
    /// The user is known by the proof from now on. Whoever is known already is tied to nothing new: a link in a mail that came into other
    /// hands must not give them a colleague's roles.
    /// </summary>
    /// <returns>Why not; null where it is so.</returns>
    public static async Task<Refusal?> Tie(this AppDb db, UserId user, Proof proof, Change change, CancellationToken cancel)
    {
        var rows = await Known(db, proof, cancel);
        var isMadeUp = db.Set<User>().Local.FirstOrDefault(u => u.Id == user)?.Persona
            ?? await db.Set<User>().AnyAsync(u => u.Id == user && u.Persona, cancel);
        if (isMadeUp != proof.OfMadeUp || rows.Exists(row => row.User != user || Contradicts(row, proof))) return SignInOfAnother;
        if (rows.Exists(row => row.Issuer == proof.Issuer && row.Subject == proof.Subject)) return null;
        if (rows.Count == 0 && await db.ThatSignIn().ContainsAsync(user, cancel)) return SignInOfAnother;

        db.Add(new UserIdentity
        {
            Id = NewId.Of<UserIdentityId>(change.At),
            User = user,
            Issuer = proof.Issuer,
            Subject = proof.Subject,
            NumberHash = proof.NumberHash,
            TiedAt = change.At,
        });
        change.Record(new SignInTied(user, proof.IssuerName));
        return null;
    }

    /// <summary>Somebody can sign in as the user already.</summary>
    public static IQueryable<UserId> ThatSignIn(this AppDb db) => db.Tied().Select(i => i.User);

    /// <summary>What signs somebody in: all that is not untied.</summary>
    public static IQueryable<UserIdentity> Tied(this AppDb db) => db.Set<UserIdentity>().Where(i => i.EndedAt == null);

    /// <summary>Nobody can sign in as the user, and this administrator is among those who made it so.</summary>
    public static async Task<bool> IsUntiedBy(this AppDb db, UserId user, UserId by, CancellationToken cancel) =>
        await db.Set<UserIdentity>().AnyAsync(i => i.User == user && i.EndedBy == by, cancel)
        && !await db.ThatSignIn().ContainsAsync(user, cancel);

    // The same sign of the issuer with another number.
    private static bool Contradicts(UserIdentity? row, Proof proof) =>
        row is { NumberHash: { } kept } && proof.NumberHash is { } told && kept != told
        && row.Issuer == proof.Issuer && row.Subject == proof.Subject;

    private static Task<List<UserIdentity>> Known(AppDb db, Proof proof, CancellationToken cancel)
    {
        var (issuer, subject, hash) = (proof.Issuer, proof.Subject, proof.NumberHash);
        return db.Tied()
            .Where(i => (i.Issuer == issuer && i.Subject == subject) || (hash != null && i.NumberHash == hash)).ToListAsync(cancel);
    }
}
