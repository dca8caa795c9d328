using Microsoft.EntityFrameworkCore;
using Samlop.Platform.Data;

namespace Samlop.Tests.Support;

/// <summary>
/// A database in which a row may stand without those it belongs to, so that a condition is asked of rows of its own table with no world
/// around them, and without a program: what is asked is the expression alone.
/// </summary>
public abstract class LooseRows : IAsyncLifetime
{
    /// <summary>A connection where foreign keys are not looked at.</summary>
    public async Task<AppDb> Open()
    {
        var db = Connect();
        await db.Database.OpenConnectionAsync();
        await db.Database.ExecuteSqlRawAsync(Loosen);
        return db;
    }

    public async Task Save(params object[] rows)
    {
        await using var db = await Open();
        await db.SaveAll(rows);
    }

    public abstract Task InitializeAsync();

    public abstract Task DisposeAsync();

    protected abstract string Loosen { get; }

    protected abstract AppDb Connect();
}

public sealed class LooseRowsOnSqlite : LooseRows
{
    private readonly string folder = Directory.CreateTempSubdirectory("samlop-rows-").FullName;

    public override Task InitializeAsync() => SqliteTemplate.CopyTo(folder);

    public override Task DisposeAsync()
    {
        Directory.Delete(folder, recursive: true);
        return Task.CompletedTask;
    }

    protected override string Loosen => "PRAGMA foreign_keys=OFF";

    protected override AppDb Connect() => new SqliteAppDb(SqliteTemplate.Options(Path.Combine(folder, "samlop.db")));
}

public sealed class LooseRowsOnPostgres : LooseRows
{
    private string database = "";

    public override async Task InitializeAsync() => database = await (await PostgresCluster.Shared).NewDatabase();

    public override async Task DisposeAsync() => await (await PostgresCluster.Shared).Drop(database);

    protected override string Loosen => "SET session_replication_role = replica";

    protected override AppDb Connect() => new PostgresAppDb(PostgresCluster.Options(database));
}
