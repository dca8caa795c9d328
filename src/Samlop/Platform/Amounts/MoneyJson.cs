using System.Text.Json;
using System.Text.Json.Serialization;

namespace Samlop.Platform.Amounts;

/// <summary>
/// An amount in JSON is a number of kroner: <c>1250000.5</c>. Without this an amount would be read back as nothing, in silence.
/// </summary>
public sealed class MoneyJson : JsonConverter<Money>
{
    public override Money Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        try
        {
            return reader.TokenType == JsonTokenType.Number ? Money.FromKroner(reader.GetDecimal()) : throw new JsonException();
        }
        catch (Exception problem) when (problem is ArgumentException or OverflowException or FormatException)
        {
            throw new JsonException("Not an amount of whole øre.", problem);
        }
    }

    public override void Write(Utf8JsonWriter writer, Money value, JsonSerializerOptions options) => writer.WriteNumberValue(value.Kroner);
}
