using Samlop.Grants.Calls;

namespace Samlop.Grants.Assess;

/// <summary>A criterion that an application is assessed by.</summary>
/// <param name="Code">Stable: stored with grades.</param>
/// <param name="Title">In the reader's language, or the call's own words.</param>
/// <param name="Text">What the call says of it.</param>
/// <param name="Parts">The parts of the application that answer it.</param>
public sealed record Criterion(string Code, string Title, string Text, IReadOnlyList<string> Parts);

/// <summary>What has a grade and a reason: a criterion, or the whole after all of them.</summary>
public sealed record GradedThing(string Code, string Title);

/// <summary>
/// Vurderingskriterier: what a call says applications are assessed by (circular 17-2022, "Slik vurderer IMDi søknadene" and the elements
/// given weight), read from its version in force. The circular gives no numbers, and neither do we.
/// </summary>
public static class AssessmentCriteria
{
    private const string Weight = "weight-";

    private static readonly Dictionary<string, string> Slugs = new(StringComparer.Ordinal)
    {
        ["purpose"] = "formal",
        ["criteria"] = "kriterier",
        ["plan"] = "prosjektplan",
        ["capacity"] = "gjennomforing",
        [Assessment.Overall] = "helhet",
    };

    public static IReadOnlyList<Criterion> Of(CallContent call) =>
        [
            new(
                "purpose",
                AssessText.Criterion_Purpose,
                call.Part("purpose").Text("area") ?? call.Part("purpose").Text("scheme") ?? "",
                ["reason", "cooperation"]
            ),
            new(
                "criteria",
                AssessText.Criterion_Criteria,
                call.Part("criteria").Text("text") ?? "",
                ["cooperation", "partners", "trade", "class", "target"]
            ),
            new("plan", AssessText.Criterion_Plan, call.Part("assessment").Text("text") ?? "", ["methods", "plan", "budget"]),
            new(
                "capacity",
                AssessText.Criterion_Capacity,
                call.Part("assessment").Text("text") ?? "",
                ["cooperation", "experience", "methods", "plan"]
            ),
            .. call.Part("weights")
                .Rows("elements")
                .Select(row => new Criterion(Weight + row.Code, row.Cell("title"), row.Cell("text"), PartsOf(row.Code))),
        ];

    /// <summary>The criteria in their order, and the whole last.</summary>
    public static IReadOnlyList<GradedThing> WithWhole(IEnumerable<Criterion> criteria) =>
        [.. criteria.Select(c => new GradedThing(c.Code, c.Title)), new GradedThing(Assessment.Overall, AssessText.Overall)];

    /// <summary>What a criterion is called in an address. Codes are ours, addresses are read by people.</summary>
    public static string SlugOf(string code) =>
        Slugs.GetValueOrDefault(code)
        ?? $"vekt-{(PartsOf(code[Weight.Length..]) is [var part] ? Apply.ApplicationStructure.Part(part)!.Slug : NumberOf(code))}";

    private static string NumberOf(string code) => code[(code.LastIndexOf('-') + 1)..];

    // The elements of the circular have parts of the form of their own; what another call gives weight is answered by the whole.
    private static List<string> PartsOf(string element) =>
        Apply.ApplicationStructure.Parts.Where(part => part.Asked.Contains($"weights:{element}")).Select(part => part.Key).ToList()
            is { Count: > 0 } own
            ? own
            : [.. Apply.ApplicationStructure.Parts.Select(part => part.Key)];
}
