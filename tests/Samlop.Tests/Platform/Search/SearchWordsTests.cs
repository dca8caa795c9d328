using FsCheck.Fluent;
using Samlop.Platform.Search;
using Samlop.Tests.Support;

namespace Samlop.Tests.Platform.Search;

/// <summary>Which words find which texts, without a database.</summary>
public class SearchWordsTests
{
    [Theory]
    [MemberData(nameof(SearchQueries.All), MemberType = typeof(SearchQueries))]
    public void Words_Find_AndFindNot(string text, string query, bool found) => Finds(text, query).ShouldBe(found);

    [Theory]
    [InlineData("01827012345")]
    [InlineData("018270 12345")]
    [InlineData("018270-12345")]
    [InlineData("018270–12345")]
    [InlineData("018270 - 12345")]
    [InlineData("01 82 70 12345")]
    [InlineData("01.82.70 123 45")]
    [InlineData("018270\u200B12345")]
    [InlineData("0182701\u200B2345")]
    [InlineData("Person 01827012345 i Prøveby")]
    public void ElevenDigits_AreNeitherKeptNorLookedFor(string typed)
    {
        SearchWords.HasElevenDigits(typed).ShouldBeTrue();
        string.Concat(SearchWords.Of(typed)).ShouldNotContain("12345");
        SearchWords.Asked(typed).ShouldAllBe(word => !word.Word.Any(char.IsDigit));
    }

    [Theory]
    [InlineData("123456789012")]
    [InlineData("974760673")]
    [InlineData("2022/14")]
    [InlineData("1 600 000 1 600")]
    [InlineData("01.08.2022-31.12.2022")]
    [InlineData("22 00 00 00 22 00 00 00")]
    [InlineData(null)]
    public void OtherNumbers_AreWords(string? typed) => SearchWords.HasElevenDigits(typed).ShouldBeFalse();

    /// <summary>What the sister words are kept as lies in the range that is looked through, whichever of them is asked for.</summary>
    [Theory]
    [InlineData("Skulen i byen", "skolen")]
    [InlineData("Skolen i byen", "skulane")]
    [InlineData("Rettleiarar", "veileder")]
    [InlineData("Veilederen", "rettleiaren")]
    [InlineData("Lærarar", "lærere")]
    [InlineData("Tilskot til fylka", "tilskudd")]
    [InlineData("Mellombels vern", "midlertidig beskyttelse")]
    [InlineData("Norskopplæring på A2", "norskkurs")]
    [InlineData("Kurs i norsk", "norskkurs")]
    [InlineData("Norskkurs", "kurs")]
    public void SisterWords_FindOneAnother(string text, string query) => Finds(text, query).ShouldBeTrue();

    [Theory]
    [InlineData("Kurs i helsefag", "norskkurs")]
    [InlineData("Skål", "skole")]
    public void OtherWords_DoNot(string text, string query) => Finds(text, query).ShouldBeFalse();

    [Fact]
    public void Asked_OfMuch_IsTheFirstWords() =>
        SearchWords.Asked(string.Join(' ', Enumerable.Range(100, 50))).Count.ShouldBe(SearchWords.Most);

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("!?* %_'\"")]
    [InlineData("\0")]
    public void Asked_OfNoWords_IsNothing(string typed) => SearchWords.Asked(typed).ShouldBeEmpty();

    /// <summary>Whatever a text says, each of its own words finds it, and nothing of it is longer than what is kept.</summary>
    [Fact]
    public void EveryWordOfAText_FindsIt() => Prop.ForAll(
        Gen.ArrayOf(Gen.OneOf(
                Gen.Choose(0, 0xFFFF).Select(code => (char)code),
                Gen.Elements(" -/0123456789abcdefghijklmnopqrstuvwxyzæøå".ToCharArray())))
            .Select(signs => new string(signs)).ToArbitrary(),
        text => SearchWords.Of(text).All(word => word.Length is > 0 and <= SearchWords.Longest)
            && SearchWords.Asked(text).All(word => SearchWords.Of(text).Any(word.Is))).ShouldHold();

    /// <summary>Kept words are looked for from the first of word and stem to the end of what begins with the word.</summary>
    [Fact]
    public void StemOfAWord_LiesInTheRangeThatIsLookedThrough() => Prop.ForAll(
        Gen.ArrayOf(Gen.Elements("abdefghilmnoprstvyæøå".ToCharArray())).Select(signs => new string(signs)).ToArbitrary(),
        text => SearchWords.Asked(text).All(word => string.CompareOrdinal(word.First, word.Stem) <= 0
            && string.CompareOrdinal(word.First, word.Word) <= 0 && string.CompareOrdinal(word.Stem, word.End) < 0)).ShouldHold();

    private static bool Finds(string text, string query) =>
        SearchWords.Asked(query) is { Count: > 0 } words && words.All(word => SearchWords.Of(text).Any(word.Is));
}
