using System.Text;
using Samlop.Platform.Search;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;

namespace Samlop.Access;

/// <summary>Reads the lines and days of the forms of access.</summary>
internal static class TypedLine
{
    /// <summary>A name: it must be there, within its limit, and be more than digits and marks.</summary>
    public static string ReadName(string? typed, int limit, string field, FieldErrors errors)
    {
        // A name is one line: it stands in mails and headings.
        var text = string.Join(' ', (typed ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (text.Length == 0) errors.Add(field, Phrase.In<AccessText>(nameof(AccessText.Error_NameMissing)));
        else if (!text.EnumerateRunes().Any(Rune.IsLetter)) errors.Add(field, Phrase.In<AccessText>(nameof(AccessText.Error_NameLetter)));
        // A name stands where a fødselsnummer must not (personopplysningsloven § 12).
        else if (SearchWords.HasElevenDigits(text)) errors.Add(field, Phrase.In<AccessText>(nameof(AccessText.Error_NameNumber)));
        else if (text.Length > limit) errors.Add(field, Phrase.In<CommonText>(nameof(CommonText.Error_TooLong), limit, text.Length));
        return text;
    }

    /// <summary>A day that must be there. The error is told, and the answer then means nothing.</summary>
    public static DateOnly ReadDay(string? typed, string field, FieldErrors errors)
    {
        if (!NorwegianDate.TryParse(typed, out var day)) errors.Add(field, Phrase.In<CommonText>(nameof(CommonText.Error_Date)));
        return day;
    }

    /// <summary>A day that may be left out.</summary>
    public static DateOnly? ReadDayOrNone(string? typed, string field, FieldErrors errors) =>
        string.IsNullOrWhiteSpace(typed) ? null : ReadDay(typed, field, errors);
}
