using System.Text.Json;
using Samlop.Grants.Decide;
using Samlop.Platform.Text;

namespace Samlop.Grants.Letters;

/// <summary>
/// The first version of each template and the calls' names in nynorsk, from <c>content/letters</c>, read and checked when the program
/// starts: a text that cannot be used stops it.
/// </summary>
public sealed class ShippedTemplates
{
    private readonly Dictionary<DecisionKind, LetterTexts> texts;
    private readonly Dictionary<string, CallNames> names;

    private ShippedTemplates(Dictionary<DecisionKind, LetterTexts> texts, Dictionary<string, CallNames> names) =>
        (this.texts, this.names) = (texts, names);

    public LetterTexts Of(DecisionKind kind) => texts[kind];

    /// <summary>What a call, its kinds of cost and its reports are called in nynorsk; null where nobody has translated them.</summary>
    public CallNames? InNynorsk(string callNumber) => names.GetValueOrDefault(callNumber);

    public static ShippedTemplates Load(string folder)
    {
        var texts = LetterStructure.Kinds.ToDictionary(
            kind => kind,
            kind => Read(Path.Combine(folder, kind.ToString().ToLowerInvariant() + ".json"), kind)
        );
        var names = Directory
            .GetFiles(folder, "*.nn.json")
            .Select(file => JsonSerializer.Deserialize<CallNames>(File.ReadAllText(file), JsonSerializerOptions.Web)!)
            .ToDictionary(n => n.Call, StringComparer.Ordinal);
        return new ShippedTemplates(texts, names);
    }

    private static LetterTexts Read(string file, DecisionKind kind)
    {
        var read = LetterTexts.Read(File.ReadAllText(file));
        return read.Problem(kind) is { } problem ? throw new FormatException($"{file}: {problem.In(Languages.English.Culture)}") : read;
    }
}

/// <summary>A call's title, and its kinds of cost and what is to be reported by their codes, in nynorsk.</summary>
public sealed record CallNames(
    string Call,
    string Title,
    IReadOnlyDictionary<string, string> Costs,
    IReadOnlyDictionary<string, string> Reports
);
