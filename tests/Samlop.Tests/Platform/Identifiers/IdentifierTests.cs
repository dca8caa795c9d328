using System.Text.Json;
using FsCheck.Fluent;
using Samlop.Platform.Identifiers;
using Samlop.Tests.Support;

namespace Samlop.Tests.Platform.Identifiers;

public class IdentifierTests
{
    [Theory]
    [InlineData("123456785")]
    [InlineData("123 456 785")]
    [InlineData("123.456.785")]
    [InlineData("\uFEFF123\u200B456\u00AD785")]
    [InlineData("\u00A0123\u2009456\u202F785 ")]
    public void OrganisationNumber_IsReadAsTyped_AndShownInGroups(string typed)
    {
        var number = OrganisationNumber.Parse(typed);
        number.Value.ShouldBe("123456785");
        number.ToString().ShouldBe("123\u00A0456\u00A0785");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("12345678")]
    [InlineData("1234567855")]
    [InlineData("123456784")]
    [InlineData("000000000")]
    [InlineData("12345678X")]
    [InlineData("123-456-785")]
    public void OrganisationNumber_ThatIsNotValid_IsRefused(string? typed)
    {
        OrganisationNumber.TryParse(typed, out _).ShouldBeFalse();
        Should.Throw<FormatException>(() => OrganisationNumber.Parse(typed));
    }

    [Theory]
    [InlineData("12345678903")]
    [InlineData("1234.56.78903")]
    [InlineData("1234 56 78903")]
    public void AccountNumber_IsReadAsTyped_AndShownWithDots(string typed)
    {
        var number = AccountNumber.Parse(typed);
        number.Value.ShouldBe("12345678903");
        number.ToString().ShouldBe("1234.56.78903");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("1234567890")]
    [InlineData("123456789033")]
    [InlineData("12345678904")]
    [InlineData("00000000000")]
    [InlineData("NO9386011117947")]
    public void AccountNumber_ThatIsNotValid_IsRefused(string? typed) => AccountNumber.TryParse(typed, out _).ShouldBeFalse();

    [Fact]
    public void MunicipalityNumber_KnowsItsCounty()
    {
        var oslo = MunicipalityNumber.Parse("0301");
        oslo.ToString().ShouldBe("0301");
        oslo.County.ShouldBe(CountyNumber.Parse("03"));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("301")]
    [InlineData("03011")]
    [InlineData("0300")]
    [InlineData("0001")]
    [InlineData("O301")]
    public void MunicipalityNumber_ThatIsNotValid_IsRefused(string? typed) => MunicipalityNumber.TryParse(typed, out _).ShouldBeFalse();

    [Theory]
    [InlineData(null)]
    [InlineData("3")]
    [InlineData("003")]
    [InlineData("00")]
    [InlineData("tre")]
    public void CountyNumber_ThatIsNotValid_IsRefused(string? typed) => CountyNumber.TryParse(typed, out _).ShouldBeFalse();

    [Theory]
    [InlineData("HSBUA3----", "HSBUA3----", "HSBUA3", false)]
    [InlineData("hsbua3", "HSBUA3----", "HSBUA3", false)]
    [InlineData(" HSBUA3 ", "HSBUA3----", "HSBUA3", false)]
    [InlineData("HSHEA2MV--", "HSHEA2MV--", "HSHEA2MV", true)]
    public void TradeCode_IsFilledWithHyphens(string typed, string value, string shown, bool variant)
    {
        var code = TradeCode.Parse(typed);
        code.Value.ShouldBe(value);
        code.ToString().ShouldBe(shown);
        code.Programme.ShouldBe("HS");
        code.Level.ShouldBe(value[5] - '0');
        code.IsVariant.ShouldBe(variant);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("HSBUA")]
    [InlineData("HSBUA0----")]
    [InlineData("HSBUA5----")]
    [InlineData("HSBUA3-----")]
    [InlineData("1SBUA3----")]
    [InlineData("HSBÆA3")]
    public void TradeCode_ThatIsNotValid_IsRefused(string? typed) => TradeCode.TryParse(typed, out _).ShouldBeFalse();

    [Theory]
    [InlineData("Kari.Test@Eksempel.no", "kari.test@eksempel.no")]
    [InlineData("  a@b.no ", "a@b.no")]
    [InlineData("o'brien+kurs@sub.eksempel.no", "o'brien+kurs@sub.eksempel.no")]
    [InlineData("post@bærum.example", "post@bærum.example")]
    public void EmailAddress_IsKeptInLowerCase(string typed, string value) => EmailAddress.Parse(typed).Value.ShouldBe(value);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("kari")]
    [InlineData("@eksempel.no")]
    [InlineData("kari@")]
    [InlineData("kari@eksempel")]
    [InlineData("kari@@eksempel.no")]
    [InlineData("kari@test@eksempel.no")]
    [InlineData("kari test@eksempel.no")]
    [InlineData("kari..test@eksempel.no")]
    [InlineData(".kari@eksempel.no")]
    [InlineData("kari@-eksempel.no")]
    [InlineData("kari@eksempel..no")]
    [InlineData("kari@127.0.0.1")]
    [InlineData("<kari@eksempel.no>")]
    [InlineData("kari@eksempel.no\r\nBcc: alle@eksempel.no")]
    public void EmailAddress_ThatCannotBeWrittenTo_IsRefused(string? typed) => EmailAddress.TryParse(typed, out _).ShouldBeFalse();

    [Theory]
    [InlineData(64, true)]
    [InlineData(65, false)]
    public void EmailAddress_HoldsTheLimitBeforeTheAt(int length, bool valid) =>
        EmailAddress.TryParse(new string('a', length) + "@eksempel.no", out _).ShouldBe(valid);

    [Theory]
    [InlineData(254, true)]
    [InlineData(255, false)]
    public void EmailAddress_HoldsTheLimitInAll(int length, bool valid)
    {
        var end = "@" + string.Join('.', Enumerable.Repeat(new string('b', 48), 4)) + ".no";
        EmailAddress.TryParse(new string('a', length - end.Length) + end, out _).ShouldBe(valid);
    }

    [Fact]
    public void AnyDigits_EitherFail_OrComeBackThroughTheDisplayFormat() => Prop.ForAll(
        Gen.ArrayOf(Gen.Choose(0, 9), 11).ToArbitrary(),
        digits =>
        {
            var eleven = string.Concat(digits);
            return ComesBack<AccountNumber>(eleven) && ComesBack<OrganisationNumber>(eleven[..9]) && ComesBack<MunicipalityNumber>(eleven[..4]) && ComesBack<CountyNumber>(eleven[..2]);
        }).ShouldHold();

    [Fact]
    public void OneChangedDigit_IsAlwaysFound() => Prop.ForAll(
        Gen.Choose(0, 8).SelectMany(position => Gen.Choose(1, 9).Select(by => (position, by))).ToArbitrary(),
        change =>
        {
            var digits = "123456785".ToCharArray();
            digits[change.position] = (char)('0' + (digits[change.position] - '0' + change.by) % 10);
            return !OrganisationNumber.TryParse(new string(digits), out _);
        }).ShouldHold();

    [Fact]
    public void InJson_AnIdentifierIsItsValue()
    {
        var written = JsonSerializer.Serialize(new Party(OrganisationNumber.Parse("123 456 785"), null));
        written.ShouldBe("""{"Number":"123456785","Trade":null}""");
        JsonSerializer.Deserialize<Party>(written).ShouldBe(new Party(OrganisationNumber.Parse("123456785"), null));
        JsonSerializer.Deserialize<TradeCode>("\"HSBUA3----\"").ShouldBe(TradeCode.Parse("HSBUA3"));
    }

    [Theory]
    [InlineData("\"123456784\"")]
    [InlineData("123456785")]
    [InlineData("{}")]
    public void InJson_SomethingElse_IsRefused(string json) => Should.Throw<JsonException>(() => JsonSerializer.Deserialize<OrganisationNumber>(json));

    private sealed record Party(OrganisationNumber Number, TradeCode? Trade);

    private static bool ComesBack<T>(string digits) where T : class, IIdentifier<T> =>
        !T.TryParse(digits, out var parsed) || (parsed.Value == digits && T.TryParse(parsed.ToString(), out var again) && again.Equals(parsed));
}
