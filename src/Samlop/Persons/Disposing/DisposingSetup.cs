using Samlop.Persons.Grounds;
using Samlop.Persons.Keeping;
using Samlop.Platform.UseCases;

namespace Samlop.Persons.Disposing;

/// <summary>What this step of the module adds to the program.</summary>
internal static class DisposingSetup
{
    public static void Add(ModuleSetup setup)
    {
        setup.Services.AddSingleton<DueFacts>();
        setup.Services.AddTransient<ITaskSource, DisposalTasks>();
        setup.Services.AddTransient<IOwnFacts, OwnDisposedFacts>();
        setup.Subject(Subject.Of<DisposalId>(default).Kind, reader => reader.Actor.May(ApproveDisposal.Needs));
        setup.Section<KeepingCategoryShown, DisposalSection>(10);
        setup.Section<KeepingListShown, DueSection>(10);
        // Each time goes on where the one before was cut off.
        setup.Job<DisposalJob>("persons.disposal.carry-out", "0 10/15 1-4 * * ?");
    }
}
