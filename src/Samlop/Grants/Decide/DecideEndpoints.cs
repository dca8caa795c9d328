using Samlop.Grants.Apply;
using Samlop.Platform.Data;
using Samlop.Platform.Files;
using Samlop.Platform.Security;
using Samlop.Platform.Time;
using Samlop.Platform.Ui.Tables;
using Samlop.Platform.UseCases;
using Samlop.Register;

namespace Samlop.Grants.Decide;

/// <summary>
/// What is downloaded from the portfolio. Each endpoint has its access rule, and gives nothing to those who do not take part in the total
/// assessment.
/// </summary>
internal static class DecideEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var rule = new NeedsOfAttribute<ReadPortfolio>();

        routes
            .MapGet(
                "/utlysninger/{number}/portefolje/tabell",
                async (string number, HttpContext http, AppDb db, Portfolios portfolios, RegisterData register, CancellationToken cancel) =>
                {
                    if (await db.PortfolioFor(http.Viewer().Actor, number, cancel) is not { Refusal: null } access)
                        return Results.NotFound();
                    var portfolio = await portfolios.Read(access, cancel);
                    var options = await db.OptionsFor(access.Call, register, cancel);
                    return TableExport.Of(
                        http,
                        Say(DecideText.Portfolio_Title, number),
                        PortfolioTable.Columns(portfolio, options, null),
                        PortfolioTable.Matching(portfolio, options, TableQuery.From(http))
                    );
                }
            )
            .WithMetadata(rule);

        routes
            .MapGet(
                "/utlysninger/{number}/portefolje/saksfremlegg/pdf",
                async (string number, HttpContext http, PortfolioPaperPdf pdf, OsloClock clock, CancellationToken cancel) =>
                    await pdf.Of(number, http.Viewer().Actor, cancel) switch
                    {
                        null => Results.NotFound(),
                        { Succeeded: true } made => Results.File(
                            made.Value,
                            "application/pdf",
                            DownloadName.Of("pdf", Say(DecideText.Paper_Title, number), clock.Today)
                        ),
                        var refused => new RefusedAnswer(refused.Refusal!),
                    }
            )
            .WithMetadata(rule);
    }
}
