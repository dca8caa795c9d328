using System.Collections.Frozen;
using System.Reflection;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Samlop.Platform.UseCases;

namespace Samlop.Platform.Data;

/// <summary>The values of an enumeration by the names that they are stored by, the earlier ones too (<see cref="WasAttribute"/>).</summary>
public static class StoredNames<TEnum> where TEnum : struct, Enum
{
    private static readonly FrozenDictionary<string, TEnum> Values = (
        from field in typeof(TEnum).GetFields(BindingFlags.Public | BindingFlags.Static)
        let earlier = field.GetCustomAttribute<WasAttribute>()?.Names ?? []
        from name in earlier.Prepend(field.Name)
        select (name, value: (TEnum)field.GetValue(null)!))
        .ToFrozenDictionary(known => known.name, known => known.value, StringComparer.Ordinal);

    /// <summary>Null for a name that no value has or had.</summary>
    public static TEnum? Find(string? name) => name is not null && Values.TryGetValue(name, out var value) ? value : null;
}

/// <summary>A value in a column, by its name.</summary>
public sealed class StoredNameConverter<TEnum>() : ValueConverter<TEnum, string>(value => value.ToString(), name => Read(name))
    where TEnum : struct, Enum
{
    private static TEnum Read(string name) =>
        StoredNames<TEnum>.Find(name) ?? throw new InvalidOperationException($"{typeof(TEnum).Name} has no {name}.");
}
