using Microsoft.EntityFrameworkCore;
using Samlop.Access.Links;
using Samlop.Agreements.Agree;
using Samlop.Knowledge.Guides.Feedback;
using Samlop.Knowledge.Guides.Outside;
using Samlop.Knowledge.Guides.Rounds;
using Samlop.Knowledge.Guides.Shipped;
using Samlop.Platform.Data;
using Samlop.Platform.Files;
using Samlop.Platform.Search;
using Samlop.Platform.Security;
using Samlop.Platform.Text;
using Samlop.Platform.Ui.Tables;
using Samlop.Platform.UseCases;
using Samlop.Waiting.Reminding;

namespace Samlop.Knowledge.Guides;

/// <summary>What guides and templates bring to the program.</summary>
internal static class GuidesSetup
{
    public static void Add(ModuleSetup setup)
    {
        // Read and checked at start.
        var book = GuideBook.Current;
        setup.Open(book.Guides.Select(g => GuideUrls.Shipped(g.Code)));
        setup.Searched(_ => new SearchedList<ShippedGuide>(
            "veiledere-fra-kildene", 63, Phrase.In<GuidesText>(nameof(GuidesText.Shipped_Title)), book.Guides, g => g.Words,
            g => new SearchHit(g.Title.Here, GuideUrls.Shipped(g.Code), GuideWords.Of(g.Kind))));
        setup.Subject<Guide, GuideId>(g => g.Id, (db, reader) => db.Rows<Guide>().VisibleTo(reader));
        setup.Subject<GuideEdition, GuideEditionId>(e => e.Id, (db, reader) => db.Rows<GuideEdition>().VisibleTo(reader));
        setup.Subject<GuideRound, GuideRoundId>(r => r.Id, (db, reader) => db.Rows<GuideRound>().VisibleTo(reader));
        setup.Subject<GuideComment, GuideCommentId>(c => c.Id, (db, reader) => db.Rows<GuideComment>().VisibleTo(reader));
        setup.Subject<OutsideReview, OutsideReviewId>(r => r.Id, (db, reader) => db.Rows<OutsideReview>().VisibleTo(reader));
        setup.Subject<GuideFeedback, GuideFeedbackId>(f => f.Id, (db, reader) => db.Rows<GuideFeedback>().VisibleTo(reader));
        setup.Services.AddSingleton(ReviewByLink.Kind);
        setup.Job<EraseAddressesJob>("knowledge.guide-review.erase-addresses", "0 25 3 * * ?");
        setup.Services.AddTransient<ITaskSource, GuideTasks>();
        setup.Services.AddTransient<IAwaitedSource, GuidesAwaited>();
        setup.Services.AddTransient<IReminder, LookAgainReminder>();
        setup.Services.AddTransient<IReminder, RoundReminder>();
        setup.Services.AddTransient<IReminder, RoundOverReminder>();
        setup.Searched(_ => GuideSearch.Guides());
        setup.Section<AgreementKnown, GuidesOfAgreement>(10);
        setup.Map(Map);
        setup.Navigate(new NavigationItem(
            Place.Knowledge, 40, Phrase.In<GuidesText>(nameof(GuidesText.List_Title)), GuideUrls.List, new OpenAttribute()));
        setup.Navigate(new NavigationItem(
            Place.Knowledge, 41, Phrase.In<GuidesText>(nameof(GuidesText.Own_Title)), GuideUrls.Own, new NeedsOfAttribute<WriteGuides>())
        {
            Under = GuideUrls.List,
            Rows = (db, actor, cancel) => db.Rows<GuideEdition>().ManageableBy(actor.ForGuides()).CountAsync(cancel),
            Tasks = ["guide-"],
        });
    }

    private static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(
            GuideUrls.Table,
            (HttpContext http, AppDb db) => TableExport.Of(
                http, GuidesText.List_Title, GuideTable.Columns, GuideTable.Matching(db, TableQuery.From(http))))
            .WithMetadata(new OpenAttribute());
        routes.MapGet(
            GuideUrls.OwnTable,
            (HttpContext http, AppDb db) => TableExport.Of(
                http, GuidesText.Own_Title, GuideTable.OwnColumns,
                GuideTable.Own(db, http.Viewer().Actor, TableQuery.From(http))))
            .WithMetadata(new NeedsOfAttribute<WriteGuides>());
        routes.MapGet(
            GuideUrls.List + "/{id:guid}/filer/{file:guid}",
            async (Guid id, Guid file, HttpContext http, AppDb db, FileDownload download, CancellationToken cancel) =>
                await AttachToGuide.Find(db, new(id), file, http.Viewer().Actor, cancel) is { } found
                    ? download.Send(http, found) : Results.NotFound())
            .WithMetadata(new OpenAttribute());
        routes.MapGet("/lenke/{token}/vedlegg/{file:guid}", ByLink).WithMetadata(new OpenAttribute(), new LimitedAttribute(Costs.Guess));
    }

    private static async Task<IResult> ByLink(
        string token, Guid file, HttpContext http, AppDb db, OneTimeLinks links, FileDownload download, CancellationToken cancel)
    {
        // The address is the key.
        http.Response.Headers["Referrer-Policy"] = "no-referrer";
        if (await links.Find(token, cancel) is { } link && link.Kind == ReviewByLink.Kind)
            return await AttachToGuide.FindByLink(db, link, file, cancel) is { } found ? download.Send(http, found) : Results.NotFound();
        Limited.Missed(http);
        return Results.NotFound();
    }
}
