using System.Text;

namespace Samlop.Platform.Text;

/// <summary>
/// Which signs a text may hold. Control signs other than tab and line ends, halves of a character, and code points that are set aside for
/// no character come from no keyboard: they hide in pasted text, and databases, sorting and files stumble over them.
/// </summary>
public static class TypedSigns
{
    public static bool AreClean(string text)
    {
        foreach (var sign in text.AsSpan())
        {
            if (sign < ' ' || sign >= '\u007F') return Clean(text).Length == text.Length;
        }

        return true;
    }

    /// <summary>The text without them.</summary>
    public static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        var rest = text.AsSpan();
        while (rest.Length > 0)
        {
            var isWhole = Rune.DecodeFromUtf16(rest, out var sign, out var length) == System.Buffers.OperationStatus.Done;
            if (isWhole && IsText(sign)) clean.Append(rest[..length]);
            rest = rest[length..];
        }

        return clean.ToString();
    }

    private static bool IsText(Rune sign) => sign.Value is '\t' or '\n' or '\r' || (!Rune.IsControl(sign) && !IsNoCharacter(sign.Value));

    // Unicode, chapter 23.7: FDD0 to FDEF, and the last two of each plane.
    private static bool IsNoCharacter(int value) => value is >= 0xFDD0 and <= 0xFDEF || (value & 0xFFFE) == 0xFFFE;
}
