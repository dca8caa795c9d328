using FsCheck.Fluent;
using Samlop.Cases;
using Samlop.Tests.Support;

namespace Samlop.Tests.Cases;

public class CaseNumberPropertyTests
{
    [Fact]
    public void Number_ThatIsWritten_IsReadBack_AlsoWithoutItsZeroes() => Prop.ForAll(
        Gen.Choose(2000, 2999).Zip(Gen.Choose(1, 999_999), (year, serial) => new CaseNumber(year, serial)).ToArbitrary(),
        number => CaseNumber.TryParse(number.ToString(), out var read) && read == number
            && CaseNumber.TryParse($"{number.Year}/{number.Serial}", out var shorter) && shorter == number).ShouldHold();

    [Fact]
    public void Numbers_OfAYear_AreInTheOrderOfTheirText_UpToFiveDigits() => Prop.ForAll(
        Gen.Choose(1, 99_999).Zip(Gen.Choose(1, 99_999), (one, other) => (one, other)).ToArbitrary(),
        two => Math.Sign(string.CompareOrdinal(new CaseNumber(2022, two.one).ToString(), new CaseNumber(2022, two.other).ToString()))
            == Math.Sign(two.one.CompareTo(two.other))).ShouldHold();

    // Whoever writes an address may write any digits of Unicode in it.
    [Theory]
    [InlineData("٢٠٢٢/١٢")]
    [InlineData("२०२२/१२")]
    [InlineData("２０２２/１２")]
    public void Number_InOtherDigitsThanOurs_IsRefusedAndNotAnError(string typed) => CaseNumber.TryParse(typed, out _).ShouldBeFalse();

    [Fact]
    public void Number_OfAnything_IsReadOrRefused_NeverAnError() => Prop.ForAll<string?>(typed =>
    {
        if (CaseNumber.TryParse(typed, out var number)) number.Serial.ShouldBeGreaterThan(0);
    }).ShouldHold();
}
