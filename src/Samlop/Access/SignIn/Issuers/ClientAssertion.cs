using System.Security.Cryptography;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace Samlop.Access.SignIn.Issuers;

/// <summary>
/// Says by a signature which program asks (<c>private_key_jwt</c>: OpenID Connect Core 1.0, 9; RFC 7523): made anew for each question, good
/// for a minute.
/// </summary>
internal static class ClientAssertion
{
    public const string Type = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

    private static readonly TimeSpan Good = TimeSpan.FromMinutes(1);

    /// <param name="tokenEndpoint">Whom Entra wants it to be made out to; the others want their own name.</param>
    public static void Sign(OpenIdConnectMessage question, Issuer issuer, string? tokenEndpoint, DateTimeOffset now)
    {
        if (issuer.Key is null) return;
        question.ClientAssertionType = Type;
        var handler = new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false };
        question.ClientAssertion = handler.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = issuer.ClientId,
            Audience = issuer.Kind is IssuerKind.Entra ? tokenEndpoint : issuer.Authority,
            IssuedAt = now.UtcDateTime,
            Expires = (now + Good).UtcDateTime,
            Claims = new Dictionary<string, object>
            {
                [JwtRegisteredClaimNames.Sub] = issuer.ClientId,
                [JwtRegisteredClaimNames.Jti] = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16)),
            },
            SigningCredentials = issuer.Key,
        });
    }
}
