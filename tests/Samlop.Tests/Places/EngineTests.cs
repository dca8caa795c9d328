using System.Text.Json;
using Samlop.Places.Matching;
using Samlop.Platform.Evaluation;
using Samlop.Tests.Support;

namespace Samlop.Tests.Places;

public class EngineTests
{
    private static (int Exit, string Output, string Diagnostics) Evaluate(params string[] args)
    {
        using var output = new MemoryStream();
        using var diagnostics = new StringWriter();
        var exit = EngineCommand.Execute(Engines.ByKind, args, output, diagnostics);
        return (exit, System.Text.Encoding.UTF8.GetString(output.ToArray()), diagnostics.ToString());
    }

    [Theory, Requirement("K-15")]
    [InlineData("B_20x30_s1.json", "B", 23_997_465)]
    [InlineData("B_20x30_s1.json", "Bplus", 23_997_418)]
    [InlineData("AB_35x30_s1.json", "AB", 30_892_781)]
    [InlineData("B_2000x1500_s1.json.gz", "B", 2_721_636_109)]
    public void EvaluatePlaces_WritesAnAnswerThatTheCheckerAccepts(string file, string mode, long objective)
    {
        var (exit, output, _) = Evaluate("places", InstanceFile.Path(file), "--mode", mode, "--time", "30");
        exit.ShouldBe(0);
        using var document = JsonDocument.Parse(output);
        var answer = JsonInput.Of(document);
        answer["mode"].Text().ShouldBe(mode);
        answer["proved"].Text().ShouldBe("Optimal");
        answer["bound"].Number().ShouldBe(objective);
        var days = answer.Optional("days")?.Items().Select(pair => pair.Ints().Aggregate(0, (mask, day) => mask | 1 << day)).ToArray();
        PlaceChecker.Check(InstanceFile.Places(file), Enum.Parse<MatchMode>(mode), answer["assignment"].Ints(), days).Objective.ShouldBe(objective);
    }

    [Theory]
    [InlineData("places")]
    [InlineData("rota")]
    [InlineData("composition")]
    [InlineData("eligibility")]
    [InlineData("livelihood")]
    public void Evaluate_OfAKeyThatStandsTwice_IsRefusedByItsName(string kind)
    {
        var file = System.IO.Path.GetTempFileName();
        File.WriteAllText(file, """{ "format": "a", "kind": { "seats": 1, "seats": 2 } }""");

        var (exit, output, diagnostics) = Evaluate(kind, file);

        File.Delete(file);
        (exit, output).ShouldBe((2, ""));
        diagnostics.ShouldContain("seats");
    }

    [Theory]
    [InlineData("""{"\ud800":1}""", "(document): has a key that holds half a character")]
    [InlineData("""{"format":"a","person":{"permits":[{"\udc00":1}]}}""", "person.permits[0]: has a key that holds half a character")]
    public void Evaluate_OfAKeyThatIsHalfACharacter_IsRefusedWhereItStands(string document, string problem)
    {
        var file = System.IO.Path.GetTempFileName();
        File.WriteAllText(file, document);
        foreach (var kind in Engines.ByKind.Keys)
        {
            var (exit, output, diagnostics) = Evaluate(kind, file);
            (exit, output, diagnostics.TrimEnd()).ShouldBe((2, "", problem), kind);
        }

        File.Delete(file);
    }

    [Fact, Requirement("K-16")]
    public void EvaluateRota_WritesTheBestOfEveryPairOfSchoolDays()
    {
        var (exit, output, _) = Evaluate("rota", InstanceFile.Path("D_20.json"));
        exit.ShouldBe(0);
        using var document = JsonDocument.Parse(output);
        var answer = JsonInput.Of(document);
        answer["objective"].Int().ShouldBe(16_660);
        answer["bySchoolDays"].Items().Count().ShouldBe(10);
        answer["shifts"].Items().ShouldAllBe(row => row.Ints().Length == 42);
    }

    [Fact, Requirement("K-16")]
    public void EvaluateRota_WithSchoolDaysByYearAndInBlocks_GivesThemBackAsTheyWereAsked()
    {
        var patterns = """{"byYear":[[0,1,2],[3]]},{"blocks":[{"weeks":2,"school":[0,1,2,3,4],"shifts":0},{"weeks":4,"school":[],"shifts":4}]},[3,4]""";
        var (exit, output, diagnostics) = EvaluateRota(patterns, """, "weeksPerYear": 3""");
        diagnostics.ShouldBeEmpty();
        exit.ShouldBe(0);
        using var document = JsonDocument.Parse(output);
        string.Join(',', document.RootElement.GetProperty("bySchoolDays").EnumerateArray().Select(value => value.GetProperty("school").GetRawText())).ShouldBe(patterns);
        document.RootElement.GetProperty("bySchoolDays")[2].GetProperty("objective").GetInt32().ShouldBe(4_219);
        document.RootElement.GetProperty("proved").GetString().ShouldBe("Optimal");
    }

    [Theory]
    [InlineData("""{"byYear":[[]]}""", "schoolPatterns[0].byYear[0]: must have one to four weekdays")]
    [InlineData("""{"byYear":[[0,1,2,3,4]]}""", "schoolPatterns[0].byYear[0]: must have one to four weekdays")]
    [InlineData("""{"byYear":[]}""", "schoolPatterns[0].byYear: must have at least one year")]
    [InlineData("""{"blocks":[]}""", "schoolPatterns[0].blocks: must have at least one block")]
    [InlineData("""{"blocks":[{"weeks":0,"school":[]}]}""", "schoolPatterns[0].blocks[0].weeks: must be between 1 and 1040")]
    [InlineData("""{"blocks":[{"weeks":1,"school":[7]}]}""", "schoolPatterns[0].blocks[0].school[0]: must be a weekday, 0 to 6")]
    [InlineData("""{"blocks":[{"weeks":1,"school":[],"shifts":8}]}""", "schoolPatterns[0].blocks[0].shifts: must be between 0 and 7")]
    [InlineData("""{"blocks":[{"weeks":1,"school":[],"shift":1}]}""", "schoolPatterns[0].blocks[0].shift: is not a field of this format")]
    [InlineData("""{"byYear":[[0]],"blocks":[]}""", "schoolPatterns[0]: must have either byYear or blocks")]
    [InlineData("{}", "schoolPatterns[0]: must have either byYear or blocks")]
    public void EvaluateRota_WithSchoolDaysThatAreNotOfTheFormat_NamesThem(string pattern, string message)
    {
        var (exit, _, diagnostics) = EvaluateRota(pattern, "");
        (exit, diagnostics.TrimEnd()).ShouldBe((2, message));
    }

    private static (int Exit, string Output, string Diagnostics) EvaluateRota(string patterns, string more)
    {
        var instance = File.ReadAllText(InstanceFile.Path("D_12.json"));
        var from = instance.IndexOf("\"schoolPatterns\":[", StringComparison.Ordinal);
        var to = instance.IndexOf(",\"departments\"", StringComparison.Ordinal);
        var file = Path.GetTempFileName();
        try
        {
            File.WriteAllText(file, $"{instance[..from]}\"schoolPatterns\":[{patterns}]{more}{instance[to..]}");
            return Evaluate("rota", file);
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Theory]
    [InlineData("--mode", "C")]
    [InlineData("--time", "-1")]
    [InlineData("--time", "soon")]
    [InlineData("--speed", "9")]
    public void Evaluate_WithABadOption_NamesIt(string option, string value)
    {
        var (exit, output, diagnostics) = Evaluate("places", InstanceFile.Path("B_20x30_s1.json"), option, value);
        (exit, output).ShouldBe((2, ""));
        diagnostics.ShouldStartWith(option);
    }
}
