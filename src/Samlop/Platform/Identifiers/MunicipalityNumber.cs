using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace Samlop.Platform.Identifiers;

/// <summary>
/// Kommunenummer: four digits, the first two the county's. A valid number need not be in use: the register knows who held it, and when.
/// </summary>
[JsonConverter(typeof(IdentifierJson<MunicipalityNumber>))]
public sealed record MunicipalityNumber : IIdentifier<MunicipalityNumber>
{
    private MunicipalityNumber(string value) => Value = value;

    public string Value { get; }

    /// <summary>The county of the municipality while it had this number.</summary>
    public CountyNumber County => CountyNumber.Parse(Value[..2]);

    public static bool TryParse(string? typed, [NotNullWhen(true)] out MunicipalityNumber? value)
    {
        // A number that ends in 00 stands for the county as a whole.
        value = Digits.Only(typed, 4) is { } digits && digits[..2] != "00" && digits[2..] != "00" ? new MunicipalityNumber(digits) : null;
        return value is not null;
    }

    /// <exception cref="FormatException">It is not valid.</exception>
    public static MunicipalityNumber Parse(string? typed) =>
        TryParse(typed, out var value) ? value : throw new FormatException($"'{typed}' is not a municipality number.");

    public override string ToString() => Value;
}
