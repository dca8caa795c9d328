using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace Samlop.Platform.Identifiers;

/// <summary>Fylkesnummer: two digits. A valid number need not be in use: the register knows which county held it, and when.</summary>
[JsonConverter(typeof(IdentifierJson<CountyNumber>))]
public sealed record CountyNumber : IIdentifier<CountyNumber>
{
    private CountyNumber(string value) => Value = value;

    public string Value { get; }

    public static bool TryParse(string? typed, [NotNullWhen(true)] out CountyNumber? value)
    {
        value = Digits.Only(typed, 2) is { } digits && digits != "00" ? new CountyNumber(digits) : null;
        return value is not null;
    }

    /// <exception cref="FormatException">It is not valid.</exception>
    public static CountyNumber Parse(string? typed) =>
        TryParse(typed, out var value) ? value : throw new FormatException($"'{typed}' is not a county number.");

    public override string ToString() => Value;
}
