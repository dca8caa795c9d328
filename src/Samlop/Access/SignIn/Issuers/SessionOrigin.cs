using Microsoft.AspNetCore.Authentication;

namespace Samlop.Access.SignIn.Issuers;

/// <summary>Which issuer a session was begun by, and its session there: it ends when that does.</summary>
public sealed record SessionOrigin(string Issuer, string? Session)
{
    private const string IssuerKey = "samlop.issuer";
    private const string SessionKey = "samlop.issuer-session";

    public static SessionOrigin Of(Proof proof) => new(proof.IssuerName, proof.IssuerSession);

    /// <summary>Null in a demonstration.</summary>
    public static SessionOrigin? In(AuthenticationProperties? properties) =>
        properties?.GetString(IssuerKey) is { } issuer ? new SessionOrigin(issuer, properties.GetString(SessionKey)) : null;

    public void Put(AuthenticationProperties properties)
    {
        properties.SetString(IssuerKey, Issuer);
        properties.SetString(SessionKey, Session);
    }
}
