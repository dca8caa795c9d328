using Samlop.Platform.Text;

namespace Samlop.Platform.Identifiers;

/// <summary>Digits as people type them, and the modulus 11 check that Norwegian numbers share.</summary>
internal static class Digits
{
    /// <summary>
    /// The digits of <paramref name="typed"/> when there are exactly <paramref name="count"/> of them and nothing else but spaces (of any
    /// width), dots and signs that are not seen; otherwise null.
    /// </summary>
    public static string? Only(string? typed, int count)
    {
        if (typed is null) return null;
        Span<char> digits = stackalloc char[count];
        var found = 0;
        foreach (var sign in TypedText.Seen(typed))
        {
            if (sign == '.' || char.IsWhiteSpace(sign)) continue;
            if (!char.IsAsciiDigit(sign) || found == count) return null;
            digits[found++] = sign;
        }

        return found == count ? new string(digits) : null;
    }

    /// <summary>The sum of each digit times its weight; digits past the weights are left out.</summary>
    public static int WeightedSum(string digits, ReadOnlySpan<int> weights)
    {
        var sum = 0;
        for (var i = 0; i < weights.Length; i++) sum += (digits[i] - '0') * weights[i];
        return sum;
    }

    /// <summary>The value of the digit at <paramref name="position"/>.</summary>
    public static int At(string digits, int position) => digits[position] - '0';

    /// <summary>True when the last digit makes the weighted sum divisible by 11.</summary>
    public static bool EndsWithCheckDigit(string digits, ReadOnlySpan<int> weights) =>
        (WeightedSum(digits, weights) + At(digits, weights.Length)) % 11 == 0;
}
