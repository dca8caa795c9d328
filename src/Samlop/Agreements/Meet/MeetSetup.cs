using Samlop.Access.Leaving;
using Samlop.Agreements.Agree;
using Samlop.Grants.Report;
using Samlop.Platform.UseCases;
using Samlop.Waiting.Reminding;

namespace Samlop.Agreements.Meet;

/// <summary>Bodies, meetings and the leaders' brief, put into the module of agreements.</summary>
internal static class MeetSetup
{
    public static void Add(ModuleSetup setup)
    {
        setup.Services.AddTransient<IAgreementPart, BodiesPart>();
        setup.Services.AddTransient<ITaskSource, MeetTasks>();
        setup.Services.AddTransient<IAwaitedSource, MeetAwaited>();
        setup.Services.AddTransient<ICalendarSource, MeetCalendar>();
        setup.Services.AddTransient<IReminder, LeadersReminder>();
        setup.Services.AddTransient<IHeldWork, HeldSittings>();
        setup.Services.AddTransient<LeadersBrief>();
        setup.Services.AddTransient<IBriefPart, OpenTopicsBrief>();
        setup.Services.AddTransient<IBriefPart, MissedPartiesBrief>();
        setup.Services.AddTransient<IBriefPart, MeetingsBrief>();
        setup.Services.AddTransient<IBriefPart, WaitsBrief>();
        setup.Services.AddTransient<IBriefPart, UnknownBrief>();
        setup.Section<AgreementSections, BodiesSection>(22);
        setup.Services.AddTransient<IReportFigures, ReportedAgreements>();
        setup.Map(MeetEndpoints.Map);
    }
}
