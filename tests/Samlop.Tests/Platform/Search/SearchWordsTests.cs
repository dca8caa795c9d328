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
    [InlineData(null)]
    public void OtherNumbers_AreWords(string? typed) => SearchWords.HasElevenDigits(typed).ShouldBeFalse();

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
            && SearchWords.Asked(text).All(word => word.IsAmong(SearchWords.Of(text)))).ShouldHold();

    /// <summary>Kept words are looked for from the first of word and stem to the end of what begins with the word.</summary>
    [Fact]
    public void StemOfAWord_LiesInTheRangeThatIsLookedThrough() => Prop.ForAll(
        Gen.ArrayOf(Gen.Elements("abdefghilmnoprstvyæøå".ToCharArray())).Select(signs => new string(signs)).ToArbitrary(),
        text => SearchWords.Asked(text).All(word => string.CompareOrdinal(word.First, word.Stem) <= 0
            && string.CompareOrdinal(word.First, word.Word) <= 0 && string.CompareOrdinal(word.Stem, word.End) < 0)).ShouldHold();

    private static bool Finds(string text, string query) =>
        SearchWords.Asked(query) is { Count: > 0 } words && words.All(word => word.IsAmong(SearchWords.Of(text)));
}
