using System.Globalization;
using System.Text.Json;
using FsCheck.Fluent;
using Samlop.Platform;
using Samlop.Platform.Amounts;
using Samlop.Platform.Text;
using Samlop.Tests.Support;

namespace Samlop.Tests.Platform.Amounts;

public class MoneyTests
{
    [Theory]
    [InlineData(0, "0 kr", "NOK 0")]
    [InlineData(1, "0,01 kr", "NOK 0.01")]
    [InlineData(-1, "−0,01 kr", "NOK −0.01")]
    [InlineData(99_900, "999 kr", "NOK 999")]
    [InlineData(100_000, "1 000 kr", "NOK 1,000")]
    [InlineData(125_000_000, "1 250 000 kr", "NOK 1,250,000")]
    [InlineData(125_000_050, "1 250 000,50 kr", "NOK 1,250,000.50")]
    [InlineData(-125_000_000, "−1 250 000 kr", "NOK −1,250,000")]
    public void Amount_IsWrittenInTheLanguageOfItsReader(long ore, string norwegian, string english)
    {
        var amount = Money.FromOre(ore);
        foreach (var language in new[] { "nb-NO", "nn-NO", "uk-UA", "ar" }) InLanguage(language, amount.ToString).ShouldBe(WithNoBreak(norwegian));
        InLanguage("en-GB", amount.ToString).ShouldBe(WithNoBreak(english));
        InLanguage("en-GB", () => $"{amount}").ShouldBe(WithNoBreak(english));
    }

    [Fact]
    public void AmountInATextOfAnotherLanguage_IsWrittenInThatLanguage()
    {
        var amount = Money.FromKroner(1250.5m);
        InLanguage("en-GB", () => string.Format(Languages.Bokmål.Culture, "{0}", amount)).ShouldBe("1\u00A0250,50\u00A0kr");
        InLanguage("nb-NO", () => Phrase.In<PlatformText>(nameof(PlatformText.Verbatim), amount).In(Languages.English.Culture)).ShouldBe("NOK\u00A01,250.50");
        InLanguage("en-GB", () => Written.Amount(amount, Languages.Nynorsk.Culture)).ShouldBe("1\u00A0250,50\u00A0kr");
    }

    [Theory]
    [InlineData("nb-NO")]
    [InlineData("en-GB")]
    public void AmountInAField_IsTheSameInEveryLanguage_SinceTheFieldReadsItBack(string language) =>
        InLanguage(language, Money.FromKroner(-1_250_000.5m).ToField).ShouldBe("\u22121\u00A0250\u00A0000,50");

    private static string WithNoBreak(string written) => written.Replace(' ', '\u00A0');

    private static string InLanguage(string language, Func<string> write)
    {
        var before = CultureInfo.CurrentUICulture;
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
        try
        {
            return write();
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }

    [Fact]
    public void Default_IsZero()
    {
        default(Money).ShouldBe(Money.Zero);
        Money.Zero.IsZero.ShouldBeTrue();
        Money.Zero.IsNegative.ShouldBeFalse();
    }

    [Fact]
    public void Kroner_WithAThirdDecimal_MustNameItsRounding()
    {
        Should.Throw<ArgumentException>(() => Money.FromKroner(1.005m));
        Money.FromKroner(1.500m).Ore.ShouldBe(150);
        Money.Rounded(1.005m, Rounding.Nearest).Ore.ShouldBe(101);
    }

    [Theory]
    [InlineData(Rounding.Nearest, 150, 2, -150, -2)]
    [InlineData(Rounding.Nearest, 149, 1, -149, -1)]
    [InlineData(Rounding.NearestEven, 250, 2, -250, -2)]
    [InlineData(Rounding.NearestEven, 251, 3, -251, -3)]
    [InlineData(Rounding.Down, 199, 1, -199, -1)]
    [InlineData(Rounding.Up, 101, 2, -101, -2)]
    [InlineData(Rounding.Up, 100, 1, -100, -1)]
    public void HundredthsOfAnOre_AreRoundedAsNamed(Rounding rounding, int parts, long ore, int negativeParts, long negativeOre)
    {
        Money.Rounded(parts / 10_000m, rounding).Ore.ShouldBe(ore);
        Money.Rounded(negativeParts / 10_000m, rounding).Ore.ShouldBe(negativeOre);
    }

    [Fact]
    public void Part_IsRoundedToWholeOre()
    {
        Money.FromKroner(100).Times(1m / 3, Rounding.Nearest).Ore.ShouldBe(3333);
        Money.FromKroner(100).Times(2m / 3, Rounding.Nearest).Ore.ShouldBe(6667);
        Money.FromKroner(100).Times(2m / 3, Rounding.Down).Ore.ShouldBe(6666);
    }

    [Fact]
    public void Share_OfNothing_IsUnknown()
    {
        Money.FromKroner(25).ShareOf(Money.FromKroner(100)).ShouldBe(0.25m);
        Money.FromKroner(25).ShareOf(Money.Zero).ShouldBeNull();
    }

    [Fact]
    public void Overflow_IsAnError_NotAWrongAmount()
    {
        var most = Money.FromOre(long.MaxValue);
        Should.Throw<OverflowException>(() => most.Plus(Money.FromOre(1)));
        Should.Throw<OverflowException>(() => Money.FromOre(long.MinValue).Minus(Money.FromOre(1)));
        Should.Throw<OverflowException>(() => most.Times(2));
        Should.Throw<OverflowException>(() => most.Times(1.5m, Rounding.Nearest));
        Should.Throw<OverflowException>(() => Money.Sum([most, Money.FromOre(1)]));
    }

    [Fact]
    public void Arithmetic_HasNoOperators_SoThatAQueryCannotUseThem() =>
        typeof(Money).GetMethods().Select(method => method.Name).Where(name => name.StartsWith("op_", StringComparison.Ordinal)).Distinct().Order()
            .ShouldBe(["op_Equality", "op_GreaterThan", "op_GreaterThanOrEqual", "op_Inequality", "op_LessThan", "op_LessThanOrEqual"]);

    [Theory]
    [InlineData(125_000_050, "1250000.5")]
    [InlineData(-1, "-0.01")]
    [InlineData(0, "0")]
    public void InJson_AnAmountIsKroner(long ore, string json)
    {
        JsonSerializer.Serialize(Money.FromOre(ore)).ShouldBe(json);
        JsonSerializer.Deserialize<Money>(json).Ore.ShouldBe(ore);
    }

    [Theory]
    [InlineData("1.005")]
    [InlineData("1e30")]
    [InlineData("1e300")]
    [InlineData("\"5\"")]
    [InlineData("{}")]
    public void InJson_SomethingElse_IsRefused(string json) => Should.Throw<JsonException>(() => JsonSerializer.Deserialize<Money>(json));

    [Fact]
    public void Arithmetic_IsThatOfWholeOre() => Prop.ForAll<int, int>((a, b) =>
    {
        var (one, other) = (Money.FromOre(a), Money.FromOre(b));
        return one.Plus(other).Minus(other) == one
            && one.Plus(other) == other.Plus(one)
            && one.Minus(one).IsZero
            && one.Times(3) == Money.Sum([one, one, one])
            && Money.FromKroner(one.Kroner) == one
            && (one < other) == (a < b) && (one >= other) == (a >= b) && one.CompareTo(other) == a.CompareTo(b)
            && Money.Max(one, other).Ore == Math.Max(a, b) && Money.Min(one, other).Ore == Math.Min(a, b);
    }).ShouldHold();
}
