using Samlop.Persons.Record;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;

namespace Samlop.Persons.Merging;

/// <summary>What this step of the module adds to the program.</summary>
internal static class MergingSetup
{
    public static void Add(ModuleSetup setup)
    {
        setup.Services.AddTransient<ITaskSource, MergeTasks>();
        // A notice of a pair says nothing of it, and its page asks again who reads.
        setup.Subject(Subject.Of<PersonPairId>(default).Kind, reader => reader.Actor.May(HandlePairs.Needs));
        setup.Navigate(new NavigationItem(
            Place.Participants, 20, Phrase.In<MergeText>(nameof(MergeText.Pairs_Title)), PersonUrls.Pairs,
            new NeedsOfAttribute<HandlePairs>()));
    }
}
