using Samlop.Platform.Text;

namespace Samlop.Persons.Oversight;

/// <summary>The last of the days that a list is of, as it stands in an address.</summary>
internal static class UntilDay
{
    /// <summary>A day to come, or what is no day, is today.</summary>
    public static DateOnly Of(string? typed, DateOnly today) => NorwegianDate.TryParse(typed, out var day) && day < today ? day : today;
}
