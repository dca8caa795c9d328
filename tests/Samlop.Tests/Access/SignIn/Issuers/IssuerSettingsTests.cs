using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.Configuration;
using Samlop.Access.SignIn.Issuers;
using Samlop.Platform;

namespace Samlop.Tests.Access.SignIn.Issuers;

/// <summary>What is missing, unknown or against itself stops the start with a sentence.</summary>
public sealed class IssuerSettingsTests : IDisposable
{
    private const string Tenant = "11111111-2222-4333-8444-555555555555";

    private readonly string folder = Directory.CreateTempSubdirectory("issuers").FullName;

    [Theory]
    [InlineData("", "", null)]
    [InlineData("Kind", "", "must have Kind")]
    [InlineData("Kind", "0", "must have Kind")]
    [InlineData("Authority", "", "must have Authority")]
    [InlineData("Authority", "http://idporten.example", "must have Authority")]
    [InlineData("Authority", "https://idporten.example/?a=b", "must have Authority")]
    [InlineData("ClientId", "", "must have ClientId")]
    [InlineData("KeyFile", "", "must have KeyFile")]
    [InlineData("KeyFile", "/finnes/ikke", "cannot be read")]
    [InlineData("KeyFile", "short", "fewer than 2048 bits")]
    [InlineData("KeyFile", "public", "a private RSA key")]
    [InlineData("KeyFile", "rubbish", "a private RSA key")]
    [InlineData("KeyFile", "open", "everybody on the machine may read")]
    [InlineData("KeyId", "", "must have KeyId")]
    [InlineData("SecretFile", "secret", "wants a key")]
    [InlineData("ClientSecret", "hemmelig", "is no setting")]
    [InlineData("Tenants", Tenant, "only Entra has")]
    [InlineData("Groups", Tenant + "=Directorate:CaseOfficer", "only Entra has")]
    [InlineData("Resource", "urn:altinn:resource:x", "only Ansattporten has")]
    [InlineData("Level", "High", null)]
    [InlineData("Level", "Low", "Level Substantial or High")]
    public void IdPorten(string setting, string value, string? refused) => Reads(refused, setting, value, new()
    {
        ["Kind"] = "IdPorten",
        ["Authority"] = "https://idporten.example",
        ["ClientId"] = "samlop",
        ["KeyFile"] = "key",
        ["KeyId"] = "own",
    });

    [Theory]
    [InlineData("", "", null)]
    [InlineData("Tenants", "", "must have Tenants")]
    [InlineData("Tenants", "imdi.no", "no id of a tenant")]
    [InlineData("Tenants", "99999999-2222-4333-8444-555555555555", "one tenant that Tenants names")]
    [InlineData("Authority", "https://login.microsoftonline.com/common/v2.0", "one tenant that Tenants names")]
    [InlineData("Authority", "https://login.microsoftonline.com/organizations/v2.0", null)]
    [InlineData("Authority", "https://login.microsoftonline.com", "ends in /TENANT/v2.0")]
    [InlineData("Groups", Tenant + "=Directorate:CaseOfficer; 99999999-2222-4333-8444-555555555555=County:ProjectLead", null)]
    [InlineData("Groups", Tenant + "=County:CaseOfficer", "a role that such an organisation has")]
    [InlineData("Groups", "saksbehandlere=Directorate:CaseOfficer", "must be as ID=KIND:ROLE")]
    [InlineData("Groups", Tenant + "=Directorate:CaseOfficer," + Tenant + "=Directorate:CaseOfficer", "a group twice")]
    [InlineData("SecretFile", "", "either KeyFile or SecretFile")]
    [InlineData("SecretFile", "empty", "is empty")]
    [InlineData("KeyFile", "certificate", "either KeyFile or SecretFile")]
    [InlineData("KeyId", "own", "KeyId and no KeyFile")]
    [InlineData("Level", "High", "which Entra does not tell")]
    public void Entra(string setting, string value, string? refused) => Reads(refused, setting, value, new()
    {
        ["Kind"] = "Entra",
        ["Authority"] = $"https://login.microsoftonline.com/{Tenant}/v2.0",
        ["ClientId"] = "samlop",
        ["SecretFile"] = "secret",
        ["Tenants"] = Tenant,
    });

    [Theory]
    [InlineData("certificate", null)]
    [InlineData("key", "a certificate and its RSA key")]
    public void Entra_WithAKey_HasItsCertificateBesideIt(string file, string? refused) => Reads(refused, "", "", new()
    {
        ["Kind"] = "Entra",
        ["Authority"] = "https://login.microsoftonline.com/organizations/v2.0",
        ["ClientId"] = "samlop",
        ["KeyFile"] = file,
        ["Tenants"] = Tenant,
    });

    [Theory]
    [InlineData("urn:altinn:resource:samlop", null)]
    [InlineData("", "must have Resource")]
    public void Ansattporten(string resource, string? refused) => Reads(refused, "Resource", resource, new()
    {
        ["Kind"] = "Ansattporten",
        ["Authority"] = "https://ansattporten.example",
        ["ClientId"] = "samlop",
        ["KeyFile"] = "key",
        ["KeyId"] = "own",
    });

    [Fact]
    public void TwoWithOneTitle_AreRefused()
    {
        var good = new Dictionary<string, string?>();
        foreach (var name in new[] { "a", "b" })
        {
            foreach (var (key, value) in new[] { ("Kind", "Entra"), ("Authority", $"https://login.microsoftonline.com/{Tenant}/v2.0"), ("ClientId", "x"), ("SecretFile", Own("secret")), ("Tenants", Tenant) })
                good[$"Samlop:SignIn:Issuers:{name}:{key}"] = value;
        }

        Should.Throw<StartRefused>(() => Read(good)).Message.ShouldContain("Give each a Title");
        good["Samlop:SignIn:Issuers:b:Title"] = "En annen";
        Read(good).All.Count.ShouldBe(2);
    }

    [Theory]
    [InlineData("https://idporten.example", false, true)]
    [InlineData("http://127.0.0.1:5081/idporten", true, false)]
    [InlineData("http://localhost:5081/idporten", true, false)]
    [InlineData("https://127.0.0.1:5081/idporten", false, true)]
    [InlineData("http://127.0.0.1.evil.example/idporten", false, false)]
    [InlineData("http://192.0.2.1/idporten", false, false)]
    public void InADemonstration_AnIssuerIsOnThisMachine_AndNowhereElse(string authority, bool inDemonstration, bool outside)
    {
        var settings = new Dictionary<string, string?>();
        foreach (var (key, value) in new[] { ("Kind", "IdPorten"), ("Authority", authority), ("ClientId", "x"), ("KeyFile", Own("key")), ("KeyId", "own") })
            settings[$"Samlop:SignIn:Issuers:test:{key}"] = value;
        if (inDemonstration) Read(settings, demonstration: true).All.ShouldHaveSingleItem().OfMadeUp.ShouldBeTrue();
        else Should.Throw<StartRefused>(() => Read(settings, demonstration: true)).Message.ShouldContain("on this machine");
        if (outside) Read(settings).All.ShouldHaveSingleItem().OfMadeUp.ShouldBeFalse();
        else Should.Throw<StartRefused>(() => Read(settings)).Message.ShouldContain("must have Authority");
    }

    private void Reads(string? refused, string setting, string value, Dictionary<string, string?> settings)
    {
        if (setting.Length > 0) settings[setting] = value;
        foreach (var file in new[] { "KeyFile", "SecretFile" })
        {
            if (settings.TryGetValue(file, out var name) && name is { Length: > 0 } && name[0] != '/') settings[file] = Own(name);
        }

        var all = settings.ToDictionary(s => $"Samlop:SignIn:Issuers:test:{s.Key}", s => s.Value);
        if (refused is null) Read(all).All.ShouldHaveSingleItem().ToString().ShouldBe("test");
        else Should.Throw<StartRefused>(() => Read(all)).Message.ShouldContain(refused);
    }

    private static SignInIssuers Read(Dictionary<string, string?> settings, bool demonstration = false) =>
        IssuerSettings.Read(new ConfigurationBuilder().AddInMemoryCollection(settings).Build(), new Demonstration(demonstration, null, false));

    private string Own(string name)
    {
        var path = Path.Combine(folder, name);
        using var rsa = RSA.Create(name == "short" ? 1024 : 2048);
        File.WriteAllText(path, name switch
        {
            "key" or "short" or "open" => rsa.ExportPkcs8PrivateKeyPem(),
            "public" => rsa.ExportSubjectPublicKeyInfoPem(),
            "certificate" => Certificate(rsa) + "\n" + rsa.ExportPkcs8PrivateKeyPem(),
            "empty" => "\n",
            _ => "hemmelig",
        });
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | (name == "open" ? UnixFileMode.OtherRead : 0));
        return path;
    }

    private static string Certificate(RSA rsa)
    {
        var from = new DateTimeOffset(2022, 1, 1, 0, 0, 0, TimeSpan.Zero);
        using var certificate = new CertificateRequest("CN=samlop", rsa, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1).CreateSelfSigned(from, from.AddYears(20));
        return certificate.ExportCertificatePem();
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
