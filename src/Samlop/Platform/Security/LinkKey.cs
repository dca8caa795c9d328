using System.Security.Cryptography;
using System.Text;

namespace Samlop.Platform.Security;

/// <summary>The key in a link that is sent to somebody: 256 random bits, and the hash that is all that is kept of them.</summary>
public sealed record LinkKey(string Token, string Hash)
{
    private const int Bytes = 32;

    /// <summary>How many signs a token has.</summary>
    public const int Length = Bytes * 2;

    public static LinkKey New()
    {
        var token = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(Bytes));
        return new LinkKey(token, HashOf(token));
    }

    public static string HashOf(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));

    /// <summary>A key in a log is a key in other hands.</summary>
    public override string ToString() => Hash;
}
