using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Samlop.Audit;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Tests.Support;

namespace Samlop.Tests.Platform.Data;

/// <summary>The log is append-only from the first migration to the last, with data in it, and after a table is made anew.</summary>
public abstract class UpgradeTests : IAsyncLifetime
{
    private const string Tried = "test.tried";

    [Event("test.tap")]
    private sealed record Tap(Guid On) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(new Subject("test.thing", On));

        Audience IEvent.For => Audience.Everyone;

        Phrase IEvent.Told => Phrase.Verbatim("prøvde");
    }

    protected abstract AppDb Open();

    /// <summary>Makes both tables of the log anew as a migration does that rebuilds a table, or takes its triggers away.</summary>
    protected abstract Task Rebuild(AppDb db);

    public abstract Task InitializeAsync();

    public abstract Task DisposeAsync();

    [Fact]
    public async Task Log_ThroughTheWholeChainOfMigrations_KeepsItsRowsAndRefusesChanges()
    {
        await using var db = Open();
        var migrations = db.Database.GetMigrations().ToList();
        await db.GetService<IMigrator>().MigrateAsync(migrations[0]);
        await using (var filled = Open()) await Record(filled);
        foreach (var migration in migrations.Skip(1)) await db.GetService<IMigrator>().MigrateAsync(migration);
        await DatabaseMigration.Migrate(db);
        await ShouldBeAppendOnly(rows: 1);
    }

    [Fact]
    public async Task Log_WhoseTablesAreMadeAnew_IsGuardedAgainByTheNextStart()
    {
        await using (var db = Open())
        {
            await DatabaseMigration.Migrate(db);
            await Record(db);
            await Rebuild(db);
            // Now there is no guard: a row can be changed.
            await Execute(db, "UPDATE process SET \"Role\" = 'Auditor'");
            await DatabaseMigration.Migrate(db);
        }

        await ShouldBeAppendOnly(rows: 1);
    }

    private async Task ShouldBeAppendOnly(int rows)
    {
        await using var db = Open();
        string[] refused =
        [
            "UPDATE process SET \"Role\" = 'Auditor'", "DELETE FROM process", "UPDATE process_event SET \"Code\" = 'Other'", "DELETE FROM process_event",
            "UPDATE event_subject SET \"Kind\" = 'Other'", "DELETE FROM event_subject",
        ];
        foreach (var statement in refused)
        {
            (await Should.ThrowAsync<Exception>(() => Execute(db, statement))).Message.ShouldContain("append-only");
        }

        (await db.Set<Process>().CountAsync()).ShouldBe(rows);
        (await db.Set<ProcessEvent>().CountAsync()).ShouldBe(rows);
        (await db.Set<EventSubject>().CountAsync()).ShouldBe(rows);
        // The reason lies beside the log and can be erased.
        (await db.Set<EventReason>().ExecuteDeleteAsync()).ShouldBe(rows);
        await Record(db);
    }

    protected static Task Execute(AppDb db, string statement) => db.Database.ExecuteSqlRawAsync(statement);

    private static async Task Record(AppDb db)
    {
        var change = new Change(TestTime.Start);
        change.Record(new Tap(Guid.NewGuid()), "Fordi.");
        var (process, events) = Process.Of(Tried, change, Actor.System);
        db.Add(process);
        db.AddRange(events);
        db.AllowChanges();
        await db.SaveChangesAsync();
        db.ChangeTracker.Clear();
    }
}

public sealed class UpgradeTests_OnSqlite : UpgradeTests
{
    private readonly string folder = Directory.CreateTempSubdirectory("samlop-upgrade-").FullName;

    // As EF Core rebuilds a table: a new one is filled, the old one goes with its triggers, the new one takes its name.
    protected override async Task Rebuild(AppDb db)
    {
        await db.Database.OpenConnectionAsync();
        await Execute(db, "PRAGMA foreign_keys=OFF");
        foreach (var table in new[] { "process", "process_event", "event_subject" })
        {
            var made = await db.Database.SqlQuery<string>($"SELECT sql AS Value FROM sqlite_master WHERE type = 'table' AND name = {table}").SingleAsync();
            await Execute(db, made.Replace($"CREATE TABLE \"{table}\"", $"CREATE TABLE \"ef_temp_{table}\"", StringComparison.Ordinal));
            await Execute(db, $"INSERT INTO ef_temp_{table} SELECT * FROM {table}");
            await Execute(db, $"DROP TABLE {table}");
            await Execute(db, $"ALTER TABLE ef_temp_{table} RENAME TO {table}");
        }

        await db.Database.CloseConnectionAsync();
    }

    [Fact]
    public async Task KilledMigration_DoesNotHangTheNextStart()
    {
        await using (var db = Open())
        {
            await DatabaseMigration.Migrate(db);
            await db.Database.ExecuteSqlRawAsync("INSERT INTO \"__EFMigrationsLock\" (\"Id\", \"Timestamp\") VALUES (1, '2022-03-08 12:00:00')");
        }

        await using var next = Open();
        await DatabaseMigration.Migrate(next).WaitAsync(TimeSpan.FromSeconds(20));
    }

    public override Task InitializeAsync() => Task.CompletedTask;

    public override Task DisposeAsync()
    {
        Directory.Delete(folder, recursive: true);
        return Task.CompletedTask;
    }

    protected override AppDb Open() => new SqliteAppDb(SqliteTemplate.Options(Path.Combine(folder, "samlop.db")));
}

public sealed class UpgradeTests_OnPostgres : UpgradeTests
{
    private string connectionString = "";

    protected override async Task Rebuild(AppDb db)
    {
        foreach (var table in new[] { "process", "process_event", "event_subject" })
        {
            foreach (var trigger in new[] { "append_only", "no_truncate" }) await Execute(db, $"DROP TRIGGER {table}_{trigger} ON {table}");
        }
    }

    public override async Task InitializeAsync() => connectionString = await (await PostgresCluster.Shared).BareDatabase();

    public override async Task DisposeAsync() => await (await PostgresCluster.Shared).Drop(connectionString);

    protected override AppDb Open() => new PostgresAppDb(PostgresCluster.Options(connectionString));
}
