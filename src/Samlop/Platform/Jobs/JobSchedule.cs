using Quartz;
using Samlop.Platform.Time;

namespace Samlop.Platform.Jobs;

/// <summary>
/// The jobs of all modules. They run in this process under Quartz, on the system's clock in Oslo time; a time that was missed is not made
/// up for. With <c>Samlop:Jobs=false</c> none runs.
/// </summary>
internal sealed class JobSchedule
{
    private readonly List<Action<IQuartzBuilder>> jobs = [];

    public void Add<TJob>(string name, string cron)
        where TJob : class, IRecurringJob =>
        jobs.Add(quartz =>
            quartz.ScheduleJob<LeasedJob<TJob>>(
                trigger =>
                    trigger
                        .WithIdentity(name)
                        .WithCronSchedule(
                            cron,
                            schedule => schedule.InTimeZone(OsloClock.Zone).WithMisfireInstruction(CronTriggerMisfireInstruction.DoNothing)
                        ),
                job => job.WithIdentity(name)
            )
        );

    public void Close(IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<JobLeases>();
        if (!configuration.GetValue("Samlop:Jobs", true)) return;

        services.AddQuartz(quartz =>
        {
            foreach (var add in jobs) add(quartz);
        });
        services.AddQuartzHostedService(options => options.WaitForJobsToComplete = true);
    }
}
