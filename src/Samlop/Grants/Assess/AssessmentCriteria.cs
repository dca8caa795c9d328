using Samlop.Access;
using Samlop.Grants.Calls;
using Samlop.Grants.Catalogue;
using Samlop.Platform;
using Samlop.Platform.Text;
using Samlop.Questionnaires;

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
    /// <summary>What is changed since last year, of an application that continues an award.</summary>
    public const string Continued = "continued";

    private const string Weight = "weight-";

    private static readonly Dictionary<string, string> Slugs = new(StringComparer.Ordinal)
    {
        ["purpose"] = "formal",
        ["criteria"] = "kriterier",
        ["plan"] = "prosjektplan",
        ["capacity"] = "gjennomforing",
        [Continued] = "videreforing",
        [Assessment.Overall] = "helhet",
    };

    /// <summary>
    /// One of ours whose parts are all left out by the call is none of its criteria. What the call itself gives weight stays, also where
    /// it leaves out the part that answers it: it is promised in the call's own words, and applicants would not see that it was gone. The
    /// whole application answers it then, and whoever writes the call is told (<see cref="CallRemarks"/>).
    /// </summary>
    /// <param name="continues">
    /// The application continues an award: it is held against what is changed, and against those of the criteria that the call says; all
    /// of them where the call does not say.
    /// </param>
    public static IReadOnlyList<Criterion> Of(CallContent call, bool continues = false)
    {
        var all = OfNew(call);
        if (!continues) return all;
        var by = call.ContinuedBy;
        return
        [
            WhatIsChanged(call),
            .. all.Where(c => by.Count == 0
                || by.Contains(c.Code.StartsWith(Weight, StringComparison.Ordinal) ? CallSets.Weights : c.Code)),
        ];
    }

    /// <summary>Those of any application to the call.</summary>
    /// <param name="someContinue">One of them continues an award.</param>
    public static IReadOnlyList<Criterion> OfAny(CallContent call, bool someContinue) =>
        someContinue ? [WhatIsChanged(call), .. OfNew(call)] : OfNew(call);

    private static Criterion WhatIsChanged(CallContent call) => new(
        Continued, AssessText.Criterion_Continued, AssessText.Criterion_Continued_Text,
        [.. call.ApplicationForm.Parts.Select(part => part.Key)]);

    private static IReadOnlyList<Criterion> OfNew(CallContent call)
    {
        var form = call.ApplicationForm;
        string[] asked = [.. form.Parts.Select(part => part.Key)];
        Criterion[] own =
        [
            new("purpose", AssessText.Criterion_Purpose, call.Purpose ?? "", ["reason", "cooperation"]),
            new("criteria", AssessText.Criterion_Criteria, call.Criteria ?? "", ["cooperation", "partners", "trade", "class", "target"]),
            new("plan", AssessText.Criterion_Plan, call.AssessedBy ?? "", ["methods", "plan", "budget"]),
            new("capacity", AssessText.Criterion_Capacity, call.AssessedBy ?? "", ["cooperation", "experience", "methods", "plan"]),
        ];
        return
        [
            .. own.Select(criterion => criterion with { Parts = [.. criterion.Parts.Where(asked.Contains)] })
                .Where(criterion => criterion.Parts.Count > 0),
            .. call.Weights.Select(element =>
                new Criterion(Weight + element.Code, element.Title, element.Text, PartsOf(element.Code, form))),
        ];
    }

    /// <summary>The criteria in their order, and the whole last.</summary>
    public static IReadOnlyList<GradedThing> WithWhole(IEnumerable<Criterion> criteria) =>
        [.. criteria.Select(c => new GradedThing(c.Code, c.Title)), new GradedThing(Assessment.Overall, AssessText.Overall)];

    /// <summary>
    /// Criteria by their codes alone, in a sentence. What a call gives weight has the call's own words, which a code does not know.
    /// </summary>
    public static Phrase Told(IReadOnlyList<string> codes)
    {
        var named = codes.Select(Told).DistinctBy(phrase => phrase.Key).ToList();
        if (named.Count == 1) return named[0];
        var before = named.SkipLast(1).Aggregate((one, next) => Phrase.In<AccessText>(nameof(AccessText.OneAndNext), one, next));
        return Phrase.In<PlatformText>(nameof(PlatformText.And), before, named[^1]);
    }

    private static Phrase Told(string code) => Phrase.In<AssessText>(code switch
    {
        "purpose" => nameof(AssessText.Criterion_Purpose),
        "criteria" => nameof(AssessText.Criterion_Criteria),
        "plan" => nameof(AssessText.Criterion_Plan),
        "capacity" => nameof(AssessText.Criterion_Capacity),
        Continued => nameof(AssessText.Criterion_Continued),
        Assessment.Overall => nameof(AssessText.Overall),
        _ => nameof(AssessText.Criterion_OfWeight),
    });

    /// <summary>What a criterion is called in an address. Codes are ours, addresses are read by people.</summary>
    public static string SlugOf(string code) =>
        Slugs.GetValueOrDefault(code) ?? $"vekt-{SlugOfPart(code[Weight.Length..]) ?? code[(code.LastIndexOf('-') + 1)..]}";

    private static string? SlugOfPart(string element) =>
        PartsOf(element, ApplicationCatalogue.All) is [var part] ? ApplicationCatalogue.All.Part(part)!.Slug : null;

    // The elements of the circular have parts of the form of their own; what another call gives weight is answered by the whole.
    private static List<string> PartsOf(string element, Questionnaire form) =>
        form.Parts.Where(part => ApplicationCatalogue.AskedIn(part).Contains($"weights:{element}")).Select(part => part.Key).ToList()
            is { Count: > 0 } own
            ? own
            : [.. form.Parts.Select(part => part.Key)];
}
