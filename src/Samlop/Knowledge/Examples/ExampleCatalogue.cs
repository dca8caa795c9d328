using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;

namespace Samlop.Knowledge.Examples;

/// <summary>Eksemplene i <c>content/knowledge/examples.json</c>: the fourteen of the handbook, in its order.</summary>
/// <param name="Read">The day on which they were entered here.</param>
/// <param name="Counties">As they were in 2018.</param>
/// <param name="Municipalities">As they were in 2018.</param>
public sealed partial record ExampleCatalogue(
    DateOnly Read, ExampleSource Source, IReadOnlyList<PlaceThen> Counties, IReadOnlyList<PlaceThen> Municipalities,
    IReadOnlyList<PracticeExample> Examples)
{
    private static readonly JsonSerializerOptions Form = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        Converters = { new JsonStringEnumConverter() },
    };

    private static readonly Lazy<ExampleCatalogue> FromContent = new(() =>
        Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "content", "knowledge", "examples.json"))));

    /// <summary>What follows the program; read once.</summary>
    public static ExampleCatalogue Current => FromContent.Value;

    /// <summary>Null where there is no such example.</summary>
    public PracticeExample? Find(string? slug) => Examples.FirstOrDefault(example => example.Slug == slug);

    public string CountyThen(PracticeExample example) => Counties.First(county => county.Number == example.CountyThen).Name;

    public IEnumerable<string> MunicipalitiesThen(PracticeExample example) =>
        example.MunicipalitiesThen.Select(number => Municipalities.First(municipality => municipality.Number == number).Name);

    /// <exception cref="JsonException">It is not of the form.</exception>
    /// <exception cref="InvalidDataException">An example names what is not known, or holds an address; the message names it.</exception>
    public static ExampleCatalogue Parse(string json)
    {
        var all = JsonSerializer.Deserialize<ExampleCatalogue>(json, Form) ?? throw new JsonException("There are no examples");
        foreach (var example in all.Examples)
        {
            if (all.WrongOf(example) is { } wrong) throw new InvalidDataException($"{example.Slug}: {wrong}");
        }

        return all.Examples.GroupBy(example => example.Slug).Concat(all.Examples.GroupBy(example => example.Name))
            .FirstOrDefault(same => same.Count() > 1) is { } twice
            ? throw new InvalidDataException($"{twice.Key}: two examples are called so")
            : all;
    }

    private string? WrongOf(PracticeExample example)
    {
        string[] texts = [example.TargetGroup, example.Wanted, example.PartnersTold, example.MethodsTold];
        var whole = string.Join(' ', texts);
        return !Slug().IsMatch(example.Slug) ? "the slug is not of the form"
            : texts.Any(string.IsNullOrWhiteSpace) ? "a text is missing"
            : Address().IsMatch(whole) ? "an address or a telephone number is not shipped"
            : Counties.All(county => county.Number != example.CountyThen) ? $"there was no county {example.CountyThen}"
            : example.MunicipalitiesThen.FirstOrDefault(number => Municipalities.All(m => m.Number != number)) is { } unknown
                ? $"there was no municipality {unknown}"
            : example.Groups.Count == 0 || example.Methods.Count == 0 || example.Partners.Count == 0 ? "groups, methods, partners"
            : example.Needs.FirstOrDefault(need => !whole.Contains(need.Evidence, StringComparison.Ordinal)) is { } need
                ? $"{need.Condition}: its words are not in the text"
            : example.Needs.FirstOrDefault(n => n.Trade is not null && !example.Trades.Contains(n.Trade)) is { } other
                ? $"{other.Condition}: it is not of the trade {other.Trade}"
            : null;
    }

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$")]
    private static partial Regex Slug();

    [GeneratedRegex(@"@|(\d{2,3} ){2}\d{2,3}")]
    private static partial Regex Address();
}
