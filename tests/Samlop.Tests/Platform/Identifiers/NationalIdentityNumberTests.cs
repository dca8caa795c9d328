using FsCheck.Fluent;
using Samlop.Platform.Identifiers;
using Samlop.Tests.Support;

namespace Samlop.Tests.Platform.Identifiers;

public class NationalIdentityNumberTests
{
    private static readonly int[] First = [3, 7, 6, 1, 8, 9, 4, 5, 2];
    private static readonly int[] Second = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2];

    [Theory]
    [InlineData("02013299997")]
    [InlineData("30108299920")]
    [InlineData("30108299939")]
    [InlineData("020132 99997")]
    [InlineData(" 02.01.32\u00A099997 ")]
    public void Parse_OfAValidNumber_KeepsTheDigits(string typed) =>
        NationalIdentityNumber.Parse(typed).Reveal().ShouldBe(string.Concat(typed.Where(char.IsAsciiDigit)));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("0201329999")] // ten digits
    [InlineData("020132999970")] // twelve
    [InlineData("02013299998")] // second check
    [InlineData("02013299987")] // first check
    [InlineData("0201329999x")]
    [InlineData("020132-99997")]
    [InlineData("00000000000")]
    [InlineData("٠٢٠١٣٢٩٩٩٩٧")] // digits of another script
    public void Parse_OfSomethingElse_IsRefused(string? typed)
    {
        NationalIdentityNumber.TryParse(typed, out var value).ShouldBeFalse();
        value.ShouldBeNull();
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(32, 1)]
    [InlineData(30, 2)]
    [InlineData(31, 4)]
    [InlineData(1, 0)]
    [InlineData(1, 13)]
    [InlineData(1, 40)]
    [InlineData(1, 53)]
    [InlineData(1, 80)]
    [InlineData(1, 93)]
    [InlineData(72, 1)]
    public void Parse_OfADayThatNeverIs_IsRefused(int day, int month) =>
        Numbers(day, month).Where(number => NationalIdentityNumber.TryParse(number, out _)).ShouldBeEmpty();

    [Theory]
    [InlineData(29, 2, false, false)]
    [InlineData(31, 12, false, false)]
    [InlineData(41, 1, true, false)]
    [InlineData(71, 12, true, false)]
    [InlineData(1, 41, false, true)]
    [InlineData(31, 52, false, true)]
    [InlineData(1, 81, false, true)]
    [InlineData(71, 92, true, true)]
    public void Kind_IsReadFromRaisedDayAndMonth(int day, int month, bool dNumber, bool synthetic)
    {
        var number = NationalIdentityNumber.Parse(Numbers(day, month).First());
        number.IsDNumber.ShouldBe(dNumber);
        number.IsSynthetic.ShouldBe(synthetic);
    }

    [Fact]
    public void FirstCheck_MayLeaveZeroToThree_AndNoMore()
    {
        var taken = new HashSet<int>();
        foreach (var (number, remainder) in WithEveryFirstCheck("010181", 100..400))
        {
            if (NationalIdentityNumber.TryParse(number, out _)) taken.Add(remainder);
        }

        taken.Order().ShouldBe([0, 1, 2, 3]);
    }

    [Fact]
    public void Number_IsNeverWrittenOutByAccident()
    {
        var number = NationalIdentityNumber.Parse("02013299997");
        number.ToString().ShouldNotContain("0201");
        $"{number}".ShouldNotContain("99997");
        System.Text.Json.JsonSerializer.Serialize(number).ShouldNotContain("0201");
        number.RevealGrouped().ShouldBe("020132\u00A099997");
        Should.Throw<FormatException>(() => NationalIdentityNumber.Parse("02013299998")).Message.ShouldNotContain("0201");
    }

    [Fact]
    public void SameDigits_AreTheSameNumber() => NationalIdentityNumber.Parse("02013299997").ShouldBe(NationalIdentityNumber.Parse("020132 99997"));

    [Fact]
    public void AnyDigits_EitherFail_OrComeBackTheSame() => Prop.ForAll(
        Gen.ArrayOf(Gen.Choose(0, 9), 11).ToArbitrary(),
        digits =>
        {
            var typed = string.Concat(digits);
            return !NationalIdentityNumber.TryParse(typed, out var number) || (number.Reveal() == typed && !number.ToString().Any(char.IsAsciiDigit));
        }).ShouldHold();

    // Numbers of the old kind (remainder 0) with this day and month.
    private static IEnumerable<string> Numbers(int day, int month) =>
        WithEveryFirstCheck($"{day:00}{month:00}81", 100..150).Where(number => number.Remainder == 0).Select(number => number.Digits);

    private static IEnumerable<(string Digits, int Remainder)> WithEveryFirstCheck(string date, Range individuals)
    {
        for (var individual = individuals.Start.Value; individual < individuals.End.Value; individual++)
        {
            for (var first = 0; first <= 9; first++)
            {
                var ten = $"{date}{individual:000}{first}";
                var second = (11 - Sum(ten, Second) % 11) % 11;
                if (second < 10) yield return ($"{ten}{second}", (Sum(ten, First) + first) % 11);
            }
        }
    }

    private static int Sum(string digits, int[] weights) => weights.Select((weight, i) => weight * (digits[i] - '0')).Sum();
}
