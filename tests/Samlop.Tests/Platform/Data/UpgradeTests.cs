using Microsoft.EntityFrameworkCore;
using Samlop.Audit;
using Samlop.Audit.TwoPerson;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;
using Samlop.Tests.Support;

namespace Samlop.Tests.Platform.Data;

/// <summary>The log is append-only from the first migration to the last, with data in it, and after a table is made anew.</summary>
[Trait("Category", "Long")]
public abstract class UpgradeTests : IAsyncLifetime
{
    private EmptyDatabase database = null!;

    private protected abstract Task<EmptyDatabase> Make();

    private protected AppDb Open() => database.Open();

    /// <summary>Makes both tables of the log anew as a migration does that rebuilds a table, or takes its triggers away.</summary>
    protected abstract Task Rebuild(AppDb db);

    public async Task InitializeAsync() => database = await Make();

    public async Task DisposeAsync() => await database.DisposeAsync();

    [Fact]
    public async Task Log_ThroughTheWholeChainOfMigrations_KeepsItsRowsAndRefusesChanges()
    {
        await using var db = Open();
        var migrations = db.Database.GetMigrations().ToList();
        await DatabaseMigration.Migrate(db, migrations[0]);
        migrations.Count.ShouldBeGreaterThan(1);
        await using (var filled = Open()) await Log.Record(filled);
        foreach (var migration in migrations.Skip(1)) await DatabaseMigration.Migrate(db, migration);
        await ShouldBeAppendOnly(rows: 1);
    }

    [Fact]
    public async Task Log_WhoseTablesAreMadeAnew_IsGuardedAgainByTheNextStart()
    {
        await using (var db = Open())
        {
            await DatabaseMigration.Migrate(db);
            await Log.Record(db);
            await Rebuild(db);
            // Now there is no guard: a row can be changed.
            await Execute(db, "UPDATE process SET \"Role\" = 'Auditor'");
            await DatabaseMigration.Migrate(db);
        }

        await ShouldBeAppendOnly(rows: 1);
    }

    [Fact]
    public async Task TwoPersons_ThroughTheWholeChainOfMigrations_AreHeldByTheDatabase()
    {
        await using (var db = Open())
        {
            var migrations = db.Database.GetMigrations().ToList();
            await DatabaseMigration.Migrate(db, migrations[0]);
            foreach (var migration in migrations.Skip(1)) await DatabaseMigration.Migrate(db, migration);
        }

        await ShouldHoldTwoPersons();
    }

    [Fact]
    public async Task TwoPersons_WhoseTablesAreMadeAnew_AreHeldAgainByTheNextStart()
    {
        await using (var db = Open())
        {
            await DatabaseMigration.Migrate(db);
            await RebuildTheCheck(db);
            // Now there is no trigger: somebody answers what they prepared.
            await Execute(db, await AnsweredByItsPreparer(db));
            await DatabaseMigration.Migrate(db);
            await DatabaseMigration.Migrate(db);
        }

        await ShouldHoldTwoPersons();
    }

    /// <summary>Makes both tables of the two-person check anew, or takes their triggers away.</summary>
    protected abstract Task RebuildTheCheck(AppDb db);

    private async Task ShouldHoldTwoPersons()
    {
        await using var db = Open();
        var statement = await AnsweredByItsPreparer(db);
        (await Should.ThrowAsync<Exception>(() => Execute(db, statement))).Message.ShouldContain("two-persons");
    }

    /// <summary>A round that waits, and the statement by which one of its preparers, who did not send it, would approve it.</summary>
    private static async Task<string> AnsweredByItsPreparer(AppDb db)
    {
        var (preparer, sender) = (new UserId(Guid.NewGuid()), Actor.Nobody with { User = new UserId(Guid.NewGuid()) });
        var check = new TwoPersonCheck(Guid.NewGuid());
        check.PreparedBy(preparer);
        check.Send(sender, TestTime.Start).ShouldBeNull();
        db.Add(check);
        db.AllowChanges();
        await db.SaveChangesAsync();
        db.ChangeTracker.Clear();
        // SQLite keeps ids with capital letters; PostgreSQL reads either.
        string Written(Guid id) => $"'{id.ToString().ToUpperInvariant()}'";
        return $"""
            UPDATE check_round SET "Verdict" = 'Approved', "AnsweredBy" = {Written(preparer.Value)}, "AnsweredAt" = "SentAt"
            WHERE "Subject" = {Written(check.Subject)}
            """;
    }

    private async Task ShouldBeAppendOnly(int rows)
    {
        await using var db = Open();
        string[] refused =
        [
            "UPDATE process SET \"Role\" = 'Auditor'", "DELETE FROM process", "UPDATE process_event SET \"Code\" = 'Other'", "DELETE FROM process_event",
            "UPDATE event_subject SET \"Kind\" = 'Other'", "DELETE FROM event_subject", "UPDATE event_reason SET \"Text\" = 'Other'",
            .. Replacements(db),
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
        (await db.Set<ErasedReason>().CountAsync()).ShouldBe(rows);
        foreach (var statement in new[]
        {
            "INSERT INTO event_reason (\"Event\", \"Text\") SELECT \"Sequence\", 'Again' FROM process_event",
            "DELETE FROM erased_reason",
        })
        {
            (await Should.ThrowAsync<Exception>(() => Execute(db, statement))).Message.ShouldContain("append-only");
        }

        await Log.Record(db);
    }

    /// <summary>SQLite alone takes a row away for another without asking the triggers of deleting, and that without foreign keys too.</summary>
    private static string[] Replacements(AppDb db) => db is not SqliteAppDb ? [] :
    [
        .. from table in new[] { "process", "process_event", "event_subject", "event_reason" }
        select $"PRAGMA foreign_keys=OFF; INSERT OR REPLACE INTO {table} SELECT * FROM {table}; PRAGMA foreign_keys=ON",
        // By the index that is unique, with a number of its own.
        """
        PRAGMA foreign_keys=OFF; INSERT OR REPLACE INTO process_event ("Sequence", "Process", "Index", "Code", "Data", "Audience", "SubjectKind", "Subject")
        SELECT "Sequence" + 1000, "Process", "Index", 'Other', "Data", "Audience", "SubjectKind", "Subject" FROM process_event
        """,
    ];

    protected static Task Execute(AppDb db, string statement) => db.Database.ExecuteSqlRawAsync(statement);
}

public sealed class UpgradeTests_OnSqlite : UpgradeTests
{
    private protected override Task<EmptyDatabase> Make() => Task.FromResult<EmptyDatabase>(new EmptyDatabase.OnSqlite());

    // As EF Core rebuilds a table: a new one is filled, the old one goes with its triggers, the new one takes its name.
    protected override async Task Rebuild(AppDb db)
    {
        await DatabaseMigration.TakeNamingAway(db);
        await MakeAnew(db, "process", "process_event", "event_subject");
    }

    protected override async Task RebuildTheCheck(AppDb db)
    {
        // A migration begins without them: SQLite does not rename a table while a trigger names one that is away.
        await DatabaseMigration.TakeNamingAway(db);
        await MakeAnew(db, "two_person_check", "check_round");
    }

    [Fact]
    public async Task TableThatATriggerNames_CannotBeMadeAnew_WhileTheTriggerIsThere()
    {
        await using var db = Open();
        await DatabaseMigration.Migrate(db);
        (await Should.ThrowAsync<Exception>(() => MakeAnew(db, "two_person_check"))).Message.ShouldContain("trigger");
    }

    private static async Task MakeAnew(AppDb db, params string[] tables)
    {
        await db.Database.OpenConnectionAsync();
        await Execute(db, "PRAGMA foreign_keys=OFF");
        foreach (var table in tables)
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
}

public sealed class UpgradeTests_OnPostgres : UpgradeTests
{
    private protected override Task<EmptyDatabase> Make() => EmptyDatabase.OnPostgres.Make();

    protected override async Task RebuildTheCheck(AppDb db)
    {
        foreach (var table in new[] { "check_round", "two_person_check" }) await Execute(db, $"DROP TRIGGER two_persons_{table} ON {table}");
    }

    protected override async Task Rebuild(AppDb db)
    {
        foreach (var table in new[] { "process", "process_event", "event_subject" })
        {
            foreach (var trigger in new[] { "append_only", "no_truncate" }) await Execute(db, $"DROP TRIGGER {table}_{trigger} ON {table}");
        }
    }
}
