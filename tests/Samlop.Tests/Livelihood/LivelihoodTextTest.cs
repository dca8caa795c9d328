using System.Text.RegularExpressions;
using Samlop.Livelihood;

namespace Samlop.Tests.Livelihood;

public partial class LivelihoodTextTest
{
    [Fact]
    public void EveryText_HasThreeLanguagesWithTheSamePlaces()
    {
        foreach (var (key, text) in LivelihoodText.All)
        {
            new[] { text.Nb, text.Nn, text.En }.ShouldAllBe(words => words.Length > 0, key);
            Places(text.Nn).ShouldBe(Places(text.Nb), key);
            Places(text.En).ShouldBe(Places(text.Nb), key);
        }
    }

    /// <summary>The participant's print carries every message.</summary>
    [Fact]
    public void EveryMessage_IsInTheLanguagesOfThePrintToo()
    {
        foreach (var (key, text) in LivelihoodText.All.Where(text => text.Key.StartsWith("message.", StringComparison.Ordinal) || text.Key.StartsWith("notAsked.", StringComparison.Ordinal)))
        {
            new[] { text.Uk, text.Ar }.ShouldAllBe(words => words!.Length > 0, key);
            Places(text.Uk!).ShouldBe(Places(text.Nb), key);
            Places(text.Ar!).ShouldBe(Places(text.Nb), key);
        }
    }

    [Theory]
    [InlineData(1, "1 dag × 312")]
    [InlineData(2, "2 dager × 312")]
    [InlineData(0, "0 dager × 312")]
    public void Count_HasTheRightWord(int days, string expected) => new Phrase("basis.days", (decimal)days, 312m).In("nb").ShouldBe(expected);

    [Theory]
    [InlineData(1, "1 måned som er ulik, kan ikke beregnes. Summene er uten det som mangler.")]
    [InlineData(2, "2 måneder som er ulike, kan ikke beregnes. Summene er uten det som mangler.")]
    public void MonthsThatCannotBeComputed_AreOneOrMore(int months, string expected) =>
        new Phrase("difference.notComputable", months).In("nb").ShouldBe(expected);

    /// <summary>The same message is read by an adviser and, on paper, by the person it is about.</summary>
    [Fact]
    public void Messages_SpeakNeitherOfThePersonNorToTheTypist()
    {
        foreach (var (key, text) in LivelihoodText.All.Where(text => !text.Key.StartsWith("basis.", StringComparison.Ordinal)))
        {
            foreach (var word in new[] { "personen", "Personen", "Skriv inn", "Oppgi ", "Velg ", "Kryss av" }) text.Nb.ShouldNotContain(word, Case.Sensitive, key);
            foreach (var word in new[] { "person ", "Enter ", "Choose ", "Tick " }) text.En.ShouldNotContain(word, Case.Sensitive, key);
            foreach (var word in new[] { "комун", "губерн" }) (text.Uk ?? "").ShouldNotContain(word, Case.Insensitive, key);
        }
    }

    [Fact]
    public void EveryKind_HasNameAndLaw()
    {
        foreach (var kind in Enum.GetValues<IncomeKind>())
        {
            new[] { "nb", "nn", "en", "uk", "ar" }.ShouldAllBe(language => LivelihoodText.Name(kind, language).Length > 0);
            LivelihoodText.Law(kind).ShouldNotBeEmpty();
        }
    }

    [Theory]
    [InlineData(111477, "nb", "111 477")]
    [InlineData(120.5157, "nn", "120,5157")]
    [InlineData(13843.333333333, "en", "13,843.3333")]
    [InlineData(1819.5, "en", "1,819.50")]
    [InlineData(12.5, "nb", "12,50")]
    [InlineData(0, "nb", "0")]
    public void Number_IsWrittenAsTheLanguageDoes(double number, string language, string expected) => Phrase.Number((decimal)number, language).ShouldBe(expected);

    [Theory]
    [InlineData("nb", "De samme dagene kan ikke gi både tiltakspenger og lærlingelønn. Planen regner ikke med tiltakspenger de dagene.")]
    [InlineData("nn", "Dei same dagane kan ikkje gi både tiltakspengar og lærlingløn. Planen reknar ikkje med tiltakspengar dei dagane.")]
    [InlineData("en", "The same days cannot give both measure benefit (tiltakspenger) and apprentice wage. The plan does not count measure benefit (tiltakspenger) on those days.")]
    [InlineData("pl", "De samme dagene kan ikke gi både tiltakspenger og lærlingelønn. Planen regner ikke med tiltakspenger de dagene.")]
    public void Phrase_IsWrittenInTheLanguageOfTheReader(string language, string expected) =>
        new Phrase("message.excluded", IncomeKind.MeasureBenefit, IncomeKind.ApprenticeWage).In(language).ShouldBe(expected);

    [Fact]
    public void Number_ThatIsWholeButForTheLastDigit_IsWrittenWhole() => Phrase.Number(21 * (1m / 3), "nb").ShouldBe("7");

    private static string Places(string text) => string.Join(' ', Place().Matches(text).Select(match => match.Value).Distinct().Order());

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Place();
}
