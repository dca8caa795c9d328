using System.Security.Cryptography;
using System.Text;
using Samlop.Persons.Record;
using Samlop.Platform.Identifiers;

namespace Samlop.Tests.Persons.Record;

/// <summary>A number is told by nobody without the key, and the same number is found again.</summary>
public sealed class PersonNumbersTest : IDisposable
{
    // Made for tests: the month is raised by 80.
    private static readonly NationalIdentityNumber Number = NationalIdentityNumber.Parse(Synthetic(1));

    private readonly string folder = Directory.CreateTempSubdirectory("numbers").FullName;

    [Fact]
    public void Number_IsOpenedByItsKeyAlone_AndIsNeverStoredPlain()
    {
        var numbers = PersonNumbers.In(folder);
        var stored = numbers.Encrypt(Number);
        numbers.Decrypt(stored.Content).ShouldBe(Number);
        PersonNumbers.In(folder).Decrypt(stored.Content).ShouldBe(Number);
        Encoding.Latin1.GetString(stored.Content).ShouldNotContain(Number.Reveal());

        var other = Directory.CreateDirectory(Path.Combine(folder, "other")).FullName;
        Should.Throw<CryptographicException>(() => PersonNumbers.In(other).Decrypt(stored.Content));
        PersonNumbers.In(other).HashOf(Number).ShouldNotBe(stored.Hash);
    }

    [Fact]
    public void SameNumber_IsFoundByItsHash_ThoughEncryptedAnew()
    {
        var numbers = PersonNumbers.In(folder);
        var (first, second) = (numbers.Encrypt(Number), numbers.Encrypt(Number));
        first.Content.ShouldNotBe(second.Content);
        first.Hash.ShouldBe(second.Hash);
        first.Hash.Length.ShouldBe(64);
        numbers.HashOf(NationalIdentityNumber.Parse(Synthetic(2))).ShouldNotBe(first.Hash);
    }

    [Fact]
    public void Key_IsReadByItsOwnerAlone_AndADamagedOneIsRefused()
    {
        _ = PersonNumbers.In(folder);
        var path = Path.Combine(folder, PersonNumbers.FileName);
        if (!OperatingSystem.IsWindows()) File.GetUnixFileMode(path).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        File.WriteAllBytes(path, [1, 2, 3]);
        Should.Throw<InvalidDataException>(() => PersonNumbers.In(folder)).Message.ShouldContain("put back the one from the backup");
    }

    /// <summary>The nth number of a day that nobody has: found by trying the check digits.</summary>
    private static string Synthetic(int nth) =>
        Enumerable.Range(0, 100_000).Select(tail => $"018190{tail:D5}").Where(digits => NationalIdentityNumber.TryParse(digits, out _)).ElementAt(nth);

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
