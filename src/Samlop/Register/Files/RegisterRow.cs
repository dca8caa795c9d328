using System.Globalization;
using Samlop.Platform.Identifiers;

namespace Samlop.Register.Files;

/// <summary>One line of a register file. Every reader throws <see cref="InvalidRegister"/> with the place; none guesses.</summary>
internal sealed class RegisterRow(string file, int line, string[] columns, string[] values)
{
    public InvalidRegister Bad(string column, string problem) => new(file, line, column, problem);

    public string? TextOrNone(string column) => values[Array.IndexOf(columns, column)] is { Length: > 0 } text ? text : null;

    public string Text(string column) => TextOrNone(column) ?? throw Bad(column, "is empty");

    /// <summary>A short code of signs of one kind.</summary>
    public string Code(string column, int shortest, int longest, Func<char, bool> sign) =>
        Text(column) is var code && code.Length >= shortest && code.Length <= longest && code.All(sign)
            ? code
            : throw Bad(column, $"'{code}' is not a code of this kind");

    public bool YesOrNo(string column) => OneOf(column, ("yes", true), ("no", false));

    public T OneOf<T>(string column, params (string Name, T Value)[] choices)
    {
        var text = Text(column);
        foreach (var (name, value) in choices)
        {
            if (name == text) return value;
        }

        throw Bad(column, $"'{text}' is not one of {string.Join(", ", choices.Select(choice => choice.Name))}");
    }

    public T Identifier<T>(string column) where T : class, IIdentifier<T> => Identifier<T>(column, Text(column));

    public T? IdentifierOrNone<T>(string column)
        where T : class, IIdentifier<T> => TextOrNone(column) is { } text ? Identifier<T>(column, text) : null;

    /// <summary>Any number of them, parted by spaces.</summary>
    public IReadOnlyList<T> Identifiers<T>(string column) where T : class, IIdentifier<T> =>
        TextOrNone(column) is { } text ? [.. text.Split(' ').Select(one => Identifier<T>(column, one))] : [];

    /// <summary>Columns <c>valid_from</c> and <c>valid_to</c>.</summary>
    public Validity Validity()
    {
        var validity = new Validity(Day("valid_from", Text("valid_from")), TextOrNone("valid_to") is { } to ? Day("valid_to", to) : null);
        return validity.To < validity.From ? throw Bad("valid_to", "is before valid_from") : validity;
    }

    /// <summary>Columns <c>name</c>, <c>official_name</c> and one for each language; every name must be one of the official ones.</summary>
    public PlaceName PlaceName(params string[] languages)
    {
        var official = Text("official_name");
        return new PlaceName(
            OneOfThe(official, "name", Text("name")),
            official,
            [
                .. from language in languages
                   let column = $"name_{language}"
                   let name = TextOrNone(column)
                   where name is not null
                   select new NameInLanguage(language, OneOfThe(official, column, name)),
            ]);
    }

    private string OneOfThe(string official, string column, string name) =>
        official.Split(" - ").Contains(name, StringComparer.Ordinal)
            ? name
            : throw Bad(column, $"'{name}' is not among the official names '{official}'");

    // The file holds the canonical spelling, so that what is searched for in it is found.
    private T Identifier<T>(string column, string text) where T : class, IIdentifier<T> =>
        T.TryParse(text, out var value) && value.Value == text ? value : throw Bad(column, $"'{text}' is not valid");

    private DateOnly Day(string column, string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw Bad(column, $"'{text}' is not a day as yyyy-MM-dd");
}
