using System.Text.RegularExpressions;
using Lucene.Net.Tartarus.Snowball.Ext;
using Samlop.Platform.Text;

namespace Samlop.Platform.Search;

/// <summary>
/// The words of a text as they are kept and looked for: folded (<see cref="SearchText"/>) and stemmed by Snowball's Norwegian rules, so
/// that <c>lærlingar</c> finds <c>lærling</c>, while <c>far</c> and <c>får</c> stay apart; a small list joins <c>skule</c> with
/// <c>skole</c> (<see cref="SisterWords"/>). A national identity number is no word: eleven digits are neither kept nor looked for.
/// </summary>
public static partial class SearchWords
{
    /// <summary>Characters of what is typed.</summary>
    public const int Limit = 200;

    /// <summary>Words that are looked for at once; further ones are left out.</summary>
    public const int Most = 8;

    /// <summary>Characters of one word; longer ones are cut.</summary>
    public const int Longest = 60;

    // Greater than every letter and digit.
    private const char AfterAll = '\uFFFD';

    /// <summary>The words and stems of a text, each once.</summary>
    public static IReadOnlySet<string> Of(string? text)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        foreach (var piece in Pieces(text))
        {
            words.Add(piece);
            foreach (var part in Parts(piece)) Keep(words, part);
        }

        return words;
    }

    private static void Keep(HashSet<string> words, string word)
    {
        var stem = Stem(word);
        words.UnionWith([word, stem, .. SisterWords.Of(stem)]);
        foreach (var part in SisterWords.KeptBeside(stem)) Keep(words, part);
    }

    /// <summary>What somebody looks for: all of the words are to be found.</summary>
    public static IReadOnlyList<AskedWord> Asked(string? typed) => [
        .. Pieces(typed).SelectMany(piece => piece.Any(char.IsDigit) ? [piece] : Parts(piece))
            .SelectMany(word => SisterWords.Parts(Stem(word)) is { Count: > 0 } parts ? parts : [word])
            .Distinct(StringComparer.Ordinal)
            .Take(Most)
            .Select(word => new AskedWord(word, Stem(word), word + AfterAll))];

    /// <summary>True where there is more to look for than single letters, which begin nearly everything.</summary>
    public static bool SayEnough(IReadOnlyList<AskedWord> words) =>
        words.Any(asked => asked.Word.Length > 1 || asked.Word.All(char.IsDigit));

    /// <summary>True where something that may be a national identity number was typed.</summary>
    public static bool HasElevenDigits(string? typed) => ElevenDigits().IsMatch(SearchText.Fold(typed));

    private static IEnumerable<string> Pieces(string? text)
    {
        var folded = ElevenDigits().Replace(SearchText.Fold(text), " ");
        var joined = OrganisationNumber().Replace(folded, "$1$2$3");
        return Piece().Matches(joined).Select(match => match.Length > Longest ? match.Value[..Longest] : match.Value);
    }

    /// <summary>The parts of what is written with a hyphen or a slash.</summary>
    private static string[] Parts(string piece) => piece.Split(['/', '-'], StringSplitOptions.RemoveEmptyEntries);

    internal static string Stem(string word)
    {
        if (!word.All(char.IsLetter)) return word;
        var stemmer = new NorwegianStemmer();
        stemmer.SetCurrent(word);
        return stemmer.Stem() ? stemmer.Current : word;
    }

    // As people write it: day, month, year, three and two, parted by spaces, stops, strokes of any length or signs that are not seen.
    [GeneratedRegex(
        @"(?<!\d)\d\p{Cf}?\d[\s./\p{Pd}\p{Cf}]{0,3}\d\p{Cf}?\d[\s./\p{Pd}\p{Cf}]{0,3}\d\p{Cf}?\d[\s./\p{Pd}\p{Cf}]{0,3}"
        + @"\d\p{Cf}?\d\p{Cf}?\d[\s./\p{Pd}\p{Cf}]{0,3}\d\p{Cf}?\d(?!\p{Cf}?\d)",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ElevenDigits();

    // As people write an organisation number: 974 760 673.
    [GeneratedRegex(@"(?<!\d)(\d{3}) (\d{3}) (\d{3})(?!\d)", RegexOptions.None, 1000)]
    private static partial Regex OrganisationNumber();

    [GeneratedRegex(@"[\p{L}\p{M}\p{Nd}]+([/-][\p{L}\p{M}\p{Nd}]+)*", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Piece();
}

/// <summary>A word that is looked for: what begins with it, and what has the same stem.</summary>
/// <param name="End">Sorts after all that begins with <paramref name="Word"/>, and after <paramref name="Stem"/>.</param>
public sealed record AskedWord(string Word, string Stem, string End)
{
    /// <summary>Of word and stem what sorts first.</summary>
    public string First { get; } = string.CompareOrdinal(Stem, Word) < 0 ? Stem : Word;

    /// <summary>The same as the condition on kept words (<see cref="SearchToken.Matches"/>), for what lies in memory.</summary>
    public bool Is(string kept) => kept == Stem || kept.StartsWith(Word, StringComparison.Ordinal);
}
