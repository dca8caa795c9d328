using System.Text;

namespace Samlop.Platform.Text;

/// <summary>
/// The text of a search column: what is typed is folded in the same way before it is looked for, so that case, accents and spaces make no
/// difference. æ, ø and å stay letters of their own. Sami and Kven letters fold to the nearest plain one, so that <c>Karasjohka</c> finds
/// <c>Kárášjohka</c>; signs that keyboards write apart are one.
/// </summary>
public static class SearchText
{
    private const char RingAbove = '\u030A';

    public static string Fold(string? text)
    {
        if (string.IsNullOrWhiteSpace(text)) return "";
        var folded = new StringBuilder(text.Length);
        // Half a character or a code point of none cannot be taken apart: the framework throws on them.
        foreach (var sign in TypedSigns.Clean(text).Normalize(NormalizationForm.FormD)) Append(folded, sign);
        if (folded.Length > 0 && folded[^1] == ' ') folded.Length--;
        return folded.ToString().Normalize(NormalizationForm.FormC);
    }

    private static void Append(StringBuilder folded, char sign)
    {
        if (char.IsWhiteSpace(sign))
        {
            if (folded.Length > 0 && folded[^1] != ' ') folded.Append(' ');
        }
        else if (sign == RingAbove && folded.Length > 0 && folded[^1] == 'a')
        {
            folded[^1] = 'å';
        }
        else if (!IsAccent(sign))
        {
            folded.Append(WithoutStroke(char.ToLowerInvariant(sign)));
        }
    }

    // Only the accents of Latin, Greek and Cyrillic: the vowel signs of other scripts are letters.
    private static bool IsAccent(char sign) => sign is >= '\u0300' and <= '\u036F';

    private static string WithoutStroke(char lower) => lower switch
    {
        'đ' or 'ð' => "d",
        'ŋ' => "n",
        'ŧ' => "t",
        'ł' => "l",
        'ı' => "i",
        'þ' => "th",
        'ß' => "ss",
        'œ' => "oe",
        // One sign, whichever the keyboard has: O'Brien and O’Brien, and the letters that Arabic and Persian keyboards write apart.
        '’' or '‘' or 'ʼ' or '`' or '´' => "'",
        'ي' or 'ى' => "ی",
        'ك' => "ک",
        _ => lower.ToString(),
    };
}
