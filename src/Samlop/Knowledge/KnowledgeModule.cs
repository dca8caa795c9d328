using Samlop.Access.Demonstrating;
using Samlop.Knowledge.Assignments;
using Samlop.Knowledge.Courses;
using Samlop.Knowledge.Demonstrating;
using Samlop.Knowledge.Evidence;
using Samlop.Knowledge.Examples;
using Samlop.Knowledge.Examples.Agreed;
using Samlop.Knowledge.Guides;
using Samlop.Knowledge.Guides.Demonstrating;
using Samlop.Knowledge.Information;
using Samlop.Knowledge.Network;
using Samlop.Knowledge.Offers;
using Samlop.Knowledge.Readings;
using Samlop.Knowledge.TaskBank;
using Samlop.Knowledge.Teachers;
using Samlop.Platform.UseCases;

namespace Samlop.Knowledge;

/// <summary>
/// Kunnskap: what the source documents know and what the parties offer one another, kept alive by those who own it. Most of it is open to
/// all.
/// </summary>
public sealed class KnowledgeModule : IModule
{
    public static void Add(ModuleSetup setup)
    {
        OffersSetup.Add(setup);
        TeachersSetup.Add(setup);
        ReadingsSetup.Add(setup);
        EvidenceSetup.Add(setup);
        ExamplesSetup.Add(setup);
        AgreedSetup.Add(setup);
        AssignmentsSetup.Add(setup);
        InformationSetup.Add(setup);
        GuidesSetup.Add(setup);
        CoursesSetup.Add(setup);
        BankSetup.Add(setup);
        VisitsSetup.Add(setup);
        setup.Services.AddTransient<IStoryPart, ReadingsStory>();
        setup.Services.AddTransient<IStoryPart, TeachersStory>();
        setup.Services.AddTransient<IStoryPart, KnowledgeStory>();
        setup.Services.AddTransient<IStoryPart, GuidesStory>();
        setup.Services.AddTransient<IStoryPart, AgreedExampleStory>();
        setup.Services.AddTransient<IStoryPart, CoursesStory>();
        setup.Services.AddTransient<IStoryPart, BankStory>();
        setup.Services.AddTransient<IStoryPart, VisitsStory>();
    }
}
