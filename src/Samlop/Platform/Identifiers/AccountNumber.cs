using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace Samlop.Platform.Identifiers;

/// <summary>Kontonummer: a Norwegian bank account of eleven digits, the last a modulus 11 check.</summary>
[JsonConverter(typeof(IdentifierJson<AccountNumber>))]
public sealed record AccountNumber : IIdentifier<AccountNumber>
{
    private static readonly int[] Weights = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2];

    private AccountNumber(string value) => Value = value;

    public string Value { get; }

    public static bool TryParse(string? typed, [NotNullWhen(true)] out AccountNumber? value)
    {
        // No bank has the register number 0000; without this, eleven zeros would pass the check.
        value =
            Digits.Only(typed, 11) is { } digits
            && !digits.StartsWith("0000", StringComparison.Ordinal)
            && Digits.EndsWithCheckDigit(digits, Weights)
                ? new AccountNumber(digits)
                : null;
        return value is not null;
    }

    /// <exception cref="FormatException">It is not valid.</exception>
    public static AccountNumber Parse(string? typed) =>
        TryParse(typed, out var value) ? value : throw new FormatException($"'{typed}' is not an account number.");

    /// <summary>As people read it: <c>1234.56.78903</c>.</summary>
    public override string ToString() => $"{Value.AsSpan(0, 4)}.{Value.AsSpan(4, 2)}.{Value.AsSpan(6)}";
}
