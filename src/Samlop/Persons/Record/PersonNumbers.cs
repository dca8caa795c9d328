using System.Security.Cryptography;
using System.Text;
using Samlop.Platform.Identifiers;
using Samlop.Platform.Security;

namespace Samlop.Persons.Record;

/// <summary>
/// Encrypts fødselsnummer and d-nummer, and makes the keyed hash by which the same number is found again. The key lies in a file of its own
/// beside the program's other keys, so that the backup has it, and a copy of the database alone tells no number.
/// </summary>
public sealed class PersonNumbers
{
    /// <summary>In the folder of keys.</summary>
    public const string FileName = "person-numbers.key";

    private const int KeyLength = 32;

    private readonly byte[] encrypting;
    private readonly byte[] hashing;

    private PersonNumbers(byte[] keys) => (encrypting, hashing) = (keys[..KeyLength], keys[KeyLength..]);

    /// <summary>Reads the key, or makes it where there is none; several instances that start at once have the same.</summary>
    /// <param name="folder">Where the program's keys lie.</param>
    /// <exception cref="InvalidDataException">The file is not whole. Another key would open no number.</exception>
    public static PersonNumbers In(string folder) => new(KeyFile.Read(Path.Combine(folder, FileName), 2 * KeyLength));

    public EncryptedNumber Encrypt(NationalIdentityNumber number)
    {
        var digits = Encoding.ASCII.GetBytes(number.Reveal());
        var nonce = RandomNumberGenerator.GetBytes(AesGcm.NonceByteSizes.MaxSize);
        var (content, tag) = (new byte[digits.Length], new byte[AesGcm.TagByteSizes.MaxSize]);
        using var aes = new AesGcm(encrypting, tag.Length);
        aes.Encrypt(nonce, digits, content, tag);
        return new EncryptedNumber([.. nonce, .. tag, .. content], HashOf(number));
    }

    /// <summary>The number as a person has it from a day.</summary>
    public HeldNumber Hold(NationalIdentityNumber number, FactId id, PersonId person, DateOnly from)
    {
        var (content, hash) = Encrypt(number);
        return new()
        {
            Id = id,
            Person = person,
            From = from,
            IsDNumber = number.IsDNumber,
            Content = content,
            Lookup = hash,
        };
    }

    /// <exception cref="CryptographicException">It was encrypted with another key, or changed since.</exception>
    public NationalIdentityNumber Decrypt(byte[] stored)
    {
        var (nonce, tag) = (AesGcm.NonceByteSizes.MaxSize, AesGcm.TagByteSizes.MaxSize);
        var digits = new byte[stored.Length - nonce - tag];
        using var aes = new AesGcm(encrypting, tag);
        aes.Decrypt(stored.AsSpan(0, nonce), stored.AsSpan(nonce + tag), stored.AsSpan(nonce, tag), digits);
        return NationalIdentityNumber.Parse(Encoding.ASCII.GetString(digits));
    }

    /// <summary>
    /// A number that was typed, so that a page can carry it on without showing it: what the program itself has sealed, and nothing else,
    /// opens again.
    /// </summary>
    public string Seal(NationalIdentityNumber number) => Convert.ToBase64String(Encrypt(number).Content);

    /// <summary>Null for what was not sealed here.</summary>
    public NationalIdentityNumber? Open(string? seal)
    {
        try
        {
            return string.IsNullOrEmpty(seal) ? null : Decrypt(Convert.FromBase64String(seal));
        }
        catch (Exception wrong) when (wrong is FormatException or CryptographicException or OverflowException or ArgumentException)
        {
            return null;
        }
    }

    /// <summary>64 hexadecimal digits: the same for the same number, and of no use without the key.</summary>
    public string HashOf(NationalIdentityNumber number) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(hashing, Encoding.ASCII.GetBytes(number.Reveal())));
}
