using System.Globalization;
using Microsoft.AspNetCore.Authentication;

namespace Samlop.Access.SignIn.Issuers;

/// <summary>Which issuer a session was begun by, and its session there: it ends when that does.</summary>
/// <param name="ConfirmedAt">When the person was at the issuer, where that was as sure as can be.</param>
/// <param name="Identity">What the user was known by: untied, it ends what was begun by it.</param>
public sealed record SessionOrigin(string Issuer, string? Session, DateTimeOffset? ConfirmedAt, UserIdentityId? Identity)
{
    private const string IdentityKey = "samlop.identity";
    private const string ConfirmedKey = "samlop.confirmed";
    private const string IssuerKey = "samlop.issuer";
    private const string SessionKey = "samlop.issuer-session";

    public static SessionOrigin Of(Proof proof, UserIdentityId? identity) =>
        new(proof.IssuerName, proof.IssuerSession, proof.ConfirmedAt, identity);

    /// <summary>Null in a demonstration.</summary>
    public static SessionOrigin? In(AuthenticationProperties? properties) =>
        properties?.GetString(IssuerKey) is { } issuer
            ? new SessionOrigin(
                issuer, properties.GetString(SessionKey), TokenRules.Time(properties.GetString(ConfirmedKey)),
                Guid.TryParse(properties.GetString(IdentityKey), out var id) ? new UserIdentityId(id) : null)
            : null;

    public void Put(AuthenticationProperties properties)
    {
        properties.SetString(IssuerKey, Issuer);
        properties.SetString(SessionKey, Session);
        properties.SetString(IdentityKey, Identity?.Value.ToString());
        properties.SetString(ConfirmedKey, ConfirmedAt?.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture));
    }
}
