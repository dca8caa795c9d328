using Samlop.Platform.UseCases;

namespace Samlop.Grants.Demonstrating;

/// <summary>The parts of the demonstration's story.</summary>
internal static class DemonstratingSetup
{
    public static void Add(ModuleSetup setup)
    {
        setup.Services.AddTransient<StoryTeller>();
        setup.Services.AddTransient<IStoryPart, ApplyingStory>();
        setup.Services.AddTransient<IStoryPart, MessagesStory>();
        setup.Services.AddTransient<IStoryPart, AssessingStory>();
        setup.Services.AddTransient<IStoryPart, DecidingStory>();
        setup.Services.AddTransient<IStoryPart, AnsweringStory>();
        setup.Services.AddTransient<IDemonstrationData, DemonstrationStory>();
    }
}
