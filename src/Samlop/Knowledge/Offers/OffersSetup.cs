using Microsoft.EntityFrameworkCore;
using Samlop.Access;
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
        setup.Searched(given => OfferSearch.Offers(given.GetRequiredService<OsloClock>()));
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
    }
}
