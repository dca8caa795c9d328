using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;

namespace Samlop.Knowledge.Assignments;

/// <summary>Oppdragene i <c>content/knowledge/assignments.json</c>: the seventeen of the letters of 2022 and 2023.</summary>
/// <param name="Read">The day on which the letters were entered here.</param>
public sealed partial record AssignmentCatalogue(
    DateOnly Read, IReadOnlyList<AllocationLetter> Letters, IReadOnlyList<AssignmentBody> Bodies, IReadOnlyList<AssignmentGoal> Goals,
    IReadOnlyList<EarlierAssignment> Earlier, IReadOnlyList<Assignment> Assignments)
{
    private static readonly JsonSerializerOptions Form = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        Converters = { new JsonStringEnumConverter() },
    };

    private static readonly Lazy<AssignmentCatalogue> FromContent = new(() =>
        Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "content", "knowledge", "assignments.json"))));

    /// <summary>What follows the program; read once.</summary>
    public static AssignmentCatalogue Current => FromContent.Value;

    /// <summary>Null where there is no such assignment.</summary>
    public Assignment? Find(string? number) => Assignments.FirstOrDefault(assignment => assignment.Number == number);

    public AllocationLetter LetterOf(Assignment assignment) => Letters.First(letter => letter.Code == assignment.Letter);

    public AssignmentBody BodyOf(string code) => Bodies.First(body => body.Code == code);

    public AssignmentGoal? GoalOf(Assignment assignment) => Goals.FirstOrDefault(goal => goal.Number == assignment.Goal);

    /// <exception cref="JsonException">It is not of the form.</exception>
    /// <exception cref="InvalidDataException">An assignment names what is not known, or contradicts itself.</exception>
    public static AssignmentCatalogue Parse(string json)
    {
        var all = JsonSerializer.Deserialize<AssignmentCatalogue>(json, Form) ?? throw new JsonException("There are no assignments");
        foreach (var assignment in all.Assignments)
        {
            if (all.WrongOf(assignment) is { } wrong) throw new InvalidDataException($"{assignment.Number}: {wrong}");
        }

        return Twice(all.Assignments.Select(assignment => assignment.Number)) is { } twice
            ? throw new InvalidDataException($"{twice}: two assignments have the number")
            : all;
    }

    private string? WrongOf(Assignment assignment) =>
        !Number().IsMatch(assignment.Number) ? "the number is not of the form"
        : assignment.Title.Length == 0 || assignment.Point.Length == 0 ? "title and point are needed"
        : Letters.All(letter => letter.Code != assignment.Letter) ? $"no letter is called {assignment.Letter}"
        : assignment.Changes.Any(change => Letters.All(letter => letter.Code != change.Letter)) ? "a change is of an unknown letter"
        : assignment.Goal is not null && GoalOf(assignment) is null ? $"there is no goal {assignment.Goal}"
        : assignment.Bodies.Select(party => party.Body).Concat(assignment.SentAlsoTo)
            .FirstOrDefault(code => Bodies.All(body => body.Code != code)) is { } unknown ? $"no body is called {unknown}"
        : PartsNamed(assignment).FirstOrDefault(part => assignment.PartOf(part) is null) is { } part ? $"there is no part {part}"
        : Twice(assignment.Parts.Select(p => p.Code)) is { } both ? $"two parts are called {both}"
        : Twice(assignment.Deadlines.Select(d => d.Code)) is { } same ? $"two deadlines are called {same}"
        : assignment.Deadlines.FirstOrDefault(d => !IsOneThing(d)) is { } deadline ? $"{deadline.Code}: a day, or a month and an event"
        : assignment.Financing.Any(money => money.Kroner <= 0) ? "money is more than nothing"
        : assignment.Repeats.Any(repeat => repeat.TimesAYear < 1 || repeat.To < repeat.From) ? "what returns does so over years"
        : assignment.Follows.FirstOrDefault(number => Find(number) is null && Earlier.All(e => e.Number != number)) is { } earlier
            ? $"there is no {earlier} to follow"
        : null;

    private static IEnumerable<string> PartsNamed(Assignment assignment) =>
        assignment.Bodies.Select(party => party.Part)
            .Concat(assignment.Financing.Select(money => money.Part))
            .Concat(assignment.Deadlines.Select(deadline => deadline.Part))
            .Concat(assignment.Deliveries.Select(product => product.Part))
            .Concat(assignment.Repeats.Select(repeat => repeat.Part))
            .OfType<string>();

    private static bool IsOneThing(AssignmentDeadline deadline) => deadline.Day is not null
        ? deadline is { MonthEnd: null, Event: null }
        : deadline.Event is not null || deadline.MonthEnd is not null;

    private static string? Twice(IEnumerable<string> codes) => codes.GroupBy(code => code).FirstOrDefault(same => same.Count() > 1)?.Key;

    [GeneratedRegex(@"^20\d\d-\d\d$")]
    private static partial Regex Number();
}
