using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Samlop.Platform.Security;

namespace Samlop.Access.SignIn.Issuers;

/// <summary>
/// What the browser carries between an invitation and the issuer, sealed, for a quarter of an hour: the link that was opened, and
/// afterwards who the issuer says that it is. The link is a key, and so stands in no address on the way.
/// </summary>
public sealed class SignInCarried(IDataProtectionProvider protection, OwnCookies cookies, TimeProvider time)
{
    private static readonly TimeSpan Good = TimeSpan.FromMinutes(15);

    private readonly IDataProtector protector = protection.CreateProtector("Samlop.SignIn.Carried");

    public void Keep(HttpContext http, string invitation, Proof? proof = null)
    {
        var sealedUp = protector.Protect(JsonSerializer.Serialize(new Carried(invitation, proof, time.GetUtcNow())));
        http.Response.Cookies.Append(cookies.SignInCarried, sealedUp, Cookie().Build(http));
    }

    /// <summary>The address of the invitation; null where none was opened.</summary>
    public string? Invitation(HttpContext http) => Open(http.Request.Cookies[cookies.SignInCarried])?.Invitation;

    /// <summary>Sealed, for the use case; null where nobody has signed in for this invitation.</summary>
    public string? ProofFor(HttpContext http, string invitation) =>
        http.Request.Cookies[cookies.SignInCarried] is { } carried && ProofIn(carried, invitation) is not null ? carried : null;

    /// <summary>Null for what was not sealed here, for another invitation, or too long ago.</summary>
    public Proof? ProofIn(string? carried, string invitation) =>
        Open(carried) is { } read && read.Invitation == invitation ? read.Proof : null;

    public void Forget(HttpContext http) => http.Response.Cookies.Delete(cookies.SignInCarried, Cookie().Build(http));

    private CookieBuilder Cookie() => new()
    {
        Path = "/",
        HttpOnly = true,
        SameSite = SameSiteMode.Lax,
        SecurePolicy = cookies.Policy,
        MaxAge = Good,
        IsEssential = true,
    };

    private Carried? Open(string? carried)
    {
        if (string.IsNullOrEmpty(carried)) return null;
        try
        {
            var read = JsonSerializer.Deserialize<Carried>(protector.Unprotect(carried));
            return read is not null && time.GetUtcNow() - read.At < Good ? read : null;
        }
        catch (Exception wrong) when (wrong is CryptographicException or JsonException)
        {
            return null;
        }
    }

    private sealed record Carried(string Invitation, Proof? Proof, DateTimeOffset At);
}
