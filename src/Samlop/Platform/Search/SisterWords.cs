using System.Collections.Frozen;

namespace Samlop.Platform.Search;

/// <summary>
/// The small word list of search: words that are the same in bokmål and nynorsk and whose stems are not, and words written together of
/// which the parts stand apart elsewhere. What is kept of a text holds all of them, so that either finds it.
/// </summary>
internal static class SisterWords
{
    // One line for each word: the first form is bokmål. Only the forms that the stemmer does not join with one another.
    private static readonly string[] Written =
    [
        "arbeider arbeidar", "arbeidsgiver arbeidsgjevar", "arbeidsledig arbeidslaus", "avgjørelse avgjerd", "beskyttelse vern",
        "bolig bustad", "bosetting busetjing", "deltaker deltakar", "enslig einsleg", "familiegjenforening familiesameining",
        "forskning forsking", "frivillig friviljug", "helsearbeider helsearbeidar", "hjem heim", "hva kva", "hvem kven",
        "hvordan korleis", "hvorfor kvifor", "innvandrer innvandrar", "introduksjonsprogram introduksjonsprogrammet", "kjøkken kjøken",
        "kvalifiseringsprogram kvalifiseringsprogrammet", "lærer lærar", "lønn løn", "lønnstilskudd lønstilskot",
        "midlertidig mellombels", "mulighet moglegheit", "måned månad", "program programmet", "renhold reinhald",
        "rådgiver rådgjevar", "skole skule", "svenneprøve sveineprøve", "syk sjuk", "sykepleier sjukepleiar", "søker søkjar",
        "søke søkje", "tilbud tilbod", "tilskudd tilskot", "tømrer tømrar", "uke veke", "ukrainer ukrainar", "undervisning undervising",
        "utlysning utlysing", "veileder rettleiar", "veiledning rettleiing", "karriereveiledning karriererettleiing",
        "virksomhet verksemd", "ytelse yting",
    ];

    // Written together: its parts, and after the colon what it is found by too.
    private static readonly string[] Together =
    [
        "norskkurs norsk kurs", "norskopplæring norsk opplæring: kurs", "norskundervisning norsk undervisning: kurs",
        "språkkurs språk kurs", "språkopplæring språk opplæring: kurs", "helsefagarbeider helse arbeider", "karrieresenter karriere senter",
    ];

    private static readonly FrozenDictionary<string, string[]> Sisters = (
        from line in Written
        let stems = line.Split(' ').SelectMany(Forms).Select(SearchWords.Stem).Distinct(StringComparer.Ordinal).ToArray()
        from stem in stems
        group stems by stem into joined
        let others = joined.SelectMany(stems => stems).Distinct(StringComparer.Ordinal).Where(other => other != joined.Key)
        select (joined.Key, Others: others.ToArray()))
        .ToFrozenDictionary(j => j.Key, j => j.Others, StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, (string[] Parts, string[] Also)> Compounds = (
        from line in Together
        let halves = line.Split(": ")
        let words = halves[0].Split(' ')
        select (Key: SearchWords.Stem(words[0]), Parts: words[1..], Also: halves.Length > 1 ? halves[1].Split(' ') : []))
        .ToFrozenDictionary(c => c.Key, c => (c.Parts, c.Also), StringComparer.Ordinal);

    // Those who do something: the stemmer takes the last syllable of some forms and not of others.
    private static string[] Forms(string word) => word[^2..] switch
    {
        "er" => [word, $"{word}en", $"{word}e", $"{word}ne"],
        "ar" => [word, $"{word}en", $"{word}ar", $"{word}ane"],
        _ => [word],
    };

    /// <summary>The other stems of the same word; none for most.</summary>
    public static IReadOnlyList<string> Of(string stem) => Sisters.GetValueOrDefault(stem, []);

    /// <summary>The words that a word is put together of; none where it is one.</summary>
    public static IReadOnlyList<string> Parts(string stem) => Compounds.TryGetValue(stem, out var parts) ? parts.Parts : [];

    /// <summary>Words that a text with it is found by, beside the word itself.</summary>
    public static IEnumerable<string> KeptBeside(string stem) =>
        Compounds.TryGetValue(stem, out var parts) ? parts.Parts.Concat(parts.Also) : [];
}
