using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Primitives;
using Samlop.Platform.Text;
using Samlop.Platform.Time;

namespace Samlop.Platform.Security;

/// <summary>
/// Reads each posted form before anything else is done with it: notes when its last byte was read (<see cref="ReadAt"/>), takes away
/// signs that no person types (<see cref="SignsTakenAway"/> says so on the next page), and answers 400 or 413 to what is not a form as our
/// pages send them.
/// </summary>
public static class PostedForm
{
    /// <summary>A budget of a thousand rows has five thousand fields and is still a form.</summary>
    public const int MostFields = 10_000;

    public static void Limit(FormOptions options)
    {
        options.ValueCountLimit = MostFields;
        options.KeyLengthLimit = 512;
    }

    public static void UsePostedForm(this IApplicationBuilder app) => app.Use(async (http, next) =>
    {
        // No database takes the sign zero, and no address of ours holds it.
        if (http.Request.Query.Any(asked => asked.Key.Contains('\0') || asked.Value.Any(value => value?.Contains('\0') is true)))
        {
            http.Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }

        if (HttpMethods.IsPost(http.Request.Method) && http.Request.HasFormContentType && http.GetEndpoint() is not null
            && await Wrong(http) is { } status)
        {
            http.Response.StatusCode = status;
            return;
        }

        await next(http);
    });

    /// <summary>
    /// The form, also of a request that was refused before it was read, or by the antiforgery check; null where it cannot be taken.
    /// </summary>
    public static async Task<IFormCollection?> Read(HttpContext http)
    {
        if (http.Features.Get<WasRead>() is null) await Wrong(http);
        return http.Features.Get<WasRead>()?.Form;
    }

    /// <summary>The status that answers a body which cannot be taken; null where it is read.</summary>
    private static async Task<int?> Wrong(HttpContext http)
    {
        try
        {
            if (!http.Request.ContentType!.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase))
            {
                http.Request.Body = new WithoutZeros(http.Request.Body);
            }

            var form = await http.Request.ReadFormAsync(http.RequestAborted);
            if (form.Any(IsUnclean))
            {
                if (form.Any(field => field.Value.OfType<string>().Any(TypedSigns.AreTakenFrom))) SignsTakenAway.Note(http);
                http.Request.Form = new FormCollection(form.ToDictionary(field => field.Key, field => Clean(field.Value)), form.Files);
            }

            http.Features.Set(new WasRead(http.Request.Form));
            http.Features.Set(new ReadAt(http.RequestServices.GetRequiredService<OsloClock>().Now));
            return null;
        }
        catch (BadHttpRequestException bad)
        {
            return bad.StatusCode;
        }
        catch (InvalidDataException tooMuch)
        {
            // The reader says so of every limit, and tells them apart in its words alone.
            var isLimit = tooMuch.Message.Contains("limit", StringComparison.OrdinalIgnoreCase);
            return isLimit ? StatusCodes.Status413PayloadTooLarge : StatusCodes.Status400BadRequest;
        }
        catch (Exception odd) when (odd is InvalidOperationException or NotSupportedException or ArgumentException)
        {
            // A set of letters that nobody uses any more, for one.
            return StatusCodes.Status400BadRequest;
        }
        catch (IOException)
        {
            return StatusCodes.Status400BadRequest;
        }
    }

    private static bool IsUnclean(KeyValuePair<string, StringValues> field) =>
        field.Value.Any(value => value is not null && !TypedSigns.AreClean(value));

    private static StringValues Clean(StringValues values) =>
        new(Array.ConvertAll(values.ToArray(), value => value is null ? null : TypedSigns.Clean(value)));

    // Once the antiforgery check has failed, the request itself does not give its form any more.
    private sealed record WasRead(IFormCollection Form);
}
