using System.Globalization;
using System.Text.Json;
using Samlop.Platform.Evaluation;

namespace Samlop.Training.Practice;

/// <summary>The command <c>evaluate practice FILE</c>: a question of the format <c>practice-1</c> in, the account and its goals
/// out.</summary>
public static class PracticeEngine
{
    public static void Run(EngineRun run)
    {
        foreach (var option in run.Options.Keys) throw new InvalidInput($"--{option}", "is not an option of practice");
        Write(PracticeAnswer.Of(PracticeQuestion.Read(run.Input, run.Today), PracticeRules.Current), run.Answer);
    }

    private static void Write(PracticeAnswer answer, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("asOf", Day(answer.Question.AsOf));
        Months(json, "months", answer.Months);
        json.WriteStartArray("entries");
        foreach (var entry in answer.Entries) Write(entry, json);
        json.WriteEndArray();
        json.WriteStartArray("goals");
        foreach (var goal in answer.Goals) Write(goal, json);
        json.WriteEndArray();
        Texts(json, "toClarify", answer.ToClarify);
        json.WriteEndObject();
    }

    private static void Write(EntryStanding standing, Utf8JsonWriter json)
    {
        var entry = standing.Entry;
        json.WriteStartObject();
        json.WriteString("employer", entry.Employer);
        json.WriteString("from", Day(entry.From));
        json.WriteString("to", entry.To is { } to ? Day(to) : null);
        json.WriteNumber("share", entry.Share);
        Months(json, "months", standing.Months);
        Texts(json, "reasons", standing.Reasons);
        json.WriteEndObject();
    }

    private static void Write(GoalStanding goal, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("goal", goal.Goal.ToString());
        json.WriteString("answer", goal.Answer.ToString());
        if (goal.Rule is { } rule)
        {
            json.WriteString("name", rule.Name.Nb);
            Months(json, "neededMonths", goal.Needed);
            Months(json, "hasMonths", goal.Has);
            Months(json, "leftMonths", goal.Left);
            json.WriteString("reachedOn", goal.ReachedOn is { } day ? Day(day) : null);
            json.WriteString("source", rule.Law);
            json.WriteString("certainty", rule.Certainty.ToString());
        }

        json.WriteEndObject();
    }

    private static void Texts(Utf8JsonWriter json, string name, IEnumerable<string> codes)
    {
        json.WriteStartArray(name);
        foreach (var code in codes)
        {
            json.WriteStartObject();
            json.WriteString("code", code);
            json.WriteString("text", PracticeRules.Current.Texts[code].Nb);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Months(Utf8JsonWriter json, string name, decimal months)
    {
        json.WritePropertyName(name);
        json.WriteRawValue(months.ToString("0.00", CultureInfo.InvariantCulture));
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
