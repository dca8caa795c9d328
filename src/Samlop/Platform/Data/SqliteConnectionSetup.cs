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

    private static void Prepare(SqliteConnection connection)
    {
        connection.CreateCollation(Collation, (a, b) => Norwegian.Compare(a, b, CompareOptions.None));
        using var command = connection.CreateCommand();
        // WAL is a property of the file and set when it is migrated; synchronous=FULL keeps an acknowledged write through a power cut.
        command.CommandText = "PRAGMA foreign_keys=ON; PRAGMA busy_timeout=5000; PRAGMA synchronous=FULL;";
        command.ExecuteNonQuery();
    }
}
