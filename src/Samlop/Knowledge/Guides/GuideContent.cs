using System.Text.Json;
using System.Text.Json.Serialization;
using Samlop.Platform.UseCases;

namespace Samlop.Knowledge.Guides;

/// <summary>One activity of a guide.</summary>
/// <param name="Key">The same in all revisions and editions, so that one can be held against another, and commented on.</param>
/// <param name="Text">What is done.</param>
/// <param name="Experience">What others have seen when they did it; empty where none is known.</param>
/// <param name="Questions">A form as lines, one question for each; empty where there is none.</param>
/// <param name="Form">A form that is in Samløp already.</param>
/// <param name="Source">Where it is from, with its section or page; empty where it is not from a source.</param>
/// <param name="IsProposal">It stands in no source: who wrote the guide proposes it.</param>
public sealed record GuideActivity(
    string Key, GuidePhase Phase, string Title, string Text, string Experience, string Questions, GuideForm? Form, string Source,
    bool IsProposal)
{
    /// <summary>The questions one by one.</summary>
    public IReadOnlyList<string> QuestionLines() =>
        Questions.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}

/// <summary>A form that is a file.</summary>
/// <param name="Key">The id of the file.</param>
/// <param name="Name">As its sender called it.</param>
/// <param name="Hash">Of its content, so that what is read is known again.</param>
public sealed record GuideAttachment(Guid Key, string Name, string Hash);

/// <summary>What a guide says in one revision.</summary>
/// <param name="Language">Code of the language that it is written in.</param>
/// <param name="Roles">Whom it is for; none where it is for all.</param>
/// <param name="Activities">In their order within each phase.</param>
public sealed record GuideContent(
    string Title, string Lead, string Language, IReadOnlyList<GuideRole> Roles, IReadOnlyList<GuideActivity> Activities)
{
    /// <summary>Forms as files, which all may download when the edition is approved.</summary>
    public IReadOnlyList<GuideAttachment> Files { get; init; } = [];

    private static readonly JsonSerializerOptions Form = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    /// <summary>What must be there before a second person or others are asked to read it.</summary>
    public bool IsWhole() => Lead.Length > 0 && Activities.Count > 0;

    public IReadOnlyList<GuidePhase> Phases() => [.. Activities.Select(a => a.Phase).Distinct().Order()];

    public GuideActivity? Find(string? key) => Activities.FirstOrDefault(a => a.Key == key);

    /// <summary>In one form, so that two that say the same are the same text.</summary>
    public string Write() => JsonSerializer.Serialize(this, Form);

    /// <exception cref="JsonException">The text is of another form.</exception>
    public static GuideContent Read(string written) =>
        JsonSerializer.Deserialize<GuideContent>(written, Form) ?? throw new JsonException("A guide says nothing");

    /// <summary>The fingerprint of exactly what is read.</summary>
    public string Hash()
    {
        using var hash = new ContentHash();
        hash.Add(Write());
        return hash.End();
    }

    /// <summary>With the activity in its place, or last in its phase where it is new.</summary>
    public GuideContent With(GuideActivity activity) => this with
    {
        Activities = Find(activity.Key) is { } before
            ? [.. Activities.Select(a => a == before ? activity : a)]
            : [.. Activities, activity],
    };

    public GuideContent Without(string key) => this with { Activities = [.. Activities.Where(a => a.Key != key)] };

    /// <summary>With the activity before or after the one beside it in its phase; the same where it is at the end.</summary>
    public GuideContent Moved(string key, bool up)
    {
        if (Find(key) is not { } moved) return this;
        var alike = Activities.Where(a => a.Phase == moved.Phase).ToList();
        var to = alike.IndexOf(moved) + (up ? -1 : 1);
        if (to < 0 || to >= alike.Count) return this;
        var other = alike[to];
        return this with { Activities = [.. Activities.Select(a => a == moved ? other : a == other ? moved : a)] };
    }
}
