using System.Data;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Samlop.Platform.Data;

/// <summary>
/// Which state the database is in, whoever wrote last: two equal values mean that nothing was written between them, by this process or by
/// another. Asked before what is to be kept is read, so that what is written meanwhile makes it old.
/// </summary>
/// <param name="sqlite">How the file is opened; null where the database is PostgreSQL.</param>
public sealed class DataVersion(string? sqlite) : IDisposable
{
    // One connection that writes nothing itself: SQLite counts what the others have written.
    private readonly SqliteConnection? watching = sqlite is null ? null : new(sqlite);
    private readonly Lock one = new();

    public async ValueTask<string> Now(AppDb db, CancellationToken cancel = default) =>
        watching is null
            // Of all who write at this moment, those that have not finished are in it too: their end is a new value.
            ? await db.Database.SqlQueryRaw<string>("SELECT pg_current_snapshot()::text AS \"Value\"").SingleAsync(cancel)
            : Written(watching);

    private string Written(SqliteConnection connection)
    {
        lock (one)
        {
            if (connection.State != ConnectionState.Open) connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA data_version";
            return Convert.ToString(command.ExecuteScalar(), CultureInfo.InvariantCulture)!;
        }
    }

    public void Dispose() => watching?.Dispose();
}
