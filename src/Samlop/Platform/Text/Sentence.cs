using System.Globalization;

namespace Samlop.Platform.Text;

/// <summary>Sentences with places to fill. Every file of the program sees <see cref="Say"/> without naming this class.</summary>
public static class Sentence
{
    // What keeps its capital wherever it stands.
    private static readonly string[] Names = ["Samløp", "Nav", "Altinn"];

    /// <summary>A sentence or a label as it is written inside another: after a colon or a comma, without its capital.</summary>
    public static string Inside(string text) =>
        text.Length < 2 || !char.IsUpper(text[0]) || !char.IsLower(text[1]) || Array.Exists(Names, text.StartsWith)
            ? text
            : char.ToLowerInvariant(text[0]) + text[1..];

    /// <summary>Some things in one sentence, in the language of the page.</summary>
    public static string Joined(IReadOnlyList<string> things) => Phrase.Joined(things).ToString();

    /// <summary>A text with its places filled, in the language of the page.</summary>
    /// <param name="text">A sentence of the texts, with <c>{0}</c>, <c>{1}</c> … where an argument goes.</param>
    /// <exception cref="FormatException">The text has a place that no argument fills.</exception>
    public static string Say(string text, params ReadOnlySpan<object?> arguments) =>
        string.Format(CultureInfo.CurrentCulture, text, arguments);
}
