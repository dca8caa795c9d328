using Samlop.Cases.Journal;
using Samlop.Grants.Accept;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Report.Targets;

/// <summary>What the targets of awards bring to the program.</summary>
internal static class TargetsSetup
{
    public static void Add(ModuleSetup setup)
    {
        setup.EntryTitle(ApproveTarget.EntryTitle);
        setup.Services.AddTransient<ITaskSource, TargetTasks>();
        setup.Section<AwardReporting, TargetsOfAward>(20);
    }
}
