using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Samlop.Audit;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;

namespace Samlop.Platform.Data;

/// <summary>
/// What is done with the database when the program starts. The embedded database is looked at and migrated; a production database is
/// migrated by command (<c>migrate</c>), so that several instances can start at once.
/// </summary>
public static class DatabaseStart
{
    /// <exception cref="StartRefused">The database is damaged, cannot be reached or written, or has another schema.</exception>
    public static async Task PrepareDatabase(this WebApplication app)
    {
        var settings = app.Services.GetRequiredService<SamlopSettings>();
        var source = app.Services.GetRequiredService<IAppDbSource>();
        var chosen = app.Services.GetRequiredService<ChosenDay>();
        DateOnly? told = null;
        await using var db = source.Open();
        if (db is SqliteAppDb)
        {
            var held = Hold(settings.DataFolder);
            app.Lifetime.ApplicationStopped.Register(held.Dispose);
            var beginsAnew = settings.Demonstration.Active && chosen.PutAway();
            if (!beginsAnew && SqliteFile.Fault(settings.DataFolder) is { } fault) throw new StartRefused(fault);
            if (SqliteFile.IsEmpty(Path.Combine(settings.DataFolder, SqliteFile.Name)))
                told = app.Services.GetRequiredService<StorySnapshots>().Bring(app.Services.GetRequiredService<OsloClock>().Today);
        }

        try
        {
            if (db is SqliteAppDb || settings.Demonstration.Active)
            {
                await DatabaseMigration.Migrate(db);
            }
            else if ((await db.Database.GetPendingMigrationsAsync()).Any())
            {
                throw new StartRefused("The database has the schema of an earlier version. Run the command `migrate` first.");
            }
        }
        catch (Exception problem) when ((problem as DbException ?? problem.InnerException) is DbException fault)
        {
            // What may pass by itself is wrapped in advice to programmers.
            throw new StartRefused($"The database cannot be used: {fault.Message}");
        }

        if (settings.Demonstration is { Active: true, Empty: false } && (told is not null || !await db.Set<Process>().AnyAsync()))
            await AddDemonstration(app.Services, told);
        chosen.HasBegun();
    }

    /// <summary>Tells the whole story, from its beginning, and keeps each of its days; at once where they are kept already.</summary>
    /// <returns>The exit code.</returns>
    /// <exception cref="StartRefused">As <see cref="PrepareDatabase"/>.</exception>
    public static async Task<int> PrepareSnapshots(this WebApplication app)
    {
        var snapshots = app.Services.GetRequiredService<StorySnapshots>();
        if (snapshots.IsWhole) return 0;

        snapshots.Every = true;
        await app.PrepareDatabase();
        snapshots.IsWhole = true;
        return 0;
    }

    private static async Task AddDemonstration(IServiceProvider services, DateOnly? told)
    {
        await using var scope = services.CreateAsyncScope();
        var runner = services.GetRequiredService<Runner>();
        if (told is null)
        {
            foreach (var data in scope.ServiceProvider.GetServices<IDemonstrationData>().OrderBy(d => d.Order))
                await data.Add(runner, CancellationToken.None);
        }

        foreach (var story in scope.ServiceProvider.GetServices<IDemonstrationStory>()) await story.Tell(told, CancellationToken.None);
    }

    private static DataFolderLock Hold(string dataFolder)
    {
        try
        {
            return DataFolderLock.Take(dataFolder);
        }
        catch (IOException taken)
        {
            throw new StartRefused(taken.Message);
        }
    }
}
