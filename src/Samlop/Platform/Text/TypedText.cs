using System.Globalization;
using System.Text;

namespace Samlop.Platform.Text;

/// <summary>What the Norwegian parsers agree on before they look at the text.</summary>
internal static class TypedText
{
    /// <summary>
    /// Trimmed, lower case, every run of spaces (no-break, thin and so on) as one plain space, every kind of minus as a hyphen, and without
    /// signs that are not seen.
    /// </summary>
    public static string Plain(string? typed)
    {
        if (string.IsNullOrWhiteSpace(typed)) return "";
        var plain = new StringBuilder(typed.Length);
        foreach (var sign in Seen(typed))
        {
            if (char.IsWhiteSpace(sign))
            {
                if (plain.Length > 0 && plain[^1] != ' ') plain.Append(' ');
            }
            else
            {
                plain.Append(sign is '\u2212' or '\u2013' ? '-' : char.ToLowerInvariant(sign));
            }
        }

        return plain.ToString().TrimEnd();
    }

    /// <summary>
    /// Without signs that nobody sees or types: marks of direction, soft hyphens, spaces of no width, marks of byte order. They come with
    /// what is copied from documents and pages, and mean nothing in numbers, dates and addresses.
    /// </summary>
    public static string Seen(string typed) =>
        typed.Any(IsUnseen) ? string.Concat(typed.Where(sign => !IsUnseen(sign))) : typed;

    /// <summary>
    /// True where the text says something: it holds a letter of some alphabet. Full stops, dashes and what is not seen are typed to get
    /// past a field that must be filled in, and are no reason and no note.
    /// </summary>
    public static bool HasLetters(string? text) => text is not null && text.EnumerateRunes().Any(IsLetter);

    /// <summary>The same of an answer, which may be a number alone.</summary>
    public static bool HasLettersOrFigures(string? text) =>
        text is not null && text.EnumerateRunes().Any(sign => IsLetter(sign) || Rune.IsDigit(sign));

    // The fillers of the Korean alphabet are letters that nobody sees.
    private static bool IsLetter(Rune sign) => Rune.IsLetter(sign) && sign.Value is not (0x115F or 0x1160 or 0x3164 or 0xFFA0);

    private static bool IsUnseen(char sign) => char.GetUnicodeCategory(sign) == UnicodeCategory.Format;
}
