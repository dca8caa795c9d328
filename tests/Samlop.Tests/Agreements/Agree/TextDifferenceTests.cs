using FsCheck;
using FsCheck.Fluent;
using Samlop.Agreements.Agree;

namespace Samlop.Tests.Agreements.Agree;

/// <summary>The difference between two texts, word by word.</summary>
public class TextDifferenceTests
{
    [Theory]
    [InlineData("Vi møtes hver måned.", "Vi møtes hver uke.", "Vi møtes hver -måned+uke.")]
    [InlineData("", "Ny tekst", "+Ny tekst")]
    [InlineData("Gammel tekst", "", "-Gammel tekst")]
    [InlineData("Det samme", "Det samme", "Det samme")]
    public void Words_AreMarked(string before, string after, string marked) => string.Concat(TextDifference.Between(before, after).Select(piece => piece.Kind switch
    {
        TextPieceKind.Added => $"+{piece.Text}",
        TextPieceKind.Removed => $"-{piece.Text}",
        _ => piece.Text,
    })).ShouldBe(marked);

    [Fact]
    public void Pieces_MakeBothTexts() => Prop.ForAll(
        Gen.Elements("a", "b ", "c, ", "\n", "dag. ").ListOf().Select(string.Concat).ToArbitrary(),
        Gen.Elements("a", "b ", "c, ", "\n", "dag. ").ListOf().Select(string.Concat).ToArbitrary(),
        (before, after) =>
        {
            var pieces = TextDifference.Between(before, after);
            return string.Concat(pieces.Where(p => p.Kind != TextPieceKind.Added).Select(p => p.Text)) == before
                && string.Concat(pieces.Where(p => p.Kind != TextPieceKind.Removed).Select(p => p.Text)) == after;
        }).QuickCheckThrowOnFailure();
}
