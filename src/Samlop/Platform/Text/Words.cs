namespace Samlop.Platform.Text;

/// <summary>
/// A family of texts, <c>{family}_{code}</c>, one for each code. It is a static field beside what uses it: the one place where a key is
/// composed, and where a test finds which texts there must be, and which may not be.
/// </summary>
public abstract class WordFamily
{
    private readonly Dictionary<string, string> keys;

    private protected WordFamily(Type texts, string family, IEnumerable<string> codes)
    {
        (Texts, Family) = (texts, family);
        keys = codes.ToDictionary(code => code, code => $"{family}_{code.Replace('-', '_').Replace('.', '_')}", StringComparer.Ordinal);
    }

    /// <summary>The strongly typed texts it is among.</summary>
    public Type Texts { get; }

    /// <summary>What the keys begin with.</summary>
    public string Family { get; }

    /// <summary>The keys of its texts.</summary>
    public IReadOnlyCollection<string> Keys => keys.Values;

    private protected string? KeyOf(string code) => keys.GetValueOrDefault(code);

    private protected Phrase Said(string code, object?[] arguments) =>
        Phrase.In(
            Texts,
            KeyOf(code) ?? throw new ArgumentOutOfRangeException(nameof(code), code, $"{Family} has no such word."),
            arguments
        );
}

/// <summary>The words for the values of an enum.</summary>
/// <param name="family">What the keys begin with: <c>State</c> for <c>State_Draft</c>.</param>
/// <param name="without">Values that are never said.</param>
public sealed class Words<TTexts, TValue>(string family, params TValue[] without)
    : WordFamily(typeof(TTexts), family, Enum.GetValues<TValue>().Except(without).Select(value => value.ToString()))
    where TValue : struct, Enum
{
    public Phrase Of(TValue value, params object?[] arguments) => Said(value.ToString(), arguments);
}

/// <summary>The words for a closed set of codes; hyphens and points in a code are underscores in its key.</summary>
public sealed class Words<TTexts>(string family, IEnumerable<string> codes) : WordFamily(typeof(TTexts), family, codes)
{
    public Phrase Of(string code, params object?[] arguments) => Said(code, arguments);

    /// <summary>Null for a code that has no word.</summary>
    public Phrase? Find(string code) => KeyOf(code) is null ? null : Of(code);
}
