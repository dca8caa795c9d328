using System.Globalization;

namespace Samlop.Platform.Text;

/// <summary>A date as the argument of a <see cref="Phrase"/>, written in the language the phrase is read in.</summary>
public sealed record DateArgument(DateOnly Date) : IFormattable
{
    public string ToString(string? format, IFormatProvider? formatProvider) => Written.Date(Date, formatProvider as CultureInfo);
}
