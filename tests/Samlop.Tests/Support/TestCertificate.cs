using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Samlop.Tests.Support;

/// <summary>Certificates with their RSA keys, as openssl makes them for the keys of the program.</summary>
internal static class TestCertificate
{
    private static readonly Lazy<string> Usual = new(() => Pem());

    /// <summary>A file that the program's user alone may read, with one that is the same for all tests.</summary>
    public static string In(string folder)
    {
        var path = Path.Combine(Directory.CreateDirectory(folder).FullName, "certificate.pem");
        Write(path, Usual.Value);
        return path;
    }

    public static string Pem(int bits = 2048, int until = 2090)
    {
        using var key = RSA.Create(bits);
        var request = new CertificateRequest("CN=Samlop keys", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var made = request.CreateSelfSigned(new(2020, 1, 1, 0, 0, 0, TimeSpan.Zero), new(until, 1, 1, 0, 0, 0, TimeSpan.Zero));
        return $"{made.ExportCertificatePem()}\n{key.ExportPkcs8PrivateKeyPem()}\n";
    }

    public static void Write(string path, string content)
    {
        File.WriteAllText(path, content);
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }
}
