using System.Text.Json;
using System.Text.Json.Serialization;

namespace Samlop.Agreements.Finance;

/// <summary>How sure a rule is.</summary>
public enum PayCertainty
{
    Verified,

    /// <summary>Not read again: must be clarified.</summary>
    Remembered,

    /// <summary>Read, and doubtful: must be clarified.</summary>
    Unsure,

    /// <summary>Not found: nothing follows from it.</summary>
    Missing,
}

/// <summary>A text in bokmål, nynorsk and English.</summary>
public sealed record PayText(string Nb, string Nn, string En)
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
/// Regel om betaling: who must, may and may not pay a kind of cost for some participants in some days. Conditions stand in the text.
/// </summary>
/// <param name="Source">Code of the source of money that it is of; null where it is of costs.</param>
/// <param name="Whom">Those that the cost is for.</param>
/// <param name="From">Null where its first day was not read.</param>
/// <param name="To">The last day; null while it holds.</param>
/// <param name="Read">The month in which it was read.</param>
/// <param name="Together">It speaks of a cost that several pay in the same year.</param>
public sealed record PayRule(
    string Code, string Whom, DateOnly? From, DateOnly? To, PayCertainty Certainty, string Law, string Read, PayText Name, PayText Text,
    string? Source = null, bool Together = false)
{
    /// <summary>Codes of kinds of cost; none where it is of a source of money.</summary>
    public IReadOnlyList<string> Costs { get; init; } = [];

    public IReadOnlyList<Payer> Must { get; init; } = [];

    public IReadOnlyList<Payer> May { get; init; } = [];

    public IReadOnlyList<Payer> MayNot { get; init; } = [];

    /// <summary>It was not found who must, may and may not.</summary>
    public bool NamesNobody => Must.Count + May.Count + MayNot.Count == 0;

    /// <summary>Whether it holds on some day of the year.</summary>
    public bool HoldsIn(int year) => (From is null || From.Value.Year <= year) && (To is null || To.Value.Year >= year);

    public bool IsFor(string whom) => Whom == FinanceCodes.All || Whom == whom;
}

/// <summary>What else is to be known of payments between parties.</summary>
public sealed record PayNote(string Code, PayCertainty Certainty, string Law, string Read, PayText Text);

/// <summary>Reglene i <c>content/agreements/payers.json</c>.</summary>
public sealed record PayRules(IReadOnlyList<PayRule> Rules, IReadOnlyList<PayNote> Notes)
{
    private static readonly JsonSerializerOptions Form = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        Converters = { new JsonStringEnumConverter() },
    };

    private static readonly Lazy<PayRules> FromContent = new(() =>
        Load(Path.Combine(AppContext.BaseDirectory, "content", "agreements", "payers.json")));

    /// <summary>The rules that follow the program; read once.</summary>
    public static PayRules Current => FromContent.Value;

    /// <exception cref="JsonException">The file is not of the form.</exception>
    /// <exception cref="InvalidDataException">A rule names what is not known, or contradicts itself; the message names it.</exception>
    public static PayRules Load(string path) => Parse(File.ReadAllText(path));

    /// <inheritdoc cref="Load" />
    public static PayRules Parse(string json)
    {
        var rules = JsonSerializer.Deserialize<PayRules>(json, Form) ?? throw new JsonException("There are no rules");
        foreach (var rule in rules.Rules)
        {
            if (Wrong(rule) is { } wrong) throw new InvalidDataException($"{rule.Code}: {wrong}");
        }

        return rules.Rules.GroupBy(rule => rule.Code).FirstOrDefault(same => same.Count() > 1) is { } twice
            ? throw new InvalidDataException($"{twice.Key}: two rules have the code")
            : rules;
    }

    private static string? Wrong(PayRule rule) =>
        rule.Costs.Count > 0 == rule.Source is not null ? "costs or source, one of them"
        : rule.Costs.Except(FinanceCodes.Costs).FirstOrDefault() is { } cost ? $"no kind of cost is called {cost}"
        : rule.Source is { } source && !FinanceCodes.Sources.Contains(source) ? $"no source is called {source}"
        : !FinanceCodes.Whoms.Contains(rule.Whom) ? $"nobody is called {rule.Whom}"
        : rule.To < rule.From ? "the last day is before the first"
        : rule.MayNot.Intersect(rule.Must.Concat(rule.May)).Any() ? "the same may and may not pay"
        : rule.Law.Length == 0 || rule.Read.Length == 0 ? "the source and when it was read are needed"
        : null;
}

/// <summary>What the rules say of a share; the last is the worst.</summary>
public enum PayVerdict
{
    Must,
    May,
    ToClarify,
    MayNot,
}

/// <summary>Why a share must be clarified, or why not.</summary>
public enum PayReason
{
    /// <summary>A rule that was read names the payer.</summary>
    Named,

    /// <summary>A rule names the payer, and it is not sure.</summary>
    NotSure,

    /// <summary>Rules speak of the cost and do not name the payer.</summary>
    OthersNamed,

    /// <summary>No rule of the cost is known for the year.</summary>
    NoRule,

    /// <summary>Several pay the same cost in the same year.</summary>
    Together,

    /// <summary>The share does not say its year, its cost or its party.</summary>
    NotSaid,
}

/// <summary>Merknad til en andel: what one rule says of it.</summary>
/// <param name="Rule">Null where no rule is known.</param>
/// <param name="Whom">The participants that it is said of; null where it is of all whom the share is for.</param>
public sealed record PayFinding(PayVerdict Verdict, PayReason Reason, PayRule? Rule, string? Whom = null);

/// <summary>Holds shares against the rules. What no rule allows for certain is never passed in silence.</summary>
public static class PayChecks
{
    /// <param name="payer">Who pays the share.</param>
    /// <param name="beside">Who pays other shares of the same cost in the same year.</param>
    /// <returns>One finding at least, the worst first.</returns>
    public static IReadOnlyList<PayFinding> Of(PayRules book, FinanceShare share, Payer payer, IEnumerable<Payer> beside)
    {
        if (share is not { Year: { } year, Cost: { } cost, Party: not null }) return [new(PayVerdict.ToClarify, PayReason.NotSaid, null)];
        var inYear = book.Rules.Where(rule => rule.HoldsIn(year)).ToList();
        var ofCost = inYear.Where(rule => rule.Costs.Contains(cost) && !rule.Together).ToList();
        string[] groups = share.Whom is null or FinanceCodes.All ? [FinanceCodes.WithRight, FinanceCodes.WithoutRight] : [share.Whom];
        var findings = groups
            .SelectMany(whom =>
                Named([.. ofCost.Where(rule => rule.IsFor(whom))], payer).Distinct().Select(finding => (Finding: finding, Whom: whom)))
            .GroupBy(said => said.Finding, said => said.Whom)
            .Select(same => same.Count() == groups.Length ? same.Key : same.Key with { Whom = same.Single() });
        if (inYear.Where(rule => rule.Source is not null && rule.Source == share.Source).ToList() is { Count: > 0 } ofSource)
            findings = findings.Concat(Named(ofSource, payer));
        if (beside.Any(other => other != payer))
        {
            findings = findings.Concat(inYear.Where(rule => rule.Together && rule.Costs.Contains(cost))
                .Select(rule => new PayFinding(PayVerdict.ToClarify, PayReason.Together, rule)));
        }

        return [.. findings.Distinct().OrderByDescending(finding => finding.Verdict)];
    }

    private static IEnumerable<PayFinding> Named(List<PayRule> rules, Payer payer)
    {
        var named = rules.Where(rule => rule.Must.Contains(payer) || rule.May.Contains(payer) || rule.MayNot.Contains(payer)).ToList();
        if (named.Count > 0)
        {
            return named.Select(rule => rule.Certainty != PayCertainty.Verified
                ? new PayFinding(PayVerdict.ToClarify, PayReason.NotSure, rule)
                : new PayFinding(
                    rule.MayNot.Contains(payer) ? PayVerdict.MayNot : rule.Must.Contains(payer) ? PayVerdict.Must : PayVerdict.May,
                    PayReason.Named, rule));
        }

        // What is said of others and is not sure says nothing of this payer.
        var ofAll = rules.Where(rule => rule.Certainty == PayCertainty.Verified || rule.NamesNobody).ToList();
        return ofAll.Count == 0
            ? [new(PayVerdict.ToClarify, PayReason.NoRule, null)]
            : ofAll.Select(rule => new PayFinding(
                PayVerdict.ToClarify, rule.NamesNobody ? PayReason.NotSure : PayReason.OthersNamed, rule));
    }
}
