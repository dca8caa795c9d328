using System.Text.Json;
using System.Text.Json.Serialization;
using Samlop.Access;
using Samlop.Platform.UseCases;

namespace Samlop.Knowledge.Courses;

/// <summary>What a step of a course is.</summary>
public enum CourseStepKind
{
    /// <summary>Something to read.</summary>
    Reading,

    /// <summary>A film somewhere else, with what it shows in words.</summary>
    Film,

    /// <summary>A question with one right answer, and why it is right.</summary>
    Question,
}

/// <summary>One step of a course.</summary>
/// <param name="Title">Of a question: the question itself.</param>
/// <param name="Text">What there is to read; of a film what it shows, for those who cannot see or hear it; of a question it may be
/// empty.</param>
/// <param name="Film">Address of the film, https; null of other kinds.</param>
/// <param name="Minutes">How long the film is; null of other kinds.</param>
/// <param name="Choices">Possible answers, two to six; empty of other kinds.</param>
/// <param name="Right">Which of them is right, from 0; null of other kinds.</param>
/// <param name="Explanation">Why that is right; null of other kinds.</param>
public sealed record CourseStep(
    CourseStepKind Kind, string Title, string Text, string? Film = null, int? Minutes = null, IReadOnlyList<string>? Choices = null,
    int? Right = null, string? Explanation = null)
{
    public const int TitleLimit = 200;
    public const int TextLimit = 6000;
    public const int ChoiceLimit = 200;
    public const int FewestChoices = 2;
    public const int MostChoices = 6;
    public const int LongestFilm = 240;
    public const int FilmLimit = 300;

    /// <summary>The same in all versions, so that what two people do with the steps of a draft never meets another step.</summary>
    public string Key { get; init; } = "";

    [JsonIgnore]
    public IReadOnlyList<string> Answers => Choices ?? [];

    /// <summary>The fingerprint of all that it says, so that it is known whether somebody has changed it.</summary>
    public string Hash() => CourseContent.HashOf(this);
}

/// <summary>What a version of a course says.</summary>
/// <param name="Language">Code of the language it is written in.</param>
/// <param name="Source">What it is built on, and that its text is the owner's.</param>
/// <param name="PassPercent">How much of the questions must be right, 0 to 100.</param>
/// <param name="Roles">Whom it is for; empty where it is for all.</param>
public sealed record CourseContent(
    string Title, string Lead, string Language, string Source, int PassPercent, IReadOnlyList<Role> Roles, IReadOnlyList<CourseStep> Steps)
{
    private static readonly JsonSerializerOptions Form = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter() },
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    /// <summary>What must be written before others may take it.</summary>
    [JsonIgnore]
    public bool IsWhole => Lead.Length > 0 && Source.Length > 0 && Steps.Count > 0;

    [JsonIgnore]
    public int Questions => Steps.Count(step => step.Kind == CourseStepKind.Question);

    /// <summary>In one form, so that two that say the same are the same text.</summary>
    public string Write() => JsonSerializer.Serialize(this, Form);

    /// <exception cref="JsonException">The text is of another form.</exception>
    public static CourseContent Read(string written) =>
        (JsonSerializer.Deserialize<CourseContent>(written, Form) ?? throw new JsonException("A course says nothing")).Keyed();

    /// <summary>With a key for each step that has none: by its place, which is the same each time it is read.</summary>
    public CourseContent Keyed() => Steps.All(step => step.Key.Length > 0) ? this : this with
    {
        Steps = [.. Steps.Select((step, index) => step.Key.Length > 0 ? step : step with { Key = $"steg-{index + 1}" })],
    };

    /// <summary>The fingerprint of what it says beside its steps.</summary>
    public string HeadHash() => HashOf(this with { Steps = [] });

    /// <returns>From 1; 0 where there is no such step.</returns>
    public int NumberOf(string? key) => Steps.ToList().FindIndex(step => step.Key == key) + 1;

    public CourseStep? Find(string? key) => Steps.FirstOrDefault(step => step.Key == key);

    /// <summary>The same course with a step, new or changed, at a place from 1; a place after the last is the last.</summary>
    public CourseContent With(CourseStep step, int place)
    {
        var steps = Steps.Where(s => s.Key != step.Key).ToList();
        steps.Insert(Math.Clamp(place - 1, 0, steps.Count), step);
        return this with { Steps = steps };
    }

    public CourseContent Without(string key) => this with { Steps = [.. Steps.Where(step => step.Key != key)] };

    internal static string HashOf<T>(T said)
    {
        using var hash = new ContentHash();
        hash.Add(JsonSerializer.Serialize(said, Form));
        return hash.End();
    }
}

/// <summary>How somebody has answered a question.</summary>
/// <param name="Choice">From 0, the last they chose.</param>
/// <param name="Tries">How often they have answered.</param>
public sealed record CourseAnswer(int Choice, int Tries);

/// <summary>How far somebody has come in a version of a course.</summary>
/// <param name="Left">Numbers of the steps that are not gone through, from 1.</param>
/// <param name="Wrong">Numbers of the questions that are answered wrong as it stands.</param>
public sealed record CourseResult(int Questions, int Right, int PassPercent, IReadOnlyList<int> Left, IReadOnlyList<int> Wrong)
{
    /// <summary>The rule: every step is gone through, and at least the stated share of the questions is right as last answered.</summary>
    public bool Passes => Left.Count == 0 && Right * 100 >= PassPercent * Questions;

    /// <summary>How many questions must be right.</summary>
    public int Needed => ((PassPercent * Questions) + 99) / 100;

    /// <param name="reached">How many steps from the first are gone through.</param>
    /// <param name="answers">By the number of the step.</param>
    public static CourseResult Of(CourseContent content, int reached, IReadOnlyDictionary<int, CourseAnswer> answers)
    {
        var (left, wrong) = (new List<int>(), new List<int>());
        var right = 0;
        foreach (var (step, number) in content.Steps.Select((step, index) => (step, index + 1)))
        {
            if (step.Kind == CourseStepKind.Question)
            {
                if (answers.GetValueOrDefault(number) is not { } answer) left.Add(number);
                else if (answer.Choice == step.Right) right++;
                else wrong.Add(number);
            }
            else if (number > reached) left.Add(number);
        }

        return new(content.Questions, right, content.PassPercent, left, wrong);
    }
}
