using System.Text.Json;
using System.Text.Json.Serialization;
using Samlop.Knowledge.Readings;

namespace Samlop.Knowledge.Evidence;

/// <summary>One of the four main categories of findings, a chapter of the knowledge summary.</summary>
public sealed record EvidenceCategory(string Code, string Slug, WrittenText Title, string Pages);

/// <summary>A part of a chapter, as the summary divides it.</summary>
public sealed record EvidencePart(string Code, string Category, WrittenText Title, string Pages);

/// <summary>One of the four kinds of factors that the summary divides the good practices of chapter 3 by, and nothing else.</summary>
public sealed record FactorKind(string Code, WrittenText Name, WrittenText Meaning);

/// <summary>One of the sixteen sources that the summary builds on.</summary>
/// <param name="Number">From 1 to 16, in the order of the summary's list.</param>
/// <param name="Title">As it is printed; null where it is not entered.</param>
/// <param name="About">What it is about, where that is not its title.</param>
/// <param name="Parties">Whose cooperation it looks at.</param>
/// <param name="Group">Of participants; null where it has none.</param>
public sealed record EvidenceSource(
    int Number, string Authors, int Year, WrittenText Method, WrittenText Parties, string? Title = null, WrittenText? About = null,
    WrittenText? Group = null);

/// <summary>How many of the sixteen sources a finding is tied to.</summary>
public enum EvidenceStrength
{
    /// <summary>None by name: the summary says it itself.</summary>
    Summary,
    One,
    Some,
    Many,
}

/// <summary>A finding: a leaf of the tree, with what hinders and what helps.</summary>
/// <param name="Code">Its number in the summary, or a letter and a number in 3.2.</param>
/// <param name="Ours">The summary has no heading for it: the division is ours.</param>
/// <param name="Barrier">In bokmål; null where the summary names none.</param>
/// <param name="Success">In bokmål; null where the summary names none here.</param>
/// <param name="SuccessSee">Codes of the findings where what helps is said.</param>
/// <param name="Pages">Of the summary, for instance <c>13-14</c>.</param>
/// <param name="Places">Where in Samløp it is acted on (<see cref="EvidencePlaces"/>).</param>
public sealed record Finding(
    string Code, string Slug, string Part, WrittenText Title, string Pages, IReadOnlyList<int> Sources, IReadOnlyList<string> Places,
    string? Kind = null, bool Ours = false, string? Barrier = null, string? Success = null, IReadOnlyList<string>? SuccessSee = null)
{
    private const int ManySources = 4;

    public EvidenceStrength Strength => Sources.Count switch
    {
        0 => EvidenceStrength.Summary,
        1 => EvidenceStrength.One,
        < ManySources => EvidenceStrength.Some,
        _ => EvidenceStrength.Many,
    };
}

/// <summary>
/// Kunnskapsgrunnlaget: the knowledge summary of 2022, its sixteen sources and its tree of findings, read once from
/// <c>content/knowledge/evidence.json</c> and checked.
/// </summary>
public sealed class EvidenceBook
{
    private static readonly JsonSerializerOptions Form = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectRequiredConstructorParameters = true,
        RespectNullableAnnotations = true,
    };

    private static readonly Lazy<EvidenceBook> Loaded = new(() =>
        Read(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "content", "knowledge", "evidence.json"))));

    private readonly Dictionary<string, Finding> bySlug;
    private readonly Dictionary<string, Finding> byCode;
    private readonly ILookup<string, Finding> byPlace;

    private EvidenceBook(Written book)
    {
        (Categories, Parts, Kinds, Sources, Findings) = book;
        (bySlug, byCode) = (Findings.ToDictionary(f => f.Slug), Findings.ToDictionary(f => f.Code));
        byPlace = Findings.SelectMany(f => f.Places.Select(place => (place, f))).ToLookup(x => x.place, x => x.f, StringComparer.Ordinal);
    }

    /// <summary>The one that came with the program.</summary>
    public static EvidenceBook Current => Loaded.Value;

    public IReadOnlyList<EvidenceCategory> Categories { get; }

    public IReadOnlyList<EvidencePart> Parts { get; }

    public IReadOnlyList<FactorKind> Kinds { get; }

    public IReadOnlyList<EvidenceSource> Sources { get; }

    public IReadOnlyList<Finding> Findings { get; }

    /// <exception cref="JsonException">The text is of another form, or points at what is not there.</exception>
    /// <exception cref="ArgumentException">A code or an address stands twice.</exception>
    public static EvidenceBook Read(string json)
    {
        var book = JsonSerializer.Deserialize<Written>(json, Form) ?? throw new JsonException("There is no evidence.");
        foreach (var finding in book.Findings)
        {
            var known = book.Parts.Any(p => p.Code == finding.Part && book.Categories.Any(c => c.Code == p.Category))
                && finding.Sources.All(n => book.Sources.Any(s => s.Number == n))
                && (finding.Kind is null || book.Kinds.Any(k => k.Code == finding.Kind))
                && (finding.SuccessSee ?? []).All(code => book.Findings.Any(f => f.Code == code));
            if (!known) throw new JsonException($"{finding.Code} points at what is not there.");
            if (finding.Barrier is null && finding.Success is null) throw new JsonException($"{finding.Code} says nothing.");
        }

        return new(book);
    }

    /// <summary>Null where there is none.</summary>
    public Finding? BySlug(string slug) => bySlug.GetValueOrDefault(slug);

    public Finding ByCode(string code) => byCode[code];

    /// <summary>What is known where something is done.</summary>
    public IEnumerable<Finding> On(string place) => byPlace[place];

    public EvidencePart PartOf(Finding finding) => Parts.Single(p => p.Code == finding.Part);

    public EvidenceCategory CategoryOf(Finding finding) => Categories.Single(c => c.Code == PartOf(finding).Category);

    private sealed record Written(
        IReadOnlyList<EvidenceCategory> Categories, IReadOnlyList<EvidencePart> Parts, IReadOnlyList<FactorKind> Kinds,
        IReadOnlyList<EvidenceSource> Sources, IReadOnlyList<Finding> Findings);
}
