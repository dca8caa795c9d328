using System.Globalization;

namespace Samlop.Platform.Text;

/// <summary>A time of day as the argument of a <see cref="Phrase"/>, written in the language the phrase is read in.</summary>
public sealed record TimeArgument(TimeOnly Time) : IFormattable
{
    public string ToString(string? format, IFormatProvider? formatProvider) => Written.Time(Time, formatProvider as CultureInfo);
}
