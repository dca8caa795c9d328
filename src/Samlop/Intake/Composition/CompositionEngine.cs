using System.Globalization;
using System.Text.Json;
using Samlop.Platform.Evaluation;

namespace Samlop.Intake.Composition;

/// <summary>
/// <c>evaluate composition FILE [--seed N] [--why genderFirst|priorityFirst]</c>: format <c>class-composition-1</c>, with the optional
/// fields <c>lockIn</c>, <c>lockOut</c>, <c>seed</c> and <c>why</c> beside the format's own.
/// </summary>
public static class CompositionEngine
{
    public static void Answer(EngineRun run)
    {
        var question = Read(run);
        var explained = Explained(run);
        if (question.Fault() is { } fault) throw fault;
        var proposal = ClassComposer.Compose(question);
        Write(run.Answer, question, proposal, explained);
    }

    private static CompositionQuestion Read(EngineRun run)
    {
        var input = run.Input;
        input.OnlyKnows("format", "seats", "rightsMin", "rightsMax", "applicants", "lockIn", "lockOut", "seed", "why");
        if (input["format"].Text() != "class-composition-1") throw input["format"].Bad("must be class-composition-1");
        foreach (var option in run.Options.Keys)
        {
            if (option is not ("seed" or "why")) throw new InvalidInput($"--{option}", "is not an option of composition");
        }

        return new CompositionQuestion
        {
            Applicants = Applicants(input["applicants"]),
            Seats = input["seats"].Int(),
            RightsMin = input["rightsMin"].Int(),
            RightsMax = input["rightsMax"].Int(),
            LockIn = (input.Optional("lockIn")?.Ints() ?? []).ToHashSet(),
            LockOut = (input.Optional("lockOut")?.Ints() ?? []).ToHashSet(),
            Seed = Seed(run),
        };
    }

    private static Applicant[] Applicants(JsonInput input)
    {
        input.OnlyKnows("woman", "prio", "right", "suit");
        var (woman, prio, right, suit) = (input["woman"].Ints(), input["prio"].Ints(), input["right"].Ints(), input["suit"].Ints());
        foreach (var (name, flags) in new[] { ("woman", woman), ("prio", prio), ("right", right) })
        {
            if (flags.Length != suit.Length)
                throw input[name].Bad($"has {flags.Length} applicants, suit has {suit.Length}");
            if (Array.FindIndex(flags, f => f is not (0 or 1)) is >= 0 and var bad)
                throw new InvalidInput($"applicants.{name}[{bad}]", "must be 0 or 1");
        }

        return [.. suit.Select((points, i) => new Applicant(woman[i] == 1, prio[i] == 1, right[i] == 1, points))];
    }

    private static int Seed(EngineRun run)
    {
        if (!run.Options.TryGetValue("seed", out var option))
            return run.Input.Optional("seed")?.IntBetween(0, int.MaxValue) ?? 0;
        return int.TryParse(option, NumberStyles.None, CultureInfo.InvariantCulture, out var seed)
            ? seed
            : throw new InvalidInput("--seed", "must be a whole number from 0");
    }

    private static CompositionOrder? Explained(EngineRun run)
    {
        var (name, field) = run.Options.TryGetValue("why", out var option) ? (option, "--why") : (run.Input.Optional("why")?.Text(), "why");
        return name switch
        {
            null => null,
            "genderFirst" => CompositionOrder.GenderFirst,
            "priorityFirst" => CompositionOrder.PriorityFirst,
            _ => throw new InvalidInput(field, "must be genderFirst or priorityFirst"),
        };
    }

    private static void Write(Utf8JsonWriter json, CompositionQuestion question, CompositionProposal proposal, CompositionOrder? explained)
    {
        json.WriteStartObject();
        WriteClass(json, "genderFirst", proposal.GenderFirst);
        WriteClass(json, "priorityFirst", proposal.PriorityFirst);
        json.WriteStartArray("front");
        foreach (var point in proposal.Front)
        {
            json.WriteStartObject();
            json.WriteNumber("imbalance", point.Imbalance);
            json.WriteNumber("priority", point.Priority);
            json.WriteNumber("suitability", point.Suitability);
            WriteNumbers(json, "admitted", point.Admitted);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartObject("lottery");
        json.WriteNumber("seed", question.Seed);
        WriteNumbers(json, "lots", proposal.Lots);
        json.WriteEndObject();
        if (explained is { } order) WriteReasons(json, question, order);
        json.WriteEndObject();
    }

    private static void WriteClass(Utf8JsonWriter json, string name, Composition composition)
    {
        json.WriteStartObject(name);
        WriteNumbers(json, "admitted", composition.Admitted);
        json.WriteNumber("women", composition.Women);
        json.WriteNumber("priority", composition.Priority);
        json.WriteNumber("right", composition.Right);
        json.WriteNumber("suitability", composition.Suitability);
        json.WriteEndObject();
    }

    private static void WriteReasons(Utf8JsonWriter json, CompositionQuestion question, CompositionOrder order)
    {
        json.WriteStartArray("why");
        foreach (var reason in MembershipReason.ForAll(question, order))
        {
            json.WriteStartObject();
            json.WriteNumber("applicant", reason.Applicant);
            json.WriteBoolean("in", reason.In);
            json.WriteString("deciding", reason.Deciding.ToString());
            if (reason.Loss is { } loss) json.WriteNumber("loss", loss);
            else json.WriteNull("loss");
            json.WriteString("text", MembershipText.Of(reason, "nb"));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteNumbers(Utf8JsonWriter json, string name, IReadOnlyList<int> numbers)
    {
        json.WriteStartArray(name);
        foreach (var number in numbers) json.WriteNumberValue(number);
        json.WriteEndArray();
    }
}
