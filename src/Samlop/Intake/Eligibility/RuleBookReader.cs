using System.Globalization;
using System.Text.Json;
using Samlop.Platform.Evaluation;

namespace Samlop.Intake.Eligibility;

/// <summary>
/// Reads <c>rule-sets.json</c>, <c>conditions.json</c>, <c>permit-grounds.json</c>, <c>clarifications.json</c> and <c>names.json</c> of a
/// folder and refuses what is not sound: periods that overlap or end before they begin, codes the program does not know, a text missing in
/// one of the languages.
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

        var conditions = InFile(folder, "conditions.json", Texts);
        var knownUntil = InFile(folder, "rule-sets.json", file =>
        {
            file.OnlyKnows("knownUntil", "ruleSets");
            return file["knownUntil"].Date();
        });
        var ruleSets = InFile(folder, "rule-sets.json", file => file["ruleSets"].Items().Select(set => RuleSet(set, conditions)).ToList());
        var grounds = InFile(folder, "permit-grounds.json", file => Grounds(file["grounds"]));
        InFile(folder, "rule-sets.json", file => NoOverlap(file["ruleSets"].Items().ToList(), ruleSets));
        var book = new RuleBook(knownUntil, ruleSets, grounds, clarifications, names);
        foreach (var name in NamesNeeded(book).Where(n => !names.ContainsKey(n)))
            throw new InvalidDataException($"names.json: {name} is missing");
        return book;
    }

    /// <summary>Every fact a condition looks at, and every value of the facts that are choices.</summary>
    private static IEnumerable<string> NamesNeeded(RuleBook book)
    {
        var nobody = new PersonCase(new EligibilityQuestion(DateOnly.MinValue, new PersonFacts()), book);
        return Conditions.ByCode.Values.SelectMany(c => c.Facts(nobody)).Select(f => f.Name).Append("asOf").Concat(FactsOfGrounds)
            .Concat(Enum.GetNames<Citizenship>().Select(n => $"citizenship.{n}"))
            .Concat(Enum.GetNames<LowerSecondary>().Select(n => $"lowerSecondary.{n}"))
            .Concat(Enum.GetNames<UpperSecondary>().Select(n => $"upperSecondary.{n}"))
            .Concat(Enum.GetNames<Answer>().SelectMany(n => (string[])[$"adultRight.{n}", $"targetGroup.{n}"]))
            .Concat(Enum.GetNames<PermitParagraph>().Select(n => $"paragraph.{n}"))
            .Concat(["permit.None", "grounds.None"]);
    }

    /// <summary>Facts that only some grounds are asked about.</summary>
    private static readonly string[] FactsOfGrounds = ["onProtectionApplication", "paragraph", "referenceSettledOn", "familyAppliedOn"];

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

    private static RuleSet RuleSet(JsonInput input, Dictionary<string, LocalText> conditions)
    {
        input.OnlyKnows("topic", "law", "section", "from", "to", "rules");
        var from = input["from"] is { IsNull: false } first ? first.Date() : (DateOnly?)null;
        var to = input["to"] is { IsNull: false } last ? last.Date() : (DateOnly?)null;
        if (to < from) throw input["to"].Bad("is before from");
        var rules = new List<Rule>();
        foreach (var item in input["rules"].Items())
        {
            var rule = Rule(item, conditions);
            if (rules.Exists(r => r.Code == rule.Code)) throw item["code"].Bad("is there twice");
            rules.Add(rule);
        }

        if (!rules.Exists(r => r.Decides)) throw input["rules"].Bad("must have a rule that decides");
        return new RuleSet(input["topic"].Choice<RuleTopic>(), Filled(input["law"]), input["section"].Text(), from, to, rules);
    }

    private static Rule Rule(JsonInput input, Dictionary<string, LocalText> conditions)
    {
        input.OnlyKnows("code", "source", "certainty", "decides", "least", "most", "day");
        var code = input["code"].Text();
        if (!Conditions.ByCode.TryGetValue(code, out var condition))
            throw input["code"].Bad($"{code} is not a condition the program knows");
        void Carries(RuleData data, string field)
        {
            if (condition.Needs.HasFlag(data) != input.Optional(field).HasValue)
                throw new InvalidInput($"{input.Path}.{field}", condition.Needs.HasFlag(data) ? "is missing" : $"is not used by {code}");
        }

        Carries(RuleData.Least, "least");
        Carries(RuleData.Most, "most");
        Carries(RuleData.Day, "day");
        if (!conditions.TryGetValue(code, out var text))
            throw input["code"].Bad($"{code} has no text in conditions.json");
        var (least, most) = (
            input.Optional("least")?.IntBetween(0, 100),
            input.Optional("most")?.IntBetween(input.Optional("least")?.Int() ?? 0, 100)
        );
        return new Rule(
            code,
            Filled(input["source"]),
            input["certainty"].Choice<Certainty>(),
            input.Optional("decides")?.Flag() ?? true,
            least,
            most,
            input.Optional("day")?.Date(),
            text.Each(sentence => string.Format(CultureInfo.InvariantCulture, sentence, least, most)));
    }

    private static List<PermitGround> Grounds(JsonInput input)
    {
        var grounds = new List<PermitGround>();
        foreach (var item in input.Items())
        {
            item.OnlyKnows("ground", "programme", "dutyToTraining", "trainingOf2003", "familySurelyBefore", "firstGranted", "text");
            var (ground, programme) = (Filled(item["ground"]), item["programme"].Choice<ProgrammeGround>());
            if (programme == ProgrammeGround.NotInTable) throw item["programme"].Bad("is for grounds that are not in the table");
            if (grounds.Exists(g => g.Ground == ground)) throw item["ground"].Bad("is there twice");
            var duty = item.Optional("dutyToTraining")?.Flag() ?? false;
            if (duty && programme != ProgrammeGround.Never) throw item["dutyToTraining"].Bad("goes with no programme");
            var within = item.Optional("familySurelyBefore");
            if (
                within is { } field
                && programme is not (ProgrammeGround.FamilyWithinFiveYears or ProgrammeGround.FamilyAfterApplicationForProtection)
            )
                throw field.Bad("is for family");
            var text = item["text"];
            text.OnlyKnows("nb", "nn", "en");
            grounds.Add(
                new PermitGround(
                    ground,
                    programme,
                    duty,
                    item.Optional("trainingOf2003")?.Flag(),
                    within?.Date(),
                    item.Optional("firstGranted")?.Date(),
                    new LocalText(Filled(text["nb"]), Filled(text["nn"]), Filled(text["en"]))
                )
            );
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
                if (sets[earlier].InForce(start) && sets[later].InForce(start))
                    throw items[later].Bad($"overlaps ruleSets[{earlier}] of the same topic");
            }
        }

        return true;
    }

    private static DateOnly Max(DateOnly a, DateOnly b) => a > b ? a : b;

    private static Dictionary<string, LocalText> Texts(JsonInput input) =>
        input.Fields().ToDictionary(f => f.Name, f => Text(f.Value), StringComparer.Ordinal);

    private static LocalText Text(JsonInput input)
    {
        input.OnlyKnows("nb", "nn", "en", "uk", "ar");
        return new LocalText(Filled(input["nb"]), Filled(input["nn"]), Filled(input["en"]))
        {
            Uk = Filled(input["uk"]),
            Ar = Filled(input["ar"]),
        };
    }

    private static string Filled(JsonInput input) =>
        string.IsNullOrWhiteSpace(input.Text()) ? throw input.Bad("must not be empty") : input.Text();
}
