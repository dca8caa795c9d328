using System.Text.Json;
using Samlop.Intake.Eligibility;
using Samlop.Platform.Evaluation;

namespace Samlop.Intake.Ways;

/// <summary>
/// <c>evaluate ways FILE</c>: the ways forward of a person in the format <c>eligibility-1</c>, with <c>person.situation</c> where it is
/// known.
/// </summary>
public static class WaysEngine
{
    public static void Answer(EngineRun run)
    {
        if (run.Options.Keys.FirstOrDefault() is { } option) throw new InvalidInput($"--{option}", "is not an option of ways");
        var question = EligibilityInput.Read(run.Input);
        var answer = new EligibilityCheck(RuleBook.OfThisInstallation()).Answer(question);
        var book = PathBook.OfThisInstallation();
        var ways = new WaysForward(book).For(question, answer);
        Write(run.Answer, answer, ways, book);
    }

    private static void Write(Utf8JsonWriter json, EligibilityAnswer answer, WaysAnswer ways, PathBook book)
    {
        json.WriteStartObject();
        json.WriteString("adultRight", answer.AdultRight.Answer.ToString());
        json.WriteBoolean("underEighteen", ways.UnderEighteen);
        json.WriteStartArray("next");
        foreach (var step in ways.Next) WriteStep(json, step);
        json.WriteEndArray();
        json.WriteStartArray("ways");
        foreach (var way in ways.All) WriteWay(json, way);
        json.WriteEndArray();
        json.WriteStartArray("reasons");
        foreach (var (reason, codes) in NoTrainingReasons.Beneath(answer, ways)) WriteReason(json, reason, book.Reasons[reason], codes);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteWay(Utf8JsonWriter json, Way way)
    {
        json.WriteStartObject();
        json.WriteString("path", way.Path.Code);
        json.WriteString("name", way.Path.Name.Nb);
        json.WriteString("standing", way.Standing.ToString());
        json.WriteStartArray("because");
        foreach (var need in way.Because)
        {
            json.WriteStartObject();
            json.WriteString("code", need.Code);
            json.WriteString("text", need.Text.Nb);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WritePropertyName("next");
        if (way.Next is { } next) WriteStep(json, next);
        else json.WriteNullValue();
        json.WriteString("source", way.Path.Source);
        json.WriteEndObject();
    }

    private static void WriteStep(Utf8JsonWriter json, NextStep step)
    {
        json.WriteStartObject();
        json.WriteString("code", step.Code);
        json.WriteString("who", step.Who.ToString());
        json.WriteString("text", step.Text.Nb);
        json.WriteEndObject();
    }

    private static void WriteReason(Utf8JsonWriter json, NoTrainingReason reason, LocalText text, IReadOnlyList<string> codes)
    {
        json.WriteStartObject();
        json.WriteString("code", reason.ToString());
        json.WriteString("text", text.Nb);
        json.WriteStartArray("beneath");
        foreach (var code in codes) json.WriteStringValue(code);
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
