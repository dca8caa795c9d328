using System.Text.Json;
using System.Text.Json.Serialization;
using Samlop.Knowledge.Readings;
using Samlop.Platform;
using Samlop.Platform.Search;
using Samlop.Platform.Ui.Tables;

namespace Samlop.Knowledge.Guides.Shipped;

/// <summary>Questions in each language of the pages; equally many.</summary>
public sealed record WrittenLines(IReadOnlyList<string> Nb, IReadOnlyList<string> Nn, IReadOnlyList<string> En)
{
    public IReadOnlyList<string> In(string language) => language switch { "nn" => Nn, "en" => En, _ => Nb };
}

/// <summary>An activity of a guide that comes with Samløp.</summary>
/// <param name="Source">The document with its page or section, as it is called in Norwegian; null where it is our own proposal.</param>
/// <param name="Proposal">No source says it: it is Samløp's proposal. Questions of it are too.</param>
public sealed record ShippedActivity(
    GuidePhase Phase, WrittenText Title, WrittenText Text, string? Source = null, bool Proposal = false, WrittenText? Experience = null,
    WrittenLines? Questions = null, GuideForm? Form = null);

/// <summary>A guide or template that comes with Samløp: what the source documents say, and what we propose beside it.</summary>
/// <param name="Code">In its address.</param>
/// <param name="Source">The document with its page or section.</param>
/// <param name="NotSaid">What one would look for, and the source does not say.</param>
public sealed record ShippedGuide(
    string Code, GuideKind Kind, string Source, IReadOnlyList<GuideRole> Roles, WrittenText Title, WrittenText Lead,
    IReadOnlyList<ShippedActivity> Activities, IReadOnlyList<WrittenText> NotSaid)
{
    private SearchedText? searched;

    /// <summary>What it is found by, in all languages.</summary>
    internal string Words => string.Join(
        ' ', new[] { Title, Lead }.Concat(Activities.Select(a => a.Title)).SelectMany(t => new[] { t.Nb, t.Nn, t.En }));

    internal SearchedText Searched => searched ??= new(Words);

    /// <summary>What it says in a language of the pages; its activities are known by their place.</summary>
    public GuideContent In(string language) => new(
        Title.In(language), Lead.In(language), language, Roles,
        [
            .. Activities.Select((a, i) => new GuideActivity(
                $"{Code}-{i + 1}", a.Phase, a.Title.In(language), a.Text.In(language), a.Experience?.In(language) ?? "",
                string.Join('\n', a.Questions?.In(language) ?? []), a.Form, a.Source ?? "", a.Proposal)),
        ]);
}

/// <summary>
/// The guides that come with Samløp, read once from <c>content/knowledge/guides.json</c>. The program does not start on one that has an
/// activity with neither a source nor the mark of a proposal, questions that are not marked as a proposal, or a language missing.
/// </summary>
public sealed class GuideBook
{
    private static readonly JsonSerializerOptions Form = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter() },
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    private static readonly Lazy<GuideBook> FromContent = new(() =>
        LoadOrRefuse(Path.Combine(AppContext.BaseDirectory, "content", "knowledge", "guides.json")));

    private GuideBook(BookFile file)
    {
        (Read, Guides) = (file.Read, file.Guides);
        foreach (var guide in Guides) Check(guide);
        if (Guides.Select(g => g.Code).Distinct().Count() != Guides.Count) throw new InvalidDataException("Two guides have one code.");
    }

    public static GuideBook Current => FromContent.Value;

    /// <summary>When the sources were read.</summary>
    public DateOnly Read { get; }

    public IReadOnlyList<ShippedGuide> Guides { get; }

    /// <exception cref="InvalidDataException">What is said does not hold together.</exception>
    /// <exception cref="JsonException">The text is not of the form.</exception>
    public static GuideBook Parse(string json) =>
        new(JsonSerializer.Deserialize<BookFile>(json, Form) ?? throw new JsonException("There are no guides"));

    public ShippedGuide? Find(string? code) => Guides.FirstOrDefault(g => g.Code == code);

    /// <summary>Those that match what the list is narrowed to.</summary>
    public IReadOnlyList<ShippedGuide> Matching(TableQuery query)
    {
        var holds = ListSearch.For(query.Search);
        var (phase, role, kind) = (
            query.Filter<GuidePhase>(GuideTable.PhaseFilter), query.Filter<GuideRole>(GuideTable.RoleFilter),
            query.Filter<GuideKind>(GuideTable.KindFilter));
        return
        [
            .. Guides.Where(g => holds(g.Searched) && (phase is null || g.Activities.Any(a => a.Phase == phase))
                // One that names no role is for all.
                && (role is null || g.Roles.Count == 0 || g.Roles.Contains(role.Value))
                && (kind is null || g.Kind == kind)),
        ];
    }

    private static GuideBook LoadOrRefuse(string file)
    {
        try
        {
            return Parse(File.ReadAllText(file));
        }
        catch (Exception problem) when (problem is IOException or JsonException or InvalidDataException)
        {
            throw new StartRefused($"The guides in {file} cannot be used. {problem.Message}");
        }
    }

    private static void Check(ShippedGuide guide)
    {
        IEnumerable<WrittenText> texts =
        [
            guide.Title, guide.Lead, .. guide.NotSaid, .. guide.Activities.SelectMany(a => new[] { a.Title, a.Text }),
            .. guide.Activities.Select(a => a.Experience).OfType<WrittenText>(),
        ];
        if (texts.Any(t => new[] { t.Nb, t.Nn, t.En }.Any(string.IsNullOrWhiteSpace)))
            throw new InvalidDataException($"{guide.Code} misses a language.");
        foreach (var activity in guide.Activities)
        {
            if (activity.Source is null != activity.Proposal)
                throw new InvalidDataException($"{guide.Code}: «{activity.Title.Nb}» has a source or is a proposal, and not both.");
            if (activity.Questions is not { } questions) continue;
            if (!activity.Proposal)
                throw new InvalidDataException($"{guide.Code}: no source prints the questions of «{activity.Title.Nb}».");
            if (questions.Nb.Count != questions.Nn.Count || questions.Nb.Count != questions.En.Count)
                throw new InvalidDataException($"{guide.Code}: a language misses questions.");
        }
    }

    private sealed record BookFile(DateOnly Read, IReadOnlyList<ShippedGuide> Guides);
}
