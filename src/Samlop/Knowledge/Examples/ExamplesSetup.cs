using Samlop.Platform.Data;
using Samlop.Platform.Search;
using Samlop.Platform.Security;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.Ui.Tables;
using Samlop.Platform.UseCases;

namespace Samlop.Knowledge.Examples;

/// <summary>What the practice examples bring to the program.</summary>
internal static class ExamplesSetup
{
    private const int SearchOrder = 61;

    public static void Add(ModuleSetup setup)
    {
        // Read and checked at start.
        var all = ExampleCatalogue.Current.Examples;
        setup.Services.AddSingleton<ExamplePlaces>();
        setup.Subject<ContextProfile, ContextProfileId>(p => p.Id, (db, reader) => db.Rows<ContextProfile>().VisibleTo(reader));
        setup.Subject<ExampleContact, ExampleContactId>(c => c.Id, (db, reader) => db.Rows<ExampleContact>().VisibleTo(reader));
        setup.Services.AddTransient<ITaskSource, ExampleTasks>();
        setup.Map(routes => routes
            .MapGet(
                ExampleUrls.ContactsTable,
                (HttpContext http, AppDb db) => TableExport.Of(
                    http, ExamplesText.Contacts_Title, ContactTable.Columns,
                    ContactTable.Matching(db, http.Viewer().Actor, TableQuery.From(http))))
            .WithMetadata(new NeedsOfAttribute<AskAboutExample>()));
        setup.Map(routes => routes
            .MapGet(
                ExampleUrls.Table,
                (HttpContext http, ExamplePlaces places, OsloClock clock) => TableExport.Of(
                    http, ExamplesText.Examples_Title, ExampleTable.Columns(places, clock.Today),
                    ExampleTable.Matching(TableQuery.From(http), places, clock.Today)))
            .WithMetadata(new OpenAttribute()));
        setup.Open(all.Select(example => ExampleUrls.Of(example.Slug)));
        setup.Searched(_ => new SearchedList<PracticeExample>(
            "praksiseksempler", SearchOrder, Phrase.In<ExamplesText>(nameof(ExamplesText.Examples_Title)), all,
            example => example.Words,
            example => new SearchHit(example.Title, ExampleUrls.Of(example.Slug), example.Place)));
        setup.Navigate(new NavigationItem(
            Place.Knowledge, 35, Phrase.In<ExamplesText>(nameof(ExamplesText.Examples_Title)), ExampleUrls.List, new OpenAttribute()));
        setup.Navigate(new NavigationItem(
            Place.Knowledge, 36, Phrase.In<ExamplesText>(nameof(ExamplesText.Contacts_Title)), ExampleUrls.Contacts,
            new NeedsOfAttribute<AskAboutExample>())
        {
            Under = ExampleUrls.List,
            Tasks = ["example-contact"],
        });
    }
}
