using Samlop.Platform.Text;

namespace Samlop.Platform.UseCases;

/// <summary>Reads a text that somebody else is to read and that must be there: a reason, a note, a question, a message.</summary>
internal static class NeededText
{
    /// <summary>
    /// Trimmed, with plain line ends. One that says nothing (<see cref="TypedText.HasLetters"/>) or is too long is an error.
    /// </summary>
    /// <param name="missing">What to do where it says nothing.</param>
    /// <param name="figuresWillDo">It may be a number alone, as an answer or a section of a law may.</param>
    public static string Read(
        string? typed, int limit, string field, Phrase missing, FieldErrors errors, bool figuresWillDo = false)
    {
        var text = typed?.ReplaceLineEndings("\n").Trim() ?? "";
        var says = figuresWillDo ? TypedText.HasLettersOrFigures(text) : TypedText.HasLetters(text);
        if (!says) errors.Add(field, missing);
        if (text.Length > limit) errors.Add(field, Phrase.In<CommonText>(nameof(CommonText.Error_TooLong), limit, text.Length));
        return text;
    }
}
