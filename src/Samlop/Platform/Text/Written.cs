using System.Globalization;
using Samlop.Platform.Amounts;
using Samlop.Platform.Time;

namespace Samlop.Platform.Text;

/// <summary>
/// How dates, times, numbers and amounts are written for people. Every method takes the language; without one it is the reader's,
/// <see cref="CultureInfo.CurrentUICulture"/>, which is read here and nowhere else. A letter or message gives its recipient's language.
/// </summary>
public static class Written
{
    // Our own signs: the platform's for nb-NO differ between versions of its data.
    private static readonly NumberFormatInfo Numbers = new()
    {
        NumberGroupSeparator = "\u00A0",
        NumberDecimalSeparator = ",",
        NegativeSign = "\u2212",
    };
    private static readonly NumberFormatInfo EnglishNumbers = new()
    {
        NumberGroupSeparator = ",",
        NumberDecimalSeparator = ".",
        NegativeSign = "\u2212",
    };

    /// <summary><c>10. mars 2022</c>; in English and the other languages <c>10 March 2022</c>.</summary>
    public static string Date(DateOnly date, CultureInfo? language = null) =>
        WithPattern(date, IsNorwegian(language) ? "d. MMMM yyyy" : "d MMMM yyyy", language);

    /// <summary><c>torsdag 10. mars 2022</c>, <c>Thursday 10 March 2022</c>.</summary>
    public static string DateWithWeekday(DateOnly date, CultureInfo? language = null) =>
        WithPattern(date, IsNorwegian(language) ? "dddd d. MMMM yyyy" : "dddd d MMMM yyyy", language);

    /// <summary><c>10.03.2022</c> in every language: for tables, and for the value of a date field, which reads it back.</summary>
    public static string ShortDate(DateOnly date) => date.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture);

    /// <summary><c>torsdag</c>, in nynorsk <c>torsdag</c> and <c>måndag</c>, <c>Thursday</c>.</summary>
    public static string Weekday(DateOnly date, CultureInfo? language = null) => WithPattern(date, "dddd", language);

    /// <summary><c>mars 2022</c>, <c>March 2022</c>.</summary>
    public static string Month(YearMonth month, CultureInfo? language = null) => WithPattern(month.FirstDay, "MMMM yyyy", language);

    /// <summary><c>kl. 10.42</c>; in English and the other languages <c>10:42</c>.</summary>
    public static string Time(TimeOnly time, CultureInfo? language = null) =>
        time.ToString(IsNorwegian(language) ? "'kl. 'HH'.'mm" : "HH':'mm", CultureInfo.InvariantCulture);

    /// <summary>The time of day in Oslo at an instant, as <see cref="Time"/>.</summary>
    public static string TimeOf(DateTimeOffset at, CultureInfo? language = null) =>
        Time(TimeOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, OsloClock.Zone).DateTime), language);

    /// <summary><c>10. mars 2022 kl. 10.42</c> in Norway; in English <c>10 March 2022 at 10:42</c>.</summary>
    public static string Instant(DateTimeOffset at, CultureInfo? language = null) =>
        $"{Date(OsloClock.DateIn(at), language)} {(IsEnglish(language) ? "at " : null)}{TimeOf(at, language)}";

    /// <summary>
    /// A number with groups of three and only the decimals it has: <c>1 250,5</c> with a no-break space, in English <c>1,250.5</c>.
    /// </summary>
    public static string Number(decimal number, CultureInfo? language = null) =>
        number.ToString("#,##0.##########", IsEnglish(language) ? EnglishNumbers : Numbers);

    /// <summary>
    /// <c>1 250 000 kr</c>, <c>−1 250,50 kr</c>, in English <c>NOK 1,250,000</c>, <c>NOK −1,250.50</c>, with no-break spaces; øre only
    /// when there are any.
    /// </summary>
    public static string Amount(Money amount, CultureInfo? language = null) =>
        IsEnglish(language) ? $"NOK\u00A0{Kroner(amount, language)}" : $"{Kroner(amount, language)}\u00A0kr";

    /// <summary>The same without the unit.</summary>
    internal static string Kroner(Money amount, CultureInfo? language) =>
        amount.Kroner.ToString(decimal.IsInteger(amount.Kroner) ? "#,##0" : "#,##0.00", IsEnglish(language) ? EnglishNumbers : Numbers);

    // The calendar is the Gregorian one also where the language's own default is another.
    private static string WithPattern(DateOnly date, string pattern, CultureInfo? language)
    {
        var names = (DateTimeFormatInfo)Reader(language).DateTimeFormat.Clone();
        if (names.Calendar is not GregorianCalendar) names.Calendar = new GregorianCalendar();
        return date.ToString(pattern, names);
    }

    private static bool IsNorwegian(CultureInfo? language) => Reader(language).TwoLetterISOLanguageName is "nb" or "nn" or "no";

    private static bool IsEnglish(CultureInfo? language) => Reader(language).TwoLetterISOLanguageName == "en";

    private static CultureInfo Reader(CultureInfo? language) => language ?? CultureInfo.CurrentUICulture;
}
