using System.Text.RegularExpressions;
using Samlop.Grants.Decide;
using Samlop.Platform.Text;

namespace Samlop.Grants.Letters;

/// <summary>
/// What the templates are made of: the blocks of text of each kind of letter, in the order of the letter, and the placeholders that are
/// filled in from the decision. Headings, tables and the signature are the letter's own (<see cref="LetterDocument"/>).
/// </summary>
public static partial class LetterStructure
{
    public const int TextLimit = 4000;

    /// <summary>Used where a dismissal can be appealed; the block <c>appeal</c> where it cannot.</summary>
    public const string AppealRight = "appeal-right";

    private static readonly string[] Common =
    [
        "fylkeskommune",
        "direktorat",
        "utlysning",
        "tittel",
        "saksnummer",
        "år",
        "mottatt",
        "tidspunkt",
        "søknadsfrist",
    ];

    private static readonly Words<LettersText, DecisionKind> KindTitles = new("Kind");
    private static readonly Words<LettersText> BlockTitles = new("Block", Enum.GetValues<DecisionKind>().SelectMany(Blocks).Distinct());

    public static IReadOnlyList<DecisionKind> Kinds => Enum.GetValues<DecisionKind>();

    public static IReadOnlyList<string> Blocks(DecisionKind kind) => kind switch
    {
        DecisionKind.Award => ["title", "opening", "purpose", "accept", "later", "conditions", "reporting", "control", "appeal", "closing"],
        DecisionKind.Rejection => ["title", "opening", "assessment", "appeal", "closing"],
        _ => ["title", "opening", "ground-late", "ground-not-eligible", "ground-not-confirmed", "appeal", AppealRight, "closing"],
    };

    public static IReadOnlyList<string> Placeholders(DecisionKind kind) =>
        kind == DecisionKind.Award ? [.. Common, "beløp", "svarfrist"] : Common;

    public static string BlockTitle(string block) => BlockTitles.Of(block).ToString();

    public static Phrase KindPhrase(DecisionKind kind) => KindTitles.Of(kind);

    public static string KindTitle(DecisionKind kind) => KindPhrase(kind).ToString();

    /// <summary>
    /// What is wrong with a text of a template; null where nothing is. Amounts come from the decision only, so none may stand in a
    /// template.
    /// </summary>
    public static Phrase? Problem(DecisionKind kind, string text)
    {
        if (text.Length == 0) return Phrase.In<LettersText>(nameof(LettersText.Error_BlockMissing));
        if (text.Length > TextLimit) return Phrase.In<CommonText>(nameof(CommonText.Error_TooLong), TextLimit, text.Length);
        var unknown = Placeholder().Matches(text).Select(m => m.Groups[1].Value).FirstOrDefault(name => !Placeholders(kind).Contains(name));
        if (unknown is not null) return Phrase.In<LettersText>(nameof(LettersText.Error_Placeholder), unknown);
        if (Placeholder().Replace(text, "").AsSpan().ContainsAny('{', '}')) return Phrase.In<LettersText>(nameof(LettersText.Error_Braces));
        return Amount().IsMatch(text) ? Phrase.In<LettersText>(nameof(LettersText.Error_AmountInTemplate)) : null;
    }

    /// <summary>The text with its placeholders filled in.</summary>
    public static string Fill(string text, IReadOnlyDictionary<string, string> values) =>
        Placeholder().Replace(text, m => values[m.Groups[1].Value]);

    [GeneratedRegex(@"\{([^{}]*)\}")]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"\d\s*(kr|kroner|mill|millioner|millionar)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Amount();
}
