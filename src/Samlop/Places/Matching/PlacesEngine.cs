using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Samlop.Platform.Evaluation;

namespace Samlop.Places.Matching;

/// <summary><c>evaluate places FILE [--mode B|AB|Bplus] [--time SECONDS]</c>.</summary>
public static class PlacesEngine
{
    public static void Run(EngineRun run)
    {
        var instance = PlaceInstanceReader.Read(run.Input);
        var options = Options(run.Options, instance.Kind);
        var clock = Stopwatch.StartNew();
        var answer = PlaceMatcher.Solve(instance, options);
        Write(run.Answer, instance, answer, clock.Elapsed);
    }

    private static MatchOptions Options(IReadOnlyDictionary<string, string> given, MatchMode kind)
    {
        foreach (var name in given.Keys)
        {
            if (name is not ("mode" or "time")) throw new InvalidInput($"--{name}", "is not an option of places (--mode, --time)");
        }

        var mode = !given.TryGetValue("mode", out var text) ? kind : text switch
        {
            "B" => MatchMode.B,
            "AB" => MatchMode.AB,
            "Bplus" => MatchMode.Bplus,
            _ => throw new InvalidInput("--mode", "must be B, AB or Bplus"),
        };
        return new MatchOptions(mode, Environment.ProcessorCount, given.TryGetValue("time", out var seconds) ? Seconds(seconds) : null);
    }

    private static TimeSpan Seconds(string text) =>
        double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds)
        && seconds is >= 0 and <= 86_400
            ? TimeSpan.FromSeconds(seconds)
            : throw new InvalidInput("--time", "must be a number of seconds up to 86400");

    private static void Write(Utf8JsonWriter json, PlaceInstance instance, PlaceAnswer answer, TimeSpan elapsed)
    {
        var score = PlaceChecker.Check(instance, answer.Mode, answer.Assignment, answer.Days);
        json.WriteStartObject();
        json.WriteString("mode", answer.Mode.ToString());
        json.WriteNumber("objective", score.Objective);
        json.WriteNumber("placed", score.Placed);
        json.WriteNumber("priority", score.Priority);
        json.WriteNumber("fit", score.Fit);
        json.WriteNumber("contested", score.Contested);
        Numbers(json, "assignment", answer.Assignment);
        if (answer.Days is not null) DaysOf(json, answer.Days);
        json.WriteString("proved", answer.Proved.ToString());
        json.WriteNumber("bound", answer.Bound);
        json.WriteNumber("milliseconds", Math.Round(elapsed.TotalMilliseconds, 1));
        json.WriteStartObject("prices");
        Numbers(json, "participant", answer.Prices.Participant);
        Numbers(json, "department", answer.Prices.Department);
        Numbers(json, "company", answer.Prices.Company);
        if (answer.ClassPrices is { } classes)
        {
            Numbers(json, "seat", classes.Seat);
            Numbers(json, "women", classes.Women);
            Numbers(json, "men", classes.Men);
            Numbers(json, "right", classes.Right);
            Numbers(json, "notRight", classes.NotRight);
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void DaysOf(Utf8JsonWriter json, int[] masks)
    {
        json.WriteStartArray("days");
        foreach (var mask in masks)
        {
            json.WriteStartArray();
            for (var day = 0; day < 7; day++)
            {
                if ((mask >> day & 1) == 1) json.WriteNumberValue(day);
            }

            json.WriteEndArray();
        }

        json.WriteEndArray();
    }

    private static void Numbers(Utf8JsonWriter json, string name, int[] values)
    {
        json.WriteStartArray(name);
        foreach (var value in values) json.WriteNumberValue(value);
        json.WriteEndArray();
    }

    private static void Numbers(Utf8JsonWriter json, string name, long[] values)
    {
        json.WriteStartArray(name);
        foreach (var value in values) json.WriteNumberValue(value);
        json.WriteEndArray();
    }
}
