using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Samlop.Platform.Data;

namespace Samlop.Tests.Support;

/// <summary>An empty SQLite database that was migrated once in this run; hosts start from a copy.</summary>
public static class SqliteTemplate
{
    /// <summary>What tests write is gone when they end: it waits for no disk.</summary>
    internal static readonly SqliteConnectionSetup Setup = new() { IsDurable = false };


    private static readonly Lazy<Task<byte[]>> Content = new(Make);

    public static async Task CopyTo(string dataFolder) => await File.WriteAllBytesAsync(Path.Combine(dataFolder, "samlop.db"), await Content.Value);

    /// <summary>
    /// Opens a database file. Connections that are kept have read the schema already, which takes longer than most that a test asks for;
    /// whoever deletes the file clears their pool first (<see cref="ClearPool"/>).
    /// </summary>
    public static DbContextOptions<SqliteAppDb> Options(string file, IServiceProvider? services = null, bool kept = false)
    {
        var options = new DbContextOptionsBuilder<SqliteAppDb>()
            .UseSqlite(ConnectionString(file, kept))
            .UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking)
            .AddInterceptors(Setup)
            .UseApplicationServiceProvider(services);
        TestSchema.AllowPending(options);
        return options.Options;
    }

    public static void ClearPool(string file)
    {
        using var connection = new SqliteConnection(ConnectionString(file, kept: true));
        SqliteConnection.ClearPool(connection);
    }

    private static string ConnectionString(string file, bool kept) => new SqliteConnectionStringBuilder { DataSource = file, Pooling = kept }.ToString();

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
