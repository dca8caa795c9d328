using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace Samlop.Platform.Data;

/// <summary>
/// The command <c>migrate</c>: brings the database to the schema of this version, before its instances are started. Exit code 0 when it is
/// done, 1 with the reason when not.
/// </summary>
public static class MigrateCommand
{
    public static async Task<int> Execute(IConfiguration configuration, TextWriter output, TextWriter diagnostics)
    {
        var dataFolder = Path.GetFullPath(configuration["Samlop:DataFolder"] ?? "data");
        var services = new ServiceCollection();
        services.AddDatabase(configuration, dataFolder);
        await using var provider = services.BuildServiceProvider();
        try
        {
            await using var db = provider.GetRequiredService<IAppDbSource>().Open();
            using var held = db is SqliteAppDb ? DataFolderLock.Take(dataFolder) : null;
            var pending = (await db.Database.GetPendingMigrationsAsync()).ToList();
            await DatabaseMigration.Migrate(db);
            await output.WriteLineAsync(
                pending.Count == 0 ? "The database has the schema of this version." : $"The database is brought to {pending[^1]}."
            );
            return 0;
        }
        catch (Exception problem) when (problem is IOException or DbException || problem.InnerException is DbException)
        {
            await diagnostics.WriteLineAsync((problem.InnerException as DbException ?? problem).Message);
            return 1;
        }
    }
}
