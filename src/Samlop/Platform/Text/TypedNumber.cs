using System.Globalization;
using System.Text.RegularExpressions;

namespace Samlop.Platform.Text;

/// <summary>
/// The Norwegian way of writing a number: groups of three parted by spaces or points, comma before the decimals, hyphen or minus in front.
/// What could mean two things is refused with a reason, never guessed.
/// </summary>
internal static partial class TypedNumber
{
    private const int MostDigits = 15;

    /// <summary>Reads <paramref name="plain"/> (see <see cref="TypedText"/>), which has no sign and no unit.</summary>
    public static AmountProblem Read(string plain, int mostDecimals, out decimal number)
    {
        number = 0;
        if (plain.Length == 0) return AmountProblem.NotANumber;
        if (Norwegian().Match(plain) is not { Success: true } match) return WhyNot(plain);

        var whole = string.Concat(match.Groups["whole"].Value.Where(char.IsAsciiDigit)).TrimStart('0');
        var decimals = match.Groups["decimals"].Value;
        if (decimals.Length > mostDecimals) return Ambiguous().IsMatch(plain) ? AmountProblem.Ambiguous : AmountProblem.TooManyDecimals;
        if (whole.Length > MostDigits) return AmountProblem.TooLarge;
        number = decimal.Parse($"0{whole}.{decimals}0", NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
        return AmountProblem.None;
    }

    private static AmountProblem WhyNot(string plain)
    {
        if (!OnlyDigitsAndSeparators().IsMatch(plain)) return AmountProblem.NotANumber;
        if (PointBeforeDecimals().IsMatch(plain)) return AmountProblem.PointAsDecimalSign;
        return CommaAsGroup().IsMatch(plain) ? AmountProblem.Ambiguous : AmountProblem.WrongGrouping;
    }

    [GeneratedRegex(
        @"^(?<whole>[0-9]+|[0-9]{1,3}( [0-9]{3})+|[0-9]{1,3}(\.[0-9]{3})+)(,(?<decimals>[0-9]+))?$",
        RegexOptions.ExplicitCapture
    )]
    private static partial Regex Norwegian();

    [GeneratedRegex("^[0-9]([0-9 .,]*[0-9])?$")]
    private static partial Regex OnlyDigitsAndSeparators();

    [GeneratedRegex("^[0-9 ,]+[.]([0-9]{1,2}|[0-9]{4,})$")]
    private static partial Regex PointBeforeDecimals();

    [GeneratedRegex("^[0-9]{1,3}(,[0-9]{3})+([.][0-9]+)?$")]
    private static partial Regex CommaAsGroup();

    [GeneratedRegex("^[0-9]{1,3},[0-9]{3}$")]
    private static partial Regex Ambiguous();
}
