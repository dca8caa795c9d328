using System.Text;
using Microsoft.EntityFrameworkCore;
using Samlop.Agreements.Agree;
using Samlop.Platform.Data;
using Samlop.Platform.Files;
using Samlop.Platform.Print;
using Samlop.Platform.Security;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;

namespace Samlop.Agreements.Meet;

/// <summary>The brief to leaders as a document.</summary>
internal static class MeetEndpoints
{
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet(
            MeetUrls.BriefPrintRoute,
            async (
                int year, int serial, HttpContext http, AppDb db, LeadersBrief brief, PrintDocument print, IPdfPrinter printer,
                OsloClock clock, CancellationToken cancel) =>
            {
                var actor = http.Viewer().Actor;
                var agreement = await db.Rows<Agreement>().OfParties(actor.ForAgreements()).Numbered(new(year, serial)).WithAll()
                    .SingleOrDefaultAsync(cancel);
                if (agreement is null) return Results.NotFound();

                var language = Languages.Current.Culture;
                var title = Phrase.In<MeetText>(nameof(MeetText.Brief_Title));
                var html = await print.Render<BriefDocument>(
                    title,
                    new Dictionary<string, object>
                    {
                        [nameof(BriefDocument.Agreement)] = agreement,
                        [nameof(BriefDocument.Sections)] = await brief.Read(agreement, actor, cancel),
                        [nameof(BriefDocument.Day)] = clock.Today,
                    },
                    language,
                    reference: Phrase.In<AgreementsText>(nameof(AgreementsText.Agreement_Numbered), agreement.Number.ToString()));
                var pdf = await printer.Print(html, cancel);
                if (pdf.Refusal is { } refused && (refused == PrintRefusal.PdfBusy || refused == PrintRefusal.PdfComes))
                    return new RefusedAnswer(refused);
                string Name(string ending) => DownloadName.Of(ending, title.In(language), $"({agreement.Number})");
                // Without a printer the document itself is handed out: it can be read and printed from the browser.
                return pdf.Succeeded
                    ? Results.File(pdf.Value, "application/pdf", Name("pdf"))
                    : Results.File(Encoding.UTF8.GetBytes(html), "text/html; charset=utf-8", Name("html"));
            })
        .WithMetadata(new NeedsOfAttribute<ReadAgreements>());
}
