using Samlop.Platform.UseCases;
using Samlop.Waiting.Writing;

namespace Samlop.Waiting;

/// <summary>
/// Det som venter: the one notice of all modules. A supporting module: it knows none of those that tell.
/// </summary>
public sealed class WaitingModule : IModule
{
    public static void Add(ModuleSetup setup)
    {
        setup.Services.AddSingleton(NoticeKinds.In(typeof(WaitingModule).Assembly));
        setup.Services.AddSingleton(NoticeSchedule.Read(setup.Configuration));
        setup.Services.AddTransient<ITellsPeople, Notices>();
        setup.Services.AddTransient<NoticeReaders>();
        setup.Services.AddTransient<NoticeWriter>();
        setup.Job<WriteNotices>("waiting.notices.write", "0 * * * * ?");
        setup.Job<RemoveOldNotices>("waiting.notices.remove", "0 50 3 * * ?");
    }
}
