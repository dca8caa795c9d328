using System.Globalization;
using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;

namespace Samlop.Waiting.Calendar;

/// <summary>
/// Dates as an iCalendar file (RFC 5545), for the calendars that people use. Whole days are days; a date with a time of day is in the time
/// of Oslo, with the zone in the file. A date that is changed keeps its <c>UID</c> and gets a higher <c>SEQUENCE</c>; one that is called
/// off stays, as cancelled.
/// </summary>
internal static class CalendarFile
{
    public const string ContentType = "text/calendar; charset=utf-8";
    private const string Zone = "Europe/Oslo";

    // Calendars ask again this often, if they listen to it.
    private const string Refresh = "PT6H";

    /// <summary>One date alone: a calendar that takes it in takes one that is called off out.</summary>
    public static string OfOne(CalendarDate date, CultureInfo language, string publicUrl) =>
        Of([date], language, publicUrl, date.IsCalledOff ? "CANCEL" : "PUBLISH");

    /// <param name="publicUrl">Where links lead, without a slash at the end.</param>
    public static string Of(IReadOnlyList<CalendarDate> dates, CultureInfo language, string publicUrl, string method = "PUBLISH")
    {
        var calendar = new Ical.Net.Calendar { Method = method, ProductId = "-//Samløp//Kalender//NB" };
        calendar.AddProperty("X-WR-CALNAME", Phrase.In<CalendarText>(nameof(CalendarText.Name)).In(language));
        var refresh = new CalendarProperty("REFRESH-INTERVAL", Refresh);
        refresh.AddParameter("VALUE", "DURATION");
        calendar.AddProperty(refresh);
        calendar.AddProperty("X-PUBLISHED-TTL", Refresh);
        var timed = dates.Where(d => d.At is not null).Select(d => d.Day).ToList();
        if (timed.Count > 0)
        {
            var first = new DateTime(timed.Min().Year, 1, 1, 0, 0, 0, DateTimeKind.Unspecified);
            calendar.AddTimeZone(VTimeZone.FromDateTimeZone(Zone, first, includeHistoricalData: false));
        }

        foreach (var date in dates) calendar.Events.Add(EventOf(date, language, publicUrl));
        return InNoLanguage(() => new CalendarSerializer().SerializeToString(calendar)!);
    }

    /// <summary>The library writes numbers in the language of the thread, where minus may be a sign that no calendar reads.</summary>
    private static string InNoLanguage(Func<string> write)
    {
        var reader = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
            return write();
        }
        finally
        {
            CultureInfo.CurrentCulture = reader;
        }
    }

    private static CalendarEvent EventOf(CalendarDate date, CultureInfo language, string publicUrl)
    {
        var url = publicUrl + date.Url;
        var of = new CalendarEvent
        {
            Uid = $"{date.Key}@{new Uri(publicUrl).Host}",
            Summary = date.Title.In(language),
            Description = url,
            Url = new Uri(url),
            Location = date.Place,
            Class = "PRIVATE",
            // A deadline takes nobody's time.
            Transparency = date.Length is null || date.IsCalledOff ? TransparencyType.Transparent : TransparencyType.Opaque,
            Sequence = date.Revision,
            DtStamp = Utc(date.SetAt),
            LastModified = Utc(date.SetAt),
            Start = date.At is { } at ? InOslo(at) : new CalDateTime(date.Day),
        };
        if (date.At is null) of.End = new CalDateTime(date.Day.AddDays(1));
        else if (date.Length is { } length) of.End = InOslo(date.At.Value + length);
        if (date.IsCalledOff) of.Status = EventStatus.Cancelled;
        return of;
    }

    // The hour that comes twice in autumn has no one time of its own in the zone.
    private static CalDateTime InOslo(DateTimeOffset at)
    {
        var local = TimeZoneInfo.ConvertTime(at, OsloClock.Zone).DateTime;
        return OsloClock.Zone.IsAmbiguousTime(local) ? Utc(at) : new CalDateTime(local, Zone);
    }

    private static CalDateTime Utc(DateTimeOffset at) => new(at.UtcDateTime);
}
