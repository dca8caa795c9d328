using System.Data.Common;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Samlop.Platform.Data;

/// <summary>What SQLite needs on every connection: foreign keys, a busy timeout, and the Norwegian order of letters.</summary>
public sealed class SqliteConnectionSetup : DbConnectionInterceptor
{
    public const string Collation = "NORWEGIAN";

    private static readonly CompareInfo Norwegian = CultureInfo.GetCultureInfo("nb-NO").CompareInfo;

    /// <summary>
    /// Whether an acknowledged write outlives a power cut, for which each waits for the disk. Only who keeps nothing, as tests, says no.
    /// </summary>
    public bool IsDurable { get; init; } = true;

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) =>
        Prepare((SqliteConnection)connection);

    public override Task ConnectionOpenedAsync(
        DbConnection connection,
        ConnectionEndEventData eventData,
        CancellationToken cancellationToken = default
    )
    {
        Prepare((SqliteConnection)connection);
        return Task.CompletedTask;
    }

    private void Prepare(SqliteConnection connection)
    {
        connection.CreateCollation(Collation, (a, b) => Norwegian.Compare(a, b, CompareOptions.None));
        using var command = connection.CreateCommand();
        // WAL is a property of the file and set when it is migrated. What is deleted is written over: a row that a disposal took away is
        // otherwise to be read in the file until something else needs the room.
        command.CommandText = "PRAGMA foreign_keys=ON; PRAGMA busy_timeout=5000; PRAGMA secure_delete=ON; "
            + $"PRAGMA synchronous={(IsDurable ? "FULL" : "OFF")};";
        command.ExecuteNonQuery();
    }
}
