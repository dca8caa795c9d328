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
        months[0].GetRawText().ShouldBe("""{"month":"2022-08","status":"Covered","certainty":"Sure","income":19633.50,"loan":0.00,"short":0.00,"lines":[{"kind":"IntroductionBenefit","amount":18579.50,"certainty":"Sure","basis":"2 G / 12, G = 111 477","source":"integreringsloven § 20"},{"kind":"ChildBenefit","amount":1054.00,"certainty":"Sure","basis":"1 barn × 1 054","source":"barnetrygdloven § 10"}]}""");
        answer.RootElement.GetProperty("firstUncovered").GetString().ShouldBe("2024-02");
        answer.RootElement.GetProperty("messages").EnumerateArray().Select(message => message.GetProperty("code").GetString()).ShouldContain("MeasureBenefitWithIntroductionBenefit");
    }

    [Fact]
    public void Message_AndLoan_AreInTheFormOfTheContract()
    {
        using var answer = JsonDocument.Parse(Ask(Write("question.json", Encoding.UTF8.GetBytes(Question))).Output);
        answer.RootElement.GetProperty("messages").EnumerateArray().Select(message => message.GetRawText()).ShouldContain(
            """{"code":"MeasureBenefitWithIntroductionBenefit","month":"2024-02","source":"tiltakspengeforskriften § 7 tredje ledd","text":"De samme dagene kan ikke gi både tiltakspenger og introduksjonsstønad. Planen regner ikke med tiltakspenger de dagene."}""");
        var month = answer.RootElement.GetProperty("months").EnumerateArray().Single(month => month.GetProperty("month").GetString() == "2024-01");
        month.GetProperty("loan").GetRawText().ShouldBe("12537.00");
        month.GetProperty("lines").EnumerateArray().Select(line => line.GetProperty("kind").GetString()).ShouldBe(["IntroductionBenefit", "StudentFinance", "ChildBenefit"]);
    }

    [Theory]
    [InlineData("\"livesWithParents\": true", 6890.44)]
    [InlineData("\"livesWithParents\": false", 13780.89)]
    [InlineData("\"couple\": { \"partnerInProgramme\": true, \"children\": true }", 13780.89)]
    public void Person_IsReadFactByFact(string fact, decimal amount)
    {
        var question = $$"""{ "format": "livelihood-1", "from": "2024-08", "to": "2024-08", "monthlyNeed": 1, "person": { "birthDate": "2003-01-01", {{fact}} }, "sources": [ { "kind": "IntroductionBenefit", "law": "integreringsloven", "from": "2024-08-01", "to": "2024-08-31" } ] }""";
        using var answer = JsonDocument.Parse(Ask(Write("question.json", Encoding.UTF8.GetBytes(question))).Output);
        answer.RootElement.GetProperty("months")[0].GetProperty("income").GetDecimal().ShouldBe(amount);
    }

    [Fact]
    public void Couple_BothInTheProgrammeWithoutChildren_IsRead()
    {
        const string Question = """{ "format": "livelihood-1", "from": "2024-08", "to": "2024-08", "monthlyNeed": 1, "person": { "birthDate": "1990-01-01", "couple": { "partnerInProgramme": true, "children": false } }, "sources": [ { "kind": "IntroductionBenefit", "law": "integreringsloven", "from": "2024-08-01", "to": "2024-08-31" } ] }""";
        using var answer = JsonDocument.Parse(Ask(Write("question.json", Encoding.UTF8.GetBytes(Question))).Output);
        answer.RootElement.GetProperty("months")[0].GetProperty("income").GetDecimal().ShouldBe(17226.11m);
    }

    [Fact]
    public void PlanWhereEveryMonthIsCovered_HasNullAsFirstUncovered()
    {
        var covered = """{ "format": "livelihood-1", "from": "2023-07", "to": "2023-07", "monthlyNeed": 1, "person": { "birthDate": "1990-03-14" }, "sources": [ { "kind": "Other", "name": "Sommerjobb", "months": { "2023-07": 28000 } } ] }""";
        Ask(Write("question.json", Encoding.UTF8.GetBytes(covered))).Output.TrimEnd().ShouldBe(
            """{"asOf":"2026-11-25","months":[{"month":"2023-07","status":"Covered","certainty":"Given","income":28000.00,"loan":0.00,"short":0.00,"lines":[{"kind":"Other","amount":28000.00,"certainty":"Given","basis":"Sommerjobb: oppgitt beløp","source":"oppgitt"}]}],"firstUncovered":null,"messages":[]}""");
    }

    [Theory]
    [InlineData("""{ "kind": "QualificationBenefit", "from": "2023-07-01", "to": "2023-07-31", "work": { "2023-07": { "hours": 65, "pay": 9000 } } }""", "ProgrammeWork 9000.00, QualificationBenefit 11497.02")]
    [InlineData("""{ "kind": "WorkAssessmentAllowance", "dayRate": 100, "from": "2023-07-01", "to": "2023-07-31", "paidDays": { "2023-07": 10 } }""", "WorkAssessmentAllowance 1000.00")]
    [InlineData("""{ "kind": "TransitionalBenefit", "from": "2023-07-01", "to": "2023-07-31", "yearlyIncome": 100000 }""", "TransitionalBenefit 20715.00")]
    [InlineData("""{ "kind": "TransitionalBenefit", "from": "2023-07-01", "to": "2023-07-31" }""", "TransitionalBenefit 22241.00")]
    [InlineData("""{ "kind": "IntroductionBenefit", "law": "introduksjonsloven", "from": "2023-07-01", "to": "2023-07-31", "absentHours": { "2023-07": 10 }, "work": { "2023-07": { "hours": 80, "pay": 1000 } } }""", "IntroductionBenefit 8228.59, ProgrammeWork 1000.00")]
    [InlineData("""{ "kind": "MeasureBenefit", "from": "2023-07-01", "to": "2023-07-31", "paidDays": { "2023-07": 10 }, "sickDays": { "2023-07": 5 } }""", "MeasureBenefit 2546.00")]
    [InlineData("""{ "kind": "SocialAssistance", "from": "2023-07-01", "to": "2023-07-31", "household": "Couple" }""", "SocialAssistance 12600.00")]
    [InlineData("""{ "kind": "IntroductionBenefit", "law": "integreringsloven", "from": "2023-07-01", "to": "2023-07-31" }, { "kind": "ApprenticeWage", "from": "2023-07-01", "to": "2023-12-31", "skilledYearlyWage": 415300, "steps": [ 0.3 ], "inIntroductionPlan": true, "hoursPerMonth": 60 }""", "IntroductionBenefit 15936.46, ApprenticeWage 3833.54")]
    [InlineData("""{ "kind": "IntroductionBenefit", "law": "integreringsloven", "from": "2023-07-01", "to": "2023-07-31" }, { "kind": "ApprenticeWage", "from": "2023-07-01", "to": "2023-12-31", "skilledYearlyWage": 415300, "steps": [ 0.3 ], "inIntroductionPlan": true }""", "IntroductionBenefit 9387.50, ApprenticeWage 10382.50")]
    [InlineData("""{ "kind": "IntroductionBenefit", "law": "integreringsloven", "from": "2023-07-01", "to": "2023-07-31" }, { "kind": "ApprenticeWage", "from": "2023-07-01", "to": "2023-12-31", "skilledYearlyWage": 415300, "steps": [ 0.3 ] }""", "IntroductionBenefit 19770.00, ApprenticeWage 10382.50")]
    public void OptionalFields_OfASource_Count(string source, string lines)
    {
        var question = """{ "format": "livelihood-1", "from": "2023-07", "to": "2023-07", "monthlyNeed": 1, "person": { "birthDate": "1990-03-14", "couple": null, "childrenBirthDates": null, "livesWithParents": null }, "sources": [ """ + source + " ] }";
        var (_, output, problem) = Ask(Write("question.json", Encoding.UTF8.GetBytes(question)));
        problem.ShouldBeEmpty();
        using var answer = JsonDocument.Parse(output);
        string.Join(", ", answer.RootElement.GetProperty("months")[0].GetProperty("lines").EnumerateArray().Select(line => $"{line.GetProperty("kind").GetString()} {line.GetProperty("amount").GetRawText()}")).ShouldBe(lines);
    }

    [Theory]
    [InlineData("\"livelihood-1\"", "\"livelihood-2\"", "format: must be livelihood-1")]
    [InlineData("\"from\": \"2022-08\"", "\"from\": \"2022-13\"", "from: must be a month as yyyy-MM")]
    [InlineData("\"law\": \"integreringsloven\"", "\"law\": \"straffeloven\"", "sources[0].law: must be integreringsloven or introduksjonsloven")]
    [InlineData("\"kind\": \"ChildBenefit\"", "\"kind\": \"Lottery\"", "sources[8].kind: must be one of ApprenticeWage, ChildBenefit, ChildCareBenefit, DisabilityBenefit, HousingAllowance, IntroductionBenefit, LearningMaterials, MeasureBenefit, Other, ParentalBenefit, QualificationBenefit, SicknessBenefit, SocialAssistance, StudentFinance, StudyHousing, TransitionalBenefit, UnemploymentBenefit, WorkAssessmentAllowance")]
    [InlineData("\"kind\": \"ChildBenefit\"", "\"kind\": \"UnemploymentBenefit\"", "sources[8].from: is not a field of this format")]
    [InlineData("\"2022-11\": 3", "\"november\": 3", "sources[0].absentDays.november: is not named by a month as yyyy-MM")]
    [InlineData("\"2023-07\": 28000", "\"2023-07\": 1, \"2023-07\": 2", "(document): is not JSON: Duplicate property '2023-07' encountered during deserialization.")]
    [InlineData("\"months\": { \"2023-07\": 28000 }", "\"months\": null", "sources[9].months: must be an object")]
    [InlineData("\"months\": { \"2023-07\": 28000 }", "\"months\": { \"2023-07\": 28000 }, \"tax\": 1", "sources[9].tax: is not a field of this format")]
    [InlineData("\"kind\": \"ChildBenefit\"", "\"kind\": \"ChildBenefit\", \"tax\": 1", "sources[8].tax: is not a field of this format")]
    [InlineData("\"household\": \"Single\"", "\"household\": \"Single\", \"tax\": 1", "sources[7].tax: is not a field of this format")]
    [InlineData("\"loan\": true", "\"loan\": true, \"tax\": 1", "sources[6].tax: is not a field of this format")]
    [InlineData("\"inIntroductionPlan\": true", "\"inIntroductionPlan\": true, \"tax\": 1", "sources[5].tax: is not a field of this format")]
    [InlineData("\"yearlyIncome\": 0", "\"yearlyIncome\": 0, \"tax\": 1", "sources[4].tax: is not a field of this format")]
    [InlineData("\"minimum\": true", "\"minimum\": true, \"tax\": 1", "sources[3].tax: is not a field of this format")]
    [InlineData("\"paidDays\": { \"2026-01\": 20 }", "\"tax\": 1", "sources[2].tax: is not a field of this format")]
    [InlineData("\"sickDays\": { }", "\"tax\": 1", "sources[1].tax: is not a field of this format")]
    [InlineData("\"absentHours\": { }", "\"tax\": 1", "sources[0].tax: is not a field of this format")]
    [InlineData("\"hours\": 80,", "\"hours\": 80, \"tax\": 1,", "sources[0].work.2025-09.tax: is not a field of this format")]
    [InlineData("\"livesWithParents\": false", "\"name\": \"Kari\"", "person.name: is not a field of this format")]
    public void Fault_IsTold(string right, string wrong, string message)
    {
        Question.ShouldContain(right);
        Ask(Write("question.json", Encoding.UTF8.GetBytes(Question.Replace(right, wrong, StringComparison.Ordinal)))).Problem.TrimEnd().ShouldBe(message);
    }

    [Fact]
    public void MonthGivenTwice_IsRefusedByWhoeverReadsTheDocument()
    {
        using var input = JsonDocument.Parse(Question.Replace("\"2023-07\": 28000", "\"2023-07\": 1, \"2023-07\": 2", StringComparison.Ordinal));
        Should.Throw<InvalidInput>(() => Samlop.Livelihood.Evaluate.CaseReader.Read(JsonInput.Of(input), Given.Today)).Message.ShouldBe("sources[9].months.2023-07: is given twice");
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
    public void Fault_IsNamedByItsField(string right, string wrong, string field)
    {
        Question.ShouldContain(right);
        var (exit, output, problem) = Ask(Write("question.json", Encoding.UTF8.GetBytes(Question.Replace(right, wrong, StringComparison.Ordinal))));
        problem.ShouldStartWith(field + ":");
        exit.ShouldBe(2);
        output.ShouldBeEmpty();
    }

    [Fact]
    public void UnknownOption_IsRefused() => Ask(Write("question.json", Encoding.UTF8.GetBytes(Question)), "--mode", "B").Problem.TrimEnd().ShouldBe("--mode: is not an option of livelihood");

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
        var exit = EngineCommand.Execute(Engines.ByKind, ["livelihood", .. arguments], output, problem, Given.Today);
        return (exit, Encoding.UTF8.GetString(output.ToArray()), problem.ToString());
    }
}
