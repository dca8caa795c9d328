using Samlop.Platform.UseCases;

namespace Samlop.Waiting.Calendar;

/// <summary>
/// Privat adresse til kalenderen: whoever has it reads the person's dates without signing in, since a calendar program cannot. Requests are
/// matched by the hash of its secret; the secret itself is kept sealed with the keys of the data folder, so that its owner can see it again
/// and the table alone opens nothing.
/// </summary>
public sealed class CalendarAddress
{
    private CalendarAddress()
    {
    }

    public CalendarAddress(UserId user, CalendarSecret secret, DateTimeOffset at)
    {
        User = user;
        Renew(secret, at);
    }

    public UserId User { get; private set; }

    /// <summary>SHA-256 of the secret, 64 hexadecimal digits.</summary>
    public string Hash { get; private set; } = "";

    /// <summary>The secret, sealed.</summary>
    public string Sealed { get; private set; } = "";

    /// <summary>When the address was made; an earlier one has given nothing since.</summary>
    public DateTimeOffset MadeAt { get; private set; }

    public void Renew(CalendarSecret secret, DateTimeOffset at)
    {
        Hash = secret.Hash;
        Sealed = secret.Sealed;
        MadeAt = at;
    }
}
