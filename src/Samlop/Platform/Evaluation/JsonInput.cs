using System.Globalization;
using System.Text.Json;

namespace Samlop.Platform.Evaluation;

/// <summary>
/// A JSON value together with the path it was found at, so that every complaint names the field.
/// All readers throw <see cref="InvalidInput"/>; none guesses a default.
/// </summary>
public readonly struct JsonInput
{
    private readonly JsonElement element;

    private JsonInput(JsonElement element, string path)
    {
        this.element = element;
        Path = path;
    }

    /// <summary>Where this value stands, for instance <c>person.permits[0].ground</c>; empty for the whole document.</summary>
    public string Path { get; }

    public static JsonInput Of(JsonDocument document) => new(document.RootElement, "");

    /// <summary>The document of these bytes. A key that stands twice would be read as one of the two, and is refused.</summary>
    /// <exception cref="InvalidInput">It is not JSON, or a key is not whole characters; the field is where that key stands.</exception>
    public static JsonDocument Parse(byte[] utf8)
    {
        try
        {
            return Parse(utf8, twice: false);
        }
        catch (JsonException problem)
        {
            throw new InvalidInput("(document)", $"is not JSON: {problem.Message}");
        }
        catch (InvalidOperationException)
        {
            // To look for keys that stand twice every key is read, and one of them could not be.
            using var document = Parse(utf8, twice: true);
            Of(document).ReadEveryKey();
            throw;
        }
    }

    private static JsonDocument Parse(byte[] utf8, bool twice)
    {
        using var content = new MemoryStream(utf8, writable: false);
        return JsonDocument.Parse(content, new JsonDocumentOptions { AllowDuplicateProperties = twice });
    }

    private void ReadEveryKey()
    {
        var inside = Kind switch { JsonValueKind.Object => Fields().Select(field => field.Value), JsonValueKind.Array => Items(), _ => [] };
        foreach (var value in inside) value.ReadEveryKey();
    }

    public JsonValueKind Kind => element.ValueKind;

    public bool IsNull => element.ValueKind == JsonValueKind.Null;

    public InvalidInput Bad(string problem) => new(Path.Length == 0 ? "(document)" : Path, problem);

    /// <summary>The field, which must be there (it may be null).</summary>
    public JsonInput this[string name] => Find(name) ?? throw new InvalidInput(At(name), "is missing");

    /// <summary>The field, or null when it is absent or null.</summary>
    public JsonInput? Optional(string name) => Find(name) is { IsNull: false } found ? found : null;

    public IEnumerable<(string Name, JsonInput Value)> Fields()
    {
        if (element.ValueKind != JsonValueKind.Object) throw Bad("must be an object");
        foreach (var property in element.EnumerateObject())
        {
            var name = Whole(() => property.Name);
            yield return (name, new JsonInput(property.Value, At(name)));
        }
    }

    public IEnumerable<JsonInput> Items()
    {
        if (element.ValueKind != JsonValueKind.Array) throw Bad("must be a list");
        var index = 0;
        foreach (var item in element.EnumerateArray()) yield return new JsonInput(item, $"{Path}[{index++}]");
    }

    /// <summary>Refuses fields outside <paramref name="known"/>: a misspelt optional field must not be ignored in silence.</summary>
    public void OnlyKnows(params ReadOnlySpan<string> known)
    {
        foreach (var (name, value) in Fields())
        {
            if (!known.Contains(name)) throw value.Bad("is not a field of this format");
        }
    }

    public string Text()
    {
        if (element.ValueKind != JsonValueKind.String) throw Bad("must be a text");
        try
        {
            return element.GetString()!;
        }
        catch (InvalidOperationException)
        {
            throw Bad("holds half a character");
        }
    }

    public bool Flag() => element.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => throw Bad("must be true or false"),
    };

    public int Int() =>
        element.ValueKind == JsonValueKind.Number && element.TryGetInt32(out var value) ? value : throw Bad("must be a whole number");

    public int IntBetween(int least, int most) =>
        Int() is var value && value >= least && value <= most ? value : throw Bad($"must be between {least} and {most}");

    public decimal Number() =>
        element.ValueKind == JsonValueKind.Number && element.TryGetDecimal(out var value) ? value : throw Bad("must be a number");

    public DateOnly Date() =>
        DateOnly.TryParseExact(Text(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var value)
            ? value
            : throw Bad("must be a date as yyyy-MM-dd");

    /// <summary>One of the names of <typeparamref name="T"/>, exactly as written there.</summary>
    public T Choice<T>()
        where T : struct, Enum =>
        Enum.GetNames<T>().Contains(Text(), StringComparer.Ordinal)
            ? Enum.Parse<T>(Text())
            : throw Bad($"must be one of {string.Join(", ", Enum.GetNames<T>())}");

    /// <summary>A list of whole numbers, read without an allocation for each.</summary>
    public int[] Ints()
    {
        if (element.ValueKind != JsonValueKind.Array) throw Bad("must be a list of whole numbers");
        var values = new int[element.GetArrayLength()];
        var index = 0;
        foreach (var item in element.EnumerateArray())
        {
            if (item.ValueKind != JsonValueKind.Number || !item.TryGetInt32(out values[index]))
                throw new InvalidInput($"{Path}[{index}]", "must be a whole number");
            index++;
        }

        return values;
    }

    private JsonInput? Find(string name)
    {
        if (element.ValueKind != JsonValueKind.Object) throw Bad("must be an object");
        var searched = element;
        return Whole(() => searched.TryGetProperty(name, out var found) ? found : (JsonElement?)null) is { } value
            ? new JsonInput(value, At(name))
            : null;
    }

    /// <summary>Half a surrogate pair, or bytes that are no character, can stand in a key and be read by nobody.</summary>
    private T Whole<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (InvalidOperationException)
        {
            throw Bad("has a key that holds half a character");
        }
    }

    private string At(string name) => Path.Length == 0 ? name : $"{Path}.{name}";
}
