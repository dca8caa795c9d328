using System.Text;
using Samlop.Questionnaires;

namespace Samlop.Grants.Assess;

/// <summary>Words as the county typed them, and where in an application they stand.</summary>
/// <param name="Part">The key of the part.</param>
/// <param name="Field">The key of the question.</param>
/// <param name="Row">From 0, in a list; -1 where the answer is running text.</param>
/// <param name="Column">From 0, in a list; -1 where the answer is running text.</param>
public sealed record TypedWords(string Part, string Field, int Row, int Column, string Text);

/// <summary>Sted: a passage by what it says, with a little of what stands before and after it.</summary>
/// <param name="Part">The key of the part it stands in; it is looked for nowhere else.</param>
/// <param name="Field">The key of the question it stood in; it may have been moved to another.</param>
/// <param name="Quote">Without line breaks, bullets and repeated spaces.</param>
/// <param name="Before">As <paramref name="Quote"/>, at most <see cref="Passages.Context"/>; shorter where the text begins.</param>
/// <param name="After">As <paramref name="Quote"/>, at most <see cref="Passages.Context"/>; shorter where the text ends.</param>
public sealed record PassageAnchor(string Part, string Field, string Quote, string Before, string After);

/// <summary>A passage that was found.</summary>
/// <param name="In">The words that it stands in, or is all of.</param>
/// <param name="Start">From 0, in those words.</param>
/// <param name="Length">In characters, with what stands between its words there.</param>
public sealed record Passage(TypedWords In, int Start, int Length);

/// <summary>Why a passage could not be pinned.</summary>
public enum PassageProblem
{
    /// <summary>It does not stand in that part.</summary>
    NotThere,

    /// <summary>It stands there several times, and nothing tells which one is meant.</summary>
    SeveralPlaces,
}

/// <summary>
/// Pins a passage and finds it again in what was sent later: by its words, whatever has become of spaces, line breaks and bullets, and by
/// what stands around it where the same words stand more than once. A short quote with nothing familiar around it is not taken for the
/// passage.
/// </summary>
public static class Passages
{
    /// <summary>The characters that are kept before and after a quote.</summary>
    public const int Context = 40;

    // A quote of this length speaks for itself.
    private const int LongEnough = 24;

    // So much of what stands around a shorter one must be the same; a text that begins or ends there as it did counts for a half.
    private const int Familiar = 8;

    // In the question where it stood, rather than in another, when both look alike.
    private const int SameField = 12;

    /// <summary>What the county has typed, in the order it is read; what is chosen or written by the program is not in it.</summary>
    public static IReadOnlyList<TypedWords> Of(IEnumerable<ShownPart> sections) =>
        [
            .. from section in sections
               from answer in section.Answers
               from words in Of(section.Key, answer)
               select words,
        ];

    /// <summary>Finds what somebody has marked or typed in what stands there now.</summary>
    /// <param name="field">Null where it may stand in any question of the part.</param>
    /// <param name="before">What stands before it as the reader saw it, of any length; may be empty.</param>
    /// <param name="after">What stands after it, likewise.</param>
    public static (PassageAnchor? Anchor, PassageProblem? Problem) Pin(
        string part,
        string? field,
        string quote,
        string before,
        string after,
        IReadOnlyList<TypedWords> words
    )
    {
        var wanted = new PassageAnchor(part, field ?? "", Flattened(quote), Flat.Of(before).Text, Flat.Of(after).Text);
        var places = Places(wanted, words).Where(p => field is null || p.In.Field == field).ToList();
        if (places.Count == 0) return (null, PassageProblem.NotThere);

        var best = places.Max(p => p.Around);
        if (places.Count(p => p.Around == best) > 1) return (null, PassageProblem.SeveralPlaces);
        var place = places.First(p => p.Around == best);
        var (text, end) = (place.Flat.Text, place.At + wanted.Quote.Length);
        return (
            new PassageAnchor(
                part,
                place.In.Field,
                wanted.Quote,
                Before(text, place.At),
                After(text, end)
            ),
            null
        );
    }

    /// <returns>Null where the passage is gone.</returns>
    public static Passage? Find(PassageAnchor anchor, IReadOnlyList<TypedWords> words)
    {
        var place = Places(anchor, words)
            .Where(p => anchor.Quote.Length >= LongEnough || p.Known >= Familiar)
            .MaxBy(p => p.Known + (p.In.Field == anchor.Field ? SameField : 0));
        return place is null ? null : new Passage(place.In, place.Flat.From(place.At), place.Flat.Length(place.At, anchor.Quote.Length));
    }

    internal static string Flattened(string text) => Flat.Of(text).Text.Trim();

    // No half of a sign that takes two characters.
    private static string Before(string text, int at)
    {
        var from = Math.Max(0, at - Context);
        return text[(from < at && char.IsLowSurrogate(text[from]) ? from + 1 : from)..at];
    }

    private static string After(string text, int at)
    {
        var to = Math.Min(text.Length, at + Context);
        return text[at..(to > at && char.IsHighSurrogate(text[to - 1]) ? to - 1 : to)];
    }

    private static IEnumerable<TypedWords> Of(string part, ShownAnswer answer)
    {
        if (answer.IsTyped && answer.Text is { } text)
            yield return new TypedWords(part, answer.Field, -1, -1, text.ReplaceLineEndings("\n"));
        for (var row = 0; row < answer.Rows.Count; row++)
        {
            foreach (var column in answer.TypedColumns)
            {
                if (answer.Rows[row][column] is { Length: > 0 } cell) yield return new TypedWords(part, answer.Field, row, column, cell);
            }
        }
    }

    private static IEnumerable<Place> Places(PassageAnchor wanted, IReadOnlyList<TypedWords> words)
    {
        if (wanted.Quote.Length == 0) yield break;
        foreach (var typed in words.Where(w => w.Part == wanted.Part))
        {
            var flat = Flat.Of(typed.Text);
            for (
                var at = flat.Text.IndexOf(wanted.Quote, StringComparison.Ordinal);
                at >= 0;
                at = flat.Text.IndexOf(wanted.Quote, at + 1, StringComparison.Ordinal)
            )
                yield return Place.Of(typed, flat, at, wanted);
        }
    }

    /// <param name="Around">How many characters around it are the wanted ones.</param>
    /// <param name="Known">The same, with the begin and the end of the text, for an anchor that was pinned.</param>
    private sealed record Place(TypedWords In, Flat Flat, int At, int Around, int Known)
    {
        public static Place Of(TypedWords typed, Flat flat, int at, PassageAnchor wanted)
        {
            // One character more than is wanted tells whether the text begins or ends there.
            var (from, to) = (Math.Max(0, at - wanted.Before.Length - 1), at + wanted.Quote.Length);
            var before = flat.Text[from..at];
            var after = flat.Text[to..Math.Min(flat.Text.Length, to + wanted.After.Length + 1)];
            var (left, right) = (
                Same(before.Reverse(), wanted.Before.Reverse()),
                Same(after, wanted.After)
            );
            var begins = wanted.Before.Length < Context && before.Length == left && wanted.Before.Length == left;
            var ends = wanted.After.Length < Context && after.Length == right && wanted.After.Length == right;
            var known = left + right + (begins ? Familiar / 2 : 0) + (ends ? Familiar / 2 : 0);
            return new Place(typed, flat, at, left + right, known);
        }

        private static int Same(IEnumerable<char> one, IEnumerable<char> other) =>
            one.Zip(other).TakeWhile(pair => pair.First == pair.Second).Count();
    }

    /// <summary>A text without line breaks, bullets, repeated spaces and what has no width; and where each character stood.</summary>
    private sealed class Flat(string text, List<int> at)
    {
        public string Text { get; } = text;

        public int From(int start) => at[start];

        public int Length(int start, int length) => at[start + length - 1] + 1 - at[start];

        public static Flat Of(string text)
        {
            var (flat, at, startsLine) = (new StringBuilder(), new List<int>(), true);
            for (var i = 0; i < text.Length; i++)
            {
                var sign = text[i];
                var isBullet = startsLine && sign is '-' or '•' && i + 1 < text.Length && char.IsWhiteSpace(text[i + 1]);
                if (sign is '\n' or '\r') startsLine = true;
                else if (!char.IsWhiteSpace(sign)) startsLine = false;

                if (sign is '\u200B' or '\u00AD' or '\uFEFF') continue;
                if (char.IsWhiteSpace(sign) || isBullet)
                {
                    if (flat.Length > 0 && flat[^1] == ' ') continue;
                    flat.Append(' ');
                }
                else
                {
                    flat.Append(sign);
                }

                at.Add(i);
            }

            return new Flat(flat.ToString(), at);
        }
    }
}
