using System.Text;
using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Platform.Data;
using Samlop.Platform.Files;
using Samlop.Platform.Print;
using Samlop.Platform.Security;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;

namespace Samlop.Persons.Rights;

/// <summary>The letter of a request and its answer, for the person to take along.</summary>
internal static class RightsEndpoints
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet(
        PersonUrls.OwnRights + "/{id:guid}/pdf",
        async (
            Guid id, HttpContext http, AppDb db, PrintDocument print, IPdfPrinter printer, OsloClock clock, CancellationToken cancel) =>
        {
            http.Response.Headers.CacheControl = "no-store";
            var wanted = new RightsRequestId(id);
            var own = db.Rows<RightsRequest>().AskedBy(db, http.Viewer().Actor.User, clock.Today);
            if (await own.AsNoTracking().SingleOrDefaultAsync(r => r.Id == wanted, cancel) is not { } request) return Results.NotFound();
            var asked = await db.Set<Organisation>().Where(o => o.Id == request.Asked).Select(o => o.Name).SingleAsync(cancel);
            var html = await print.Render<RightsLetter>(
                Phrase.In<RightsText>(nameof(RightsText.Letter_Title)),
                new Dictionary<string, object> { [nameof(RightsLetter.Of)] = request, [nameof(RightsLetter.Asked)] = asked },
                Languages.Current.Culture);
            var pdf = await printer.Print(html, cancel);
            if (pdf.Succeeded)
                return Results.File(pdf.Value, "application/pdf", DownloadName.Of("pdf", RightsText.Letter_Title, clock.Today));
            return pdf.Refusal == PrintRefusal.PdfBusy || pdf.Refusal == PrintRefusal.PdfComes
                ? new RefusedAnswer(pdf.Refusal!)
                : Results.File(
                    Encoding.UTF8.GetBytes(html), "text/html; charset=utf-8",
                        DownloadName.Of("html", RightsText.Letter_Title, clock.Today));
        }).WithMetadata(new NeedsOfAttribute<AskRight>());
}
