using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Samlop.Platform;
using Samlop.Platform.Security;
using Samlop.Tests.Support;

namespace Samlop.Tests.Platform.Security;

/// <summary>The keys in the folder <c>keys</c> are encrypted for a certificate, which may be replaced.</summary>
public sealed class KeyProtectionTests : IDisposable
{
    private static readonly Lazy<string> First = new(() => TestCertificate.Pem());
    private static readonly Lazy<string> Second = new(() => TestCertificate.Pem());

    private readonly string folder = Directory.CreateTempSubdirectory("samlop-keys-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private string Keys => Directory.CreateDirectory(Path.Combine(folder, "keys")).FullName;

    [Fact]
    public void OutsideTheDemonstration_ACertificateIsDemanded()
    {
        Should.Throw<StartRefused>(() => Read(null)).Message.ShouldContain("Samlop:Keys:CertificateFile is missing");
        KeyProtection.Read(Settings(null), new Demonstration(true, null)).ShouldNotBeNull();
    }

    [Theory]
    [InlineData("none", "cannot be read")]
    [InlineData("open", "chmod 640")]
    [InlineData("keyless", "its private RSA key")]
    [InlineData("rubbish", "its private RSA key")]
    [InlineData("another's", "its private RSA key")]
    [InlineData("elliptic", "must be an RSA key")]
    [InlineData("short", "at least 2048 bits")]
    public void CertificateThatCannotBeUsed_StopsTheStart_InOneSentence(string kind, string told)
    {
        var path = File(kind, kind switch
        {
            "keyless" => First.Value.Split("-----BEGIN PRIVATE")[0],
            "rubbish" => "hemmelig",
            "another's" => First.Value.Split("-----BEGIN PRIVATE")[0] + "-----BEGIN PRIVATE" + Second.Value.Split("-----BEGIN PRIVATE")[1],
            "elliptic" => Elliptic(),
            "short" => TestCertificate.Pem(1024),
            _ => First.Value,
        });
        if (kind == "none") System.IO.File.Delete(path);
        if (kind == "open" && !OperatingSystem.IsWindows()) System.IO.File.SetUnixFileMode(path, (UnixFileMode)0b110_100_100);

        var refused = Should.Throw<StartRefused>(() => Read(path)).Message;
        refused.ShouldContain(told);
        refused.ShouldContain(path);
        refused.ShouldNotContain("hemmelig");
    }

    [Fact]
    public void Keys_AreEncrypted_AndOpenedAfterTheCertificateWasReplaced()
    {
        var (first, second) = (File("first.pem", First.Value), File("second.pem", Second.Value));
        var secret = Protector(first).Protect("på norsk");
        var stored = System.IO.File.ReadAllText(Directory.GetFiles(Keys, "key-*.xml").ShouldHaveSingleItem());
        stored.ShouldContain("EncryptedKey");
        stored.ShouldNotContain("masterKey");

        Should.Throw<StartRefused>(() => Protector(second)).Message.ShouldContain("encrypted for another certificate");
        Protector(second, first).Unprotect(secret).ShouldBe("på norsk");
    }

    [Fact]
    public void KeyThatIsNotWhole_StopsTheStart()
    {
        System.IO.File.WriteAllText(Path.Combine(Keys, "key-1.xml"), "<key");
        Should.Throw<StartRefused>(() => Protector(File("first.pem", First.Value))).Message.ShouldContain("is damaged");
    }

    [Fact]
    public void KeyThatIsEncrypted_AndNotForACertificate_StopsTheStart()
    {
        System.IO.File.WriteAllText(Path.Combine(Keys, "key-1.xml"), "<key><descriptor><descriptor><encryptedSecret decryptorType=\"other\" /></descriptor></descriptor></key>");
        Should.Throw<StartRefused>(() => Protector(File("first.pem", First.Value))).Message.ShouldContain("is encrypted, and not for a certificate");
    }

    [Theory]
    [InlineData(0b110_000_000, true)]
    [InlineData(0b100_000_000, true)]
    [InlineData(0b110_100_000, false)]
    [InlineData(0b110_000_100, false)]
    [InlineData(0b110_010_000, false)]
    public void KeyOfPeople_ThatOthersThanItsOwnerMayReadOrWrite_StopsTheStart(int mode, bool starts)
    {
        if (OperatingSystem.IsWindows()) return;
        var path = Path.Combine(Keys, "sign-in.key");
        System.IO.File.WriteAllBytes(path, new byte[32]);
        System.IO.File.SetUnixFileMode(path, (UnixFileMode)mode);
        if (starts) KeyFile.DemandOwnerOnly(Keys);
        else Should.Throw<StartRefused>(() => KeyFile.DemandOwnerOnly(Keys)).Message.ShouldBe($"{path} may be read, written or run by others than its owner: chmod 600.");
    }

    [Fact]
    public void CertificateOutOfDate_IsKnown_AndStopsNothing()
    {
        var path = File("old.pem", TestCertificate.Pem(until: 2022));
        Read(path).IsOutOfDate(new DateTimeOffset(2021, 12, 31, 0, 0, 0, TimeSpan.Zero)).ShouldBeFalse();
        Read(path).IsOutOfDate(new DateTimeOffset(2022, 1, 2, 0, 0, 0, TimeSpan.Zero)).ShouldBeTrue();
        Protector(path).Protect("x").ShouldNotBeEmpty();
    }

    private IDataProtector Protector(string path, string? earlier = null)
    {
        var services = new ServiceCollection();
        var keys = services.AddLogging().AddDataProtection().SetApplicationName("Samlop").PersistKeysToFileSystem(new DirectoryInfo(Keys));
        Read(path, earlier).Protect(keys, Keys);
        return services.BuildServiceProvider().GetRequiredService<IDataProtectionProvider>().CreateProtector("Test");
    }

    private static KeyProtection Read(string? path, string? earlier = null) =>
        KeyProtection.Read(Settings(path, earlier), new Demonstration(false, null));

    private static IConfigurationRoot Settings(string? path, string? earlier = null) => new ConfigurationBuilder().AddInMemoryCollection(
        [new("Samlop:Keys:CertificateFile", path), new("Samlop:Keys:EarlierCertificateFiles", earlier)]).Build();

    private string File(string name, string content)
    {
        var path = Path.Combine(folder, name);
        TestCertificate.Write(path, content);
        return path;
    }

    private static string Elliptic()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var made = new CertificateRequest("CN=Samlop", key, HashAlgorithmName.SHA256).CreateSelfSigned(
            new(2020, 1, 1, 0, 0, 0, TimeSpan.Zero), new(2090, 1, 1, 0, 0, 0, TimeSpan.Zero));
        return made.ExportCertificatePem() + "\n" + key.ExportPkcs8PrivateKeyPem();
    }
}
