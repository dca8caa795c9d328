using Samlop.Platform.Text;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Assess;

/// <summary>Reads what is chosen and typed in the forms of the assessment.</summary>
internal static class Typed
{
    /// <summary>The value with this name; null where there is none.</summary>
    public static TEnum? Choice<TEnum>(string? typed)
        where TEnum : struct, Enum =>
        Enum.TryParse<TEnum>(typed, out var value) && Enum.IsDefined(value) && value.ToString() == typed ? value : null;

    /// <summary>Trimmed, with plain line ends; null where nothing is typed. A text that is too long is an error.</summary>
    /// <param name="where">What the field belongs to, named in the list of errors.</param>
    public static string? Text(string? typed, int limit, string field, FieldErrors errors, string? where = null)
    {
        var text = typed?.ReplaceLineEndings("\n").Trim();
        if (text?.Length > limit) errors.Add(field, Phrase.In<CommonText>(nameof(CommonText.Error_TooLong), limit, text.Length), where);
        return string.IsNullOrEmpty(text) ? null : text;
    }

    /// <summary>A day from today on.</summary>
    public static DateOnly DayToCome(string? typed, DateOnly today, string field, FieldErrors errors)
    {
        if (!NorwegianDate.TryParse(typed, out var day)) errors.Add(field, Phrase.In<CommonText>(nameof(CommonText.Error_Date)));
        else if (day < today) errors.Add(field, Phrase.In<AssessText>(nameof(AssessText.Error_DayPassed)));
        return day;
    }

    public static TId? Id<TId>(string? typed)
        where TId : struct, Platform.Data.IId<TId> => Guid.TryParse(typed, out var id) ? TId.From(id) : null;
}
