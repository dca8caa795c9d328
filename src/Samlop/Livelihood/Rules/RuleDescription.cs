using System.Text.Json;
using System.Text.Json.Serialization;
using Samlop.Livelihood.Rates;

namespace Samlop.Livelihood.Rules;

/// <summary>
/// Regelbeskrivelse: what a rule of the plan says, for readers: which section of law, from and to which day, and how sure it is.
/// Kept in <c>content/livelihood/rules.json</c>.
/// </summary>
public sealed record RuleDescription
{
    private static readonly JsonSerializerOptions Form = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectRequiredConstructorParameters = true,
        Converters = { new JsonStringEnumConverter() },
    };

    /// <summary>A short stable name.</summary>
    public required string Code { get; init; }

    public required IncomeKind Kind { get; init; }

    /// <summary>The section of law, or what else the rule rests on.</summary>
    public required string Law { get; init; }

    public DateOnly? From { get; init; }

    public DateOnly? To { get; init; }

    public required RateCertainty Certainty { get; init; }

    public required RuleText Title { get; init; }

    public required RuleText Text { get; init; }

    /// <summary>All rules, in the order they are to be read.</summary>
    public static IReadOnlyList<RuleDescription> All() => Load(Path.Combine(AppContext.BaseDirectory, "content", "livelihood", "rules.json"));

    /// <exception cref="JsonException">The file is not of the form.</exception>
    public static IReadOnlyList<RuleDescription> Load(string path) =>
        JsonSerializer.Deserialize<List<RuleDescription>>(File.ReadAllText(path), Form) ?? throw new JsonException($"{path} is empty");
}

/// <summary>A text in bokmål, nynorsk and English, and in Ukrainian and Arabic where the participant's print needs it.</summary>
public sealed record RuleText(string Nb, string Nn, string En, string? Uk = null, string? Ar = null)
{
    /// <summary>The text in <c>nb</c>, <c>nn</c>, <c>en</c>, <c>uk</c> or <c>ar</c>; a language it is not written in gets bokmål.</summary>
    public string In(string language) => language switch { "nn" => Nn, "en" => En, "uk" => Uk ?? Nb, "ar" => Ar ?? Nb, _ => Nb };
}
