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
        School(json, answer.School);
        json.WriteStartArray("bySchoolDays");
        foreach (var value in answer.BySchoolDays)
        {
            json.WriteStartObject();
            School(json, value.School);
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

    /// <summary>As it was asked: weekdays, weekdays by year, or blocks.</summary>
    private static void School(Utf8JsonWriter json, SchoolPattern school)
    {
        json.WritePropertyName("school");
        if (school.IsTheSameEveryWeek && !school.IsByYear)
        {
            Numbers(json, school.Blocks[0].School);
            return;
        }

        json.WriteStartObject();
        json.WriteStartArray(school.IsByYear ? "byYear" : "blocks");
        foreach (var block in school.Blocks)
        {
            if (school.IsByYear) Numbers(json, block.School);
            else Block(json, block);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Block(Utf8JsonWriter json, SchoolBlock block)
    {
        json.WriteStartObject();
        json.WriteNumber("weeks", block.Weeks);
        json.WritePropertyName("school");
        Numbers(json, block.School);
        if (block.Shifts is { } shifts) json.WriteNumber("shifts", shifts);
        json.WriteEndObject();
    }

    private static void Numbers(Utf8JsonWriter json, int[] values)
    {
        json.WriteStartArray();
        foreach (var value in values) json.WriteNumberValue(value);
        json.WriteEndArray();
    }
}
