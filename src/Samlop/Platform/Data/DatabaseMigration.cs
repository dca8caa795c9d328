using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Samlop.Access;
using Samlop.Audit.TwoPerson;

namespace Samlop.Platform.Data;

/// <summary>
/// Brings a database to the current schema and puts its guards back: the event log is append-only by trigger (the reasons beside it can
/// be erased, and neither rewritten nor given again), what two decide is decided by two (<see cref="TwoPersonGuards"/>,
/// <see cref="RoleGuards"/>), and what is frozen stays so (<see cref="FrozenGuards"/>). The triggers are made again after every migration,
/// since a table that SQLite rebuilds loses them.
/// </summary>
public static class DatabaseMigration
{
    private const string Erased = "erased_reason";

    /// <summary>The reason of the event was erased, or it never had one: nobody gives it another.</summary>
    private const string HasNone = $"""
        EXISTS (SELECT 1 FROM {Erased} e WHERE e."Event" = NEW."Event")
            OR NOT EXISTS (SELECT 1 FROM process_event p WHERE p."Sequence" = NEW."Event" AND p."HasReason")
        """;

    private static readonly string[] AppendOnly = ["process", "process_event", "event_subject", Erased];

    /// <summary>Can be taken away as a whole row, for an erasure.</summary>
    private static readonly string[] NeverRewritten = ["event_reason"];

    /// <param name="target">The last migration to do; without it, all.</param>
    public static async Task Migrate(AppDb db, string? target = null, CancellationToken cancel = default)
    {
        // One connection throughout: SQLite turns foreign keys off and on for a connection, and outside a transaction only; and each new
        // one reads all tables and triggers before its first statement.
        await db.Database.OpenConnectionAsync(cancel);
        try
        {
            await (db.Database.IsSqlite() ? MigrateSqlite(db, target, cancel) : MigratePostgres(db, target, cancel));
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    private static async Task MigrateSqlite(AppDb db, string? target, CancellationToken cancel)
    {
        await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode=WAL;", cancel);
        await ForgetKilledMigration(db, cancel);
        await TakeNamingAway(db, cancel);
        try
        {
            await db.Database.ExecuteSqlRawAsync(SqlMigration.WithoutForeignKeys, cancel);
            await db.Database.MigrateAsync(target, cancel);
        }
        finally
        {
            await db.Database.ExecuteSqlRawAsync("PRAGMA foreign_keys = 1;", CancellationToken.None);
        }

        // A statement alone waits for the disk, and there are many.
        await using var whole = await db.Database.BeginTransactionAsync(cancel);
        foreach (var statement in SqliteGuards(db.Model, await Tables(db, cancel)))
            await db.Database.ExecuteSqlRawAsync(statement, cancel);
        await whole.CommitAsync(cancel);
    }

    private static async Task MigratePostgres(AppDb db, string? target, CancellationToken cancel)
    {
        await db.Database.MigrateAsync(target, cancel);
        foreach (var statement in PostgresGuards(db.Model, await Tables(db, cancel)))
            await db.Database.ExecuteSqlRawAsync(statement, cancel);
    }

    /// <summary>Before a migration of SQLite, which does not rename a table while a trigger names one that is being made anew.</summary>
    internal static async Task TakeNamingAway(AppDb db, CancellationToken cancel = default)
    {
        var (twoPersons, frozen, erased) = (TwoPersonGuards.Prefix + '%', FrozenGuards.Prefix + '%', Erased + "_is_%");
        var names = await db.Database
            .SqlQuery<string>(
                $"""
                SELECT name AS "Value" FROM sqlite_master
                WHERE type = 'trigger' AND (name LIKE {twoPersons} OR name LIKE {frozen} OR name LIKE {erased})
                """)
            .ToListAsync(cancel);
        await using var whole = await db.Database.BeginTransactionAsync(cancel);
        foreach (var drop in names.Select(name => $"DROP TRIGGER {name}")) await db.Database.ExecuteSqlRawAsync(drop, cancel);
        await whole.CommitAsync(cancel);
    }

    /// <summary>The tables that the migrations have come to.</summary>
    private static Task<List<string>> Tables(AppDb db, CancellationToken cancel) =>
        db.Database
            .SqlQueryRaw<string>(db.Database.IsSqlite()
                ? "SELECT name AS \"Value\" FROM sqlite_master WHERE type = 'table'"
                : "SELECT tablename AS \"Value\" FROM pg_tables WHERE schemaname = current_schema()")
            .ToListAsync(cancel);

    /// <summary>
    /// A process that was killed while it migrated leaves a row in <c>__EFMigrationsLock</c>, and the next start would wait for ever.
    /// Only one process opens a data folder at a time (<see cref="DataFolderLock"/>), so the row is nobody's.
    /// </summary>
    private static async Task ForgetKilledMigration(AppDb db, CancellationToken cancel)
    {
        var exists = await db
            .Database.SqlQueryRaw<int>("SELECT count(*) AS \"Value\" FROM sqlite_master WHERE name = '__EFMigrationsLock'")
            .SingleAsync(cancel);
        if (exists > 0)
            await db.Database.ExecuteSqlRawAsync("DELETE FROM \"__EFMigrationsLock\"", cancel);
    }

    private static IEnumerable<string> SqliteGuards(IModel model, List<string> tables) =>
        [
            .. from table in AppendOnly
            from act in new[] { "UPDATE", "DELETE" }
            select SqliteRefusal(table, act, "TRUE"),
            .. from table in NeverRewritten
            select SqliteRefusal(table, "UPDATE", "TRUE"),
            .. from table in AppendOnly.Concat(NeverRewritten)
            select SqliteRefusal(table, "INSERT", model.ReplacedBy(table)),
            $"""
            CREATE TRIGGER IF NOT EXISTS {Erased}_is_noted AFTER DELETE ON event_reason
                BEGIN INSERT INTO {Erased} ("Event") VALUES (OLD."Event"); END;
            """,
            $"""
            CREATE TRIGGER IF NOT EXISTS {Erased}_is_not_given_again BEFORE INSERT ON event_reason WHEN {HasNone}
                BEGIN SELECT RAISE(ABORT, 'append-only'); END;
            """,
            .. TwoPersonGuards.OnSqlite(model, tables),
            .. RoleGuards.OnSqlite(tables),
            .. FrozenGuards.OnSqlite(model, tables),
        ];

    private static string SqliteRefusal(string table, string act, string when) =>
        $"""
        CREATE TRIGGER IF NOT EXISTS {table}_no_{act.ToLowerInvariant()} BEFORE {act} ON {table} WHEN {when}
            BEGIN SELECT RAISE(ABORT, 'append-only'); END;
        """;

    /// <summary>
    /// Events are numbered in the order in which they can be read. PostgreSQL draws a number when a row is put in, so that of two at once
    /// the lower could be committed last, and whoever has marked the higher as seen would never be told of it. From the first event of a
    /// transaction to its end no other puts in events; SQLite has one writer at a time anyhow.
    /// </summary>
    private static readonly string[] EventsInOrder =
    [
        """
        CREATE OR REPLACE FUNCTION events_in_order() RETURNS trigger LANGUAGE plpgsql AS
        $$ BEGIN PERFORM pg_advisory_xact_lock('process_event'::regclass::oid::bigint); RETURN NULL; END $$
        """,
        "CREATE OR REPLACE TRIGGER process_event_in_order BEFORE INSERT ON process_event "
            + "FOR EACH STATEMENT EXECUTE FUNCTION events_in_order()",
    ];

    private static IEnumerable<string> PostgresGuards(IModel model, List<string> tables) =>
        [
            """
                CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS
                $$ BEGIN RAISE EXCEPTION 'append-only: %', TG_TABLE_NAME; END $$
                """,
            .. from table in AppendOnly
            select $"CREATE OR REPLACE TRIGGER {table}_append_only BEFORE UPDATE OR DELETE ON {table} "
                + "FOR EACH ROW EXECUTE FUNCTION refuse_change()",
            .. from table in NeverRewritten
            select $"CREATE OR REPLACE TRIGGER {table}_append_only BEFORE UPDATE ON {table} "
                + "FOR EACH ROW EXECUTE FUNCTION refuse_change()",
            .. from table in AppendOnly.Concat(NeverRewritten)
            select $"CREATE OR REPLACE TRIGGER {table}_no_truncate BEFORE TRUNCATE ON {table} "
                + "FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()",
            $"""
                CREATE OR REPLACE FUNCTION note_erased() RETURNS trigger LANGUAGE plpgsql AS
                $$ BEGIN INSERT INTO {Erased} ("Event") VALUES (OLD."Event"); RETURN NULL; END $$
                """,
            $"""
                CREATE OR REPLACE FUNCTION refuse_erased() RETURNS trigger LANGUAGE plpgsql AS
                $$ BEGIN IF {HasNone} THEN RAISE EXCEPTION 'append-only: %', TG_TABLE_NAME; END IF; RETURN NEW; END $$
                """,
            $"CREATE OR REPLACE TRIGGER {Erased}_is_noted AFTER DELETE ON event_reason FOR EACH ROW EXECUTE FUNCTION note_erased()",
            $"CREATE OR REPLACE TRIGGER {Erased}_is_not_given_again BEFORE INSERT ON event_reason "
                + "FOR EACH ROW EXECUTE FUNCTION refuse_erased()",
            .. EventsInOrder,
            .. TwoPersonGuards.OnPostgres(model, tables),
            .. RoleGuards.OnPostgres(tables),
            .. FrozenGuards.OnPostgres(model, tables),
        ];
}
