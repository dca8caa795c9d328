using Samlop.Platform.Text;
using Samlop.Platform.UseCases;

namespace Samlop.Cases.Impartiality;

/// <summary>Reads what is chosen and typed in the forms of impartiality.</summary>
internal static class ImpartialityTyped
{
    /// <summary>The value with this name; null where there is none.</summary>
    public static TEnum? Choice<TEnum>(string? typed)
        where TEnum : struct, Enum =>
        Enum.TryParse<TEnum>(typed, out var value) && Enum.IsDefined(value) && value.ToString() == typed ? value : null;

    /// <summary>Trimmed, with plain line ends; null where nothing is typed. A text that is too long is an error.</summary>
    public static string? Text(string? typed, string field, FieldErrors errors)
    {
        var text = typed?.ReplaceLineEndings("\n").Trim() ?? "";
        Journal.TypedTitles.CheckLength(text, ImpartialityDeclaration.TextLimit, field, errors);
        return text.Length == 0 ? null : text;
    }
}
