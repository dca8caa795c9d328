using System.Text.Json;
using Samlop.Livelihood;
using Samlop.Livelihood.Evaluate;
using Samlop.Platform.Evaluation;
using Samlop.Platform.Time;
using Samlop.Tests.Support;
using static Samlop.Tests.Livelihood.Given;

namespace Samlop.Tests.Livelihood;

/// <summary>Cases derived from the texts of the law, by their names (<c>tests/…/Livelihood/cases.json</c>). They hold on 25 November 2026.</summary>
[Requirement("K-20")]
public class ContractCasesTest
{
    private static readonly JsonDocument Cases = JsonDocument.Parse(File.ReadAllText(Path.Combine(Repository.Root, "tests", "Samlop.Tests", "Livelihood", "cases.json")));

    public static TheoryData<string> Names => [.. Cases.RootElement.EnumerateArray().Select(each => each.GetProperty("name").GetString()!)];

    [Theory, MemberData(nameof(Names))]
    public void Case_IsAnsweredAsTheLawSays(string name)
    {
        var each = Cases.RootElement.EnumerateArray().Single(found => found.GetProperty("name").GetString() == name);
        var expect = each.GetProperty("expect");
        var tolerance = each.TryGetProperty("tolerance", out var given) ? given.GetDecimal() : 0.011m;
        using var input = JsonDocument.Parse(each.GetProperty("input").GetRawText());
        var plan = LivelihoodPlan.For(CaseReader.Read(JsonInput.Of(input), Today), TheRates);

        foreach (var field in expect.EnumerateObject())
        {
            switch (field.Name)
            {
                case "months": ForEach(field.Value, plan, (month, value) => month.Income.ShouldBe(value.GetDecimal(), tolerance)); break;
                case "loan": ForEach(field.Value, plan, (month, value) => month.Loan.ShouldBe(value.GetDecimal(), tolerance)); break;
                case "status": ForEach(field.Value, plan, (month, value) => month.Status.ToString().ShouldBe(value.GetString())); break;
                case "lines": ForEach(field.Value, plan, (month, value) => Lines(month, value, tolerance)); break;
                case "certainty": ForEach(field.Value, plan, Certainties); break;
                case "codes":
                    field.Value.EnumerateArray().Select(code => code.GetString()).ShouldBeSubsetOf(plan.Messages.Select(message => message.Code).ToList());
                    break;
                case "firstUncovered": plan.FirstUncovered?.ToString().ShouldBe(field.Value.GetString()); break;
                default: throw new InvalidDataException($"{name}: {field.Name} is not checked");
            }
        }
    }

    private static void ForEach(JsonElement months, LivelihoodPlan plan, Action<PlanMonth, JsonElement> check)
    {
        foreach (var month in months.EnumerateObject()) check(plan.Months.Single(found => found.Month == YearMonth.Parse(month.Name)), month.Value);
    }

    private static void Lines(PlanMonth month, JsonElement lines, decimal tolerance)
    {
        foreach (var line in lines.EnumerateObject()) month.Lines.Where(found => found.Kind.ToString() == line.Name).Sum(found => found.Amount).ShouldBe(line.Value.GetDecimal(), tolerance);
    }

    private static void Certainties(PlanMonth month, JsonElement lines)
    {
        foreach (var line in lines.EnumerateObject()) month.Lines.Where(found => found.Kind.ToString() == line.Name).ShouldAllBe(found => found.Certainty.ToString() == line.Value.GetString());
    }
}
