using System.Security.Cryptography;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.Tokens;
using Samlop.Tests.Support;

namespace Samlop.Tests.Access.SignIn.Issuers;

/// <summary>The program as it is in production, with an issuer of each kind and one that never answers.</summary>
public sealed class IssuerHost : SqliteHost
{
    public const string Tenant = "11111111-2222-4333-8444-555555555555";
    public const string Resource = "urn:altinn:resource:samlop";

    /// <summary>Groups that the settings give a role.</summary>
    public const string Officers = "aaaaaaaa-2222-4333-8444-555555555555";
    public const string MoreOfficers = "cccccccc-2222-4333-8444-555555555555";
    public const string Deciders = "bbbbbbbb-2222-4333-8444-555555555555";

    private readonly string key;
    private readonly string secret;

    public IssuerHost()
    {
        using var rsa = RSA.Create(2048);
        (key, secret) = (Own("program.pem", rsa.ExportPkcs8PrivateKeyPem()), Own("entra.secret", "hemmelig\n"));
        var known = new RsaSecurityKey(rsa.ExportParameters(false));
        IdPorten = new TestIssuer("https://idporten.example", Time) { ProgramKey = known };
        Ansattporten = new TestIssuer("https://ansattporten.example", Time) { ProgramKey = known };
        Entra = new TestIssuer("https://entra.example/organizations/v2.0", Time) { Issuing = $"https://entra.example/{Tenant}/v2.0" };
    }

    internal TestIssuer IdPorten { get; }

    internal TestIssuer Ansattporten { get; }

    internal TestIssuer Entra { get; }

    protected override IReadOnlyDictionary<string, string?> Settings => new Dictionary<string, string?>
    {
        ["Samlop:Demonstration"] = "false",
        ["Samlop:PublicUrl"] = "https://samlop.example.no",
        ["Samlop:Keys:CertificateFile"] = TestCertificate.In(DataFolder),
        ["Samlop:SignIn:Issuers:idporten:Kind"] = "IdPorten",
        ["Samlop:SignIn:Issuers:idporten:Authority"] = "https://idporten.example",
        ["Samlop:SignIn:Issuers:idporten:ClientId"] = TestIssuer.Client,
        ["Samlop:SignIn:Issuers:idporten:KeyFile"] = key,
        ["Samlop:SignIn:Issuers:idporten:KeyId"] = "program",
        ["Samlop:SignIn:Issuers:ansattporten:Kind"] = "Ansattporten",
        ["Samlop:SignIn:Issuers:ansattporten:Authority"] = "https://ansattporten.example/",
        ["Samlop:SignIn:Issuers:ansattporten:ClientId"] = TestIssuer.Client,
        ["Samlop:SignIn:Issuers:ansattporten:KeyFile"] = key,
        ["Samlop:SignIn:Issuers:ansattporten:KeyId"] = "program",
        ["Samlop:SignIn:Issuers:ansattporten:Resource"] = Resource,
        ["Samlop:SignIn:Issuers:entra:Kind"] = "Entra",
        ["Samlop:SignIn:Issuers:entra:Authority"] = "https://entra.example/organizations/v2.0",
        ["Samlop:SignIn:Issuers:entra:ClientId"] = TestIssuer.Client,
        ["Samlop:SignIn:Issuers:entra:SecretFile"] = secret,
        ["Samlop:SignIn:Issuers:entra:Tenants"] = Tenant,
        ["Samlop:SignIn:Issuers:entra:Groups"] = $"{Officers}=Directorate:CaseOfficer, {MoreOfficers}=Directorate:CaseOfficer, {Deciders}=Directorate:DecisionMaker",
        ["Samlop:SignIn:Issuers:nede:Kind"] = "IdPorten",
        ["Samlop:SignIn:Issuers:nede:Title"] = "Nede",
        ["Samlop:SignIn:Issuers:nede:Authority"] = "https://nede.example",
        ["Samlop:SignIn:Issuers:nede:ClientId"] = TestIssuer.Client,
        ["Samlop:SignIn:Issuers:nede:KeyFile"] = key,
        ["Samlop:SignIn:Issuers:nede:KeyId"] = "program",
    };

    protected override void Configure(IServiceCollection services)
    {
        var down = new TestIssuer("https://nede.example", Time) { IsDown = true };
        foreach (var (name, issuer) in new[] { ("idporten", IdPorten), ("ansattporten", Ansattporten), ("entra", Entra), ("nede", down) })
            services.Configure<OpenIdConnectOptions>($"issuer-{name}", options => options.BackchannelHttpHandler = issuer);
    }

    /// <summary>The person chose the organisation at Ansattporten; null where they have no right there.</summary>
    internal static void Chooses(Dictionary<string, object?> claims, string? organisation) =>
        claims["authorization_details"] = organisation is null ? null : new[]
        {
            new
            {
                type = "ansattporten:altinn:resource",
                resource = Resource,
                authorized_parties = new[] { new { orgno = new { authority = "iso6523-actorid-upis", ID = organisation } } },
            },
        };

    private string Own(string name, string content)
    {
        var path = Path.Combine(DataFolder, name);
        File.WriteAllText(path, content);
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        return path;
    }
}
