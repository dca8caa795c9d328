using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;

namespace Samlop.Waiting.Calendar;

/// <summary>What is kept of a new secret.</summary>
public sealed record CalendarSecret(string Hash, string Sealed);

/// <summary>The secrets of private addresses: 256 bits that nobody can guess.</summary>
public sealed class CalendarSecrets(IDataProtectionProvider protection)
{
    private const int Bytes = 32;

    private readonly IDataProtector protector = protection.CreateProtector("Samlop.CalendarAddress");

    public CalendarSecret New()
    {
        var secret = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(Bytes));
        return new CalendarSecret(HashOf(secret), protector.Protect(secret));
    }

    /// <summary>The secret in the address; null where the keys it was sealed with are gone, and only a new one can be shown.</summary>
    public string? Opened(CalendarAddress address)
    {
        try
        {
            return protector.Unprotect(address.Sealed);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    public static string HashOf(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
