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

    /// <summary>The facts that must all be in a case for the rule to be used in it; none for a rule that the kind always follows.</summary>
    public IReadOnlyList<RuleFact> When { get; init; } = [];

    public required RuleText Title { get; init; }

    public required RuleText Text { get; init; }

    /// <summary>The rule is used in a plan: its kind is there, it is in force in some of the months, and the case has its facts.</summary>
    public bool IsUsedIn(LivelihoodCase question, LivelihoodPlan plan) =>
        plan.Months.Any(month => month.Lines.Any(line => line.Kind == Kind))
        && (From is null || From <= plan.Months[^1].Month.LastDay) && (To is null || To >= plan.Months[0].Month.FirstDay)
        && When.All(fact => CaseFacts.Has(question, fact));

    /// <summary>All rules, in the order they are to be read.</summary>
    public static IReadOnlyList<RuleDescription> All() =>
        Load(Path.Combine(AppContext.BaseDirectory, "content", "livelihood", "rules.json"));

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
