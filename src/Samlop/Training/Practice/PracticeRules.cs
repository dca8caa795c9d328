using System.Text.Json;
using System.Text.Json.Serialization;

namespace Samlop.Training.Practice;

/// <summary>Hva praksisen kan føre til.</summary>
public enum PracticeGoal
{
    /// <summary>Praksiskandidat: the trade test after long practice.</summary>
    PracticeCandidate,

    /// <summary>Fagbrev på jobb: a contract in ordinary work.</summary>
    CertificateOnTheJob,
}

/// <summary>How sure a rule is.</summary>
public enum PracticeCertainty
{
    Verified,

    /// <summary>Not read in force: never an answer, always to be clarified.</summary>
    Unsure,
}

/// <summary>A text in bokmål, nynorsk and English.</summary>
public sealed record PracticeText(string Nb, string Nn, string En)
{
    /// <param name="language">A language or culture name; what is not nynorsk or English is read in bokmål.</param>
    public string In(string language) => language.AsSpan(0, Math.Min(2, language.Length)) switch
    {
        "nn" => Nn,
        "en" => En,
        _ => Nb,
    };
}

/// <summary>
/// Regel om praksis: what a law asks for in some days, as months of full time, or as a part of the trade's fixed path. <paramref
/// name="FullTimeFrom"/> is
/// the share of a post that counts as full; null where shares count as they are.
/// </summary>
public sealed record PracticeRule(
    PracticeGoal Goal, string Law, DateOnly From, DateOnly? To, PracticeCertainty Certainty, int? Months, decimal? PartOfFixedPath,
        decimal? FullTimeFrom, string Origin, PracticeText Name)
{
    /// <summary>Months of full time, in a trade whose fixed path takes so many years.</summary>
    public decimal Needed(decimal fixedPathYears) => Months ?? fixedPathYears * 12 * PartOfFixedPath!.Value;
}

/// <summary>Reglene og tekstene i <c>content/practice/practice.json</c>.</summary>
public sealed record PracticeRules(IReadOnlyList<PracticeRule> Goals, IReadOnlyDictionary<string, PracticeText> Texts)
{
    private static readonly JsonSerializerOptions Form = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        Converters = { new JsonStringEnumConverter() },
    };

    private static readonly Lazy<PracticeRules> FromContent = new(() =>
        Load(Path.Combine(AppContext.BaseDirectory, "content", "practice", "practice.json")));

    /// <summary>The rules that follow the program; read once.</summary>
    public static PracticeRules Current => FromContent.Value;

    /// <exception cref="JsonException">The file is not of the form.</exception>
    /// <exception cref="InvalidDataException">A rule says neither months nor a part of the fixed path, or both; or two of a goal hold on
    /// one day.</exception>
    public static PracticeRules Load(string path)
    {
        var rules = JsonSerializer.Deserialize<PracticeRules>(File.ReadAllText(path), Form) ?? throw new JsonException($"{path} is empty");
        foreach (var rule in rules.Goals)
        {
            if (rule.Months is null == rule.PartOfFixedPath is null)
                throw new InvalidDataException($"{rule.Law}: months or partOfFixedPath, one of them");
            if (rules.Goals.Any(other => !ReferenceEquals(rule, other) && rule.Goal == other.Goal && Holds(other, rule.From)))
                throw new InvalidDataException($"{rule.Law}: another rule holds on its first day");
        }

        return rules;
    }

    /// <summary>The rule of a goal in force on a day; null where none is known.</summary>
    public PracticeRule? On(PracticeGoal goal, DateOnly day) => Goals.FirstOrDefault(rule => rule.Goal == goal && Holds(rule, day));

    private static bool Holds(PracticeRule rule, DateOnly day) => rule.From <= day && (rule.To is null || day <= rule.To);
}
