using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Samlop.Grants.Decide;
using Samlop.Platform.Amounts;
using Samlop.Platform.Text;

namespace Samlop.Grants.Letters;

/// <summary>
/// Everything that stands in a letter, frozen when it is dispatched and written in one canonical form, so that the same letter always has
/// the same hash.
/// </summary>
/// <param name="Date">The letter's own date.</param>
/// <param name="Decision">What is decided, without what is the directorate's own (<see cref="Public"/>).</param>
/// <param name="Costs">What each kind of cost is called in the letter, by its code.</param>
/// <param name="Blocks">The texts of the template that are used, filled in. Without <c>appeal</c> where that must be clarified.</param>
/// <param name="AnswerUrl">Where an award is accepted.</param>
/// <param name="Applied">What was applied for, where less is awarded for the year.</param>
public sealed record LetterContent(
    DecisionKind Kind,
    NorwegianForm Form,
    int TemplateVersion,
    string Directorate,
    string County,
    string CaseNumber,
    string CallNumber,
    DateOnly Date,
    string DecidedBy,
    DateTimeOffset DecidedAt,
    DecisionContent Decision,
    SortedDictionary<string, string> Costs,
    SortedDictionary<string, string> Blocks,
    string? AnswerUrl,
    Money? Applied = null
)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter() },
    };

    public string Title => Blocks["title"];

    public string? Block(string key) => Blocks.GetValueOrDefault(key);

    public string Write() => JsonSerializer.Serialize(this, Json);

    /// <summary>SHA-256 of the canonical form, 64 hexadecimal digits.</summary>
    public string Hash() => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Write())));

    public static LetterContent Read(string json) => JsonSerializer.Deserialize<LetterContent>(json, Json)!;

    /// <summary>A decision as the county may read it: never the internal note, nor whom it was weighed against.</summary>
    public static DecisionContent Public(DecisionContent decided) => decided with { InternalNote = null, PassedOver = null };
}
