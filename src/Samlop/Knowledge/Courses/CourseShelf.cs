using System.Text.Json;
using System.Text.Json.Serialization;
using Samlop.Platform;
using Samlop.Platform.Text;

namespace Samlop.Knowledge.Courses;

/// <summary>A course that comes with the program, to begin from.</summary>
/// <param name="Code">Stable, in lower case.</param>
public sealed record ShippedCourse(string Code, CourseContent Content);

/// <summary>Kursene i <c>content/knowledge/courses.json</c>: our own text on what the research summary says, with its pages.</summary>
public sealed record CourseShelf(IReadOnlyList<ShippedCourse> Courses)
{
    private static readonly JsonSerializerOptions Form = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        Converters = { new JsonStringEnumConverter() },
    };

    private static readonly Lazy<CourseShelf> Loaded = new(() => LoadOrRefuse(Path.Combine(AppContext.BaseDirectory, "content")));

    /// <summary>Those that came with the program.</summary>
    public static CourseShelf Current => Loaded.Value;

    /// <exception cref="StartRefused">The file is missing or wrong; the message names it.</exception>
    public static CourseShelf LoadOrRefuse(string contentFolder)
    {
        var path = Path.Combine(contentFolder, "knowledge", "courses.json");
        try
        {
            var shelf = JsonSerializer.Deserialize<CourseShelf>(File.ReadAllText(path), Form)
                ?? throw new JsonException("There are no courses");
            return shelf.Courses.FirstOrDefault(c => Wrong(c.Content)) is { } wrong
                ? throw new InvalidDataException($"{wrong.Code}: it is not whole, or a question has no right answer")
                : shelf;
        }
        catch (Exception problem) when (problem is JsonException or InvalidDataException or IOException)
        {
            throw new StartRefused($"The courses in {path} cannot be used. {problem.Message}");
        }
    }

    /// <returns>What it says; null where there is none.</returns>
    public CourseContent? Find(string? code) => Courses.FirstOrDefault(c => c.Code == code)?.Content;

    private static bool Wrong(CourseContent content) =>
        !content.IsWhole || !Languages.OfPages.Any(l => l.Code == content.Language) || content.PassPercent is < 0 or > 100
        || content.Steps.Any(step => step.Title.Length == 0
            || (step.Kind == CourseStepKind.Question && !(step.Right >= 0 && step.Right < step.Answers.Count
                && step.Explanation?.Length > 0)));
}
