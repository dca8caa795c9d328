using Samlop.Platform.Time;

namespace Samlop.Platform.Text;

/// <summary>
/// Måned as people type it: <c>08.2022</c>, <c>8/2022</c>, <c>august 2022</c>, <c>aug. 22</c>, <c>2022-08</c>. Years as in
/// <see cref="NorwegianDate"/>.
/// </summary>
public static class NorwegianMonth
{
    public static bool TryParse(string? typed, out YearMonth month)
    {
        var plain = TypedText.Plain(typed).Replace('/', '.');
        if (YearMonth.TryParse(plain, out month)) return month.Year is >= 1900 and <= 2100;

        // What is left of a date when its day is taken away: the first of the month is put back.
        var read = NorwegianDate.TryParse((plain.Length > 0 && char.IsLetter(plain[0]) ? "1. " : "1.") + plain, out var day);
        month = read ? YearMonth.Of(day) : default;
        return read;
    }
}
