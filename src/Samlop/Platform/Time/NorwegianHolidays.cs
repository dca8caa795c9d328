namespace Samlop.Platform.Time;

/// <summary>Helligdager og høytidsdager in Norway: the fixed ones and those that follow Easter.</summary>
public static class NorwegianHolidays
{
    /// <summary>A day on which offices are closed: Saturday, Sunday or a holiday.</summary>
    public static bool IsDayOff(DateOnly day) => day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday || IsHoliday(day);

    /// <summary>A holiday by law, whatever the day of the week.</summary>
    public static bool IsHoliday(DateOnly day) =>
        (day.Month, day.Day) is (1, 1) or (5, 1) or (5, 17) or (12, 25) or (12, 26)
        // Maundy Thursday, Good Friday, Easter Sunday and Monday, Ascension Day, Whit Sunday and Monday.
        || day.DayNumber - EasterSunday(day.Year).DayNumber is -3 or -2 or 0 or 1 or 39 or 49 or 50;

    /// <summary>By the Gregorian reckoning of Meeus, Jones and Butcher.</summary>
    public static DateOnly EasterSunday(int year)
    {
        var (golden, century, ofCentury) = (year % 19, year / 100, year % 100);
        var moon = (19 * golden + century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 15) % 30;
        var weekday = (32 + 2 * (century % 4) + 2 * (ofCentury / 4) - moon - ofCentury % 4) % 7;
        var shift = (golden + 11 * moon + 22 * weekday) / 451;
        var count = moon + weekday - 7 * shift + 114;
        return new DateOnly(year, count / 31, count % 31 + 1);
    }
}
