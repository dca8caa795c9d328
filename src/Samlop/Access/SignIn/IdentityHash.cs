using System.Security.Cryptography;
using System.Text;
using Samlop.Platform;
using Samlop.Platform.Identifiers;
using Samlop.Platform.Security;

namespace Samlop.Access.SignIn;

/// <summary>
/// The keyed hash by which a user is found from a national identity number. Its key is another than that of the persons' numbers
/// (<c>Persons</c>): nobody who reads both tables sees which user is which person.
/// </summary>
public sealed class IdentityHash(SamlopSettings settings)
{
    /// <summary>In the folder of keys, which the backup has.</summary>
    public const string FileName = "sign-in.key";

    private const int KeyLength = 32;

    private readonly Lazy<byte[]> key = new(() => KeyFile.Read(Path.Combine(settings.DataFolder, "keys", FileName), KeyLength));

    public string Of(NationalIdentityNumber number) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(key.Value, Encoding.ASCII.GetBytes(number.Reveal())));
}
