using System.Globalization;
using System.Text;

namespace Samlop.Grants.Cases;

/// <summary>A file name of plain letters, digits, hyphens and dots, for archives that are opened anywhere.</summary>
internal static class SafeName
{
    private const int Longest = 80;

    public static string Of(string name)
    {
        var extension = Plain(Path.GetExtension(name));
        var stem = Plain(Path.GetFileNameWithoutExtension(name).Replace('.', '-')).Trim('-');
        if (stem.Length > Longest) stem = stem[..Longest].TrimEnd('-');
        return (stem.Length == 0 ? "dokument" : stem) + extension;
    }

    private static string Plain(string text)
    {
        var plain = new StringBuilder();
        var lower = text.ToLowerInvariant()
            .Replace("æ", "ae", StringComparison.Ordinal)
            .Replace("ø", "o", StringComparison.Ordinal)
            .Normalize(NormalizationForm.FormD);
        foreach (var sign in lower)
        {
            if (CharUnicodeInfo.GetUnicodeCategory(sign) == UnicodeCategory.NonSpacingMark) continue;
            var kept = char.IsAsciiLetterOrDigit(sign) || sign == '.' ? sign : '-';
            if (kept != '-' || (plain.Length > 0 && plain[^1] != '-')) plain.Append(kept);
        }

        return plain.ToString();
    }
}
