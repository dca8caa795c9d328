using System.Diagnostics;
using System.Text.Json;
using Samlop.Platform.Evaluation;

namespace Samlop.Places.Rota;

/// <summary><c>evaluate rota FILE</c>.</summary>
public static class RotaEngine
{
    public static void Run(EngineRun run)
    {
        foreach (var name in run.Options.Keys) throw new InvalidInput($"--{name}", "is not an option of rota");
        var instance = RotaInstanceReader.Read(run.Input);
        var clock = Stopwatch.StartNew();
        var answer = RotaPlanner.Solve(instance, Environment.ProcessorCount);
        Write(run.Answer, answer, RotaChecker.Check(instance, answer.School, answer.Shifts), clock.Elapsed);
    }

    private static void Write(Utf8JsonWriter json, RotaAnswer answer, RotaScore score, TimeSpan elapsed)
    {
        json.WriteStartObject();
        json.WriteNumber("objective", score.Objective);
        Numbers(json, "school", answer.School);
        json.WriteStartArray("bySchoolDays");
        foreach (var value in answer.BySchoolDays)
        {
            json.WriteStartObject();
            Numbers(json, "school", value.School);
            json.WriteNumber("objective", value.Objective);
            if (value.Bound < value.Objective) json.WriteNumber("bound", value.Bound);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("shifts");
        foreach (var row in answer.Shifts)
        {
            json.WriteStartArray();
            foreach (var shift in row) json.WriteNumberValue(shift);
            json.WriteEndArray();
        }

        json.WriteEndArray();
        json.WriteNumber("short", score.Short);
        json.WriteNumber("weeksWithoutOwnSupervisor", score.WeeksWithoutOwnSupervisor);
        json.WriteString("proved", answer.IsOptimal ? "Optimal" : "Gap");
        json.WriteNumber("bound", answer.Bound);
        json.WriteNumber("milliseconds", Math.Round(elapsed.TotalMilliseconds, 1));
        json.WriteEndObject();
    }

    private static void Numbers(Utf8JsonWriter json, string name, int[] values)
    {
        json.WriteStartArray(name);
        foreach (var value in values) json.WriteNumberValue(value);
        json.WriteEndArray();
    }
}
