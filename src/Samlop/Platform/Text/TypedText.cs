using System.Text;

namespace Samlop.Platform.Text;

/// <summary>What the Norwegian parsers agree on before they look at the text.</summary>
internal static class TypedText
{
    /// <summary>
    /// Trimmed, lower case, every run of spaces (no-break, thin and so on) as one plain space, every kind of minus as a hyphen.
    /// </summary>
    public static string Plain(string? typed)
    {
        if (string.IsNullOrWhiteSpace(typed)) return "";
        var plain = new StringBuilder(typed.Length);
        foreach (var sign in typed.Trim())
        {
            if (char.IsWhiteSpace(sign))
            {
                if (plain[^1] != ' ') plain.Append(' ');
            }
            else
            {
                plain.Append(sign is '\u2212' or '\u2013' ? '-' : char.ToLowerInvariant(sign));
            }
        }

        return plain.ToString();
    }
}
