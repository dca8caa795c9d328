using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;

namespace Samlop.Platform.Identifiers;

/// <summary>
/// Programområdekode: Udir's Grep code of a trade or programme area. Ten characters: education programme (2 letters), area (3), level (1
/// digit) and four for a variant, filled with hyphens. The six that people know are enough when typing: <c>HSBUA3</c> is <c>HSBUA3----</c>.
/// </summary>
[JsonConverter(typeof(IdentifierJson<TradeCode>))]
public sealed partial record TradeCode : IIdentifier<TradeCode>
{
    private const int Length = 10;

    private TradeCode(string value) => Value = value;

    public string Value { get; }

    /// <summary>The education programme's two letters, for instance <c>HS</c>.</summary>
    public string Programme => Value[..2];

    /// <summary>The level: 1-4 for Vg1 to Vg4 (an apprenticeship is commonly 3).</summary>
    public int Level => Value[5] - '0';

    /// <summary>True for a variant of a trade, such as modular training for adults.</summary>
    public bool IsVariant => Value.AsSpan(6).ContainsAnyExcept('-');

    public static bool TryParse(string? typed, [NotNullWhen(true)] out TradeCode? value)
    {
        var code = typed is null ? "" : string.Concat(typed.Where(sign => sign != '.' && !char.IsWhiteSpace(sign))).ToUpperInvariant();
        value = Shape().IsMatch(code) ? new TradeCode(code.PadRight(Length, '-')) : null;
        return value is not null;
    }

    /// <exception cref="FormatException">It is not valid.</exception>
    public static TradeCode Parse(string? typed) =>
        TryParse(typed, out var value) ? value : throw new FormatException($"'{typed}' is not a trade code.");

    /// <summary>As people know it, without the filling: <c>HSBUA3</c>.</summary>
    public override string ToString() => Value.TrimEnd('-');

    [GeneratedRegex("^[A-Z]{2}[A-Z0-9]{3}[1-4][A-Z0-9-]{0,4}$")]
    private static partial Regex Shape();
}
