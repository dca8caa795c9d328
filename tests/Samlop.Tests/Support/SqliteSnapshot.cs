using Microsoft.Data.Sqlite;

namespace Samlop.Tests.Support;

/// <summary>
/// The database of a host on SQLite as it was at a moment, to go back to: for tests that begin from the same place thousands of times. The
/// host's connections stay open; they read what is put back.
/// </summary>
public sealed class SqliteSnapshot : IDisposable
{
    private readonly SqliteConnection kept = new("Data Source=:memory:");
    private readonly SamlopHost host;
    private readonly DateTimeOffset at;

    public SqliteSnapshot(SqliteHost host)
    {
        this.host = host;
        at = host.Time.Now;
        kept.Open();
        using var live = Live();
        live.BackupDatabase(kept);
    }

    public void PutBack()
    {
        host.Time.Now = at;
        using var live = Live();
        kept.BackupDatabase(live);
    }

    public void Dispose() => kept.Dispose();

    private SqliteConnection Live()
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = Path.Combine(host.DataFolder, "samlop.db"),
            Pooling = false
        }.ToString());
        connection.Open();
        return connection;
    }
}
