using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace Samlop.Platform.Identifiers;

/// <summary>
/// Organisasjonsnummer: nine digits given by Brønnøysundregistrene, the last a modulus 11 check (enhetsregisterloven § 5).
/// </summary>
[JsonConverter(typeof(IdentifierJson<OrganisationNumber>))]
public sealed record OrganisationNumber : IIdentifier<OrganisationNumber>
{
    private static readonly int[] Weights = [3, 2, 7, 6, 5, 4, 3, 2];

    private OrganisationNumber(string value) => Value = value;

    public string Value { get; }

    public static bool TryParse(string? typed, [NotNullWhen(true)] out OrganisationNumber? value)
    {
        // No number begins with 0; without this, nine zeros would pass the check.
        value =
            Digits.Only(typed, 9) is { } digits && digits[0] != '0' && Digits.EndsWithCheckDigit(digits, Weights)
                ? new OrganisationNumber(digits)
                : null;
        return value is not null;
    }

    /// <exception cref="FormatException">It is not valid.</exception>
    public static OrganisationNumber Parse(string? typed) =>
        TryParse(typed, out var value) ? value : throw new FormatException($"'{typed}' is not an organisation number.");

    /// <summary>As people read it, with no-break spaces: <c>123 456 785</c>.</summary>
    public override string ToString() => $"{Value.AsSpan(0, 3)}\u00A0{Value.AsSpan(3, 3)}\u00A0{Value.AsSpan(6)}";
}
