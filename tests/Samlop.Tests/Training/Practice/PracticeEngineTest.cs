using System.Text;
using System.Text.Json;
using Samlop.Platform.Evaluation;
using Samlop.Tests.Support;
using Samlop.Training.Practice;

namespace Samlop.Tests.Training.Practice;

/// <summary>The command, from file to answer: what is left to five years and to a certificate on the job; faults are named by their field.</summary>
[Requirement("H-04")]
public sealed class PracticeEngineTest : IDisposable
{
    private const string Question = """
        { "format": "practice-1", "asOf": "2026-11-25", "fixedPathYears": 4, "plannedShare": 1,
          "practice": [
            { "employer": "Solgården sykehjem", "from": "2022-12-01", "to": "2025-11-30", "share": 0.8, "relevant": true, "documented": true },
            { "employer": "Fjord hjemmetjeneste", "from": "2025-12-01", "share": 1, "relevant": true, "documented": true, "kind": "Employment" },
            { "employer": "Renhold AS", "from": "2021-01-01", "to": "2022-11-30", "share": 1, "relevant": false, "documented": true },
            { "employer": "Vikarbyrået", "from": "2024-01-01", "to": "2024-06-30", "share": 1, "relevant": true, "documented": false } ] }
        """;

    private readonly string folder = Directory.CreateTempSubdirectory("practice").FullName;

    private static JsonElement Goal(JsonDocument answer, string goal) => answer.RootElement.GetProperty("goals").EnumerateArray().Single(found => found.GetProperty("goal").GetString() == goal);

    private static string[] Codes(JsonElement list) => [.. list.EnumerateArray().Select(each => each.GetProperty("code").GetString()!)];

    private JsonDocument Answer(string question)
    {
        var (exit, output, problem) = Ask(question);
        problem.ShouldBeEmpty();
        exit.ShouldBe(0);
        return JsonDocument.Parse(output);
    }

    [Fact]
    public void Account_SaysWhatCounts_AndWhyTheRestDoesNot()
    {
        using var answer = Answer(Question);
        answer.RootElement.GetProperty("asOf").GetString().ShouldBe("2026-11-25");
        // 36 months at 80 %, eleven months and 25 of 30 days.
        answer.RootElement.GetProperty("months").GetRawText().ShouldBe("40.63");
        var entries = answer.RootElement.GetProperty("entries").EnumerateArray().ToList();
        entries.Select(entry => entry.GetProperty("months").GetRawText()).ShouldBe(["28.80", "11.83", "0.00", "0.00"]);
        entries.Select(entry => string.Join(' ', Codes(entry.GetProperty("reasons")))).ShouldBe(["", "", "NotRelevant", "NotDocumented"]);
        entries[1].GetProperty("to").ValueKind.ShouldBe(JsonValueKind.Null);
        (entries[0].GetProperty("employer").GetString(), entries[0].GetProperty("from").GetString(), entries[0].GetProperty("to").GetString(), entries[0].GetProperty("share").GetDecimal())
            .ShouldBe(("Solgården sykehjem", "2022-12-01", "2025-11-30", 0.8m));
        entries[2].GetProperty("reasons")[0].GetProperty("text").GetString().ShouldBe("Praksisen er ikke i faget.");
        Codes(answer.RootElement.GetProperty("toClarify")).ShouldBe(["NotDocumented", "VariedPractice", "ConditionUnsure"]);
    }

    [Fact]
    public void PracticeCandidate_NeedsFiveYearsInATradeOfFour_AndIsToldWhen()
    {
        using var answer = Answer(Question);
        Goal(answer, "PracticeCandidate").GetRawText().ShouldBe(
            """{"goal":"PracticeCandidate","answer":"No","name":"fagprøve som praksiskandidat","neededMonths":60.00,"hasMonths":40.63,"leftMonths":19.37,"reachedOn":"2028-07-07","source":"opplæringslova 2023 § 23-2","certainty":"Verified"}""");
    }

    [Fact]
    public void CertificateOnTheJob_AfterAugust2024_MustBeClarified_HoweverLongThePractice()
    {
        using var answer = Answer(Question);
        var goal = Goal(answer, "CertificateOnTheJob");
        goal.GetProperty("answer").GetString().ShouldBe("ToClarify");
        (goal.GetProperty("leftMonths").GetDecimal(), goal.GetProperty("reachedOn").GetString(), goal.GetProperty("certainty").GetString()).ShouldBe((0, "2023-11-30", "Unsure"));
    }

    [Theory]
    [InlineData("2024-07-31", "2023-08-01", 0.8, "Yes", "12.00")] // 80 % is full time
    [InlineData("2024-07-31", "2023-08-02", 0.8, "No", "11.97")]
    [InlineData("2024-07-31", "2023-08-01", 0.79, "No", "9.48")]
    [InlineData("2018-07-31", "2015-08-01", 1, "ToClarify", null)] // before the scheme
    public void CertificateOnTheJob_UnderTheActOf1998_AskedForAYear(string asOf, string from, decimal share, string expected, string? has)
    {
        using var answer = Answer(Simple(asOf, from, share));
        var goal = Goal(answer, "CertificateOnTheJob");
        goal.GetProperty("answer").GetString().ShouldBe(expected);
        (goal.TryGetProperty("hasMonths", out var months) ? months.GetRawText() : null).ShouldBe(has);
        Codes(answer.RootElement.GetProperty("toClarify")).ShouldBe(has is null ? ["VariedPractice", "NoRule"] : ["VariedPractice"]);
    }

    [Theory]
    [InlineData(4, "2020-12-01", "Yes")]
    [InlineData(4, "2020-12-02", "No")]
    [InlineData(4.5, "2020-12-01", "No")]
    [InlineData(4.5, "2020-04-16", "Yes")]
    [InlineData(3, "2022-03-01", "Yes")]
    public void PracticeCandidate_IsAQuarterLongerThanTheFixedPath(decimal years, string from, string expected)
    {
        using var answer = Answer(Simple("2025-11-30", from, 1).Replace("\"practice\":", $"\"fixedPathYears\": {years.ToString(System.Globalization.CultureInfo.InvariantCulture)}, \"practice\":", StringComparison.Ordinal));
        Goal(answer, "PracticeCandidate").GetProperty("answer").GetString().ShouldBe(expected);
    }

    [Theory]
    [InlineData("Employment", "2020-01-01", null, "Yes", "VariedPractice ConditionUnsure")]
    [InlineData("WorkTraining", "2020-01-01", null, "ToClarify", "WorkTraining VariedPractice ConditionUnsure")]
    [InlineData("WorkTraining", "2024-01-01", null, "No", "WorkTraining VariedPractice ConditionUnsure")]
    [InlineData("WorkTraining", "2020-01-01", "2021-01-01", "ToClarify", "WorkTraining VariedPractice ConditionUnsure")] // 59 months of work
    [InlineData("WorkTraining", "2020-01-01", "2020-12-01", "Yes", "WorkTraining VariedPractice ConditionUnsure")] // enough without it
    public void PracticeInAMeasure_ThatIsNeeded_IsForTheCountyToJudge(string kind, string from, string? work, string expected, string codes)
    {
        var employed = work is null ? "" : $$""", { "employer": "B", "from": "{{work}}", "to": "2025-11-30", "relevant": true, "documented": true }""";
        using var answer = Answer($$"""{ "format": "practice-1", "asOf": "2025-11-30", "practice": [ { "employer": "A", "from": "{{from}}", "to": "2025-11-30", "relevant": true, "documented": true, "kind": "{{kind}}" }{{employed}} ] }""");
        Goal(answer, "PracticeCandidate").GetProperty("answer").GetString().ShouldBe(expected);
        string.Join(' ', Codes(answer.RootElement.GetProperty("toClarify"))).ShouldBe(codes);
    }

    [Fact]
    public void PracticeInAMeasure_UnderTheActOf1998_IsForTheCountyToJudgeToo()
    {
        using var answer = Answer(Simple("2024-07-31", "2020-01-01", 1).Replace("\"relevant\"", "\"kind\": \"WorkTraining\", \"relevant\"", StringComparison.Ordinal));
        Goal(answer, "CertificateOnTheJob").GetProperty("answer").GetString().ShouldBe("ToClarify");
    }

    [Theory]
    [InlineData("2026-11-25", "2022-01-01", "No", false)]
    [InlineData("2035-01-01", "2022-01-01", "ToClarify", true)] // goes on until then, if it does
    [InlineData("2035-01-01", "2034-01-01", "No", true)]
    [InlineData("2035-01-01", "2020-01-01", "Yes", true)] // enough already
    public void PracticeAfterToday_IsAProjection_AndSaidToBe(string asOf, string from, string expected, bool said)
    {
        using var answer = Answer(Simple(asOf, from, 1));
        Goal(answer, "PracticeCandidate").GetProperty("answer").GetString().ShouldBe(expected);
        Codes(answer.RootElement.GetProperty("toClarify")).Contains("CountedAhead").ShouldBe(said);
    }

    [Fact]
    public void Goal_ThatNothingPlannedReaches_HasNoDate()
    {
        using var answer = Answer(Simple("2026-11-30", "2025-01-01", 1).Replace("\"share\"", "\"to\": \"2026-10-31\", \"share\"", StringComparison.Ordinal));
        Goal(answer, "PracticeCandidate").GetProperty("reachedOn").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Fact]
    public void PracticeInAMeasure_OverlapsAndDaysAhead_AreTold()
    {
        const string Both = """
            { "format": "practice-1", "asOf": "2026-11-25", "practice": [
                { "employer": "A", "from": "2026-01-01", "to": "2026-12-31", "relevant": true, "documented": true, "kind": "WorkTraining" },
                { "employer": "B", "from": "2026-06-01", "to": "2026-11-25", "relevant": true, "documented": true },
                { "employer": "C", "from": "2027-01-01", "relevant": null, "documented": true },
                { "employer": "D", "from": "2026-11-25", "to": "2026-11-25", "relevant": true, "documented": true } ] }
            """;
        using var answer = Answer(Both);
        answer.RootElement.GetProperty("entries").EnumerateArray().Select(entry => string.Join(' ', Codes(entry.GetProperty("reasons"))))
            .ShouldBe(["NotYet", "CountedElsewhere", "RelevanceToClarify NotYet", "CountedElsewhere"]);
        Codes(answer.RootElement.GetProperty("toClarify")).ShouldBe(["RelevanceToClarify", "WorkTraining", "VariedPractice", "ConditionUnsure"]);
    }

    [Fact]
    public void NoPractice_IsAnAnswer_AndTodayIsTheDayWhereNoneIsGiven()
    {
        using var answer = Answer("""{ "format": "practice-1", "practice": [] }""");
        answer.RootElement.GetProperty("asOf").GetString().ShouldBe("2026-11-25");
        Goal(answer, "PracticeCandidate").GetProperty("leftMonths").GetRawText().ShouldBe("60.00");
        Codes(answer.RootElement.GetProperty("toClarify")).ShouldBe(["ConditionUnsure"]);
    }

    [Theory]
    [InlineData("\"practice-1\"", "\"practice-2\"", "format: must be practice-1")]
    [InlineData("\"plannedShare\": 1,", "\"plan\": 1,", "plan: is not a field of this format")]
    [InlineData("\"asOf\": \"2026-11-25\"", "\"asOf\": \"1949-12-31\"", "asOf: must be from 1950 to 2099")]
    [InlineData("\"asOf\": \"2026-11-25\"", "\"asOf\": \"2100-01-01\"", "asOf: must be from 1950 to 2099")]
    [InlineData("\"fixedPathYears\": 4", "\"fixedPathYears\": 0.9", "fixedPathYears: must be between 1 and 10")]
    [InlineData("\"fixedPathYears\": 4", "\"fixedPathYears\": 10.1", "fixedPathYears: must be between 1 and 10")]
    [InlineData("\"plannedShare\": 1", "\"plannedShare\": 1.1", "plannedShare: must be between 0 and 1")]
    [InlineData("\"share\": 0.8", "\"share\": 0", "practice[0].share: must be above 0")]
    [InlineData("\"share\": 0.8", "\"share\": 1.2", "practice[0].share: must be between 0 and 1")]
    [InlineData("\"to\": \"2025-11-30\"", "\"to\": \"2022-11-30\"", "practice[0].to: is before from")]
    [InlineData("\"from\": \"2022-12-01\"", "\"from\": \"1949-12-31\"", "practice[0].from: must be from 1950 to 2099")]
    [InlineData("\"Solgården sykehjem\"", "\" \"", "practice[0].employer: must have from 1 to 200 characters")]
    [InlineData("\"relevant\": true, \"documented\": false", "\"relevant\": true", "practice[3].documented: is missing")]
    [InlineData("\"kind\": \"Employment\"", "\"kind\": \"School\"", "practice[1].kind: must be one of Employment, WorkTraining")]
    [InlineData("\"kind\": \"Employment\"", "\"pay\": 3", "practice[1].pay: is not a field of this format")]
    public void Fault_IsNamedByItsField(string right, string wrong, string message)
    {
        Question.ShouldContain(right);
        var (exit, output, problem) = Ask(Question.Replace(right, wrong, StringComparison.Ordinal));
        (exit, output, problem.TrimEnd()).ShouldBe((2, "", message));
    }

    [Fact]
    public void Bounds_AreTaken()
    {
        string Entries(int count) => $$"""{ "format": "practice-1", "asOf": "1950-01-01", "fixedPathYears": 10, "practice": [{{string.Join(',', Enumerable.Repeat($$"""{ "employer": "{{new string('a', 200)}}", "from": "2099-12-31", "to": "2099-12-31", "documented": true }""", count))}}] }""";
        Ask(Entries(500)).Exit.ShouldBe(0);
        Ask(Entries(1).Replace("2099-12-31", "1950-01-01", StringComparison.Ordinal).Replace("\"asOf\": \"1950-01-01\"", "\"asOf\": \"2099-12-31\"", StringComparison.Ordinal)).Exit.ShouldBe(0);
        Ask(Entries(501)).Problem.TrimEnd().ShouldBe("practice: has more than 500 entries");
        Ask(Entries(1).Replace("aaaa\"", "aaaaa\"", StringComparison.Ordinal)).Problem.TrimEnd().ShouldBe("practice[0].employer: must have from 1 to 200 characters");
    }

    [Fact]
    public void UnknownOption_IsRefused() => Ask(Question, "--mode", "B").Problem.TrimEnd().ShouldBe("--mode: is not an option of practice");

    [Fact]
    public void WithoutAClock_TheDayMustBeGiven()
    {
        using var input = JsonDocument.Parse("""{ "format": "practice-1", "practice": [] }""");
        Should.Throw<InvalidInput>(() => PracticeQuestion.Read(JsonInput.Of(input), null)).Message.ShouldStartWith("asOf: is missing");
    }

    [Fact]
    public void Rules_SayMonthsOrAPart_InThreeLanguages_AndNeverTwoOnADay()
    {
        var rules = PracticeRules.Current;
        foreach (var text in rules.Texts.Values.Concat(rules.Goals.Select(rule => rule.Name))) new[] { text.Nb, text.Nn, text.En }.ShouldAllBe(words => words.Length > 0);
        rules.On(PracticeGoal.PracticeCandidate, new DateOnly(2024, 7, 31))!.Law.ShouldBe("opplæringslova 1998 § 3-5");
        rules.On(PracticeGoal.PracticeCandidate, new DateOnly(2024, 8, 1))!.Law.ShouldBe("opplæringslova 2023 § 23-2");
        rules.Goals.ShouldAllBe(rule => rule.Origin.Length > 0);
    }

    [Theory]
    [InlineData("\"months\": 12, \"fullTimeFrom\"", "\"fullTimeFrom\"", "months or partOfFixedPath, one of them")]
    [InlineData("\"partOfFixedPath\": 1.25, \"origin\"", "\"partOfFixedPath\": 1.25, \"months\": 1, \"origin\"", "months or partOfFixedPath, one of them")]
    [InlineData("\"to\": \"2024-07-31\",", "", "another rule holds on its first day")]
    public void Rules_ThatContradictThemselves_AreRefused(string right, string wrong, string problem)
    {
        var content = File.ReadAllText(Repository.At("content", "practice", "practice.json"));
        content.ShouldContain(right);
        var path = Path.Combine(folder, "rules.json");
        File.WriteAllText(path, content.Replace(right, wrong, StringComparison.Ordinal));
        Should.Throw<InvalidDataException>(() => PracticeRules.Load(path)).Message.ShouldMatch($"^opplæringslova .*: {problem}$");
    }

    [Theory]
    [InlineData("null")]
    [InlineData("{ \"goals\": [], \"texts\": {}, \"note\": 1 }")]
    public void Rules_ThatAreNotOfTheForm_AreRefused(string content)
    {
        var path = Path.Combine(folder, "rules.json");
        File.WriteAllText(path, content);
        Should.Throw<JsonException>(() => PracticeRules.Load(path));
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static string Simple(string asOf, string from, decimal share) =>
        $$"""{ "format": "practice-1", "asOf": "{{asOf}}", "practice": [ { "employer": "A", "from": "{{from}}", "share": {{share.ToString(System.Globalization.CultureInfo.InvariantCulture)}}, "relevant": true, "documented": true } ] }""";

    private (int Exit, string Output, string Problem) Ask(string question, params string[] options)
    {
        var path = Path.Combine(folder, "question.json");
        File.WriteAllText(path, question, Encoding.UTF8);
        using var output = new MemoryStream();
        using var problem = new StringWriter();
        var exit = EngineCommand.Execute(Engines.ByKind, ["practice", path, .. options], output, problem, new DateOnly(2026, 11, 25));
        return (exit, Encoding.UTF8.GetString(output.ToArray()), problem.ToString());
    }
}
