using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Samlop.Tests.Support;

/// <summary>
/// An OpenID Connect issuer inside the test process: what the program asks it from behind is answered here, with keys of its own. A test says
/// what is in the token, or spoils it.
/// </summary>
internal sealed class TestIssuer(string authority, TestTime time) : HttpMessageHandler
{
    public const string Client = "samlop-test";

    private static readonly RsaSecurityKey Own = new(RSA.Create(2048)) { KeyId = "own" };
    private static readonly RsaSecurityKey Another = new(RSA.Create(2048)) { KeyId = "own" };

    private readonly Dictionary<string, Granted> codes = [];
    private readonly Dictionary<string, Dictionary<string, string>> pushed = [];

    public string Authority => authority;

    /// <summary>What <c>iss</c> says where it is not the authority.</summary>
    public string? Issuing { get; init; }

    /// <summary>The key that the program signs with.</summary>
    public SecurityKey? ProgramKey { get; init; }

    public bool IsDown { get; set; }

    /// <summary>Some refuse what was not pushed to them.</summary>
    public int Pushed { get; private set; }

    public int Redeemed { get; private set; }

    /// <summary>The person signs in and says yes: the address that the browser is sent back to.</summary>
    /// <param name="asked">Where the program sent the browser.</param>
    /// <param name="claims">Beside or in place of the ordinary ones; null takes one away.</param>
    public string SendBack(Uri asked, Dictionary<string, object?> claims, string spoiled = "")
    {
        var query = QueryHelpers.ParseQuery(asked.Query).ToDictionary(p => p.Key, p => p.Value.ToString());
        query["client_id"].ShouldBe(Client);
        var question = query.TryGetValue("request_uri", out var key) ? pushed[key] : query;
        question["response_type"].ShouldBe("code");
        question["code_challenge_method"].ShouldBe("S256");
        question["redirect_uri"].ShouldStartWith("https://samlop.example.no/logg-inn/retur/");
        var code = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        codes[code] = new Granted(question, claims, spoiled);
        var back = new Uri(question["redirect_uri"]).AbsolutePath;
        return QueryHelpers.AddQueryString(back, new Dictionary<string, string?> { ["code"] = code, ["state"] = question["state"] });
    }

    /// <summary>What the program asked for, also where it was pushed.</summary>
    public Dictionary<string, string> Question(Uri asked)
    {
        var query = QueryHelpers.ParseQuery(asked.Query).ToDictionary(p => p.Key, p => p.Value.ToString());
        return query.TryGetValue("request_uri", out var key) ? pushed[key] : query;
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (IsDown) throw new HttpRequestException("Connection refused");
        var path = request.RequestUri!.AbsolutePath;
        if (path.EndsWith("/.well-known/openid-configuration", StringComparison.Ordinal)) return Json(Metadata());
        if (path.EndsWith("/keys", StringComparison.Ordinal)) return Json(new { keys = new[] { PublicKey() } });

        var form = QueryHelpers.ParseQuery(await request.Content!.ReadAsStringAsync(cancellationToken))
            .ToDictionary(p => p.Key, p => p.Value.ToString());
        ShouldBeTheProgram(form, await AssertionIn(form));
        if (path.EndsWith("/par", StringComparison.Ordinal))
        {
            Pushed++;
            var key = $"urn:ietf:params:oauth:request_uri:{Pushed}";
            pushed[key] = form;
            return Json(new { request_uri = key, expires_in = 60 }, HttpStatusCode.Created);
        }

        // A code is good once, and for whoever has the verifier.
        if (!codes.Remove(form["code"], out var granted)) return Json(new { error = "invalid_grant" }, HttpStatusCode.BadRequest);
        WebEncoders.Base64UrlEncode(SHA256.HashData(Encoding.ASCII.GetBytes(form["code_verifier"]))).ShouldBe(granted.Question["code_challenge"]);
        form["redirect_uri"].ShouldBe(granted.Question["redirect_uri"]);
        Redeemed++;
        return Json(new { id_token = Token(granted), access_token = "x", token_type = "Bearer", expires_in = 60 });
    }

    private string Token(Granted granted)
    {
        var now = time.Now;
        var claims = new Dictionary<string, object?>
        {
            ["iss"] = Issuing ?? authority,
            ["aud"] = Client,
            ["nonce"] = granted.Question["nonce"],
            ["iat"] = now.ToUnixTimeSeconds(),
            ["exp"] = (now + TimeSpan.FromMinutes(2)).ToUnixTimeSeconds(),
        };
        foreach (var (name, value) in granted.Claims) claims[name] = value;
        var content = JsonSerializer.Serialize(claims.Where(c => c.Value is not null).ToDictionary(c => c.Key, c => c.Value));
        var handler = new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false };
        return granted.Spoiled switch
        {
            "none" => $"{WebEncoders.Base64UrlEncode("{\"alg\":\"none\",\"typ\":\"JWT\"}"u8)}.{WebEncoders.Base64UrlEncode(Encoding.UTF8.GetBytes(content))}.",
            "unsigned" => string.Join('.', handler.CreateToken(content, new SigningCredentials(Own, SecurityAlgorithms.RsaSha256)).Split('.')[..2]) + ".",
            "signature" => handler.CreateToken(content, new SigningCredentials(Another, SecurityAlgorithms.RsaSha256)),
            // Signed with what everybody knows: the public key as if it were a secret.
            "shared" => handler.CreateToken(content, new SigningCredentials(
                new SymmetricSecurityKey(Own.Rsa.ExportSubjectPublicKeyInfo()) { KeyId = "own" }, SecurityAlgorithms.HmacSha256)),
            _ => handler.CreateToken(content, new SigningCredentials(Own, SecurityAlgorithms.RsaSha256)),
        };
    }

    private async Task<TokenValidationResult?> AssertionIn(Dictionary<string, string> form) =>
        ProgramKey is null ? null : await new JsonWebTokenHandler().ValidateTokenAsync(form["client_assertion"], new TokenValidationParameters
        {
            ValidIssuer = Client,
            ValidAudience = authority,
            IssuerSigningKey = ProgramKey,
            LifetimeValidator = (_, until, _, _) => until > time.Now.UtcDateTime && until <= time.Now.UtcDateTime.AddSeconds(120),
        });

    private void ShouldBeTheProgram(Dictionary<string, string> form, TokenValidationResult? assertion)
    {
        if (ProgramKey is null)
        {
            form["client_secret"].ShouldBe("hemmelig");
            return;
        }

        form.ShouldNotContainKey("client_secret");
        assertion!.IsValid.ShouldBeTrue(assertion.Exception?.Message);
        assertion.Claims["sub"].ShouldBe(Client);
    }

    private Dictionary<string, object> Metadata()
    {
        var metadata = new Dictionary<string, object>
        {
            ["issuer"] = authority,
            ["authorization_endpoint"] = authority + "/authorize",
            ["token_endpoint"] = authority + "/token",
            ["jwks_uri"] = authority + "/keys",
            ["end_session_endpoint"] = authority + "/logout",
        };
        if (ProgramKey is not null) metadata["pushed_authorization_request_endpoint"] = authority + "/par";
        return metadata;
    }

    private static Dictionary<string, string> PublicKey()
    {
        var key = Own.Rsa.ExportParameters(false);
        return new()
        {
            ["kty"] = "RSA",
            ["use"] = "sig",
            ["kid"] = "own",
            ["n"] = WebEncoders.Base64UrlEncode(key.Modulus!),
            ["e"] = WebEncoders.Base64UrlEncode(key.Exponent!),
        };
    }

    private static HttpResponseMessage Json(object content, HttpStatusCode status = HttpStatusCode.OK) =>
        new(status) { Content = new StringContent(JsonSerializer.Serialize(content), Encoding.UTF8, "application/json") };

    private sealed record Granted(Dictionary<string, string> Question, Dictionary<string, object?> Claims, string Spoiled);
}
