using Samlop.Platform.Ui.Shell;
using Samlop.Platform.UseCases;
using Samlop.Waiting.Calendar;
using Samlop.Waiting.Choosing;
using Samlop.Waiting.Reminding;
using Samlop.Waiting.Writing;

namespace Samlop.Waiting;

/// <summary>
/// Det som venter: the one notice of all modules, reminders of dates, the calendar. A supporting module: it knows none of those that tell.
/// </summary>
public sealed class WaitingModule : IModule
{
    public static void Add(ModuleSetup setup)
    {
        setup.Services.AddSingleton(_ => NoticeKinds.In(setup.Assemblies));
        setup.Services.AddSingleton(NoticeSchedule.Read(setup.Configuration));
        setup.Services.AddTransient<ITellsPeople, Notices>();
        setup.Services.AddTransient<NoticeReaders>();
        setup.Services.AddTransient<NoticeWriter>();
        setup.Job<WriteNotices>("waiting.notices.write", "0 * * * * ?");
        setup.Job<RemoveOldNotices>("waiting.notices.remove", "0 50 3 * * ?");
        setup.Job<ReminderJob>("waiting.reminders.send", "0 5 7-22 * * ?");
        setup.Section<SignedInLinks, NoticesLink>(10);
        setup.Add<CalendarModule>();
    }
}
