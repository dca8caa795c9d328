using DiffPlex;
using DiffPlex.Chunkers;

namespace Samlop.Agreements.Agree;

/// <summary>Whether a piece of a text stands in both, or in one of them.</summary>
public enum TextPieceKind
{
    Same,
    Added,
    Removed,
}

/// <summary>A run of words.</summary>
public sealed record TextPiece(TextPieceKind Kind, string Text);

/// <summary>
/// The difference between two texts in words. Put together without what is added it is the one, without what is removed the other.
/// </summary>
public static class TextDifference
{
    public static IReadOnlyList<TextPiece> Between(string before, string after)
    {
        var difference = Differ.Instance.CreateDiffs(before, after, ignoreWhiteSpace: false, ignoreCase: false, new WordChunker());
        string[] old = [.. difference.PiecesOld];
        string[] current = [.. difference.PiecesNew];
        var pieces = new List<TextPiece>();
        var at = 0;
        foreach (var block in difference.DiffBlocks)
        {
            Add(pieces, TextPieceKind.Same, old[at..block.DeleteStartA]);
            Add(pieces, TextPieceKind.Removed, old[block.DeleteStartA..(block.DeleteStartA + block.DeleteCountA)]);
            Add(pieces, TextPieceKind.Added, current[block.InsertStartB..(block.InsertStartB + block.InsertCountB)]);
            at = block.DeleteStartA + block.DeleteCountA;
        }

        Add(pieces, TextPieceKind.Same, old[at..]);
        return pieces;
    }

    private static void Add(List<TextPiece> pieces, TextPieceKind kind, IEnumerable<string> words)
    {
        if (string.Concat(words) is { Length: > 0 } text) pieces.Add(new(kind, text));
    }
}
