using System.Globalization;

namespace Samlop.Platform.Text;

/// <summary>A date as the argument of a <see cref="Phrase"/>, written in the language the phrase is read in.</summary>
/// <param name="Weekday">With the day of the week.</param>
public sealed record DateArgument(DateOnly Date, bool Weekday = false) : IFormattable
{
    public string ToString(string? format, IFormatProvider? formatProvider) => Weekday
        ? Written.DateWithWeekday(Date, formatProvider as CultureInfo)
        : Written.Date(Date, formatProvider as CultureInfo);
}
