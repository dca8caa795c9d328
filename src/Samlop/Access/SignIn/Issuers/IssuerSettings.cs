using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.RegularExpressions;
using Microsoft.IdentityModel.Tokens;
using Samlop.Access.Groups;
using Samlop.Platform;
using Samlop.Platform.UseCases;

namespace Samlop.Access.SignIn.Issuers;

/// <summary>
/// Reads <c>Samlop:SignIn:Issuers:NAME</c> when the program starts. What is missing, unknown or against itself stops the start with a
/// sentence: a sign-in that is set up wrong must not let people in, and one that lets nobody in should be found out before they try.
/// </summary>
internal static partial class IssuerSettings
{
    private const int LeastBits = 2048;

    private static readonly string[] Known =
        ["Kind", "Title", "Authority", "ClientId", "KeyFile", "KeyId", "SecretFile", "Tenants", "Level", "Resource", "Context", "Groups"];

    /// <exception cref="StartRefused">A setting is wrong, missing or against another.</exception>
    public static SignInIssuers Read(IConfiguration configuration, Demonstration demonstration)
    {
        var sections = configuration.GetSection("Samlop:SignIn:Issuers").GetChildren().ToList();
        var issuers = sections.ConvertAll(section => Issuer(section, demonstration.Active));
        var same = issuers.GroupBy(issuer => issuer.Title).FirstOrDefault(titled => titled.Count() > 1);
        return same is null
            ? new SignInIssuers(issuers)
            : throw new StartRefused($"Samlop:SignIn:Issuers: {string.Join(" and ", same)} are both called {same.Key}. Give each a Title.");
    }

    private static Issuer Issuer(IConfigurationSection section, bool inDemonstration)
    {
        if (!Name().IsMatch(section.Key)) throw No(section, "must be named by the letters a to z, digits and hyphens, at most 30");
        if (section.GetChildren().FirstOrDefault(child => !Known.Contains(child.Key, StringComparer.OrdinalIgnoreCase)) is { } unknown)
        {
            throw No(section, $"has {unknown.Key}, which is no setting: there are {string.Join(", ", Known)}. A secret lies in a file");
        }

        var kind = Enum.TryParse<IssuerKind>(section["Kind"], out var read) && Enum.GetName(read) == section["Kind"] ? read
            : throw No(section, $"must have Kind, one of {string.Join(", ", Enum.GetNames<IssuerKind>())}");
        var clientId = section["ClientId"] is { Length: > 0 } id ? id : throw No(section, "must have ClientId, as the issuer gave it");
        var title = section["Title"] ?? Issuers.Issuer.NameOf(kind);
        var issuer = new Issuer(section.Key, kind, title, Authority(section, inDemonstration), clientId)
        {
            Tenants = Tenants(section, kind),
            Resource = Resource(section, kind),
            OnlyHigh = Level(section, kind),
            Secret = Secret(section, kind),
            Key = Key(section, kind),
            Context = Context(section, kind),
            Groups = Groups(section, kind),
            OfMadeUp = inDemonstration,
        };
        if (kind is IssuerKind.Entra) MustNameItsTenants(section, issuer);
        return issuer;
    }

    /// <summary>
    /// Real people are never let into what is made up, and in a demonstration an issuer is what lets anybody in as anybody: it must be on
    /// this machine, where no other can pose as it, and so needs no certificate.
    /// </summary>
    private static string Authority(IConfigurationSection section, bool inDemonstration)
    {
        var typed = section["Authority"];
        var right = Uri.TryCreate(typed, UriKind.Absolute, out var address)
            && address.Query.Length == 0 && address.Fragment.Length == 0 && address.UserInfo.Length == 0;
        if (inDemonstration)
        {
            return right && address!.Scheme == Uri.UriSchemeHttp && address.IsLoopback ? typed!.TrimEnd('/')
                : throw No(section, "must have an Authority on this machine, as http://127.0.0.1:5081/idporten: it is a demonstration");
        }

        return right && address!.Scheme == Uri.UriSchemeHttps ? typed!.TrimEnd('/')
            : throw No(section, "must have Authority, an address as https://idporten.no");
    }

    private static Guid[] Tenants(IConfigurationSection section, IssuerKind kind)
    {
        var typed = section["Tenants"]?.Split([',', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];
        if (kind is not IssuerKind.Entra)
            return typed.Length == 0 ? [] : throw No(section, "has Tenants, which only Entra has");
        if (typed.Length == 0) throw No(section, "must have Tenants: the ids of the tenants whose people are let in, with commas between");
        return Array.ConvertAll(typed, id =>
            Guid.TryParseExact(id, "D", out var tenant) ? tenant : throw No(section, $"has the tenant {id}, which is no id of a tenant"));
    }

    // An authority for one tenant gives keys for that tenant alone; "common" would let private accounts in.
    private static void MustNameItsTenants(IConfigurationSection section, Issuer issuer)
    {
        var segments = new Uri(issuer.Authority).AbsolutePath.Trim('/').Split('/');
        if (segments is not [var tenant, "v2.0"]) throw No(section, "must have an Authority that ends in /TENANT/v2.0");
        var right = tenant == "organizations" ||
            (Guid.TryParseExact(tenant, "D", out var one) && issuer.Tenants is [var only] && only == one);
        if (!right)
        {
            throw No(section, "must have an Authority of organizations, or of the one tenant that Tenants names");
        }
    }

    private static string? Resource(IConfigurationSection section, IssuerKind kind)
    {
        var typed = section["Resource"];
        if (kind is not IssuerKind.Ansattporten)
            return string.IsNullOrEmpty(typed) ? null : throw No(section, "has Resource, which only Ansattporten has");
        return typed is { Length: > 0 } ? typed
            : throw No(section, "must have Resource: the resource in Altinn that people act on, as urn:altinn:resource:samlop");
    }

    private static string Context(IConfigurationSection section, IssuerKind kind) => (section["Context"], kind) switch
    {
        (null or "", _) => "c1",
        (_, not IssuerKind.Entra) => throw No(section, "has Context, which only Entra has"),
        (var typed, _) when ContextId().IsMatch(typed) => typed,
        _ => throw No(section, "must have a Context from c1 to c99"),
    };

    private static GroupRole[] Groups(IConfigurationSection section, IssuerKind kind)
    {
        var typed = section["Groups"]?.Split([',', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];
        if (kind is not IssuerKind.Entra) return typed.Length == 0 ? [] : throw No(section, "has Groups, which only Entra has");
        var groups = Array.ConvertAll(typed, one => one.Split('=', ':') is [var id, var at, var role]
            && Guid.TryParseExact(id.Trim(), "D", out var group)
            && TypedField.Choice<OrganisationKind>(at.Trim()) is { } of && TypedField.Choice<Role>(role.Trim()) is { } held
            && RoleKinds.Of(held).Contains(of)
                ? new GroupRole(group, of, held)
                : throw No(section, $"has {one} among its Groups, which must be as ID=KIND:ROLE, of a role that such an organisation has"));
        return groups.Distinct().Count() == groups.Length ? groups : throw No(section, "has a group twice among its Groups");
    }

    private static bool Level(IConfigurationSection section, IssuerKind kind) => (section["Level"], kind) switch
    {
        (null or "", _) => false,
        (_, IssuerKind.Entra) => throw No(section, "has Level, which Entra does not tell"),
        ("Substantial", _) => false,
        ("High", _) => true,
        _ => throw No(section, "must have Level Substantial or High"),
    };

    private static string? Secret(IConfigurationSection section, IssuerKind kind)
    {
        var (secret, key) = (section["SecretFile"], section["KeyFile"]);
        if (kind is not IssuerKind.Entra && !string.IsNullOrEmpty(secret))
            throw No(section, "has SecretFile: this kind wants a key (KeyFile), which never leaves the machine");
        if (string.IsNullOrEmpty(secret) == string.IsNullOrEmpty(key))
            throw No(section, kind is IssuerKind.Entra ? "must have either KeyFile or SecretFile" : "must have KeyFile");
        if (string.IsNullOrEmpty(secret)) return null;
        return Content(section, "SecretFile", secret).Trim() is { Length: > 0 } content ? content
            : throw No(section, "has a SecretFile that is empty");
    }

    private static SigningCredentials? Key(IConfigurationSection section, IssuerKind kind)
    {
        var (path, id) = (section["KeyFile"], section["KeyId"]);
        if (string.IsNullOrEmpty(path))
            return string.IsNullOrEmpty(id) ? null : throw No(section, "has KeyId and no KeyFile");
        if (kind is IssuerKind.Entra && !string.IsNullOrEmpty(id))
            throw No(section, "has KeyId: Entra knows a key by the certificate beside it in KeyFile");
        if (kind is not IssuerKind.Entra && string.IsNullOrEmpty(id))
            throw No(section, "must have KeyId, as the key is registered with the issuer");

        var content = Content(section, "KeyFile", path);
        try
        {
            if (kind is IssuerKind.Entra)
            {
                using var certificate = X509Certificate2.CreateFromPem(content, content);
                return Strong(section, new X509SigningCredentials(
                    X509CertificateLoader.LoadPkcs12(certificate.Export(X509ContentType.Pkcs12), null), SecurityAlgorithms.RsaSha256));
            }

            var rsa = RSA.Create();
            rsa.ImportFromPem(content);
            // Without the private half it would be found out when the first one signs in.
            _ = rsa.SignData([0], HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
            return Strong(section, new SigningCredentials(new RsaSecurityKey(rsa) { KeyId = id }, SecurityAlgorithms.RsaSha256));
        }
        catch (Exception wrong) when (wrong is ArgumentException or CryptographicException)
        {
            // The words of the exception may hold what stands in the file.
            throw No(section, kind is IssuerKind.Entra
                ? "must have a KeyFile with a certificate and its RSA key, as PEM"
                : "must have a KeyFile with a private RSA key, as PEM");
        }
    }

    private static SigningCredentials Strong(IConfigurationSection section, SigningCredentials key) =>
        key.Key.KeySize >= LeastBits ? key : throw No(section, $"has a key of fewer than {LeastBits} bits");

    private static string Content(IConfigurationSection section, string setting, string path)
    {
        try
        {
            if (!OperatingSystem.IsWindows() && File.GetUnixFileMode(path).HasFlag(UnixFileMode.OtherRead))
                throw No(section, $"has a {setting} that everybody on the machine may read: chmod 640 or stricter");
            return File.ReadAllText(path);
        }
        catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException)
        {
            throw No(section, $"has a {setting} that cannot be read: {path}");
        }
    }

    private static StartRefused No(IConfigurationSection section, string what) => new($"{section.Path} {what}.");

    [GeneratedRegex("^[a-z0-9-]{1,30}$")]
    private static partial Regex Name();

    [GeneratedRegex("^c[1-9][0-9]?$")]
    private static partial Regex ContextId();
}
