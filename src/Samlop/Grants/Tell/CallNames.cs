using System.Text.Json;

namespace Samlop.Grants.Tell;

/// <summary>A call's title, and its kinds of cost and what is to be reported by their codes, in nynorsk.</summary>
public sealed record CallNames(
    string Call,
    string Title,
    IReadOnlyDictionary<string, string> Costs,
    IReadOnlyDictionary<string, string> Reports
);

/// <summary>The calls' names in nynorsk, from <c>content/letters</c>.</summary>
public sealed class NynorskNames
{
    private readonly Dictionary<string, CallNames> names;

    private NynorskNames(Dictionary<string, CallNames> names) => this.names = names;

    /// <summary>Null where nobody has translated them.</summary>
    public CallNames? Of(string callNumber) => names.GetValueOrDefault(callNumber);

    public static NynorskNames Load(string folder) => new(Directory
        .GetFiles(folder, "*.nn.json")
        .Select(file => JsonSerializer.Deserialize<CallNames>(File.ReadAllText(file), JsonSerializerOptions.Web)!)
        .ToDictionary(n => n.Call, StringComparer.Ordinal));
}
