using Samlop.Agreements.Agree;
using Samlop.Cases;
using Samlop.Platform.Data;
using Samlop.Platform.Files;
using Samlop.Platform.Print;
using Samlop.Platform.Security;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;

namespace Samlop.Agreements.Sign;

/// <summary>The documents of a version, for whoever may read it.</summary>
internal static class SignEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var rule = new NeedsOfAttribute<ReadAgreements>();
        routes.MapGet(
            "/avtaler/{year:int}/{serial:int}/versjon/{version:int}/pdf",
            (int year, int serial, int version, HttpContext http, AppDb db, OsloClock clock, AgreementJournal journal,
                IPdfPrinter printer, CancellationToken cancel) => Pdf(
                http, db, clock, printer, new(year, serial), version, AgreementsText.Document_Version,
                (agreement, found, content) => journal.Document(
                    agreement.Number, version, content, SigningLog.Of(agreement, found)),
                cancel)).WithMetadata(rule);
        routes.MapGet(
            "/avtaler/{year:int}/{serial:int}/versjon/{version:int}/signeringslogg/pdf",
            (int year, int serial, int version, HttpContext http, AppDb db, OsloClock clock, AgreementJournal journal,
                IPdfPrinter printer, CancellationToken cancel) => Pdf(
                http, db, clock, printer, new(year, serial), version, AgreementsText.Document_Log,
                (agreement, found, content) => journal.Log(agreement.Number, content, SigningLog.Of(agreement, found)),
                cancel)).WithMetadata(rule);
    }

    private static async Task<IResult> Pdf(
        HttpContext http, AppDb db, OsloClock clock, IPdfPrinter printer, CaseNumber number, int version, string title,
        Func<Agreement, AgreementVersion, AgreementContent, Task<string>> html, CancellationToken cancel)
    {
        var found = await db.VersionOf(number, version, http.Viewer().Actor, clock.Today, cancel);
        if (found is null) return Results.NotFound();
        var name = DownloadName.Of("pdf", Say(title, version), $"({number})");
        var content = AgreementContent.Read(found.Version.Text.Json);
        var printed = await printer.Print(await html(found.Agreement, found.Version, content), cancel);
        return printed.Succeeded ? Results.File(printed.Value, "application/pdf", name) : new RefusedAnswer(printed.Refusal!);
    }
}
