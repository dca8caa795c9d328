using System.Text.Json;
using System.Text.Json.Serialization;

namespace Samlop.Platform.Identifiers;

/// <summary>An identifier in JSON is its canonical value as a text. Reading anything else is a <see cref="JsonException"/>.</summary>
public sealed class IdentifierJson<T> : JsonConverter<T> where T : class, IIdentifier<T>
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String && T.TryParse(reader.GetString(), out var value) ? value : throw new JsonException();

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(value.Value);
}
