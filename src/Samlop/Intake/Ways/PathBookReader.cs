using System.Globalization;
using System.Text.Json;
using Samlop.Intake.Eligibility;
using Samlop.Platform.Evaluation;

namespace Samlop.Intake.Ways;

/// <summary>
/// Reads <c>paths.json</c>, <c>needs.json</c>, <c>steps.json</c> and <c>reasons.json</c> of a folder and refuses what is not sound: needs
/// and steps that are not there, a number that is missing, a fact that is neither given nor said to be empty.
/// </summary>
public sealed class PathBookReader
{
    /// <summary>Every fact of a path; one that the sources do not say stands there as null.</summary>
    private static readonly string[] FactNames =
    [
        "startYear",
        "trades",
        "years",
        "companyDays",
        "norwegian",
        "trialPracticeWeeks",
        "classSize",
        "parties",
        "livelihood",
    ];

    /// <summary>The conditions of the adult right, in either law.</summary>
    private static readonly string[] Refusals =
    [
        "TwentyFiveThisYearOrEarlier",
        "NineteenWhenSchoolYearBegan",
        "LowerSecondaryCompleted",
        "UpperSecondaryNotCompleted",
        "LawfulStay",
        "ResidenceDecided",
    ];

    private readonly Dictionary<string, NextStep> steps;

    private PathBookReader(Dictionary<string, NextStep> steps) => this.steps = steps;

    /// <exception cref="InvalidDataException">The content is not sound; the message names file and field.</exception>
    public static PathBook Read(string folder)
    {
        var reader = new PathBookReader(
            InFile(
                folder,
                "steps.json",
                file => file.Fields().ToDictionary(f => f.Name, f => Step(f.Name, f.Value), StringComparer.Ordinal)
            )
        );
        var needs = InFile(
            folder,
            "needs.json",
            file => file.Fields().ToDictionary(f => f.Name, f => reader.Need(f.Name, f.Value), StringComparer.Ordinal)
        );
        var reasons = InFile(
            folder,
            "reasons.json",
            file => Enum.GetValues<NoTrainingReason>().ToDictionary(reason => reason, reason => Text(file[reason.ToString()]))
        );
        return InFile(
            folder,
            "paths.json",
            file =>
            {
                file.OnlyKnows("paths", "adult", "afterRefusal", "noSuchPath", "exists", "confirmed", "requalification", "guidance");
                file["afterRefusal"].OnlyKnows(Refusals);
                return new PathBook(
                    [.. file["paths"].Items().Select(path => reader.Path(path, needs))],
                    Asked(file["adult"], needs),
                    Refusals.ToDictionary(
                        code => code,
                        code => (IReadOnlyList<NextStep>)[.. file["afterRefusal"][code].Items().Select(reader.Step)],
                        StringComparer.Ordinal
                    ),
                    reader.Step(file["noSuchPath"]),
                    new PathNeed("PathExists", Certainty.Verified, null, null, null, Text(file["exists"]), null, null),
                    reader.Confirmed(file["confirmed"]),
                    reader.Step(file["requalification"]),
                    reader.Step(file["guidance"]),
                    reasons
                );
            }
        );
    }

    private PathTemplate Path(JsonInput input, Dictionary<string, PathNeed> needs)
    {
        input.OnlyKnows("code", "kind", "source", "from", "to", "forYouth", "name", "needs", "next", "afterEnd", "facts");
        var (from, to) = (input.Optional("from")?.Date(), input.Optional("to")?.Date());
        if (to < from) throw input["to"].Bad("is before from");
        return new PathTemplate(
            Filled(input["code"]),
            input["kind"].Choice<PathKind>(),
            Filled(input["source"]),
            from,
            to,
            input.Optional("forYouth")?.Flag() ?? false,
            Text(input["name"]),
            [.. input["needs"].Items().Select(need => Asked(need, needs))],
            Step(input["next"]),
            input.Optional("afterEnd") is { } after ? Step(after) : null,
            Facts(input["facts"]));
    }

    /// <summary>A need of a path: what <c>needs.json</c> says, with the path's own numbers in the text.</summary>
    private static PathNeed Asked(JsonInput input, Dictionary<string, PathNeed> needs)
    {
        input.OnlyKnows("code", "certainty", "least", "most", "level");
        if (!needs.TryGetValue(input["code"].Text(), out var need))
            throw input["code"].Bad($"{input["code"].Text()} is not in needs.json");
        var (least, most, level) = (
            input.Optional("least")?.IntBetween(0, 600),
            input.Optional("most")?.IntBetween(0, 100),
            input.Optional("level")?.Choice<LanguageLevel>()
        );
        if ((least is null) == need.Text.Nb.Contains("{0}", StringComparison.Ordinal))
            throw new InvalidInput($"{input.Path}.least", least is null ? "is missing" : $"is not used by {need.Code}");
        if ((most is null) == need.Text.Nb.Contains("{1}", StringComparison.Ordinal))
            throw new InvalidInput($"{input.Path}.most", most is null ? "is missing" : $"is not used by {need.Code}");
        if ((level is null) == need.Text.Nb.Contains("{2}", StringComparison.Ordinal))
            throw new InvalidInput($"{input.Path}.level", level is null ? "is missing" : $"is not used by {need.Code}");
        return need with
        {
            Certainty = input.Optional("certainty")?.Choice<Certainty>() ?? Certainty.Verified,
            Least = least,
            Most = most,
            Level = level,
            Text = need.Text.Each(text => string.Format(CultureInfo.InvariantCulture, text, least, most, level)),
        };
    }

    private PathNeed Need(string code, JsonInput input)
    {
        input.OnlyKnows("text", "ifOpen", "ifFails");
        if (!WayNeeds.ByCode.ContainsKey(code))
            throw input.Bad("is not a need the program knows");
        return new PathNeed(
            code,
            Certainty.Verified,
            null,
            null,
            null,
            Text(input["text"]),
            input.Optional("ifOpen") is { } open ? Step(open) : null,
            input.Optional("ifFails") is { } fails ? Step(fails) : null
        );
    }

    private PathNeed Confirmed(JsonInput input)
    {
        input.OnlyKnows("text", "step");
        var text = Text(input["text"]);
        if (!text.Nb.Contains("{0}", StringComparison.Ordinal)) throw input["text"].Bad("must have a place for the need");
        return new PathNeed("Confirmed", Certainty.Verified, null, null, null, text, Step(input["step"]), null);
    }

    private static PathFacts Facts(JsonInput input)
    {
        input.OnlyKnows(FactNames);
        JsonInput? Said(string name) => input[name] is { IsNull: false } said ? said : null;
        return new PathFacts(
            Said("startYear")?.IntBetween(1990, 2100),
            Said("trades")?.Items().Select(Filled).ToList(),
            Said("years")?.Number(),
            Said("companyDays")?.Items().Select(Days).ToList(),
            Said("norwegian")?.Choice<LanguageLevel>(),
            Said("trialPracticeWeeks")?.IntBetween(1, 100),
            Said("classSize")?.IntBetween(1, 100),
            Said("parties")?.Items().Select(party => party.Choice<Party>()).ToList(),
            Said("livelihood")?.Items().Select(Filled).ToList());
    }

    private static (int Least, int Most)? Days(JsonInput input)
    {
        if (input.IsNull) return null;
        var days = input.Items().Select(day => day.IntBetween(0, 5)).ToList();
        return days is [var least, var most] && least <= most ? (least, most) : throw input.Bad("must be the fewest and the most days");
    }

    private NextStep Step(JsonInput input) =>
        steps.GetValueOrDefault(input.Text()) ?? throw input.Bad($"{input.Text()} is not in steps.json");

    private static NextStep Step(string code, JsonInput input)
    {
        input.OnlyKnows("who", "text");
        return new NextStep(code, input["who"].Choice<Party>(), Text(input["text"]));
    }

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

    private static T InFile<T>(string folder, string name, Func<JsonInput, T> read)
    {
        try
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(System.IO.Path.Combine(folder, name)));
            return read(JsonInput.Of(document));
        }
        catch (Exception problem) when (problem is InvalidInput or JsonException)
        {
            throw new InvalidDataException($"{name}: {problem.Message}", problem);
        }
    }
}
