using System.Text;
using Microsoft.AspNetCore.Components;
using Samlop.Persons.Matrix;
using Samlop.Persons.Reading;
using Samlop.Persons.Terms;
using Samlop.Platform.Data;
using Samlop.Platform.Files;
using Samlop.Platform.Print;
using Samlop.Platform.Security;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;

namespace Samlop.Persons.Protocol;

/// <summary>The texts that are made of the table, as documents to print and keep.</summary>
internal static class ProtocolEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(
            ProtocolUrls.PdfRoute,
            async (
                string kind, AppDb db, SharingReaders readers, PrintDocument print, IPdfPrinter printer, OsloClock clock,
                CancellationToken cancel) =>
            {
                if (TypedField.Choice<PartyKind>(kind) is not { } body || !ProcessingRecord.Bodies.Contains(body))
                    return Results.NotFound();
                var record = ProcessingRecord.Of(await TableRead.On(db, readers, clock.Today, cancel), body);
                return await Printed<RecordDocument>(
                    Phrase.In<ProtocolText>(nameof(ProtocolText.Record_Title), MatrixWords.Of(body)), nameof(RecordDocument.Of), record,
                    print, printer, clock.Today, cancel);
            }).WithMetadata(new NeedsOfAttribute<ReadProtocol>());
        routes.MapGet(
            ProtocolUrls.AssessmentPdf,
            async (
                AppDb db, SharingReaders readers, PrintDocument print, IPdfPrinter printer, OsloClock clock, CancellationToken cancel) =>
                await Printed<AssessmentDocument>(
                    Phrase.In<ProtocolText>(nameof(ProtocolText.Assessment_Title)), nameof(AssessmentDocument.Of),
                    AssessmentFacts.Of(await TableRead.On(db, readers, clock.Today, cancel)),
                    print, printer, clock.Today, cancel)).WithMetadata(new NeedsOfAttribute<ReadProtocol>());
    }

    private static async Task<IResult> Printed<TDocument>(
        Phrase title, string parameter, object of, PrintDocument print, IPdfPrinter printer, DateOnly day, CancellationToken cancel)
        where TDocument : IComponent
    {
        var html = await print.Render<TDocument>(title, new Dictionary<string, object> { [parameter] = of }, Languages.Current.Culture);
        var pdf = await printer.Print(html, cancel);
        if (pdf.Succeeded) return Results.File(pdf.Value, "application/pdf", DownloadName.Of("pdf", title.ToString(), day));
        // Without a printer the document itself is handed out: it can be read and printed from the browser.
        return pdf.Refusal == PrintRefusal.PdfBusy || pdf.Refusal == PrintRefusal.PdfComes
            ? new RefusedAnswer(pdf.Refusal!)
            : Results.File(Encoding.UTF8.GetBytes(html), "text/html; charset=utf-8", DownloadName.Of("html", title.ToString(), day));
    }
}
