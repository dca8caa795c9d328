using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;
using Samlop.Access.SignIn.Confirm;
using Samlop.Platform.Security;

namespace Samlop.Access.SignIn.Issuers;

/// <summary>A scheme for each issuer: the code flow with PKCE, state and nonce, and what is demanded of a token.</summary>
internal static class IssuerSetup
{
    // What a clock may differ.
    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(1);

    /// <summary>By list: neither "none" nor a key that both sides share is ever among them.</summary>
    private static readonly string[] Algorithms =
        [SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSsaPssSha256, SecurityAlgorithms.EcdsaSha256];

    public static void AddIssuers(this AuthenticationBuilder schemes, SignInIssuers issuers, OwnCookies cookies)
    {
        schemes.Services.AddSingleton(issuers);
        schemes.Services.AddSingleton<IdentityHash>();
        schemes.Services.AddSingleton<FreshSignIns>();
        schemes.Services.AddSingleton<SignInCarried>();
        schemes.Services.AddSingleton<IssuerJourney>();
        foreach (var issuer in issuers.All)
        {
            schemes.AddOpenIdConnect(issuer.Scheme, options => Set(options, issuer, cookies));
            var named = schemes.Services.AddOptions<OpenIdConnectOptions>(issuer.Scheme);
            named.Configure<IssuerJourney, TimeProvider>((options, journey, time) =>
            {
                options.Events = journey.Of(issuer);
                options.TokenValidationParameters.LifetimeValidator = (from, until, _, _) => IsNow(from, until, time.GetUtcNow());
            });
        }
    }

    private static void Set(OpenIdConnectOptions options, Issuer issuer, OwnCookies cookies)
    {
        options.SignInScheme = CookieAuthenticationDefaults.AuthenticationScheme;
        options.Authority = issuer.Authority;
        // The settings let no other than one on this machine be without TLS.
        options.RequireHttpsMetadata = !issuer.OfMadeUp;
        options.ClientId = issuer.ClientId;
        options.ClientSecret = issuer.Secret;
        options.CallbackPath = issuer.Callback;
        options.RemoteSignOutPath = issuer.EndedThere;
        options.ResponseType = OpenIdConnectResponseType.Code;
        // Sent back in the address: a form from another site would come without cookies that are kept to this site.
        options.ResponseMode = OpenIdConnectResponseMode.Query;
        options.UsePkce = true;
        options.PushedAuthorizationBehavior = PushedAuthorizationBehavior.UseIfAvailable;
        options.Scope.Clear();
        options.Scope.Add(OpenIdConnectScope.OpenId);
        if (issuer.Kind is IssuerKind.Entra) options.Scope.Add("profile");
        // Nothing of a token is kept: it may hold a national identity number.
        options.SaveTokens = false;
        options.GetClaimsFromUserInfoEndpoint = false;
        options.TokenHandler = new SignedTokens { MapInboundClaims = false };
        // The library would drop whose word it is, and how sure, before we read it.
        options.ClaimActions.Clear();
        options.DisableTelemetry = true;
        options.BackchannelTimeout = TimeSpan.FromSeconds(15);

        (options.CorrelationCookie.Name, options.NonceCookie.Name) = (cookies.SignInState, cookies.SignInNonce);
        foreach (var cookie in new[] { options.CorrelationCookie, options.NonceCookie })
        {
            cookie.Path = "/";
            cookie.HttpOnly = true;
            cookie.IsEssential = true;
            cookie.SameSite = SameSiteMode.Lax;
            cookie.SecurePolicy = cookies.Policy;
        }

        options.ProtocolValidator.RequireNonce = true;
        options.ProtocolValidator.RequireState = true;
        options.ProtocolValidator.RequireSub = true;
        options.ProtocolValidator.NonceLifetime = options.RemoteAuthenticationTimeout;
        var issuing = issuer.Issuing.ToHashSet(StringComparer.Ordinal);
        options.TokenValidationParameters = new TokenValidationParameters
        {
            RequireSignedTokens = true,
            ValidAlgorithms = Algorithms,
            ValidateIssuerSigningKey = true,
            ValidateIssuer = true,
            // What the metadata call themselves is not asked: the settings say whose word is taken.
            IssuerValidator = (told, _, _) => issuing.Contains(told) ? told
                : throw (issuer.IsOfATenant(told) ? new SignInStoppedException(SignInStop.OtherTenant)
                    : new SecurityTokenInvalidIssuerException("The issuer is not the one that the settings name.")),
            ValidateAudience = true,
            RequireAudience = true,
            ValidAudience = issuer.ClientId,
            ValidateLifetime = true,
            RequireExpirationTime = true,
            NameClaimType = JwtRegisteredClaimNames.Sub,
        };
    }

    /// <summary>
    /// The library takes an unsigned token where it comes straight from the issuer (OpenID Connect Core 1.0, 3.1.3.7, 6). We do not: what
    /// stands between us and the issuer may be more than we know.
    /// </summary>
    private sealed class SignedTokens : JsonWebTokenHandler
    {
        public override Task<TokenValidationResult> ValidateTokenAsync(string token, TokenValidationParameters validationParameters)
        {
            validationParameters.RequireSignedTokens = true;
            return base.ValidateTokenAsync(token, validationParameters);
        }
    }

    private static bool IsNow(DateTime? from, DateTime? until, DateTimeOffset now) =>
        until is { } end && now.UtcDateTime < end + Skew && (from is null || from <= now.UtcDateTime + Skew);
}
