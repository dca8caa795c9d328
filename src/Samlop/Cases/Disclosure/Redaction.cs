using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Samlop.Cases.Journal;
using Samlop.Platform.Identifiers;
using Samlop.Platform.Text;

namespace Samlop.Cases.Disclosure;

/// <summary>What is removed from a document by one ground: whole paragraphs, by number from 1, and words wherever they stand.</summary>
/// <param name="Ground">Code of the <see cref="ScreeningGround"/>.</param>
public sealed record RedactionMark(string Ground, IReadOnlyList<int> Paragraphs, IReadOnlyList<string> Phrases);

/// <summary>
/// Sladding: makes the text of a copy, from which what is marked is taken out, with a word in its place that says by which ground. Nothing
/// is covered: what is left is all that the copy is made of. Identity numbers are taken out whether marked or not.
/// </summary>
public static partial class Redaction
{
    /// <summary>The ground of identity numbers, which nobody need mark.</summary>
    internal const string GroundOfNumbers = "Ol13";

    /// <param name="paragraphs">As <see cref="DocumentText"/> reads them.</param>
    /// <param name="language">Of the words that stand in its place.</param>
    public static IReadOnlyList<string> Apply(
        IReadOnlyList<string> paragraphs, IReadOnlyList<RedactionMark> marks, CultureInfo language) =>
        [.. paragraphs.Select((text, index) => Paragraph(text, index + 1, marks, language))];

    /// <summary>Some paragraph has the phrase, and all of it.</summary>
    public static bool Finds(IReadOnlyList<string> paragraphs, string phrase) => paragraphs.Any(text => Found(text, phrase).Any());

    /// <summary>Somewhere in the text stands an identity number.</summary>
    public static bool HasIdentityNumber(IEnumerable<string> paragraphs) => paragraphs.Any(text => Numbers(text).Any());

    /// <summary>
    /// As the text of a document and what is looked for in it are both written: spaces are one, and signs that are not seen are none.
    /// </summary>
    public static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var sign in text.Normalize(NormalizationForm.FormC))
        {
            if (char.IsWhiteSpace(sign))
            {
                if (plain.Length > 0 && plain[^1] != ' ') plain.Append(' ');
            }
            else if (!char.IsControl(sign) && char.GetUnicodeCategory(sign) is not UnicodeCategory.Format)
            {
                plain.Append(sign);
            }
        }

        return plain.ToString().Trim();
    }

    private static string Paragraph(string text, int number, IReadOnlyList<RedactionMark> marks, CultureInfo language)
    {
        if (marks.FirstOrDefault(mark => mark.Paragraphs.Contains(number)) is { } whole) return Removed(whole.Ground, language);
        var parts = Numbers(text).Concat(Fingerprints(text)).Select(at => (at.Start, at.End, Ground: GroundOfNumbers))
            .Concat(
                from mark in marks
                from phrase in mark.Phrases
                from at in Found(text, phrase)
                select (at.Start, at.End, mark.Ground))
            .OrderBy(part => part.Start).ThenByDescending(part => part.End);
        var (left, done) = (new StringBuilder(text.Length), 0);
        foreach (var (start, end, ground) in parts)
        {
            // What begins within what is taken out already takes the rest of it with it.
            if (start >= done)
            {
                left.Append(text, done, start - done);
                left.Append(Removed(ground, language));
            }

            done = Math.Max(done, end);
        }

        return left.Append(text, done, text.Length - done).ToString();
    }

    private static string Removed(string ground, CultureInfo language) =>
        Phrase.In<DisclosureText>(nameof(DisclosureText.Removed), ScreeningGround.ByCode(ground)!.Law).In(language);

    private static IEnumerable<(int Start, int End)> Found(string text, string phrase)
    {
        var wanted = Plain(phrase);
        if (wanted.Length == 0) yield break;
        for (var at = text.IndexOf(wanted, StringComparison.OrdinalIgnoreCase); at >= 0;
            at = text.IndexOf(wanted, at + 1, StringComparison.OrdinalIgnoreCase))
            yield return (at, at + wanted.Length);
    }

    private static IEnumerable<(int Start, int End)> Numbers(string text) =>
        from Match match in ElevenDigits().Matches(text)
        let found = match.Groups[1]
        where NationalIdentityNumber.TryParse(string.Concat(found.Value.Where(char.IsAsciiDigit)), out _)
        select (found.Index, found.Index + found.Length);

    // A fingerprint of the whole text lets whoever guesses at what is removed know that they are right.
    private static IEnumerable<(int Start, int End)> Fingerprints(string text) =>
        from Match match in Fingerprint().Matches(text) select (match.Index, match.Index + match.Length);

    [GeneratedRegex("[0-9a-fA-F]{64}")]
    private static partial Regex Fingerprint();

    // With one sign between any of them, as people write them; and within what is longer, for a number is glued to another easily.
    [GeneratedRegex(@"(?=([0-9](?:[ .–/-]?[0-9]){10}))")]
    private static partial Regex ElevenDigits();
}
