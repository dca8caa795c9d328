using Samlop.Access.Demonstrating;
using Samlop.Persons.Demonstrating;
using Samlop.Persons.Glass;
using Samlop.Persons.Grounds;
using Samlop.Persons.Look;
using Samlop.Persons.Orders;
using Samlop.Persons.Oversight;
using Samlop.Persons.Requests;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Waiting.Reminding;

namespace Samlop.Persons;

/// <summary>What opens beside the table, and who looks at it: orders, broken glass, what is asked for, and how people read.</summary>
internal static class OpeningsSetup
{
    public static void Add(ModuleSetup setup)
    {
        setup.Services.AddTransient<IStoryPart, OpeningsStory>();
        setup.Services.AddTransient<ITaskSource, OrderTasks>();
        setup.Services.AddTransient<IOwnFacts, OwnOrderFacts>();
        setup.Services.AddTransient<ITaskSource, RequestTasks>();
        setup.Services.AddTransient<IAwaitedSource, RequestTasks>();
        KeptOfRequests.Add(setup);
        setup.Services.AddTransient<IReminder, RequestReminder>();
        setup.Section<CardShown, RequestsSection>(1);
        setup.Services.AddTransient<ITaskSource, GlassTasks>();
        setup.Section<CardShown, GlassSection>(3);
        setup.Section<CardShown, OrdersSection>(40);
        setup.Section<OwnSharingShown, OwnOrdersSection>(10);
        setup.Navigate(new NavigationItem(
            Place.Administration, 73, Phrase.In<OrdersText>(nameof(OrdersText.Overseen_Title)), OrderUrls.Overseen,
            new NeedsOfAttribute<Oversee>()));
        setup.Navigate(new NavigationItem(
            Place.Administration, 72, Phrase.In<GlassText>(nameof(GlassText.Overseen_Title)), GlassUrls.Overseen,
            new NeedsOfAttribute<Oversee>()));
        setup.Navigate(new NavigationItem(
            Place.Administration, 74, Phrase.In<OversightText>(nameof(OversightText.Reading_Title)), OversightUrls.Reading,
            new NeedsOfAttribute<Oversee>()));
    }
}
