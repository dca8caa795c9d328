using Samlop.Platform.Text;

namespace Samlop.Platform.UseCases;

/// <summary>Reads what is chosen and typed in the fields of a form.</summary>
internal static class TypedField
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

    /// <summary>A text of one line: what breaks it is a space. Null where nothing is typed; one that is too long is an error.</summary>
    public static string? Line(string? typed, int limit, string field, FieldErrors errors) => Text(OneLine(typed), limit, field, errors);

    /// <summary>
    /// A text that must be there: trimmed, with plain line ends. One that says nothing (<see cref="TypedText.HasLetters"/>) or is too long
    /// is an error.
    /// </summary>
    /// <param name="missing">What to do where it says nothing.</param>
    /// <param name="figuresWillDo">It may be a number alone, as an answer or a section of a law may.</param>
    public static string NeededText(
        string? typed, int limit, string field, Phrase missing, FieldErrors errors, bool figuresWillDo = false)
    {
        var text = Text(typed, limit, field, errors) ?? "";
        if (!(figuresWillDo ? TypedText.HasLettersOrFigures(text) : TypedText.HasLetters(text))) errors.Add(field, missing);
        return text;
    }

    /// <summary>A text of one line that must be there: a name, a title, a place.</summary>
    public static string NeededLine(
        string? typed, int limit, string field, Phrase missing, FieldErrors errors, bool figuresWillDo = false) =>
        NeededText(OneLine(typed), limit, field, missing, errors, figuresWillDo);

    private static string? OneLine(string? typed) => typed?.ReplaceLineEndings(" ");
}
