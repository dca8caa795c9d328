using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Samlop.Platform.Data;

namespace Samlop.Tests.Support;

/// <summary>An empty SQLite database that was migrated once in this run; hosts start from a copy.</summary>
public static class SqliteTemplate
{
    private static readonly SqliteConnectionSetup Setup = new();
    private static readonly Lazy<Task<byte[]>> Content = new(Make);

    public static async Task CopyTo(string dataFolder) => await File.WriteAllBytesAsync(Path.Combine(dataFolder, "samlop.db"), await Content.Value);

    /// <summary>Opens a database file without keeping it open.</summary>
    public static DbContextOptions<SqliteAppDb> Options(string file, IServiceProvider? services = null)
    {
        var options = new DbContextOptionsBuilder<SqliteAppDb>()
            .UseSqlite(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ToString())
            .UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking)
            .AddInterceptors(Setup)
            .UseApplicationServiceProvider(services);
        TestSchema.AllowPending(options);
        return options.Options;
    }

    private static async Task<byte[]> Make()
    {
        var folder = Directory.CreateTempSubdirectory("samlop-template-").FullName;
        var file = Path.Combine(folder, "samlop.db");
        await using (var db = new SqliteAppDb(Options(file))) await TestSchema.Make(db);
        var content = await File.ReadAllBytesAsync(file);
        Directory.Delete(folder, recursive: true);
        return content;
    }
}
