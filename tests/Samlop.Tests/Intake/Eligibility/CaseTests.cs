using System.Text.Json;
using Samlop.Intake.Eligibility;
using Samlop.Platform.Evaluation;
using Samlop.Tests.Support;

namespace Samlop.Tests.Intake.Eligibility;

/// <summary>Cases that were derived from the law before the engine was asked, each with its reason.</summary>
[Requirement("C-18")]
public class CaseTests
{
    public static TheoryData<string> Names => [.. All.Keys];

    private static readonly Dictionary<string, JsonElement> All = JsonDocument.Parse(File.ReadAllBytes(Repository.At("tests", "Samlop.Tests", "Intake", "Eligibility", "Cases", "eligibility.json")))
        .RootElement.EnumerateArray().ToDictionary(found => found.GetProperty("name").GetString()!, StringComparer.Ordinal);

    [Theory, MemberData(nameof(Names))]
    public void Case_HasTheAnswerOfTheLaw(string name)
    {
        var (input, expect) = (All[name].GetProperty("input"), All[name].GetProperty("expect"));
        var answer = new EligibilityCheck(Someone.Book).Answer(EligibilityInput.Read(JsonInput.Of(JsonDocument.Parse(input.GetRawText()))));
        foreach (var expected in expect.EnumerateObject())
        {
            var found = expected.Name switch
            {
                "adultRight" => answer.AdultRight.Answer.ToString(),
                "targetGroup" => answer.TargetGroup.Answer.ToString(),
                "priority" => answer.Priority.Answer.ToString(),
                "law" => answer.IntegrationLaw,
                "ground" => answer.Priority.RuleSet!.Contains(expected.Value.GetString()!, StringComparison.Ordinal) ? expected.Value.GetString() : answer.Priority.RuleSet,
                "ruleSetNot" => answer.AdultRight.RuleSet!.Contains(expected.Value.GetString()!, StringComparison.Ordinal) ? null : expected.Value.GetString(),
                "clarify" => expected.Value.EnumerateArray().All(code => answer.ToClarify.Any(c => c.Code == code.GetString())) ? expected.Value.GetRawText() : "",
                "hasRuleSet" => (answer.AdultRight.RuleSet is not null).ToString(),
                _ => throw new InvalidOperationException(expected.Name),
            };
            var right = expected.Value.ValueKind switch { JsonValueKind.Array => expected.Value.GetRawText(), JsonValueKind.Null => null, _ => expected.Value.ToString() };
            found.ShouldBe(right, $"{expected.Name}: {All[name].GetProperty("because").GetString()}");
        }
    }
}
