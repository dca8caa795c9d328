using System.Text.Json;
using System.Text.Json.Serialization;
using Samlop.Platform;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;

namespace Samlop.Knowledge.Information;

/// <summary>A text in each language of participants; none of them is missing.</summary>
public sealed record InAll(string Nb, string Nn, string En, string Uk, string Ar)
{
    public string In(PageLanguage language) => language.Code switch
    {
        "nn" => Nn,
        "en" => En,
        "uk" => Uk,
        "ar" => Ar,
        _ => Nb,
    };

    internal IReadOnlyList<string> All => [Nb, Nn, En, Uk, Ar];

    internal bool IsWhole => All.All(text => !string.IsNullOrWhiteSpace(text));
}

/// <summary>What holds of one matter in a period, with the section of law that it rests on.</summary>
/// <param name="To">The last day; null while it holds.</param>
/// <param name="IsUnsure">What holds must be asked for: the text says so itself.</param>
/// <param name="Text">One idea for each line; <c>{G}</c> stands for what the base amount is.</param>
/// <param name="Changed">What became otherwise on the first day; null where it did not.</param>
public sealed record InformationVersion(DateOnly From, DateOnly? To, string Law, bool IsUnsure, InAll Text, InAll? Changed)
{
    public bool HoldsOn(DateOnly day) => From <= day && (To is null || day <= To);
}

/// <summary>One matter, told once for all the situations that it is of, in versions by date.</summary>
/// <param name="Owner">The body whose matter it is.</param>
public sealed record InformationSection(string Code, string Owner, InAll Title, IReadOnlyList<InformationVersion> Versions)
{
    public InformationVersion? On(DateOnly day) => Versions.SingleOrDefault(version => version.HoldsOn(day));
}

/// <summary>Where to ask, and about what.</summary>
public sealed record WhereToAsk(string Code, InAll Who, InAll About);

/// <summary>A hard word, explained.</summary>
public sealed record HardWord(string Code, InAll Word, InAll Means);

/// <summary>The page of one situation: which matters it tells of, where to ask, and which words it explains.</summary>
public sealed record InformationPage(
    string Code, InAll Title, InAll Lead, IReadOnlyList<string> Sections, IReadOnlyList<string> Ask, IReadOnlyList<string> Words);

/// <summary>What is told on a page on a day: the matters that are in force then, in their order.</summary>
public sealed record ToldOnDay(
    InformationPage Page, IReadOnlyList<(InformationSection Section, InformationVersion Version)> Sections, IReadOnlyList<WhereToAsk> Ask,
    IReadOnlyList<HardWord> Words)
{
    /// <summary>The fingerprint of all that is read in the language: what an approval of the translation is of.</summary>
    public string HashIn(PageLanguage language)
    {
        IEnumerable<InAll> texts =
        [
            Page.Title, Page.Lead, .. Sections.SelectMany(s => new[] { s.Section.Title, s.Version.Text }),
            .. Sections.Select(s => s.Version.Changed).OfType<InAll>(), .. Ask.SelectMany(a => new[] { a.Who, a.About }),
            .. Words.SelectMany(w => new[] { w.Word, w.Means }),
        ];
        using var hash = new ContentHash();
        foreach (var text in texts) hash.Add(text.In(language));
        return hash.End();
    }
}

/// <summary>
/// Informasjon til nyankomne: the pages for each situation, read from <c>content/information</c> when the program starts, which it does not
/// on pages that miss a language, a matter or a law.
/// </summary>
public sealed class InformationBook
{
    private static readonly JsonSerializerOptions Form = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    private readonly Dictionary<string, InformationSection> sections;
    private readonly Dictionary<string, WhereToAsk> ask;
    private readonly Dictionary<string, HardWord> words;

    private InformationBook(IReadOnlyList<InformationSection> sections, PagesFile file)
    {
        this.sections = sections.ToDictionary(s => s.Code, StringComparer.Ordinal);
        ask = file.Ask.ToDictionary(a => a.Code, StringComparer.Ordinal);
        words = file.Words.ToDictionary(w => w.Code, StringComparer.Ordinal);
        (Pages, Read, ReviewBy) = (file.Pages, file.Read, file.ReviewBy);
        Check();
    }

    public static string Folder => Path.Combine(AppContext.BaseDirectory, "content", "information");

    public IReadOnlyList<InformationPage> Pages { get; }

    public IEnumerable<InformationSection> Sections => sections.Values;

    /// <summary>When the laws were read that the texts rest on.</summary>
    public DateOnly Read { get; }

    /// <summary>The last day before somebody is to look through the texts again.</summary>
    public DateOnly ReviewBy { get; }

    /// <exception cref="StartRefused">A file is missing, or says what does not hold together; the message names what.</exception>
    public static InformationBook LoadOrRefuse(string folder)
    {
        try
        {
            return Load(folder);
        }
        catch (Exception problem) when (problem is IOException or JsonException or InvalidDataException)
        {
            throw new StartRefused($"The information in {folder} cannot be used. {problem.Message}");
        }
    }

    /// <exception cref="InvalidDataException">What is said does not hold together.</exception>
    public static InformationBook Load(string folder) => new(
        In<List<InformationSection>>(folder, "sections.json"), In<PagesFile>(folder, "pages.json"));

    public InformationPage? Find(string? code) => Pages.FirstOrDefault(page => page.Code == code);

    public ToldOnDay On(InformationPage page, DateOnly day) => new(
        page,
        [
            .. from code in page.Sections
               let section = sections[code]
               let version = section.On(day)
               where version is not null
               select (section, version),
        ],
        [.. page.Ask.Select(code => ask[code])],
        [.. page.Words.Select(code => words[code])]);

    private static T In<T>(string folder, string file) =>
        JsonSerializer.Deserialize<T>(File.ReadAllText(Path.Combine(folder, file)), Form)
        ?? throw new InvalidDataException($"{file} is empty.");

    private void Check()
    {
        foreach (var section in sections.Values)
        {
            var versions = section.Versions;
            if (versions.Count == 0) throw new InvalidDataException($"{section.Code} says nothing.");
            if (versions.Any(v => string.IsNullOrWhiteSpace(v.Law))) throw new InvalidDataException($"{section.Code} rests on no law.");
            if (versions.Zip(versions.Skip(1)).Any(pair => pair.First.To?.AddDays(1) != pair.Second.From || pair.Second.Changed is null))
                throw new InvalidDataException($"{section.Code}: a version begins where the one before ends, and says what is changed.");
            Whole(section.Code, [section.Title, .. versions.Select(v => v.Text), .. versions.Select(v => v.Changed).OfType<InAll>()]);
        }

        foreach (var page in Pages)
        {
            Whole(page.Code, [page.Title, page.Lead]);
            Known(page.Code, page.Sections, sections.Keys);
            Known(page.Code, page.Ask, ask.Keys);
            Known(page.Code, page.Words, words.Keys);
        }

        foreach (var one in ask.Values) Whole(one.Code, [one.Who, one.About]);
        foreach (var word in words.Values) Whole(word.Code, [word.Word, word.Means]);
    }

    private static void Whole(string code, IEnumerable<InAll> texts)
    {
        if (!texts.All(text => text.IsWhole)) throw new InvalidDataException($"{code} misses a language.");
    }

    private static void Known(string code, IEnumerable<string> named, ICollection<string> known)
    {
        if (named.FirstOrDefault(name => !known.Contains(name)) is { } missing)
            throw new InvalidDataException($"{code} names {missing}, which is not there.");
    }

    private sealed record PagesFile(
        DateOnly Read, DateOnly ReviewBy, IReadOnlyList<InformationPage> Pages, IReadOnlyList<WhereToAsk> Ask,
        IReadOnlyList<HardWord> Words);
}
