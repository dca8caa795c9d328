using FsCheck.Fluent;
using Samlop.Grants.Calls;
using Samlop.Tests.Support;

namespace Samlop.Tests.Grants.Calls;

public class WrittenCallNumberTests
{
    [Theory]
    [InlineData("17-2022", 17, 2022)]
    [InlineData("17/2022", 17, 2022)]
    [InlineData("17–2022", 17, 2022)]
    [InlineData(" 17 - 2022 ", 17, 2022)]
    [InlineData("1-2000", 1, 2000)]
    [InlineData("999-2100", 999, 2100)]
    [InlineData("007-2022", 7, 2022)]
    public void Number_AsPeopleWriteIt_IsRead(string typed, int serial, int year)
    {
        CallNumber.TryParse(typed, out var number).ShouldBeTrue();
        number.ShouldBe(new CallNumber(serial, year));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("17")]
    [InlineData("17-22")]
    [InlineData("0-2022")]
    [InlineData("1000-2022")]
    [InlineData("17-1999")]
    [InlineData("17-2101")]
    [InlineData("17--2022")]
    [InlineData("-17-2022")]
    [InlineData("17-20222")]
    [InlineData("17.2022")]
    [InlineData("2022-17")]
    [InlineData("17-2022x")]
    [InlineData("17\n-2022 og mer")]
    public void Number_ThatIsNone_IsRefused(string? typed) => CallNumber.TryParse(typed, out _).ShouldBeFalse();

    // Whoever writes an address may write any digits of Unicode in it.
    [Theory]
    [InlineData("١٧-٢٠٢٢")]
    [InlineData("१७-२०२२")]
    [InlineData("１７-２０２２")]
    public void Number_InOtherDigitsThanOurs_IsRefusedAndNotAnError(string typed) => CallNumber.TryParse(typed, out _).ShouldBeFalse();

    [Fact]
    public void Number_ThatIsWritten_IsReadBack() => Prop.ForAll(
        Gen.Choose(1, 999).Zip(Gen.Choose(2000, 2100), (serial, year) => new CallNumber(serial, year)).ToArbitrary(),
        number => CallNumber.TryParse(number.ToString(), out var read) && read == number).ShouldHold();

    [Fact]
    public void Number_OfAnything_IsReadOrRefused_NeverAnError() => Prop.ForAll<string?>(typed =>
    {
        if (CallNumber.TryParse(typed, out var number)) number.Year.ShouldBeInRange(2000, 2100);
    }).ShouldHold();

    [Fact, Requirement("C-01")]
    public void Calls_AreNumberedAsTheCircularIsCited()
    {
        var call = CallSamples.ACall("17/2022");

        (call.Number, call.Serial, call.Year).ShouldBe(("17-2022", 17, 2022));
    }
}
