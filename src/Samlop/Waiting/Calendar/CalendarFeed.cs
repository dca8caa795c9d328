using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;
using Samlop.Access;
using Samlop.Platform;
using Samlop.Platform.Data;
using Samlop.Platform.Security;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;

namespace Samlop.Waiting.Calendar;

/// <summary>
/// Answers a private address: the dates its owner has now, in the owner's language. An address that is renewed or taken away is as if it
/// had never been.
/// </summary>
internal sealed class CalendarFeed(AppDb db, CalendarDates dates, RateLimits limits, SamlopSettings settings, OsloClock clock)
{
    /// <summary>
    /// Calendars ask a few times a day, each of a person's devices. One that asks all the time is told to wait, so that it costs no
    /// statements but the one that finds it.
    /// </summary>
    internal static readonly RateLimit Limit = new("calendar", 30, TimeSpan.FromMinutes(10));

    public async Task<IResult> Of(string secret, HttpContext http, CancellationToken cancel)
    {
        var found = await (
            from a in db.Rows<CalendarAddress>().Answering(secret)
            join u in db.Set<User>() on a.User equals u.Id
            select (UserId?)u.Id).SingleOrDefaultAsync(cancel);
        if (found is not { } owner) return Results.NotFound();
        if (limits.Take(Limit, owner.Value.ToString("N")) is { } reached)
        {
            Limited.Refuse(http, reached);
            return Results.Empty;
        }

        var language = await db.LanguageOf(owner, clock.Today, cancel);
        var file = Encoding.UTF8.GetBytes(CalendarFile.Of(await dates.Of(owner, cancel), language.Culture, settings.PublicUrl));
        // Whoever asks again is told that nothing has changed; nobody between may keep it.
        http.Response.Headers.CacheControl = "private, no-cache";
        http.Response.Headers["X-Robots-Tag"] = "noindex";
        var tag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(file))[..32]}\"");
        return Results.File(file, CalendarFile.ContentType, entityTag: tag);
    }
}
