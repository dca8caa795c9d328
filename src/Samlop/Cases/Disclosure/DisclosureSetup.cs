using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Waiting.Reminding;

namespace Samlop.Cases.Disclosure;

/// <summary>What requests for documents bring to the program.</summary>
internal static class DisclosureSetup
{
    public static void Add(ModuleSetup setup)
    {
        setup.Subject<DisclosureRequest, DisclosureRequestId>(r => r.Id, (db, reader) => db.Rows<DisclosureRequest>().VisibleTo(reader));
        setup.Services.AddSingleton<DisclosureKeys>();
        setup.Services.AddTransient<DisclosureJournal>();
        setup.Services.AddTransient<ITaskSource, DisclosureTasks>();
        setup.Services.AddTransient<IReminder, DisclosureReminder>();
        setup.Map(DisclosureEndpoints.Map);
        setup.Navigate(new NavigationItem(
            Place.Grants, 85, Phrase.In<DisclosureText>(nameof(DisclosureText.List_Title)), DisclosureUrls.List,
            new NeedsOfAttribute<ReadDisclosures>())
        {
            Under = CaseUrls.List,
        });
    }
}
