using System.Globalization;
using System.Text.Json;
using Samlop.Platform.Evaluation;

namespace Samlop.Intake.Eligibility;

/// <summary>
/// <c>evaluate eligibility FILE</c>: format <c>eligibility-1</c>. Beside the format's own fields a person may have
/// <c>requalificationUsed</c> and <c>fastTrack</c>; the answer has more than the format asks for (<c>fastTrack</c>, <c>requalification</c>,
/// reasons for the integration law).
/// </summary>
public static class EligibilityEngine
{
    public static void Answer(EngineRun run)
    {
        if (run.Options.Keys.FirstOrDefault() is { } option) throw new InvalidInput($"--{option}", "is not an option of eligibility");
        var question = EligibilityInput.Read(run.Input);
        var book = RuleBook.OfThisInstallation();
        Write(run.Answer, new EligibilityCheck(book).Answer(question), new ReasonText(book));
    }

    private static void Write(Utf8JsonWriter json, EligibilityAnswer answer, ReasonText text)
    {
        json.WriteStartObject();
        WriteFinding(json, "adultRight", "ruleSet", answer.AdultRight, text);
        WriteFinding(json, "targetGroup", "ruleSet", answer.TargetGroup, text);
        WriteFinding(json, "priority", "ground", answer.Priority, text);
        json.WriteString("integrationLaw", answer.IntegrationLaw);
        WriteReasons(json, "integrationLawReasons", answer.IntegrationLawReasons, text);
        WriteToClarify(json, answer.ToClarify);
        if (answer.Requalification is { } requalification)
            WriteFinding(json, "requalification", "ruleSet", requalification, text);
        WriteFinding(
            json,
            "fastTrack",
            "ruleSet",
            answer.FastTrack,
            text,
            () => json.WriteString("latestEnd", Written(answer.FastTrackLatestEnd))
        );
        json.WriteEndObject();
    }

    private static void WriteFinding(
        Utf8JsonWriter json,
        string name,
        string sectionName,
        Finding finding,
        ReasonText text,
        Action? more = null
    )
    {
        json.WriteStartObject(name);
        json.WriteString("answer", finding.Answer.ToString());
        json.WriteString(sectionName, finding.RuleSet);
        more?.Invoke();
        WriteReasons(json, "reasons", finding.Reasons, text);
        WriteToClarify(json, finding.ToClarify);
        json.WriteEndObject();
    }

    private static void WriteToClarify(Utf8JsonWriter json, IReadOnlyList<Clarification> clarifications)
    {
        json.WriteStartArray("toClarify");
        foreach (var clarification in clarifications)
        {
            json.WriteStartObject();
            json.WriteString("code", clarification.Code);
            json.WriteString("text", clarification.Text.Nb);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteReasons(Utf8JsonWriter json, string name, IReadOnlyList<Reason> reasons, ReasonText text)
    {
        json.WriteStartArray(name);
        foreach (var reason in reasons)
        {
            json.WriteStartObject();
            json.WriteString("code", reason.Code);
            if (reason.Holds is { } holds) json.WriteBoolean("holds", holds);
            else json.WriteNull("holds");
            json.WriteBoolean("decides", reason.Rule.Decides);
            json.WriteString("source", reason.Rule.Source);
            json.WriteString("fact", string.Join("; ", reason.Facts.Select(f => $"{f.Name} = {Written(f.Value) ?? "null"}")));
            json.WriteString("from", Written(reason.Set.From));
            json.WriteString("to", Written(reason.Set.To));
            json.WriteString("certainty", reason.Rule.Certainty.ToString());
            json.WriteString("text", text.Of(reason, "nb"));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static string? Written(object? value) => value switch
    {
        null => null,
        true => "true",
        false => "false",
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        var other => Convert.ToString(other, CultureInfo.InvariantCulture),
    };
}
