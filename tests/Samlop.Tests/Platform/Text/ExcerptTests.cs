using FsCheck.Fluent;
using Samlop.Platform.Text;
using Samlop.Tests.Support;

namespace Samlop.Tests.Platform.Text;

/// <summary>The beginning of a text, to know it by.</summary>
public sealed class ExcerptTests
{
    [Theory]
    [InlineData("Hei", "«Hei»")]
    [InlineData("Hei\n\npå  deg", "«Hei på deg»")]
    [InlineData("Kan vi sende den", "«Kan vi sende den»")]
    [InlineData("Kan vi sende den?", "«Kan vi sende …»")]
    [InlineData("Kommunestyrevedtakene", "«Kommunestyrevedt …»")]
    [InlineData("", "«»")]
    public void Text_IsOnOneLine_AndCutBetweenWords(string text, string excerpt) => Excerpt.Quoted(text, 16).ShouldBe(excerpt);

    [Fact]
    public void AnyText_IsNoLongerThanItMayBe() =>
        Gen.Elements("a", "bb", " ", "\n", "æøå", "\U0001F600", "langtord").ListOf().Select(string.Concat).Holds(text =>
        {
            var excerpt = Excerpt.Quoted(text, 12);
            excerpt.Length.ShouldBeLessThanOrEqualTo(12 + 4);
            excerpt.ShouldNotContain("\n");
            excerpt.EnumerateRunes().ShouldAllBe(rune => rune.Value != 0xFFFD);
        });
}
