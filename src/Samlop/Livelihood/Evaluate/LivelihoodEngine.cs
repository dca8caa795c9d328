using System.Text.Json;
using Samlop.Livelihood.Rates;
using Samlop.Platform.Evaluation;

namespace Samlop.Livelihood.Evaluate;

/// <summary>The command <c>evaluate livelihood FILE</c>: a question of the format <c>livelihood-1</c> in, the plan out.</summary>
public static class LivelihoodEngine
{
    private const string Language = "nb";

    public static void Run(EngineRun run)
    {
        foreach (var option in run.Options.Keys) throw new InvalidInput($"--{option}", "is not an option of livelihood");
        Write(LivelihoodPlan.For(CaseReader.Read(run.Input, run.Today), LivelihoodRates.Current), run.Answer);
    }

    private static void Write(LivelihoodPlan plan, Utf8JsonWriter answer)
    {
        answer.WriteStartObject();
        answer.WriteString("asOf", plan.AsOf.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        answer.WriteStartArray("months");
        foreach (var month in plan.Months) Write(month, answer);
        answer.WriteEndArray();
        answer.WriteString("firstUncovered", plan.FirstUncovered?.ToString());
        answer.WriteStartArray("messages");
        foreach (var message in plan.Messages)
        {
            answer.WriteStartObject();
            answer.WriteString("code", message.Code);
            if (message.About is not null) answer.WriteString("about", message.About);
            answer.WriteString("month", message.Month.ToString());
            answer.WriteString("source", message.Source);
            answer.WriteString("text", message.Text.In(Language));
            answer.WriteEndObject();
        }

        answer.WriteEndArray();
        answer.WriteEndObject();
    }

    private static void Write(PlanMonth month, Utf8JsonWriter answer)
    {
        answer.WriteStartObject();
        answer.WriteString("month", month.Month.ToString());
        answer.WriteString("status", month.Status.ToString());
        answer.WriteString("certainty", month.Certainty.ToString());
        Kroner("income", month.Income, answer);
        Kroner("loan", month.Loan, answer);
        Kroner("short", month.Short, answer);
        answer.WriteStartArray("lines");
        foreach (var line in month.Lines)
        {
            answer.WriteStartObject();
            answer.WriteString("kind", line.Kind.ToString());
            Kroner("amount", line.Amount, answer);
            answer.WriteString("certainty", line.Certainty.ToString());
            answer.WriteString("basis", line.Basis.In(Language));
            answer.WriteString("source", line.Source);
            answer.WriteEndObject();
        }

        answer.WriteEndArray();
        answer.WriteEndObject();
    }

    /// <summary>Always two decimals, as money is written.</summary>
    private static void Kroner(string name, decimal amount, Utf8JsonWriter answer)
    {
        answer.WritePropertyName(name);
        answer.WriteRawValue(amount.ToString("0.00", System.Globalization.CultureInfo.InvariantCulture));
    }
}
