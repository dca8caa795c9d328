using Samlop.Agreements.Agree;
using Samlop.Knowledge.Offers;
using Samlop.Platform.Data;
using Samlop.Platform.Search;
using Samlop.Platform.Security;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.Ui.Tables;
using Samlop.Platform.UseCases;
using Samlop.Register;

namespace Samlop.Knowledge.Examples.Agreed;

/// <summary>What examples from agreements bring to the program.</summary>
internal static class AgreedSetup
{
    public static void Add(ModuleSetup setup)
    {
        setup.Subject<AgreedExample, AgreedExampleId>(e => e.Id, (db, reader) => db.Rows<AgreedExample>().VisibleTo(reader));
        setup.Services.AddTransient<ITaskSource, AgreedTasks>();
        setup.Section<AgreementKnown, ExampleOfAgreement>(20);
        setup.Searched(_ => new SearchedRows<AgreedExample, AgreedExampleId>(
            "eksempler-fra-avtaler", 64, Phrase.In<AgreedText>(nameof(AgreedText.List_Title)), e => e.Id,
            (db, _) => db.Rows<AgreedExample>().Found(),
            examples => examples.OrderBy(e => e.Title).ThenBy(e => e.Id),
            AgreedSearch.Told));
        setup.Map(routes => routes
            .MapGet(
                AgreedUrls.Table,
                (HttpContext http, AppDb db, RegisterData register, OsloClock clock) => TableExport.Of(
                    http, AgreedText.List_Title, AgreedTable.Columns(new OfferPlaces(register, clock.Today)),
                    AgreedTable.Matching(db, http.Viewer().Actor, TableQuery.From(http))))
            .WithMetadata(new OpenAttribute()));
        setup.Navigate(new NavigationItem(
            Place.Knowledge, 37, Phrase.In<AgreedText>(nameof(AgreedText.List_Title)), AgreedUrls.List, new OpenAttribute())
        {
            Under = ExampleUrls.List,
            Tasks = ["agreed-example"],
        });
    }
}
