using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Xml;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection;

namespace Samlop.Platform.Security;

/// <summary>
/// The keys that cookies and forms are sealed with lie in the folder <c>keys</c>, encrypted for a certificate that lies elsewhere: whoever
/// gets the folder, or a backup of it, can open nothing. <c>Samlop:Keys:CertificateFile</c> names the certificate with its key,
/// <c>EarlierCertificateFiles</c> those that were used before.
/// </summary>
internal sealed class KeyProtection(X509Certificate2? certificate, IReadOnlyList<X509Certificate2> earlier)
{
    private const string Setting = "Samlop:Keys:CertificateFile";
    private const string EarlierSetting = "Samlop:Keys:EarlierCertificateFiles";
    private const int LeastBits = 2048;

    private const UnixFileMode TooWide = UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.GroupWrite;

    /// <exception cref="StartRefused">A certificate is missing or cannot be used.</exception>
    public static KeyProtection Read(IConfiguration configuration, Demonstration demonstration)
    {
        var earlier = configuration[EarlierSetting]?
            .Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];
        if (configuration[Setting] is { Length: > 0 } path)
            return new KeyProtection(Certificate(Setting, path), Array.ConvertAll(earlier, file => Certificate(EarlierSetting, file)));
        if (!demonstration.Active || earlier.Length > 0)
        {
            throw new StartRefused(
                $"{Setting} is missing: a file with the certificate, and its RSA key, that the keys of the program are encrypted for.");
        }

        return new KeyProtection(null, []);
    }

    /// <exception cref="StartRefused">A key in the folder is encrypted for a certificate that is not among ours.</exception>
    public void Protect(IDataProtectionBuilder keys, string folder)
    {
        if (certificate is null) return;
        X509Certificate2[] all = [certificate, .. earlier];
        DemandThatAllOpen(folder, all);
        keys.ProtectKeysWithCertificate(certificate).UnprotectKeysWithAnyCertificate(all);
    }

    /// <summary>
    /// A certificate that is out of date encrypts and opens as before, and nobody is shown it: that is said, and stops nothing. A program
    /// that would not start again some night because a date has passed would be the greater harm.
    /// </summary>
    public bool IsOutOfDate(DateTimeOffset now) => certificate is not null && certificate.NotAfter.ToUniversalTime() <= now.UtcDateTime;

    // Without this the program would make new keys in silence: everybody signed out, and what waits to be sent closed for good.
    private static void DemandThatAllOpen(string folder, IReadOnlyList<X509Certificate2> certificates)
    {
        foreach (var file in Directory.EnumerateFiles(folder, "key-*.xml").Order(StringComparer.Ordinal))
        {
            if (EncryptedFor(file) is { } thumbprint && certificates.All(known => known.Thumbprint != thumbprint))
            {
                throw new StartRefused(
                    $"{file} is encrypted for another certificate ({thumbprint}): name the file of that one in {EarlierSetting}.");
            }
        }
    }

    /// <summary>The thumbprint of the certificate; null for a key from before there was one.</summary>
    private static string? EncryptedFor(string file)
    {
        try
        {
            var content = XDocument.Load(file);
            var written = content.Descendants().FirstOrDefault(element => element.Name.LocalName == "X509Certificate");
            // One that is encrypted in a way that does not say for which certificate, opens with none of ours.
            if (written is null && content.Descendants().Any(element => element.Name.LocalName == "encryptedSecret"))
                throw new StartRefused($"{file} is encrypted, and not for a certificate: put back the one from the backup, or remove it.");
            if (written is null) return null;
            using var read = X509CertificateLoader.LoadCertificate(Convert.FromBase64String(written.Value));
            return read.Thumbprint;
        }
        catch (Exception wrong) when (wrong is XmlException or FormatException or CryptographicException)
        {
            throw new StartRefused($"{file} is damaged: put back the one from the backup.");
        }
    }

    private static X509Certificate2 Certificate(string setting, string path)
    {
        try
        {
            if (!OperatingSystem.IsWindows() && (File.GetUnixFileMode(path) & TooWide) != 0)
            {
                throw new StartRefused(
                    $"{setting}: {path} may be read by everybody on the machine, or written by others than its owner; chmod 640 or stricter.");
            }

            var content = File.ReadAllText(path);
            var read = X509Certificate2.CreateFromPem(content, content);
            using var key = read.GetRSAPrivateKey();
            return key is { KeySize: >= LeastBits } ? read
                : throw new StartRefused($"{setting}: the key in {path} must be an RSA key of at least {LeastBits} bits.");
        }
        catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException)
        {
            throw new StartRefused($"{setting}: {path} cannot be read.");
        }
        catch (Exception wrong) when (wrong is ArgumentException or CryptographicException)
        {
            // The words of the exception may hold what stands in the file.
            throw new StartRefused($"{setting}: {path} must hold a certificate and its private RSA key, as PEM.");
        }
    }
}
