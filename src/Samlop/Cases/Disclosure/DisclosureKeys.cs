using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace Samlop.Cases.Disclosure;

/// <summary>
/// Carries the key of a request to the page that shows it once: sealed, for a short while. What was answered to a form is kept, and the
/// database alone is to open nothing.
/// </summary>
public sealed class DisclosureKeys(IDataProtectionProvider protection)
{
    private static readonly TimeSpan Shown = TimeSpan.FromMinutes(30);

    private readonly ITimeLimitedDataProtector protector =
        protection.CreateProtector("Samlop.DisclosureKey").ToTimeLimitedDataProtector();

    internal string Seal(string token) => protector.Protect(token, Shown);

    /// <summary>Null where it is too old, or none of ours.</summary>
    internal string? Open(string? carried)
    {
        try
        {
            return carried is null ? null : protector.Unprotect(carried);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
