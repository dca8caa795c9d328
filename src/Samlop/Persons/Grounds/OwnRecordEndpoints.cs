using System.Text;
using System.Text.Json;
using Samlop.Persons.Keeping;
using Samlop.Persons.Terms;
using Samlop.Platform.Files;
using Samlop.Platform.Print;
using Samlop.Platform.Security;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;
using Samlop.Questionnaires;

namespace Samlop.Persons.Grounds;

/// <summary>All that is recorded of a person, to take along: for reading, and for another program.</summary>
internal static class OwnRecordEndpoints
{
    private static readonly JsonSerializerOptions Form = new(Answers.Json) { WriteIndented = true };

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(
            PersonUrls.OwnRecordJson,
            async (HttpContext http, Runner runner, OsloClock clock, CancellationToken cancel) =>
                !http.IsHead() && await Read(http, runner, cancel) is { IsKnown: true } record
                    ? Results.File(JsonSerializer.SerializeToUtf8Bytes(Told(record), Form), "application/json", Name("json", clock.Today))
                    : Results.NotFound()).WithMetadata(new NeedsOfAttribute<ReadOwnRecord>());
        routes.MapGet(
            PersonUrls.OwnRecordPdf,
            async (
                HttpContext http, Runner runner, PrintDocument print, IPdfPrinter printer, OsloClock clock, CancellationToken cancel) =>
            {
                if (http.IsHead()) return Results.NotFound();
                var other = OwnLanguage.Of(http);
                if (await OwnLanguage.Read(other, () => Read(http, runner, cancel)) is not { IsKnown: true } record)
                    return Results.NotFound();
                var html = await print.Render<OwnRecordDocument>(
                    Phrase.In<GroundsText>(nameof(GroundsText.OwnRecord_Title)),
                    new Dictionary<string, object> { [nameof(OwnRecordDocument.Of)] = record }, (other ?? Languages.Current).Culture);
                var pdf = await printer.Print(html, cancel);
                if (pdf.Succeeded) return Results.File(pdf.Value, "application/pdf", Name("pdf", clock.Today));
                // Without a printer the document itself is handed out: it can be read and printed from the browser.
                return pdf.Refusal == PrintRefusal.PdfBusy || pdf.Refusal == PrintRefusal.PdfComes
                    ? new RefusedAnswer(pdf.Refusal!)
                    : Results.File(Encoding.UTF8.GetBytes(html), "text/html; charset=utf-8", Name("html", clock.Today));
            }).WithMetadata(new NeedsOfAttribute<ReadOwnRecord>());
    }

    private static async Task<ReadOwnRecord.OwnRecord> Read(HttpContext http, Runner runner, CancellationToken cancel)
    {
        http.Response.Headers.CacheControl = "no-store";
        return (await runner.Run(new ReadOwnRecord.Input(), http.Viewer().Actor, cancel: cancel)).Value;
    }

    /// <summary>Codes that stay the same beside the words of the reader's language.</summary>
    private static object Told(ReadOwnRecord.OwnRecord record) => new
    {
        Format = "samlop.person.1",
        record.At,
        Records = record.Records.Select(of => new
        {
            of.By,
            of.Name,
            Facts = of.Parts.SelectMany(part => part.Facts.Select(fact => new
            {
                Category = part.Category.ToString(),
                Kind = fact.Fact?.Kind.ToString(),
                fact.Label,
                fact.Value,
                fact.BlockedFrom,
                fact.DueFrom,
            })),
            of.Ties,
            of.Consents,
            of.Informed,
        }),
        Keeping = Enum.GetValues<PersonCategory>().Select(category => new
        {
            Category = category.ToString(),
            Period = KeepingWords.Of(record.Keeping.GetValueOrDefault(category)),
        }),
    };

    private static string Name(string ending, DateOnly day) => DownloadName.Of(ending, GroundsText.OwnRecord_Title, day);
}
