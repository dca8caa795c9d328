using System.Text;
using System.Text.Json;
using Samlop.Platform.Evaluation;
using Samlop.Tests.Support;

namespace Samlop.Tests.Intake.Ways;

[Requirement("K-46")]
public sealed class WaysEngineTests : IDisposable
{
    private const string Refused =
        """
        { "format": "eligibility-1", "asOf": "2025-03-01",
          "person": { "birthDate": "1994-05-02", "arrivedOn": "2021-02-03", "citizenship": "Other",
            "permits": [ { "ground": "utlendingsloven § 28", "grantedOn": "2021-05-10" } ],
            "lawfulStay": true, "schoolYears": 5, "lowerSecondary": "NotCompleted", "upperSecondary": "None",
            "norwegian": null, "canFollowOrdinaryTraining": false,
            "situation": { "man": true, "registeredWithNav": true, "employed": false, "priorLearningRecognised": true, "practiceMonths": 60 } } }
        """;

    private readonly string file = Path.GetTempFileName();

    public void Dispose() => File.Delete(file);

    [Fact]
    public void Evaluate_ARefusedPerson_HasStepsWaysAndReasons()
    {
        var answer = Run(Refused);
        answer.GetProperty("adultRight").GetString().ShouldBe("No");
        answer.GetProperty("underEighteen").GetBoolean().ShouldBeFalse();
        answer.GetProperty("next")[0].GetRawText().ShouldBe("""{"code":"ApplyLowerSecondary","who":"Person","text":"Søk kommunen om forberedende opplæring for voksne (grunnskole)."}""");
        answer.GetProperty("ways").GetArrayLength().ShouldBe(WaysForwardTests.Paths.Paths.Count);
        answer.GetProperty("reasons").GetArrayLength().ShouldBe(7);
        answer.GetProperty("reasons").EnumerateArray().Single(r => r.GetProperty("code").GetString() == "Rule").GetRawText().ShouldBe("""{"code":"Rule","text":"Regelverk","beneath":["LowerSecondaryCompleted"]}""");
    }

    [Theory]
    [InlineData("MenIHelse", "OpenIf")]
    [InlineData("TradeCandidate", "OpenIf")]
    [InlineData("Ullensaker", "OpenIf")]
    [InlineData("CertificateOnTheJob", "Closed")]
    public void Evaluate_TheSituation_IsRead(string path, string standing) => Way(path).GetProperty("standing").GetString().ShouldBe(standing);

    [Fact]
    public void Evaluate_AWay_HasPathStandingBecauseNextAndSource()
    {
        Way("CertificateOnTheJob").GetRawText().ShouldBe(
            """{"path":"CertificateOnTheJob","name":"Fagbrev på jobb","standing":"Closed","because":[{"code":"Employed","text":"Personen er i arbeid i faget."}],"next":{"code":"FindWork","who":"Nav","text":"Nav hjelper med å finne arbeid eller et arbeidsmarkedstiltak."},"source":"opplæringslova 2023 § 7-1; vilkår om ett års praksis etter forskrift til loven av 1998 § 3-55"}""");
        Way("AdultUpperSecondary").GetProperty("next").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Fact]
    public void Evaluate_AnOption_IsRefused()
    {
        File.WriteAllText(file, Refused);
        using var diagnostics = new StringWriter();
        EngineCommand.Execute(Engines.ByKind, ["ways", file, "--lang", "nn"], Stream.Null, diagnostics).ShouldBe(2);
        diagnostics.ToString().TrimEnd().ShouldBe("--lang: is not an option of ways");
    }

    private JsonElement Way(string path) => Run(Refused).GetProperty("ways").EnumerateArray().Single(way => way.GetProperty("path").GetString() == path);

    private JsonElement Run(string document)
    {
        File.WriteAllText(file, document);
        using var output = new MemoryStream();
        using var diagnostics = new StringWriter();
        EngineCommand.Execute(Engines.ByKind, ["ways", file], output, diagnostics).ShouldBe(0, diagnostics.ToString());
        return JsonDocument.Parse(Encoding.UTF8.GetString(output.ToArray())).RootElement;
    }
}
