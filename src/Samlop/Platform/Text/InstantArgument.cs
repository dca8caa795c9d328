using System.Globalization;
using Samlop.Platform.Time;

namespace Samlop.Platform.Text;

/// <summary>
/// An instant to the second in Norway, as the argument of a phrase and on receipts: <c>10. mars 2022 kl. 23.59.59</c>.
/// </summary>
public sealed record InstantArgument(DateTimeOffset At) : IFormattable
{
    public string ToString(string? format, IFormatProvider? formatProvider) => In(formatProvider as CultureInfo);

    public override string ToString() => In(null);

    private string In(CultureInfo? language)
    {
        var local = TimeZoneInfo.ConvertTime(At, OsloClock.Zone);
        var pattern = (language ?? CultureInfo.CurrentUICulture).TwoLetterISOLanguageName switch
        {
            "nb" or "nn" => "'kl. 'HH'.'mm'.'ss",
            "en" => "'at 'HH':'mm':'ss",
            _ => "HH':'mm':'ss",
        };
        var time = local.ToString(pattern, CultureInfo.InvariantCulture);
        return $"{Written.Date(OsloClock.DateIn(At), language)} {time}";
    }
}
