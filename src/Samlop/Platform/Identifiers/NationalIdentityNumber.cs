using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;

namespace Samlop.Platform.Identifiers;

/// <summary>
/// Fødselsnummer eller D-nummer: eleven digits that name a person in the National Population Register (folkeregisterforskriften kap. 2). It
/// is masked in every ordinary way of writing it out; only <see cref="Reveal"/> gives the digits, so that a search for its callers finds
/// every use. Neither gender nor date of birth is ever read from it (both are fields of the person): from 2032 the digits no longer tell.
/// </summary>
[DebuggerDisplay(Mask)]
public sealed record NationalIdentityNumber
{
    private const string Mask = "•••••• •••••";
    private static readonly int[] FirstWeights = [3, 7, 6, 1, 8, 9, 4, 5, 2];
    private static readonly int[] SecondWeights = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2];
    private static readonly int[] LongestDayOf = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

    private readonly string digits;

    private NationalIdentityNumber(string digits) => this.digits = digits;

    /// <summary>D-nummer: given to a person who is not resident; the first digit is raised by four.</summary>
    public bool IsDNumber => digits[0] >= '4';

    /// <summary>Syntetisk: made for tests (month raised by 80 in Tenor, by 40 at Nav), never a living person.</summary>
    public bool IsSynthetic => digits[2] >= '4';

    /// <summary>True when the text is a valid number of eleven digits; spaces and dots are passed over.</summary>
    public static bool TryParse(string? typed, [NotNullWhen(true)] out NationalIdentityNumber? value)
    {
        value =
            Digits.Only(typed, 11) is { } digits && HasPossibleDate(digits) && HasCheckDigits(digits)
                ? new NationalIdentityNumber(digits)
                : null;
        return value is not null;
    }

    /// <exception cref="FormatException">It is not valid. The message does not repeat the text.</exception>
    public static NationalIdentityNumber Parse(string? typed) =>
        TryParse(typed, out var value) ? value : throw new FormatException("The text is not a national identity number.");

    /// <summary>
    /// The eleven digits. Call it only to encrypt, to make the look-up hash, to hand over to a port with a legal basis, or to show to one
    /// who may see it.
    /// </summary>
    public string Reveal() => digits;

    /// <summary>As <see cref="Reveal"/>, grouped as people read it: <c>020132 99997</c> with a no-break space.</summary>
    public string RevealGrouped() => $"{digits.AsSpan(0, 6)}\u00A0{digits.AsSpan(6)}";

    /// <summary>Always the mask.</summary>
    public override string ToString() => Mask;

    private static bool HasPossibleDate(string digits)
    {
        var day = Digits.At(digits, 0) * 10 + Digits.At(digits, 1);
        var month = Digits.At(digits, 2) * 10 + Digits.At(digits, 3);
        if (day > 40) day -= 40;
        month -= month > 80 ? 80 : month > 40 ? 40 : 0;
        // 29 February is let through in every year: the century cannot be read from the digits.
        return month is >= 1 and <= 12 && day >= 1 && day <= LongestDayOf[month - 1];
    }

    // From 2032 the first check may leave a remainder of 0-3; a number of the old kind leaves 0. Both are taken from day one.
    private static bool HasCheckDigits(string digits) =>
        (Digits.WeightedSum(digits, FirstWeights) + Digits.At(digits, 9)) % 11 <= 3 && Digits.EndsWithCheckDigit(digits, SecondWeights);
}
