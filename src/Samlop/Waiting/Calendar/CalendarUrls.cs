namespace Samlop.Waiting.Calendar;

/// <summary>The addresses of the calendar.</summary>
public static class CalendarUrls
{
    public const string Page = "/kalender";

    /// <summary>One date as a file.</summary>
    public static string Date(string key) => $"{Page}/dato/{key}";

    /// <summary>The private address; whoever has it reads the dates.</summary>
    public static string Feed(string secret) => $"{Page}/{secret}.ics";
}
