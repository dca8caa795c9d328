using System.Globalization;
using System.Security.Claims;
using System.Text.Json;
using Microsoft.IdentityModel.JsonWebTokens;
using Samlop.Access.Groups;
using Samlop.Platform.Identifiers;

namespace Samlop.Access.SignIn.Issuers;

/// <summary>What a token must say besides what the library asks for, and what is read of it.</summary>
internal static class TokenRules
{
    private const string Tenant = "tid";
    private const string Number = "pid";
    private const string Details = "authorization_details";
    private const string Contexts = "acrs";
    private const long LastSecond = 253402300799;

    // ISO 6523: an organisation number of Enhetsregisteret.
    private const string NorwegianOrganisation = "0192:";

    /// <summary>Why nobody is signed in by it; null where it is in order.</summary>
    public static SignInStop? Stops(Issuer issuer, ClaimsPrincipal told)
    {
        var (azp, audiences) = (told.FindFirstValue(JwtRegisteredClaimNames.Azp), told.FindAll(JwtRegisteredClaimNames.Aud).Count());
        // OpenID Connect Core 1.0, 3.1.3.7: whom it was issued to, where it is for several.
        if (azp is null ? audiences > 1 : azp != issuer.ClientId) return SignInStop.NotTrusted;
        if (told.FindFirstValue(JwtRegisteredClaimNames.Sub) is not { Length: > 0 and <= UserIdentity.SubjectLimit })
            return SignInStop.NotTrusted;
        if (issuer.Kind is IssuerKind.Entra) return OfTenant(issuer, told) ? null : SignInStop.OtherTenant;
        if (!NationalIdentityNumber.TryParse(told.FindFirstValue(Number), out _)) return SignInStop.NotTrusted;
        return issuer.IsEnough(told.FindFirstValue(JwtRegisteredClaimNames.Acr)) ? null : SignInStop.TooLow;
    }

    public static Proof Read(Issuer issuer, ClaimsPrincipal told, IdentityHash hash) => new(
        issuer.Name,
        told.FindFirstValue(JwtRegisteredClaimNames.Iss)!,
        told.FindFirstValue(JwtRegisteredClaimNames.Sub)!,
        issuer.TellsNumbers ? hash.Of(NationalIdentityNumber.Parse(told.FindFirstValue(Number))) : null,
        told.FindFirstValue(JwtRegisteredClaimNames.Sid),
        told.FindFirstValue(JwtRegisteredClaimNames.Name),
        issuer.OfMadeUp,
        IsSurest(issuer, told) ? Time(told.FindFirstValue(JwtRegisteredClaimNames.AuthTime)) : null);

    /// <summary>Seconds since 1970, as in tokens.</summary>
    public static DateTimeOffset? Time(string? seconds) =>
        long.TryParse(seconds, NumberStyles.None, CultureInfo.InvariantCulture, out var read) && read <= LastSecond
            ? DateTimeOffset.FromUnixTimeSeconds(read) : null;

    /// <summary>
    /// The numbers of the organisations that were chosen at Ansattporten, for the resource that was asked for; none where the person has no
    /// right there.
    /// </summary>
    public static IReadOnlyList<string> ChosenOrganisations(Issuer issuer, ClaimsPrincipal told)
    {
        var numbers = new List<string>();
        foreach (var claim in told.FindAll(Details))
        {
            try
            {
                using var details = JsonDocument.Parse(claim.Value);
                var root = details.RootElement;
                var all = root.ValueKind is JsonValueKind.Array ? root.EnumerateArray().ToList() : [root];
                numbers.AddRange(all.Where(detail => IsAsked(detail, issuer)).SelectMany(Parties).OfType<string>());
            }
            catch (JsonException)
            {
                // What is not read gives nothing.
            }
        }

        return numbers;
    }

    /// <summary>The groups that Entra told, by their ids; none where it told that there are too many for a token.</summary>
    public static ToldGroups GroupsIn(ClaimsPrincipal told)
    {
        var isOverage = told.FindFirstValue("hasgroups") is "true" or "True"
            || told.FindAll("_claim_names").Any(claim => claim.Value.Contains("\"groups\"", StringComparison.Ordinal));
        var ids = told.FindAll("groups").Select(claim => claim.Value).Where(id => Guid.TryParse(id, out _)).Select(Guid.Parse);
        return new ToldGroups(isOverage ? [] : [.. ids], isOverage);
    }

    // Entra tells the authentication contexts that were met; the others a level.
    private static bool IsSurest(Issuer issuer, ClaimsPrincipal told) => issuer.Kind is IssuerKind.Entra
        ? told.FindAll(Contexts).Any(context => context.Value == issuer.Context)
        : told.FindFirstValue(JwtRegisteredClaimNames.Acr) == Issuer.High;

    private static bool IsAsked(JsonElement detail, Issuer issuer) =>
        Text(detail, "type") == "ansattporten:altinn:resource" && Text(detail, "resource") == issuer.Resource;

    private static IEnumerable<string?> Parties(JsonElement detail) =>
        detail.TryGetProperty("authorized_parties", out var parties) && parties.ValueKind is JsonValueKind.Array
            ? parties.EnumerateArray().Where(party => party.ValueKind is JsonValueKind.Object)
                .Select(party => party.TryGetProperty("orgno", out var number) ? NumberIn(Text(number, "ID")) : null)
            : [];

    private static string? NumberIn(string? id) =>
        id?.StartsWith(NorwegianOrganisation, StringComparison.Ordinal) is true
        && OrganisationNumber.TryParse(id[NorwegianOrganisation.Length..], out var number) ? number.Value : null;

    private static string? Text(JsonElement of, string name) =>
        of.ValueKind is JsonValueKind.Object && of.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.String
            ? value.GetString() : null;

    // The issuer of the token names the tenant too; the two must agree.
    private static bool OfTenant(Issuer issuer, ClaimsPrincipal told) =>
        Guid.TryParseExact(told.FindFirstValue(Tenant), "D", out var tenant) && issuer.Tenants.Contains(tenant)
        && told.FindFirstValue(JwtRegisteredClaimNames.Iss)?.Contains($"/{tenant}/", StringComparison.Ordinal) is true;
}
