using System.Text;
using Samlop.Platform;
using Samlop.Platform.Files;
using Samlop.Platform.Security;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;

namespace Samlop.Waiting.Calendar;

/// <summary>The private address, and single dates as files for those who are signed in.</summary>
internal static class CalendarEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes
            .MapGet(
                CalendarUrls.Feed("{secret}"),
                (string secret, HttpContext http, CalendarFeed feed, CancellationToken cancel) => feed.Of(secret, http, cancel)
            )
            .WithMetadata(new OpenAttribute());

        routes
            .MapGet(
                CalendarUrls.Date("{key}"),
                async (string key, HttpContext http, CalendarDates dates, SamlopSettings settings, CancellationToken cancel) =>
                {
                    var date = (await dates.Of(http.Viewer().Actor, cancel)).SingleOrDefault(d => d.Key == key);
                    if (date is null) return Results.NotFound();
                    var file = CalendarFile.OfOne(date, Languages.Current.Culture, settings.PublicUrl);
                    return Results.File(
                        Encoding.UTF8.GetBytes(file),
                        CalendarFile.ContentType,
                        DownloadName.Of("ics", date.Title.ToString(), date.Day)
                    );
                }
            )
            .WithMetadata(new SignedInAttribute());
    }
}
