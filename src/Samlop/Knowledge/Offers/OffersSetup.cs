using Microsoft.EntityFrameworkCore;
using Samlop.Access.Demonstrating;
using Samlop.Intake;
using Samlop.Knowledge.Offers.Capacity;
using Samlop.Knowledge.Offers.Demonstrating;
using Samlop.Knowledge.Offers.Finding;
using Samlop.Knowledge.Offers.National;
using Samlop.Knowledge.Offers.Trades;
using Samlop.Persons.Look;
using Samlop.Platform.Data;
using Samlop.Platform.Security;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.Ui.Tables;
using Samlop.Platform.UseCases;
using Samlop.Register;
using Samlop.Waiting.Reminding;

namespace Samlop.Knowledge.Offers;

/// <summary>What offers bring to the program.</summary>
internal static class OffersSetup
{
    public static void Add(ModuleSetup setup)
    {
        setup.Subject<Offer, OfferId>(o => o.Id, (db, reader) => db.Rows<Offer>().VisibleTo(reader));
        setup.Services.AddTransient<ITaskSource, OfferTasks>();
        setup.Services.AddTransient<IReminder, OfferReminder>();
        setup.Services.AddTransient<IStoryPart, OffersStory>();
        setup.Searched(given => OfferSearch.Offers(given.GetRequiredService<OsloClock>()));
        setup.Services.AddSingleton(MeasureBook.LoadOrRefuse(Path.Combine(AppContext.BaseDirectory, "content")));
        setup.Services.AddSingleton(TradeBook.LoadOrRefuse(Path.Combine(AppContext.BaseDirectory, "content")));
        setup.Searched(given => MeasureSearch.Measures(given.GetRequiredService<MeasureBook>()));
        setup.Searched(given => TradeTable.Sheets(given.GetRequiredService<TradeBook>()));
        setup.Section<EligibilityAnswered, FromCalculator>(10);
        setup.Section<CardShown, CardOffers>(60);
        setup.Map(Map);
        setup.Navigate(new NavigationItem(
            Place.Knowledge, 10, Phrase.In<OffersText>(nameof(OffersText.List_Title)), OfferUrls.List, new OpenAttribute()));
        setup.Navigate(new NavigationItem(
            Place.Knowledge, 11, Phrase.In<OffersText>(nameof(OffersText.Own_Title)), OfferUrls.Own, new NeedsOfAttribute<WriteOffers>())
        {
            Under = OfferUrls.List,
            Rows = (db, actor, cancel) => db.Rows<Offer>().ManageableBy(actor.ForOffers()).CountAsync(cancel),
            Tasks = ["offer"],
        });
        setup.Navigate(new NavigationItem(
            Place.Knowledge, 12, Phrase.In<FindingText>(nameof(FindingText.Finding_Title)), OfferUrls.Finding, new OpenAttribute())
        {
            Under = OfferUrls.List,
        });
        setup.Navigate(new NavigationItem(
            Place.Knowledge, 13, Phrase.In<MeasuresText>(nameof(MeasuresText.Measures_Title)), OfferUrls.Measures, new OpenAttribute())
        {
            Under = OfferUrls.List,
        });
        setup.Navigate(new NavigationItem(
            Place.Knowledge, 14, Phrase.In<LanguageText>(nameof(LanguageText.Language_Title)), OfferUrls.Language, new OpenAttribute())
        {
            Under = OfferUrls.List,
        });
        setup.Navigate(new NavigationItem(
            Place.Knowledge, 15, Phrase.In<TradesText>(nameof(TradesText.Trades_Title)), OfferUrls.Trades, new OpenAttribute())
        {
            Under = OfferUrls.List,
        });
    }

    private static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(
            OfferUrls.Table,
            (HttpContext http, AppDb db, RegisterData register, OsloClock clock) => TableExport.Of(
                http, OffersText.List_Title, OfferTable.Columns(register, clock.Today),
                OfferTable.Matching(db, register, clock.Today, TableQuery.From(http))))
            .WithMetadata(new OpenAttribute());
        routes.MapGet(
            OfferUrls.OwnTable,
            (HttpContext http, AppDb db, RegisterData register, OsloClock clock) => TableExport.Of(
                http, OffersText.Own_Title, OfferTable.Columns(register, clock.Today, ofOwner: true),
                OfferTable.Own(db, http.Viewer().Actor, clock.Today, TableQuery.From(http))))
            .WithMetadata(new NeedsOfAttribute<WriteOffers>());
        routes.MapGet(
            OfferUrls.MeasuresTable,
            (HttpContext http, MeasureBook book) => TableExport.Of(
                http, MeasuresText.Measures_Title, MeasureTable.Columns, MeasureTable.Matching(book, TableQuery.From(http))))
            .WithMetadata(new OpenAttribute());
        routes.MapGet(
            OfferUrls.TradesTable,
            (HttpContext http, TradeBook book, RegisterData register) => TableExport.Of(
                http, TradesText.Trades_Title, TradeTable.Columns, TradeTable.Matching(book, register, TableQuery.From(http))))
            .WithMetadata(new OpenAttribute());
        routes.MapGet(
            OfferUrls.LanguageTable,
            async (HttpContext http, AppDb db, RegisterData register, OsloClock clock, CancellationToken cancel) => TableExport.Of(
                http, LanguageText.Language_Title, CapacityTable.Columns(TableQuery.From(http)),
                await CapacityTable.Rows(db, register, clock.Today, TableQuery.From(http), cancel)))
            .WithMetadata(new OpenAttribute());
    }
}
