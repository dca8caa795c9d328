using Samlop.Platform.Tasks;
using Samlop.Platform.UseCases;

namespace Samlop.Waiting.Calendar;

/// <summary>Kalender: the dates that a person has to keep, on a page, on the page of tasks, and in the person's own calendar.</summary>
public sealed class CalendarModule : IModule
{
    public static void Add(ModuleSetup setup)
    {
        setup.Services.AddTransient<CalendarDates>();
        setup.Services.AddTransient<CalendarFeed>();
        setup.Services.AddSingleton<CalendarSecrets>();
        setup.Map(CalendarEndpoints.Map);
        setup.Section<BesideTasks, NextDates>(10);
    }
}
