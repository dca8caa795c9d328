using Samlop.Persons.Look;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Waiting.Reminding;

namespace Samlop.Persons.Rights;

/// <summary>What this step of the module adds to the program.</summary>
internal static class RightsSetup
{
    public static void Add(ModuleSetup setup)
    {
        setup.Services.AddTransient<ITaskSource, RightsTasks>();
        setup.Services.AddTransient<IAwaitedSource, RightsTasks>();
        setup.Services.AddTransient<IReminder, RightsReminder>();
        // A notice of it says nothing, and its pages ask again who reads.
        setup.Subject(
            Subject.Of<RightsRequestId>(default).Kind, reader => reader.Actor.May(AskRight.Needs) || reader.Actor.May(AnswerRight.Needs));
        setup.Section<CardShown, RestrictedSection>(1);
        setup.Navigate(new NavigationItem(
            Place.Tasks, 53, Phrase.In<RightsText>(nameof(RightsText.Own_Title)), PersonUrls.OwnRights, new NeedsOfAttribute<AskRight>())
        {
            IsOwn = true,
        });
        setup.Navigate(new NavigationItem(
            Place.Participants, 30, Phrase.In<RightsText>(nameof(RightsText.Asked_Title)), PersonUrls.AskedRights,
            new NeedsOfAttribute<AnswerRight>()));
        setup.Navigate(new NavigationItem(
            Place.Participants, 31, Phrase.In<RightsText>(nameof(RightsText.Counts_Title)), PersonUrls.RightsCounts,
            new NeedsOfAttribute<CountRights>()));
        setup.Map(RightsEndpoints.Map);
    }
}
