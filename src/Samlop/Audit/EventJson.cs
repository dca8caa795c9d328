using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;

namespace Samlop.Audit;

/// <summary>
/// How events are written: short, with ids as their value. What was written under an earlier code, with an earlier name of a member or of a
/// value of an enumeration (<see cref="WasAttribute"/>), is read as what it is called now.
/// </summary>
public static class EventJson
{
    public static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Converters = { new EnumJsonFactory(), new IdJsonConverterFactory() },
    };

    private static readonly ConcurrentDictionary<Type, IReadOnlyList<(string Before, string Now)>> Renamed = new();

    /// <summary>The types of all events of the program by their codes, also the earlier ones.</summary>
    public static IReadOnlyDictionary<string, Type> Types { get; } = TypesIn([typeof(IEvent).Assembly]);

    /// <summary>The codes of events that are news to nobody.</summary>
    public static IReadOnlyList<string> NoNews { get; } =
        [.. Types.Where(t => t.Value.IsDefined(typeof(NoNewsAttribute))).Select(t => t.Key).Order(StringComparer.Ordinal)];

    /// <summary>The codes of events that are news until another happens, with the codes of that.</summary>
    public static IReadOnlyList<(string Code, IReadOnlyList<string> Until)> NewsUntil { get; } =
    [
        .. from known in Types
           let until = known.Value.GetCustomAttribute<NewsUntilAttribute>()?.Code
           where until is not null
           orderby known.Key
           select (known.Key, (IReadOnlyList<string>)[.. Earlier(Types[until]).Prepend(until)]),
    ];

    public static string CodeOf(Type type) =>
        type.GetCustomAttribute<EventAttribute>()?.Code ?? throw new InvalidOperationException($"{type.Name} has no [Event].");

    public static string Write(IEvent happened) => JsonSerializer.Serialize(happened, happened.GetType(), Options);

    /// <summary>The types of the events that stand in some assemblies by their codes, also the earlier ones.</summary>
    public static IReadOnlyDictionary<string, Type> TypesIn(IEnumerable<Assembly> assemblies) => (
        from type in assemblies.SelectMany(assembly => assembly.GetTypes())
        where type is { IsAbstract: false } && type.IsAssignableTo(typeof(IEvent))
        from code in Earlier(type).Prepend(CodeOf(type))
        select (code, type)).ToFrozenDictionary(known => known.code, known => known.type, StringComparer.Ordinal);

    /// <summary>
    /// An event as it was recorded; null where its code is not known. It throws on what cannot be read: history asks <see
    /// cref="EventTelling"/>.
    /// </summary>
    /// <param name="types">Those that are known; null for the program's own.</param>
    public static IEvent? Read(string code, string data, IReadOnlyDictionary<string, Type>? types = null)
    {
        if (!(types ?? Types).TryGetValue(code, out var type)) return null;
        var renamed = Renamed.GetOrAdd(type, RenamedIn);
        if (renamed.Count == 0) return (IEvent?)JsonSerializer.Deserialize(data, type, Options);

        var members = JsonNode.Parse(data)?.AsObject() ?? throw new JsonException("Nothing is stored.");
        foreach (var (before, now) in renamed)
        {
            if (members.ContainsKey(now) || !members.Remove(before, out var value)) continue;
            members[now] = value;
        }

        return (IEvent?)members.Deserialize(type, Options);
    }

    private static IReadOnlyList<string> Earlier(ICustomAttributeProvider named) =>
        named.GetCustomAttributes(typeof(WasAttribute), false) is [WasAttribute was] ? was.Names : [];

    private static List<(string Before, string Now)> RenamedIn(Type type) =>
    [
        .. from parameter in type.GetConstructors().SelectMany(c => c.GetParameters())
           from before in Earlier(parameter)
           select (before, JsonNamingPolicy.CamelCase.ConvertName(parameter.Name!)),
    ];

    private sealed class EnumJsonFactory : JsonConverterFactory
    {
        public override bool CanConvert(Type type) => type.IsEnum;

        public override JsonConverter CreateConverter(Type type, JsonSerializerOptions options) =>
            (JsonConverter)Activator.CreateInstance(typeof(EnumJson<>).MakeGenericType(type))!;
    }

    /// <summary>An enumeration by the names of its values, the earlier names too.</summary>
    private sealed class EnumJson<TEnum> : JsonConverter<TEnum> where TEnum : struct, Enum
    {
        public override TEnum Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) =>
            StoredNames<TEnum>.Find(reader.GetString()) ?? throw new JsonException($"No such {typeof(TEnum).Name}.");

        public override void Write(Utf8JsonWriter writer, TEnum value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.ToString());
    }

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
