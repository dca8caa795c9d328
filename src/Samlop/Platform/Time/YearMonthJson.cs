using System.Text.Json;
using System.Text.Json.Serialization;

namespace Samlop.Platform.Time;

/// <summary>
/// A month in JSON is a text: <c>"2022-03"</c>. Without this a month would be read back as January of year 1, in silence.
/// </summary>
public sealed class YearMonthJson : JsonConverter<YearMonth>
{
    public override YearMonth Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String && YearMonth.TryParse(reader.GetString(), out var month)
            ? month
            : throw new JsonException();

    public override void Write(Utf8JsonWriter writer, YearMonth value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString());
}
