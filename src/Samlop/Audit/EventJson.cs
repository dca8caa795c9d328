using System.Collections.Frozen;
using System.Text.Json;
using System.Text.Json.Serialization;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;

namespace Samlop.Audit;

/// <summary>How events are written: short, with ids as their value.</summary>
public static class EventJson
{
    public static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(), new IdJsonConverterFactory() },
    };

    private static readonly FrozenDictionary<string, Type> Types = typeof(IEvent).Assembly.GetTypes()
        .Where(type => type.IsAssignableTo(typeof(IEvent)) && type is { IsAbstract: false, IsInterface: false })
        .ToFrozenDictionary(type => type.Name);

    /// <summary>The names of events that only the organisation that did them is told (<see cref="IWithinOrganisation"/>).</summary>
    public static readonly IReadOnlyList<string> WithinOrganisation = [.. Types.Where(type => type.Value.IsAssignableTo(typeof(IWithinOrganisation))).Select(type => type.Key).Order(StringComparer.Ordinal)];

    /// <summary>An event as it was recorded; null where the program no longer knows its type.</summary>
    public static IEvent? Read(string type, string data) =>
        Types.TryGetValue(type, out var known) ? (IEvent?)JsonSerializer.Deserialize(data, known, Options) : null;

    private sealed class IdJsonConverterFactory : JsonConverterFactory
    {
        public override bool CanConvert(Type type) =>
            type.IsValueType && type.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IId<>));

        public override JsonConverter CreateConverter(Type type, JsonSerializerOptions options) =>
            (JsonConverter)Activator.CreateInstance(typeof(IdJsonConverter<>).MakeGenericType(type))!;
    }

    private sealed class IdJsonConverter<TId> : JsonConverter<TId> where TId : struct, IId<TId>
    {
        public override TId Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) => TId.From(reader.GetGuid());

        public override void Write(Utf8JsonWriter writer, TId value, JsonSerializerOptions options) => writer.WriteStringValue(value.Value);
    }
}
