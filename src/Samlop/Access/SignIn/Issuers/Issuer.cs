using Microsoft.IdentityModel.Tokens;
using Samlop.Access.Groups;

namespace Samlop.Access.SignIn.Issuers;

/// <summary>Which rules an issuer is asked by and its answers are read by.</summary>
public enum IssuerKind
{
    /// <summary>ID-porten: tells the national identity number and the level of assurance.</summary>
    IdPorten,

    /// <summary>Ansattporten: as ID-porten, and which organisation the person chose to act for.</summary>
    Ansattporten,

    /// <summary>Microsoft Entra ID, of the tenants that are listed.</summary>
    Entra,
}

/// <summary>
/// Utsteder (innloggingstjeneste): a service outside Samløp that tells who signs in, by OpenID Connect Core 1.0. As the settings name it.
/// </summary>
/// <param name="Name">In our addresses, and what it is called in the log.</param>
/// <param name="Title">What the button on the sign-in page calls it.</param>
/// <param name="Authority">Without a slash at the end; its metadata lie under it (OpenID Connect Discovery 1.0, 4).</param>
public sealed record Issuer(string Name, IssuerKind Kind, string Title, string Authority, string ClientId)
{
    private const string Substantial = "idporten-loa-substantial";
    public const string High = "idporten-loa-high";

    /// <summary>What the program proves with who it is (RFC 7523); null where it has a secret.</summary>
    public SigningCredentials? Key { get; init; }

    public string? Secret { get; init; }

    /// <summary>The tenants of Entra whose people are let in.</summary>
    public IReadOnlyList<Guid> Tenants { get; init; } = [];

    /// <summary>Of Entra: which roles its groups stand for.</summary>
    public IReadOnlyList<GroupRole> Groups { get; init; } = [];

    /// <summary>Only the highest level of assurance is let in.</summary>
    public bool OnlyHigh { get; init; }

    /// <summary>
    /// Of Entra: the authentication context that Conditional Access ties a strong sign-in to, asked for before acts of weight.
    /// </summary>
    public string Context { get; init; } = "c1";

    /// <summary>Of Ansattporten: the resource in Altinn that people must be able to act on for their organisation.</summary>
    public string? Resource { get; init; }

    /// <summary>
    /// It tells of the demonstration's made-up people and of nobody else: it runs on this machine and lets anybody in as anybody.
    /// </summary>
    public bool OfMadeUp { get; init; }

    /// <summary>What the services of a kind are called by people.</summary>
    public static string NameOf(IssuerKind kind) => kind switch
    {
        IssuerKind.IdPorten => "ID-porten",
        IssuerKind.Ansattporten => "Ansattporten",
        _ => "Microsoft Entra ID",
    };

    public string Scheme => $"issuer-{Name}";

    /// <summary>A link that leads to the issuer.</summary>
    public string Start => $"{IssuerUrls.Start}/{Name}";

    /// <summary>Where the issuer sends people back.</summary>
    public string Callback => $"/logg-inn/retur/{Name}";

    /// <summary>Where the issuer says that a session is over there (OpenID Connect Front-Channel Logout 1.0).</summary>
    public string EndedThere => $"/logg-inn/avslutt/{Name}";

    /// <summary>It tells national identity numbers and levels of assurance.</summary>
    public bool TellsNumbers => Kind is IssuerKind.IdPorten or IssuerKind.Ansattporten;

    /// <summary>The level that is asked for.</summary>
    public string? Level => !TellsNumbers ? null : OnlyHigh ? High : Substantial;

    /// <summary>Whether a level that the issuer told is enough. What is not known is not.</summary>
    public bool IsEnough(string? level) => !TellsNumbers || level == High || (level == Substantial && !OnlyHigh);

    /// <summary>Those whose word in a token is taken: itself, or its part for each tenant.</summary>
    public IEnumerable<string> Issuing => Kind is IssuerKind.Entra ? Tenants.Select(PartFor) : [Authority];

    /// <summary>The name of Entra's part for a tenant, listed or not: whoever comes from another is told that, and not let in.</summary>
    public bool IsOfATenant(string name) => Kind is IssuerKind.Entra && name.Split('/') is [.., var tenant, "v2.0"]
        && Guid.TryParseExact(tenant, "D", out var id) && name == PartFor(id);

    private string PartFor(Guid tenant) => $"{new Uri(Authority).GetLeftPart(UriPartial.Authority)}/{tenant}/v2.0";

    /// <summary>Neither key nor secret.</summary>
    public override string ToString() => Name;
}

/// <summary>The issuers that the settings name; none in a demonstration.</summary>
public sealed class SignInIssuers(IReadOnlyList<Issuer> all)
{
    public IReadOnlyList<Issuer> All => all;

    public Issuer? Named(string? name) => all.FirstOrDefault(issuer => issuer.Name == name);

    /// <summary>Those by which somebody signs in whom this names: by its own word, or by the number that several tell.</summary>
    internal IEnumerable<Issuer> ThatKnow(UserIdentity identity) => all.Where(issuer =>
        issuer.Issuing.Contains(identity.Issuer) || (identity.NumberHash is not null && issuer.TellsNumbers));

    /// <summary>What the issuer is called that told it; where the settings have it no more, where it lies.</summary>
    internal string TitleOf(UserIdentity identity) =>
        Telling(identity)?.Title ?? new Uri(identity.Issuer).Host;

    /// <summary>The same, as events name it.</summary>
    internal string CodeOf(UserIdentity identity) => Telling(identity)?.Name ?? new Uri(identity.Issuer).Host;

    /// <summary>Of which kind it is; null where the settings have it no more.</summary>
    internal IssuerKind? KindOf(UserIdentity identity) => Telling(identity)?.Kind;

    private Issuer? Telling(UserIdentity identity) => all.FirstOrDefault(issuer => issuer.Issuing.Contains(identity.Issuer));
}

internal static class IssuerUrls
{
    public const string Start = "/logg-inn/via";

    /// <summary>A page that says why nobody was signed in, or without an organisation.</summary>
    public static string Stopped(SignInStop why, Issuer? at = null) =>
        $"/logg-inn/stanset/{why.ToString().ToLowerInvariant()}{(at is null ? "" : $"?hos={at.Name}")}";

    /// <summary>Leads to the issuer's own sign-out.</summary>
    public static string SignOutAt(Issuer issuer) => $"/logg-ut/hos/{issuer.Name}";

    /// <summary>Shown when the session here is over, on the way to the issuer's.</summary>
    public static string SignedOut(Issuer issuer) => $"/logg-ut/ferdig/{issuer.Name}";
}
