using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;
using Samlop.Platform.Data;
using Samlop.Tests.Platform.Data;
using Samlop.Tests.Support;

namespace Samlop.Tests.Grants.Demonstrating;

/// <summary>
/// The demonstration's story on SQLite as it stands at noon of a day, told once in a run; each day goes on from the nearest earlier one, and
/// those who ask for it get a copy. What is printed in it is blank.
/// </summary>
internal static class ToldStory
{
    private static readonly string Root = Directory.CreateTempSubdirectory("samlop-told-").FullName;
    private static readonly ConcurrentDictionary<DateOnly, Lazy<Task<string>>> Days = new();
    private static readonly SemaphoreSlim OneAtATime = new(1);

    static ToldStory() => AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(Root, recursive: true);

    /// <summary>Puts the story into a host that has told nothing yet.</summary>
    public static async Task CopyTo(SqliteHost host, DateOnly day)
    {
        var told = await Days.GetOrAdd(day, asked => new Lazy<Task<string>>(() => Tell(asked))).Value;
        foreach (var file in Directory.EnumerateFiles(told, "*", SearchOption.AllDirectories).Where(file => Path.GetFileName(file) != SqliteFile.Name))
        {
            var copy = Path.Combine(host.DataFolder, Path.GetRelativePath(told, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy, overwrite: true);
        }

        // Into a database that is open: the host goes on in it.
        await using var from = Open(Path.Combine(told, SqliteFile.Name));
        await using var to = Open(Path.Combine(host.DataFolder, SqliteFile.Name));
        from.BackupDatabase(to);
    }

    private static async Task<string> Tell(DateOnly day)
    {
        await OneAtATime.WaitAsync();
        try
        {
            var folder = Path.Combine(Root, $"{day:yyyy-MM-dd}");
            var host = new TellingHost { Today = day };
            await host.InitializeAsync();
            foreach (var kept in new[] { "files", "mail" }.Where(kept => Directory.Exists(Path.Combine(host.DataFolder, kept))))
            {
                foreach (var file in Directory.EnumerateFiles(Path.Combine(host.DataFolder, kept), "*", SearchOption.AllDirectories))
                {
                    var copy = Path.Combine(folder, Path.GetRelativePath(host.DataFolder, file));
                    Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
                    File.Copy(file, copy);
                }
            }

            Directory.CreateDirectory(folder);
            Backup.CopyOfDatabase(Path.Combine(host.DataFolder, SqliteFile.Name), Path.Combine(folder, SqliteFile.Name));
            await host.DisposeAsync();
            return folder;
        }
        finally
        {
            OneAtATime.Release();
        }
    }

    private static SqliteConnection Open(string file)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ToString());
        connection.Open();
        return connection;
    }

    /// <summary>The demonstration as it starts in an empty data folder.</summary>
    private sealed class TellingHost : WalkedHost
    {
        protected override IReadOnlyDictionary<string, string?> Settings { get; } = new Dictionary<string, string?>
        {
            ["Samlop:EmptyDemonstration"] = "false",
            ["Samlop:Snapshots"] = Path.Combine(Root, "snapshots"),
        };

        protected override Task PrepareDatabase() => Task.CompletedTask;
    }
}
