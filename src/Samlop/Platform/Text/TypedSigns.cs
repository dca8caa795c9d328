using System.Text;

namespace Samlop.Platform.Text;

/// <summary>
/// Which signs a text may hold. Control signs other than tab and line ends, halves of a character, and code points that are set aside for
/// no character come from no keyboard: they hide in pasted text, and databases, sorting and files stumble over them. Signs that turn the
/// direction of what follows make a text read as another than the one that is stored.
/// </summary>
public static class TypedSigns
{
    public static bool AreClean(string text)
    {
        foreach (var sign in text.AsSpan())
        {
            if (sign < ' ' || sign >= '\u007F') return string.Equals(Clean(text), text, StringComparison.Ordinal);
        }

        return true;
    }

    /// <summary>Something has gone from the text, beside what was a line end of another kind.</summary>
    public static bool AreTakenFrom(string text) => Clean(text).Length < text.Length;

    /// <summary>
    /// The text without them. The line ends of word processors and of old machines, which are control signs too, are line ends.
    /// </summary>
    public static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        var rest = text.AsSpan();
        while (rest.Length > 0)
        {
            var isWhole = Rune.DecodeFromUtf16(rest, out var sign, out var length) == System.Buffers.OperationStatus.Done;
            if (isWhole && IsLineEnd(sign.Value)) clean.Append('\n');
            else if (isWhole && IsText(sign)) clean.Append(rest[..length]);
            rest = rest[length..];
        }

        return clean.ToString();
    }

    private static bool IsText(Rune sign) =>
        sign.Value is '\t' or '\n' or '\r' || (!Rune.IsControl(sign) && !IsNoCharacter(sign.Value) && !TurnsDirection(sign.Value));

    private static bool IsLineEnd(int value) => value is '\v' or '\f' or 0x85;

    // Embeddings, overrides and isolates. The marks of direction (200E, 200F) turn nothing, and are typed in Arabic.
    private static bool TurnsDirection(int value) => value is >= 0x202A and <= 0x202E or >= 0x2066 and <= 0x2069;

    // Unicode, chapter 23.7: FDD0 to FDEF, and the last two of each plane.
    private static bool IsNoCharacter(int value) => value is >= 0xFDD0 and <= 0xFDEF || (value & 0xFFFE) == 0xFFFE;
}
