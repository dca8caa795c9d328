using System.Text;
using System.Text.Json;
using Samlop.Intake.Eligibility;
using Samlop.Platform.Evaluation;
using Samlop.Tests.Support;

namespace Samlop.Tests.Intake.Eligibility;

public sealed class EligibilityEngineTests : IDisposable
{
    private const string Sound =
        """
        { "format": "eligibility-1", "asOf": "2023-03-01",
          "person": { "birthDate": "1994-05-02", "arrivedOn": "2021-02-03", "citizenship": "Other",
            "permits": [ { "ground": "utlendingsloven § 28", "grantedOn": "2021-05-10" } ],
            "lawfulStay": true, "schoolYears": 9, "lowerSecondary": "Completed", "upperSecondary": "None",
            "norwegian": { "listening": "A2", "reading": "A2", "spoken": "A2", "written": "A1" },
            "canFollowOrdinaryTraining": false,
            "introductionProgramme": { "offered": true, "startedOn": "2021-11-01" } } }
        """;

    private readonly string file = Path.GetTempFileName();

    public void Dispose() => File.Delete(file);

    [Fact, Requirement("C-18")]
    public void Evaluate_TheExampleOfTheFormat_GivesItsAnswer()
    {
        var answer = Answer(Sound);
        Text(answer, "adultRight", "answer").ShouldBe("Yes");
        Text(answer, "adultRight", "ruleSet").ShouldBe("opplæringslova 1998 § 4A-3");
        Text(answer, "targetGroup", "answer").ShouldBe("Yes");
        Text(answer, "targetGroup", "ruleSet").ShouldBe("rundskriv 17-2022");
        Text(answer, "priority", "answer").ShouldBe("Yes");
        Text(answer, "priority", "ground").ShouldBe("integreringsloven § 9");
        Text(answer, "integrationLaw").ShouldBe("integreringsloven");
        answer.GetProperty("toClarify").GetArrayLength().ShouldBe(0);
        answer.TryGetProperty("requalification", out _).ShouldBeFalse();
        Text(answer, "fastTrack", "answer").ShouldBe("No");
        Text(answer, "fastTrack", "ruleSet").ShouldBe("integreringsloven kap. 6A");
        answer.GetProperty("fastTrack").GetProperty("latestEnd").ValueKind.ShouldBe(JsonValueKind.Null);
        answer.GetProperty("integrationLawReasons").GetArrayLength().ShouldBe(4);
        answer.GetProperty("priority").GetProperty("reasons").GetArrayLength().ShouldBe(9);
    }

    [Fact]
    public void Evaluate_AReason_HasCodeFactSourceDatesAndText() =>
        JsonSerializer.Serialize(Answer(Sound).GetProperty("adultRight").GetProperty("reasons")[0], Relaxed).ShouldBe(
            """{"code":"TwentyFiveThisYearOrEarlier","holds":true,"decides":true,"source":"opplæringslova 1998 § 4A-3; Udir-2-2008","fact":"birthDate = 1994-05-02","from":"2008-08-01","to":"2024-07-31","certainty":"Verified","text":"Oppfylt: Personen fyller 25 år i kalenderåret for vedtaket, eller har fylt 25 år tidligere. Vi har sett på dette: fødselsdato 02.05.1994."}""");

    [Fact]
    public void Evaluate_MissingFacts_AreToClarifyInBokmål()
    {
        var answer = Answer(Sound.Replace("\"1994-05-02\"", "null", StringComparison.Ordinal).Replace("2023-03-01", "2025-03-01", StringComparison.Ordinal));
        Text(answer, "adultRight", "answer").ShouldBe("ToClarify");
        var reason = answer.GetProperty("adultRight").GetProperty("reasons")[0];
        reason.GetProperty("holds").ValueKind.ShouldBe(JsonValueKind.Null);
        reason.GetProperty("to").ValueKind.ShouldBe(JsonValueKind.Null);
        Text(reason, "fact").ShouldBe("birthDate = null; schoolYear = 2024");
        JsonSerializer.Serialize(answer.GetProperty("toClarify"), Relaxed).ShouldBe("""[{"code":"BirthDateMissing","text":"Opplysningen mangler: fødselsdato."}]""");
        JsonSerializer.Serialize(answer.GetProperty("adultRight").GetProperty("toClarify"), Relaxed).ShouldBe(JsonSerializer.Serialize(answer.GetProperty("toClarify"), Relaxed));
        Text(answer, "requalification", "answer").ShouldBe("No");
        Text(answer, "requalification", "ruleSet").ShouldBe("opplæringslova 2023 § 18-4");
    }

    [Fact]
    public void Evaluate_ANordicCitizen_HasNoIntegrationLawAndNoGround()
    {
        var answer = Answer(Sound.Replace("\"Other\"", "\"Nordic\"", StringComparison.Ordinal));
        answer.GetProperty("integrationLaw").ValueKind.ShouldBe(JsonValueKind.Null);
        answer.GetProperty("priority").GetProperty("ground").ValueKind.ShouldBe(JsonValueKind.Null);
        Text(answer, "priority", "answer").ShouldBe("No");
        Text(answer.GetProperty("adultRight").GetProperty("reasons")[3], "fact").ShouldBe("lawfulStay = true");
    }

    [Fact, Requirement("A-03")]
    public void Evaluate_AFastTrack_IsAskedForWithOptionalFields()
    {
        var answer = Answer(Sound
            .Replace("\"upperSecondary\": \"None\"", "\"upperSecondary\": \"Started\", \"requalificationUsed\": false", StringComparison.Ordinal)
            .Replace("§ 28\", \"grantedOn\": \"2021-05-10\"", "§ 34\", \"grantedOn\": \"2022-05-10\"", StringComparison.Ordinal)
            .Replace("\"introductionProgramme\": { \"offered\": true, \"startedOn\": \"2021-11-01\" }", "\"fastTrack\": { \"closeToWork\": true, \"competenceMapped\": true, \"languageOffered\": true, \"from\": \"2023-04-01\", \"to\": \"2023-09-30\" }", StringComparison.Ordinal));
        Text(answer, "fastTrack", "answer").ShouldBe("Yes");
        Text(answer, "fastTrack", "latestEnd").ShouldBe("2023-09-30");
        Text(answer, "priority", "ground").ShouldBe("integreringsloven § 9");
    }

    [Theory]
    [InlineData("\"requalificationUsed\": false", "Yes", "requalificationUsed = false")]
    [InlineData("\"requalificationUsed\": true", "No", "requalificationUsed = true")]
    public void Evaluate_Requalification_IsAskedForWithAnOptionalField(string used, string expected, string fact)
    {
        var answer = Answer(Sound.Replace("2023-03-01", "2025-03-01", StringComparison.Ordinal).Replace("\"upperSecondary\": \"None\"", $"\"upperSecondary\": \"CompletedRecognised\", {used}", StringComparison.Ordinal));
        Text(answer, "requalification", "answer").ShouldBe(expected);
        Text(answer.GetProperty("requalification").GetProperty("reasons").EnumerateArray().Single(r => Text(r, "code") == "RequalificationNotUsed"), "fact").ShouldBe(fact);
    }

    [Fact]
    public void Evaluate_AProgrammeThatHasStarted_HasBeenOffered()
    {
        var answer = Answer(Sound.Replace("\"offered\": true", "\"offered\": null", StringComparison.Ordinal));
        var offered = answer.GetProperty("priority").GetProperty("reasons").EnumerateArray().Single(r => Text(r, "code") == "ProgrammeOffered");
        offered.GetProperty("holds").GetBoolean().ShouldBeTrue();
        Text(offered, "fact").ShouldBe("programmeOffered = null; programmeStartedOn = 2021-11-01");
    }

    [Fact]
    public void Evaluate_AFastTrackOfOneDay_IsOfTheFormat() =>
        Run(Sound.Replace("\"schoolYears\": 9", "\"schoolYears\": 9, \"fastTrack\": { \"from\": \"2023-01-02\", \"to\": \"2023-01-02\" }", StringComparison.Ordinal)).Exit.ShouldBe(0);

    [Theory]
    [InlineData("citizenship")]
    [InlineData("arrivedOn")]
    [InlineData("birthDate")]
    [InlineData("permits")]
    [InlineData("lawfulStay")]
    [InlineData("schoolYears")]
    [InlineData("lowerSecondary")]
    [InlineData("upperSecondary")]
    [InlineData("norwegian")]
    [InlineData("canFollowOrdinaryTraining")]
    [InlineData("introductionProgramme")]
    public void Evaluate_AnyFactNull_IsAnswered_AndLeftOutIsRefused(string fact)
    {
        var document = System.Text.Json.Nodes.JsonNode.Parse(Sound)!;
        document["person"]![fact] = null;
        Run(document.ToJsonString()).Exit.ShouldBe(0);
        document["person"]!.AsObject().Remove(fact);
        var (exit, _, diagnostics) = Run(document.ToJsonString());
        exit.ShouldBe(fact == "introductionProgramme" ? 0 : 2);
        diagnostics.ShouldBe(fact == "introductionProgramme" ? "" : $"person.{fact}: is missing");
    }

    [Theory]
    [InlineData("\"eligibility-1\"", "\"eligibility-2\"", "format: must be eligibility-1")]
    [InlineData("\"asOf\": \"2023-03-01\"", "\"asOf\": \"2023-02-30\"", "asOf: must be a date as yyyy-MM-dd")]
    [InlineData("\"asOf\": \"2023-03-01\"", "\"asOf\": null", "asOf: must be a text")]
    [InlineData("\"asOf\"", "\"of\"", "of: is not a field of this format")]
    [InlineData("\"1994-05-02\"", "\"02.05.1994\"", "person.birthDate: must be a date as yyyy-MM-dd")]
    [InlineData("\"Other\"", "\"Swedish\"", "person.citizenship: must be one of Norwegian, Nordic, Eea, Other")]
    [InlineData("\"Completed\"", "\"Yes\"", "person.lowerSecondary: must be one of Completed, NotCompleted, DocumentedByPriorLearning")]
    [InlineData("\"upperSecondary\": \"None\"", "\"upperSecondary\": 1", "person.upperSecondary: must be a text")]
    [InlineData("\"lawfulStay\": true", "\"lawfulStay\": 1", "person.lawfulStay: must be true or false")]
    [InlineData("\"schoolYears\": 9", "\"schoolYears\": -1", "person.schoolYears: must be between 0 and 40")]
    [InlineData("\"schoolYears\": 9", "\"schoolYears\": 9, \"shoeSize\": 42", "person.shoeSize: is not a field of this format")]
    [InlineData("\"grantedOn\": \"2021-05-10\"", "\"grantedOn\": 2021", "person.permits[0].grantedOn: must be a text")]
    [InlineData("\"ground\"", "\"grund\"", "person.permits[0].grund: is not a field of this format")]
    [InlineData("[ { \"ground\": \"utlendingsloven § 28\", \"grantedOn\": \"2021-05-10\" } ]", "{}", "person.permits: must be a list")]
    [InlineData("\"listening\": \"A2\"", "\"listening\": \"D1\"", "person.norwegian.listening: must be one of None, A1, A2, B1, B2, C1, C2")]
    [InlineData("\"written\": \"A1\"", "\"oral\": \"A1\"", "person.norwegian.oral: is not a field of this format")]
    [InlineData("\"offered\": true", "\"offered\": \"yes\"", "person.introductionProgramme.offered: must be true or false")]
    [InlineData("\"offered\": true", "\"offer\": true", "person.introductionProgramme.offer: is not a field of this format")]
    [InlineData("\"schoolYears\": 9", "\"schoolYears\": 9, \"fastTrack\": { \"from\": \"2023-01-02\", \"to\": \"2023-01-01\" }", "person.fastTrack.to: is before from")]
    [InlineData("\"schoolYears\": 9", "\"schoolYears\": 9, \"fastTrack\": { \"begin\": \"2023-01-02\" }", "person.fastTrack.begin: is not a field of this format")]
    [InlineData("\"grantedOn\": \"2021-05-10\"", "\"grantedOn\": \"2021-05-10\", \"paragraph\": \"fourth\"", "person.permits[0].paragraph: must be one of first, first a, first b, second, third, fifth")]
    [InlineData("\"grantedOn\": \"2021-05-10\"", "\"grantedOn\": \"2021-05-10\", \"onProtectionApplication\": 1", "person.permits[0].onProtectionApplication: must be true or false")]
    [InlineData("\"grantedOn\": \"2021-05-10\"", "\"grantedOn\": \"2021-05-10\", \"familyAppliedOn\": 1", "person.permits[0].familyAppliedOn: must be a text")]
    [InlineData("\"schoolYears\": 9", "\"schoolYears\": 9, \"situation\": { \"age\": 1 }", "person.situation.age: is not a field of this format")]
    [InlineData("\"schoolYears\": 9", "\"schoolYears\": 9, \"situation\": { \"practiceMonths\": 601 }", "person.situation.practiceMonths: must be between 0 and 600")]
    // Dates that cannot be.
    [InlineData("1994-05-02", "2023-03-02", "person.birthDate: is after asOf")]
    [InlineData("2021-02-03", "2023-03-02", "person.arrivedOn: is after asOf")]
    [InlineData("2021-02-03", "1994-05-01", "person.arrivedOn: is before birthDate")]
    [InlineData("2021-05-10", "1994-05-01", "person.permits[0].grantedOn: is before birthDate")]
    [InlineData("2021-11-01", "1994-05-01", "person.introductionProgramme.startedOn: is before birthDate")]
    [InlineData("2021-11-01", "2021-02-02", "person.introductionProgramme.startedOn: is before both arrivedOn and the first permit")]
    public void Evaluate_InputThatIsNotOfTheFormat_ExitsWith2AndNamesTheField(string from, string to, string message)
    {
        Sound.ShouldContain(from);
        var (exit, output, diagnostics) = Run(Sound.Replace(from, to, StringComparison.Ordinal));
        exit.ShouldBe(2);
        output.ShouldBeEmpty();
        diagnostics.ShouldBe(message);
    }

    [Theory]
    [InlineData("2021-11-01", "2021-02-03")] // on the day of arrival, before the permit
    [InlineData("1994-05-02", "2023-03-01")] // born on the day of the decision: then the arrival is before the birth
    [InlineData("\"grantedOn\": \"2021-05-10\"", "\"grantedOn\": \"2023-05-10\"")] // a permit after the decision is no mistake
    [InlineData("\"grantedOn\": \"2021-05-10\"", "\"grantedOn\": null")]
    public void Evaluate_DatesThatCanBe_AreAnswered(string from, string to)
    {
        var exit = Run(Sound.Replace(from, to, StringComparison.Ordinal)).Exit;
        exit.ShouldBe(from == "1994-05-02" ? 2 : 0);
    }

    [Theory]
    [InlineData("2021-02-02", "2021-02-01", null)] // arrived after, but the permit came before
    [InlineData("2021-02-02", null, null)]
    [InlineData("2021-02-02", "2021-05-10, ?", null)]
    [InlineData("2021-02-03", "2021-05-10", null)]
    [InlineData("2021-02-02", "2021-05-10", "introductionProgramme.startedOn BeforeArrivalAndPermit")]
    [InlineData("2021-02-02", "2021-05-10, 2021-02-01", null)] // the first of them came before
    [InlineData("1994-05-02", "1994-05-02", null)]
    [InlineData("2021-02-02", "", null)]
    public void Contradictions_AProgrammeMayBeginBeforeOneOfArrivalAndPermit_NotBeforeBoth(string started, string? granted, string? problem)
    {
        var permits = granted switch { null => null, "" => [], _ => granted.Split(", ").Select(day => new Permit(null, day == "?" ? null : DateOnly.Parse(day))).ToList() };
        var person = Someone.InTheTargetGroup with { Permits = permits, ProgrammeStartedOn = DateOnly.Parse(started) };
        string.Join("; ", new EligibilityQuestion(new DateOnly(2023, 3, 1), person).Contradictions().Select(c => $"{c.Field} {c.Problem}")).ShouldBe(problem ?? "");
    }

    [Theory]
    [InlineData("2021-05-10", "2022-01-01", true, "permits[0].familyAppliedOn AfterPermit")]
    [InlineData("2021-05-10", "2021-05-10", true, "")]
    [InlineData(null, "2022-01-01", true, "")]
    [InlineData("2021-05-10", null, false, "introductionProgramme.offered BegunThoughNotOffered")]
    [InlineData("2021-05-10", null, null, "")]
    public void Contradictions_OfApplicationAndPermit_AndOfOfferAndStart(string? granted, string? applied, bool? offered, string problem)
    {
        static DateOnly? Day(string? day) => day is null ? null : DateOnly.Parse(day);
        var person = Someone.InTheTargetGroup with
        {
            ProgrammeOffered = offered,
            Permits = [new Permit("utlendingsloven kap. 6 jf. § 28", Day(granted)) { FamilyAppliedOn = Day(applied) }],
        };
        string.Join("; ", new EligibilityQuestion(new DateOnly(2023, 3, 1), person).Contradictions().Select(c => $"{c.Field} {c.Problem}")).ShouldBe(problem);
    }

    [Fact]
    public void Contradictions_OnTheVeryDay_AreNone()
    {
        var day = new DateOnly(2023, 3, 1);
        var person = new PersonFacts { BirthDate = day, ArrivedOn = day, ProgrammeStartedOn = day, Permits = [new Permit(null, day)] };
        new EligibilityQuestion(day, person).Contradictions().ShouldBeEmpty();
        new EligibilityQuestion(day, new PersonFacts()).Contradictions().ShouldBeEmpty();
    }

    [Fact]
    public void Evaluate_WhatThePermitTells_IsRead()
    {
        string Ground(string permit) => Text(Answer(Sound.Replace("""{ "ground": "utlendingsloven § 28", "grantedOn": "2021-05-10" }""", permit, StringComparison.Ordinal)
            .Replace(", \"startedOn\": \"2021-11-01\"", "", StringComparison.Ordinal)), "priority", "answer")!;
        Ground("""{ "ground": "utlendingsloven § 38", "grantedOn": "2021-05-10", "onProtectionApplication": true }""").ShouldBe("Yes");
        Ground("""{ "ground": "utlendingsloven § 38", "grantedOn": "2021-05-10", "onProtectionApplication": false, "paragraph": "first" }""").ShouldBe("No");
        Ground("""{ "ground": "utlendingsloven § 38", "grantedOn": "2021-05-10", "paragraph": "fifth" }""").ShouldBe("Yes");
        Ground("""{ "ground": "utlendingsloven § 53", "grantedOn": "2021-05-10", "paragraph": "first a" }""").ShouldBe("No");
        Ground("""{ "ground": "utlendingsloven § 53", "grantedOn": "2021-05-10", "paragraph": "first b" }""").ShouldBe("Yes");
        Ground("""{ "ground": "utlendingsloven § 53", "grantedOn": "2021-05-10", "paragraph": "second" }""").ShouldBe("Yes");
        Ground("""{ "ground": "utlendingsloven § 53", "grantedOn": "2021-05-10", "paragraph": "third" }""").ShouldBe("Yes");
        Ground("""{ "ground": "utlendingsloven kap. 6 jf. § 28", "grantedOn": "2021-05-10", "referenceSettledOn": "2016-01-01", "familyAppliedOn": "2020-12-31" }""").ShouldBe("Yes");
        Ground("""{ "ground": "utlendingsloven kap. 6 jf. § 28", "grantedOn": "2021-05-10", "referenceSettledOn": "2016-01-01", "familyAppliedOn": "2021-01-01" }""").ShouldBe("No");
        Ground("""{ "ground": "utlendingsloven kap. 6 jf. § 28", "grantedOn": "2021-05-10" }""").ShouldBe("ToClarify");
    }

    [Fact]
    public void Evaluate_AnOption_IsRefused() => Run(Sound, "--lang", "nn").Diagnostics.ShouldBe("--lang: is not an option of eligibility");

    private static readonly JsonSerializerOptions Relaxed = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static string? Text(JsonElement element, params string[] path) => path.Aggregate(element, (e, name) => e.GetProperty(name)).GetString();

    private JsonElement Answer(string document)
    {
        var (exit, output, diagnostics) = Run(document);
        diagnostics.ShouldBeEmpty();
        exit.ShouldBe(0);
        return JsonDocument.Parse(output).RootElement;
    }

    private (int Exit, string Output, string Diagnostics) Run(string document, params string[] options)
    {
        File.WriteAllText(file, document);
        using var output = new MemoryStream();
        using var diagnostics = new StringWriter();
        var exit = EngineCommand.Execute(Engines.ByKind, ["eligibility", file, .. options], output, diagnostics);
        return (exit, Encoding.UTF8.GetString(output.ToArray()), diagnostics.ToString().TrimEnd());
    }
}
