using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Samlop.Platform.Text;

namespace Samlop.Letters.Compose;

/// <summary>
/// Everything that stands in a letter, frozen when it is dispatched and written in one canonical form, so that the same letter always has
/// the same hash.
/// </summary>
/// <param name="Kind">Code of the <see cref="LetterKind"/>.</param>
/// <param name="Date">The letter's own date.</param>
/// <param name="Blocks">The texts of the template that are used, filled in, by what they are called in the letter.</param>
/// <param name="Body">What the module put in (<see cref="LetterParts.Body"/>).</param>
public sealed record LetterContent(
    string Kind,
    NorwegianForm Form,
    int TemplateVersion,
    string Sender,
    string Receiver,
    string CaseNumber,
    string About,
    DateOnly Date,
    IReadOnlyList<LetterReference> References,
    string Foot,
    LetterSignature Signature,
    SortedDictionary<string, string> Blocks,
    JsonElement Body
)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter() },
    };

    [JsonIgnore]
    public string Title => Blocks[LetterKind.Title];

    public string? Block(string key) => Blocks.GetValueOrDefault(key);

    /// <summary>What the module put in, as it is typed there.</summary>
    public TBody BodyAs<TBody>() => Body.Deserialize<TBody>(Json)!;

    public LetterContent WithBody(object body) => this with { Body = Frozen(body) };

    public string Write() => JsonSerializer.Serialize(this, Json);

    /// <summary>SHA-256 of the canonical form, 64 hexadecimal digits.</summary>
    public string Hash() => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Write())));

    public static LetterContent Read(string json) => JsonSerializer.Deserialize<LetterContent>(json, Json)!;

    internal static JsonElement Frozen(object body) => JsonSerializer.SerializeToElement(body, body.GetType(), Json);
}
