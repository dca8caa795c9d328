using System.Text.Json;
using System.Text.Json.Serialization;

namespace Samlop.Access.Authority;

/// <summary>The codes of acts in an event. Before there were several, one code stood alone.</summary>
internal sealed class DelegatedActs : JsonConverter<IReadOnlyList<string>>
{
    public override IReadOnlyList<string> Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String
            ? [reader.GetString()!]
            : JsonSerializer.Deserialize<List<string>>(ref reader, options) ?? [];

    public override void Write(Utf8JsonWriter writer, IReadOnlyList<string> value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        foreach (var code in value) writer.WriteStringValue(code);
        writer.WriteEndArray();
    }
}
