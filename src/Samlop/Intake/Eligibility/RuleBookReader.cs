using System.Text.Json;
using Samlop.Platform.Evaluation;

namespace Samlop.Intake.Eligibility;

/// <summary>
/// Reads <c>rule-sets.json</c>, <c>permit-grounds.json</c>, <c>clarifications.json</c> and <c>names.json</c> of a folder and refuses what is
/// not sound: periods that overlap or end before they begin, codes the program does not know, a text missing in one of the languages.
/// </summary>
public static class RuleBookReader
{
    /// <exception cref="InvalidDataException">The content is not sound; the message names file and field.</exception>
    public static RuleBook Read(string folder)
    {
        var clarifications = InFile(folder, "clarifications.json", Texts);
        var names = InFile(folder, "names.json", Texts);
        foreach (var code in ClarificationCode.All)
        {
            if (!clarifications.ContainsKey(code)) throw new InvalidDataException($"clarifications.json: {code} is missing");
        }

        var ruleSets = InFile(folder, "rule-sets.json", file => file["ruleSets"].Items().Select(RuleSet).ToList());
        var grounds = InFile(folder, "permit-grounds.json", file => Grounds(file["grounds"], clarifications));
        InFile(folder, "rule-sets.json", file => NoOverlap(file["ruleSets"].Items().ToList(), ruleSets));
        var book = new RuleBook(ruleSets, grounds, clarifications, names);
        foreach (var name in NamesNeeded(book).Where(n => !names.ContainsKey(n))) throw new InvalidDataException($"names.json: {name} is missing");
        return book;
    }

    /// <summary>Every fact a condition looks at, and every value of the facts that are choices.</summary>
    private static IEnumerable<string> NamesNeeded(RuleBook book)
    {
        var nobody = new PersonCase(new EligibilityQuestion(DateOnly.MinValue, new PersonFacts()), book);
        return Conditions.ByCode.Values.SelectMany(c => c.Facts(nobody)).Select(f => f.Name).Append("asOf")
            .Concat(Enum.GetNames<Citizenship>().Select(n => $"citizenship.{n}"))
            .Concat(Enum.GetNames<LowerSecondary>().Select(n => $"lowerSecondary.{n}"))
            .Concat(Enum.GetNames<UpperSecondary>().Select(n => $"upperSecondary.{n}"))
            .Concat(Enum.GetNames<Answer>().Select(n => $"adultRight.{n}"));
    }

    private static T InFile<T>(string folder, string name, Func<JsonInput, T> read)
    {
        try
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder, name)));
            return read(JsonInput.Of(document));
        }
        catch (Exception problem) when (problem is InvalidInput or JsonException)
        {
            throw new InvalidDataException($"{name}: {problem.Message}", problem);
        }
    }

    private static RuleSet RuleSet(JsonInput input)
    {
        input.OnlyKnows("topic", "law", "section", "from", "to", "rules");
        var from = input["from"] is { IsNull: false } first ? first.Date() : (DateOnly?)null;
        var to = input["to"] is { IsNull: false } last ? last.Date() : (DateOnly?)null;
        if (to < from) throw input["to"].Bad("is before from");
        var rules = new List<Rule>();
        foreach (var item in input["rules"].Items())
        {
            var rule = Rule(item);
            if (rules.Exists(r => r.Code == rule.Code)) throw item["code"].Bad("is there twice");
            rules.Add(rule);
        }

        if (!rules.Exists(r => r.Decides)) throw input["rules"].Bad("must have a rule that decides");
        return new RuleSet(input["topic"].Choice<RuleTopic>(), Filled(input["law"]), input["section"].Text(), from, to, rules);
    }

    private static Rule Rule(JsonInput input)
    {
        input.OnlyKnows("code", "source", "certainty", "decides", "least", "most", "day", "text");
        var code = input["code"].Text();
        if (!Conditions.ByCode.TryGetValue(code, out var condition)) throw input["code"].Bad($"{code} is not a condition the program knows");
        void Carries(RuleData data, string field)
        {
            if (condition.Needs.HasFlag(data) != input.Optional(field).HasValue) throw new InvalidInput($"{input.Path}.{field}", condition.Needs.HasFlag(data) ? "is missing" : $"is not used by {code}");
        }

        Carries(RuleData.Least, "least");
        Carries(RuleData.Most, "most");
        Carries(RuleData.Day, "day");
        return new Rule(
            code,
            Filled(input["source"]),
            input["certainty"].Choice<Certainty>(),
            input.Optional("decides")?.Flag() ?? true,
            input.Optional("least")?.IntBetween(0, 100),
            input.Optional("most")?.IntBetween(input.Optional("least")?.Int() ?? 0, 100),
            input.Optional("day")?.Date(),
            Text(input["text"]));
    }

    private static List<PermitGround> Grounds(JsonInput input, Dictionary<string, LocalText> clarifications)
    {
        var grounds = new List<PermitGround>();
        foreach (var item in input.Items())
        {
            item.OnlyKnows("ground", "effect", "clarify", "text");
            var (ground, effect, clarify) = (Filled(item["ground"]), item["effect"].Choice<PermitEffect>(), item.Optional("clarify")?.Text());
            if (grounds.Exists(g => g.Ground == ground)) throw item["ground"].Bad("is there twice");
            if ((effect == PermitEffect.ToClarify) != (clarify is not null)) throw new InvalidInput($"{item.Path}.clarify", "goes with the effect ToClarify and no other");
            if (clarify is not null && !clarifications.ContainsKey(clarify)) throw item["clarify"].Bad("is not a clarification");
            grounds.Add(new PermitGround(ground, effect, clarify, Text(item["text"])));
        }

        return grounds;
    }

    private static bool NoOverlap(List<JsonInput> items, List<RuleSet> sets)
    {
        for (var later = 0; later < sets.Count; later++)
        {
            for (var earlier = 0; earlier < later; earlier++)
            {
                if (sets[earlier].Topic != sets[later].Topic) continue;
                var start = Max(sets[earlier].From ?? DateOnly.MinValue, sets[later].From ?? DateOnly.MinValue);
                if (sets[earlier].InForce(start) && sets[later].InForce(start)) throw items[later].Bad($"overlaps ruleSets[{earlier}] of the same topic");
            }
        }

        return true;
    }

    private static DateOnly Max(DateOnly a, DateOnly b) => a > b ? a : b;

    private static Dictionary<string, LocalText> Texts(JsonInput input) => input.Fields().ToDictionary(f => f.Name, f => Text(f.Value), StringComparer.Ordinal);

    private static LocalText Text(JsonInput input)
    {
        input.OnlyKnows("nb", "nn", "en");
        return new LocalText(Filled(input["nb"]), Filled(input["nn"]), Filled(input["en"]));
    }

    private static string Filled(JsonInput input) => string.IsNullOrWhiteSpace(input.Text()) ? throw input.Bad("must not be empty") : input.Text();
}
