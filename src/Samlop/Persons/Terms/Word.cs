using System.Collections.Frozen;
using System.Reflection;

namespace Samlop.Persons.Terms;

/// <summary>How the table of sharing writes a value.</summary>
[AttributeUsage(AttributeTargets.Field)]
public sealed class WordAttribute(string word) : Attribute
{
    public string Word { get; } = word;
}

/// <summary>The words of the table for the values of an enumeration.</summary>
public static class WordsOf<TEnum> where TEnum : struct, Enum
{
    private static readonly FrozenDictionary<string, TEnum> Values = (
        from field in typeof(TEnum).GetFields(BindingFlags.Public | BindingFlags.Static)
        let word = field.GetCustomAttribute<WordAttribute>()?.Word
        where word is not null
        select (word, value: (TEnum)field.GetValue(null)!))
        .ToFrozenDictionary(known => known.word, known => known.value, StringComparer.Ordinal);

    private static readonly FrozenDictionary<TEnum, string> Written = Values.ToFrozenDictionary(known => known.Value, known => known.Key);

    public static IEnumerable<string> All => Written.OrderBy(known => known.Key).Select(known => known.Value);

    /// <summary>Null for what is no word of the table, letter by letter.</summary>
    public static TEnum? Find(string word) => Values.TryGetValue(word, out var value) ? value : null;

    /// <exception cref="KeyNotFoundException">The value has no word.</exception>
    public static string For(TEnum value) => Written[value];
}
