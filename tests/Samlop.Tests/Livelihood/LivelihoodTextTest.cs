using System.Text.RegularExpressions;
using Samlop.Livelihood;

namespace Samlop.Tests.Livelihood;

public partial class LivelihoodTextTest
{
    [Fact]
    public void EveryText_HasThreeLanguagesWithTheSamePlaces()
    {
        foreach (var (key, nb, nn, en) in LivelihoodText.All)
        {
            new[] { nb, nn, en }.ShouldAllBe(text => text.Length > 0, key);
            Places(nn).ShouldBe(Places(nb), key);
            Places(en).ShouldBe(Places(nb), key);
        }
    }

    [Fact]
    public void EveryKind_HasNameAndLaw()
    {
        foreach (var kind in Enum.GetValues<IncomeKind>())
        {
            new[] { "nb", "nn", "en" }.ShouldAllBe(language => LivelihoodText.Name(kind, language).Length > 0);
            LivelihoodText.Law(kind).ShouldNotBeEmpty();
        }
    }

    [Theory]
    [InlineData(111477, "nb", "111 477")]
    [InlineData(120.5157, "nn", "120,5157")]
    [InlineData(13843.333333333, "en", "13 843.3333")]
    [InlineData(12.5, "nb", "12,50")]
    [InlineData(0, "nb", "0")]
    public void Number_IsWrittenAsTheLanguageDoes(double number, string language, string expected) => Phrase.Number((decimal)number, language).ShouldBe(expected);

    [Theory]
    [InlineData("nb", "De samme dagene kan ikke gi både tiltakspenger og lærlingelønn: tiltakspenger teller 0 der de overlapper.")]
    [InlineData("nn", "Dei same dagane kan ikkje gi både tiltakspengar og lærlingløn: tiltakspengar tel 0 der dei overlappar.")]
    [InlineData("en", "The same days cannot give both measure benefit (tiltakspenger) and apprentice wage: measure benefit (tiltakspenger) counts 0 where they overlap.")]
    [InlineData("uk", "De samme dagene kan ikke gi både tiltakspenger og lærlingelønn: tiltakspenger teller 0 der de overlapper.")]
    public void Phrase_IsWrittenInTheLanguageOfTheReader(string language, string expected) =>
        new Phrase("message.excluded", IncomeKind.MeasureBenefit, IncomeKind.ApprenticeWage).In(language).ShouldBe(expected);

    [Fact]
    public void Number_ThatIsWholeButForTheLastDigit_IsWrittenWhole() => Phrase.Number(21 * (1m / 3), "nb").ShouldBe("7");

    private static string Places(string text) => string.Join(' ', Place().Matches(text).Select(match => match.Value).Distinct().Order());

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Place();
}
