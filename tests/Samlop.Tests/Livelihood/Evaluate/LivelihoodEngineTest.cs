using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Samlop.Platform.Evaluation;
using Samlop.Tests.Support;

namespace Samlop.Tests.Livelihood.Evaluate;

/// <summary>The command, from file to answer; what is wrong with a file is named by its field.</summary>
[Requirement("K-20")]
public sealed class LivelihoodEngineTest : IDisposable
{
    private const string Question = """
        { "format": "livelihood-1", "from": "2022-08", "to": "2026-07", "monthlyNeed": 17000,
          "person": { "birthDate": "1990-03-14", "livesWithParents": false,
            "couple": { "partnerInProgramme": false, "children": false },
            "childrenBirthDates": [ "2015-02-01" ] },
          "sources": [
            { "kind": "IntroductionBenefit", "law": "integreringsloven", "from": "2022-08-01", "to": "2025-10-31",
              "absentDays": { "2022-11": 3 }, "absentHours": { },
              "work": { "2025-09": { "hours": 80, "pay": 14000 } } },
            { "kind": "MeasureBenefit", "from": "2024-02-01", "to": "2024-02-29", "paidDays": { }, "sickDays": { } },
            { "kind": "QualificationBenefit", "from": "2026-01-01", "to": "2026-01-31", "paidDays": { "2026-01": 20 } },
            { "kind": "WorkAssessmentAllowance", "minimum": true, "from": "2026-03-01", "to": "2026-04-30", "paidDays": { } },
            { "kind": "TransitionalBenefit", "from": "2026-05-01", "to": "2026-05-31", "yearlyIncome": 0 },
            { "kind": "ApprenticeWage", "from": "2024-08-01", "to": "2026-07-31", "skilledYearlyWage": 415300,
              "steps": [ 0.30, 0.40, 0.50, 0.80 ], "inIntroductionPlan": true },
            { "kind": "StudentFinance", "from": "2023-08-01", "to": "2024-06-30", "loan": true },
            { "kind": "SocialAssistance", "from": "2023-01-01", "to": "2023-12-31", "household": "Single", "housing": 8000 },
            { "kind": "ChildBenefit", "from": "2022-08-01", "to": "2026-07-31" },
            { "kind": "Other", "name": "Sommerjobb", "months": { "2023-07": 28000 } } ] }
        """;

    private readonly string folder = Directory.CreateTempSubdirectory("livelihood").FullName;

    [Fact]
    public void Question_IsAnsweredInTheFormOfTheContract()
    {
        var (exit, output, problem) = Ask(Write("question.json", Encoding.UTF8.GetBytes(Question)));
        problem.ShouldBeEmpty();
        exit.ShouldBe(0);
        using var answer = JsonDocument.Parse(output);
        var months = answer.RootElement.GetProperty("months");
        months.GetArrayLength().ShouldBe(48);
        months[0].GetRawText().ShouldBe("""{"month":"2022-08","status":"Covered","income":19633.50,"loan":0.00,"short":0.00,"lines":[{"kind":"IntroductionBenefit","amount":18579.50,"certainty":"Sure","basis":"2 G / 12, G = 111 477","source":"integreringsloven § 20"},{"kind":"ChildBenefit","amount":1054.00,"certainty":"Sure","basis":"1 barn × 1 054","source":"barnetrygdloven § 10"}]}""");
        answer.RootElement.GetProperty("firstUncovered").GetString().ShouldBe("2024-02");
        answer.RootElement.GetProperty("messages").EnumerateArray().Select(message => message.GetProperty("code").GetString()).ShouldContain("MeasureBenefitWithIntroductionBenefit");
    }

    [Fact]
    public void CompressedFile_IsReadAsItIs()
    {
        using var compressed = new MemoryStream();
        using (var gzip = new GZipStream(compressed, CompressionMode.Compress, leaveOpen: true)) gzip.Write(Encoding.UTF8.GetBytes(Question));
        Ask(Write("question.json.gz", compressed.ToArray())).Output.ShouldBe(Ask(Write("question.json", Encoding.UTF8.GetBytes(Question))).Output);
    }

    [Theory]
    [InlineData("\"livelihood-1\"", "\"livelihood-2\"", "format")]
    [InlineData("\"from\": \"2022-08\"", "\"from\": \"2022-13\"", "from")]
    [InlineData("\"to\": \"2026-07\", \"monthlyNeed\"", "\"to\": \"2022-07\", \"monthlyNeed\"", "to")]
    [InlineData("\"to\": \"2026-07\", \"monthlyNeed\"", "\"to\": \"2072-08\", \"monthlyNeed\"", "to")]
    [InlineData("\"from\": \"2022-08\"", "\"from\": \"1022-08\"", "from")]
    [InlineData("\"monthlyNeed\": 17000", "\"monthlyNeed\": -1", "monthlyNeed")]
    [InlineData("\"monthlyNeed\": 17000", "\"monthlyNeed\": \"17000\"", "monthlyNeed")]
    [InlineData("\"monthlyNeed\": 17000,", "", "monthlyNeed")]
    [InlineData("\"monthlyNeed\": 17000", "\"monthlyNeed\": 17000, \"need\": 3", "need")]
    [InlineData("\"birthDate\": \"1990-03-14\"", "\"birthDate\": \"14.03.1990\"", "person.birthDate")]
    [InlineData("\"birthDate\": \"1990-03-14\"", "\"birthDate\": \"2030-03-14\"", "person.birthDate")]
    [InlineData("\"livesWithParents\": false", "\"livesWithParents\": 0", "person.livesWithParents")]
    [InlineData("\"children\": false", "\"kids\": false", "person.couple.kids")]
    [InlineData("[ \"2015-02-01\" ]", "[ \"2015-02-31\" ]", "person.childrenBirthDates[0]")]
    [InlineData("[ \"2015-02-01\" ]", "[ \"1950-02-01\" ]", "person.childrenBirthDates[0]")]
    [InlineData("\"kind\": \"ChildBenefit\"", "\"kind\": \"Lottery\"", "sources[8].kind")]
    [InlineData("\"kind\": \"ChildBenefit\"", "\"kind\": \"UnemploymentBenefit\"", "sources[8].kind")]
    [InlineData("\"law\": \"integreringsloven\"", "\"law\": \"straffeloven\"", "sources[0].law")]
    [InlineData("\"from\": \"2022-08-01\", \"to\": \"2025-10-31\"", "\"from\": \"2022-08-01\", \"to\": \"2022-07-31\"", "sources[0].to")]
    [InlineData("\"from\": \"2022-08-01\", \"to\": \"2025-10-31\"", "\"from\": \"2022-08-01\"", "sources[0].to")]
    [InlineData("\"from\": \"2022-08-01\", \"to\": \"2025-10-31\"", "\"from\": \"2022-08-01\", \"to\": \"2085-10-31\"", "sources[0].to")]
    [InlineData("\"2022-11\": 3", "\"2022-07\": 3", "sources[0].absentDays.2022-07")]
    [InlineData("\"2022-11\": 3", "\"2022-11\": 23", "sources[0].absentDays.2022-11")]
    [InlineData("\"2022-11\": 3", "\"2022-11\": -3", "sources[0].absentDays.2022-11")]
    [InlineData("\"2022-11\": 3", "\"november\": 3", "sources[0].absentDays.november")]
    [InlineData("\"absentHours\": { }", "\"absentHours\": { \"2022-11\": 800 }", "sources[0].absentHours.2022-11")]
    [InlineData("\"hours\": 80", "\"hours\": -1", "sources[0].work.2025-09.hours")]
    [InlineData("\"pay\": 14000", "\"pay\": -14000", "sources[0].work.2025-09.pay")]
    [InlineData("\"sickDays\": { }", "\"sickDays\": { \"2024-02\": 22 }", "sources[1].sickDays.2024-02")]
    [InlineData("\"paidDays\": { }, \"sickDays\": { }", "\"paidDays\": { \"2024-02\": 2 }, \"sickDays\": { \"2024-02\": 3 }", "sources[1].sickDays.2024-02")]
    [InlineData("\"2026-01\": 20", "\"2026-01\": 23", "sources[2].paidDays.2026-01")]
    [InlineData("\"2026-01\": 20", "\"2026-01\": 1.5", "sources[2].paidDays.2026-01")]
    [InlineData("\"minimum\": true", "\"minimum\": false", "sources[3].minimum")]
    [InlineData("\"minimum\": true", "\"dayRate\": -5", "sources[3].dayRate")]
    [InlineData("\"yearlyIncome\": 0", "\"yearlyIncome\": -1", "sources[4].yearlyIncome")]
    [InlineData("\"skilledYearlyWage\": 415300", "\"skilledYearlyWage\": 1e20", "sources[5].skilledYearlyWage")]
    [InlineData("[ 0.30, 0.40, 0.50, 0.80 ]", "[ ]", "sources[5].steps")]
    [InlineData("[ 0.30, 0.40, 0.50, 0.80 ]", "[ 0.30, 40 ]", "sources[5].steps[1]")]
    [InlineData("\"inIntroductionPlan\": true", "\"hoursPerMonth\": 1000", "sources[5].hoursPerMonth")]
    [InlineData("\"loan\": true", "\"loan\": null", "sources[6].loan")]
    [InlineData("\"household\": \"Single\"", "\"household\": \"0\"", "sources[7].household")]
    [InlineData("\"housing\": 8000", "\"housing\": -8000", "sources[7].housing")]
    [InlineData("\"name\": \"Sommerjobb\"", "\"name\": \" \"", "sources[9].name")]
    [InlineData("\"2023-07\": 28000", "\"2027-07\": 28000", "sources[9].months.2027-07")]
    [InlineData("\"2023-07\": 28000", "\"2023-07\": -28000", "sources[9].months.2023-07")]
    [InlineData("\"2023-07\": 28000", "\"2023-07\": 1, \"2023-07\": 2", "sources[9].months.2023-07")]
    public void Fault_IsNamedByItsField(string right, string wrong, string field)
    {
        Question.ShouldContain(right);
        var (exit, output, problem) = Ask(Write("question.json", Encoding.UTF8.GetBytes(Question.Replace(right, wrong, StringComparison.Ordinal))));
        problem.ShouldStartWith(field + ":");
        exit.ShouldBe(2);
        output.ShouldBeEmpty();
    }

    [Fact]
    public void UnknownOption_IsRefused() => Ask(Write("question.json", Encoding.UTF8.GetBytes(Question)), "--mode", "B").Problem.ShouldStartWith("--mode:");

    [Fact]
    public void NotJson_IsRefused() => Ask(Write("question.json", Encoding.UTF8.GetBytes("{"))).Exit.ShouldBe(2);

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private string Write(string name, byte[] content)
    {
        var path = Path.Combine(folder, name);
        File.WriteAllBytes(path, content);
        return path;
    }

    private static (int Exit, string Output, string Problem) Ask(params string[] arguments)
    {
        using var output = new MemoryStream();
        using var problem = new StringWriter();
        var exit = EngineCommand.Execute(Engines.ByKind, ["livelihood", .. arguments], output, problem);
        return (exit, Encoding.UTF8.GetString(output.ToArray()), problem.ToString());
    }
}
