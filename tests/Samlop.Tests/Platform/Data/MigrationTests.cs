using System.Data.Common;
using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Samlop.Platform.Data;
using Samlop.Scaffold;
using Samlop.Tests.Support;

namespace Samlop.Tests.Platform.Data;

/// <summary>Migrations as SQL: what they leave is the model, and no row is lost on the way, killed or not.</summary>
[Trait("Category", "Long")]
public abstract partial class MigrationTests : IAsyncLifetime
{
    private const int Parents = 3;
    private EmptyDatabase database = null!;

    private protected abstract Task<EmptyDatabase> Make();

    /// <summary>The parents' table as it was and as it shall be, in models of this database.</summary>
    private protected abstract DbContextOptions Provider { get; }

    public async Task InitializeAsync() => database = await Make();

    public async Task DisposeAsync() => await database.DisposeAsync();

    private protected AppDb Open(params IInterceptor[] interceptors) => database.Open(interceptors);

    private protected AppDb OpenWithAFault() => database.Open<TestChain.WithAFault>();

    [Fact]
    public async Task Schema_AfterAllMigrations_IsTheOneOfTheModel()
    {
        await using var db = Open();
        await db.Database.ExecuteSqlRawAsync(db.Database.GenerateCreateScript());
        var expected = await database.Schema(db);

        await using var other = await Make();
        await using var migrated = other.Open();
        await DatabaseMigration.Migrate(migrated, Program(migrated)[^1]);
        (await other.Schema(migrated)).ShouldBe(expected);
    }

    [Fact]
    public async Task Parent_MadeAnew_KeepsItsChildren()
    {
        await using var db = Open();
        await UpTo(db, TestChain.Parents);
        await DatabaseMigration.Migrate(db);
        (await db.Database.GetAppliedMigrationsAsync()).ShouldContain(TestChain.Anew);
        (await Rows(db)).ShouldBe((Parents, 2 * Parents));
    }

    [Fact]
    public async Task ForeignKeys_AfterAParentIsMadeAnew_AreInForce()
    {
        await using var db = Open();
        await UpTo(db, TestChain.Parents);
        await db.Database.OpenConnectionAsync();
        await DatabaseMigration.Migrate(db);
        await Should.ThrowAsync<DbException>(() => db.Database.ExecuteSqlRawAsync("INSERT INTO test_child VALUES ('child', 'nobody')"));
        await db.Database.ExecuteSqlRawAsync("DELETE FROM test_parent");
        (await Rows(db)).ShouldBe((0, 0));
    }

    [Fact]
    public async Task Migration_StoppedAtAnyStatement_IsDoneByTheNextStart()
    {
        await using (var db = Open()) await UpTo(db, TestChain.Parents);
        var statements = await StatementsOfAnew();
        var stopped = 0;
        // Where the next start has less left to do than that many statements, it came through.
        foreach (var statement in Sampled(statements).Append(statements.Count + 1))
        {
            if (!await IsStopped(statement)) break;
            stopped++;
            await using var before = Open();
            (await Rows(before)).ShouldBe((Parents, 2 * Parents), $"Stopped at statement {statement}: {statements[statement - 1]}");
        }

        stopped.ShouldBeGreaterThan(3);
        await using var after = Open();
        (await after.Database.GetPendingMigrationsAsync()).ShouldBeEmpty();
        (await Rows(after)).ShouldBe((Parents, 2 * Parents));
    }

    // The stored file is what the writer writes, so what is run here is what developers get.
    [Fact]
    public void Writer_WritesTheSqlThatIsTriedHere()
    {
        using var before = new Family(Provider, isNamed: false);
        using var after = new Family(Provider, isNamed: true);
        var model = after.GetService<IDesignTimeModel>().Model;
        var earlier = before.GetService<IDesignTimeModel>().Model.GetRelationalModel();
        var operations = after.GetService<IMigrationsModelDiffer>().GetDifferences(earlier, model.GetRelationalModel());
        var file = FileOf(after);
        var written = MigrationSql.Write(TestChain.Anew, after, operations, model);
        if (Environment.GetEnvironmentVariable("SAMLOP_WRITE_DOCS") == "1") File.WriteAllText(file, written);
        File.ReadAllText(file).ShouldBe(written);
    }

    private protected static async Task<(int Parents, int Children)> Rows(AppDb db) =>
        (await Ids(db, "SELECT \"Id\" AS \"Value\" FROM test_parent"), await Ids(db, "SELECT \"Id\" AS \"Value\" FROM test_child"));

    private protected static string FileOf(DbContext db) => Path.Combine(
        Repository.At("tests", "Samlop.Tests", "Platform", "Data", "Migrations"),
        $"{TestChain.Anew}.{(db.Database.IsSqlite() ? "sqlite" : "postgres")}.sql");

    private protected static async Task UpTo(AppDb db, string migration)
    {
        await DatabaseMigration.Migrate(db, Program(db)[0]);
        for (var i = 0; i < Parents; i++) await Log.Record(db);
        await DatabaseMigration.Migrate(db, migration);
        (await Rows(db)).ShouldBe((Parents, 2 * Parents));
    }

    private static List<string> Program(AppDb db) =>
        [.. db.Database.GetMigrations().Where(id => string.CompareOrdinal(id, TestChain.Parents) < 0)];

    private static async Task<int> Ids(AppDb db, string statement) =>
        (await db.Database.SqlQueryRaw<string>(statement).ToListAsync()).Count;

    /// <summary>What the migration of parents made anew comes to, with the guards that are put back after it; counted in another database.</summary>
    private async Task<IReadOnlyList<string>> StatementsOfAnew()
    {
        await using var other = await Make();
        await using (var db = other.Open()) await UpTo(db, TestChain.Parents);
        var count = new StopAt(int.MaxValue);
        await using var counted = other.Open(count);
        await DatabaseMigration.Migrate(counted);
        return count.Said;
    }

    /// <summary>
    /// Each statement but those that put the guards of a table back, which are alike: of them the first, the last and some between that the seed
    /// chooses. At night (<see cref="Nightly"/>) every one.
    /// </summary>
    private static IEnumerable<int> Sampled(IReadOnlyList<string> statements)
    {
        var guards = Enumerable.Range(1, statements.Count).Where(number => Guard().IsMatch(statements[number - 1])).ToList();
        var between = Nightly.Sample(guards, 4);
        return Enumerable.Range(1, statements.Count).Where(number => number == statements.Count || between.Contains(number) || !guards.Contains(number));
    }

    [GeneratedRegex(@"^\s*(CREATE|DROP)\b.*\b(TRIGGER|FUNCTION)\b")]
    private static partial Regex Guard();

    private async Task<bool> IsStopped(int statement)
    {
        await using var db = Open(new StopAt(statement));
        try
        {
            await DatabaseMigration.Migrate(db);
            return false;
        }
        catch (StopAt.Stopped)
        {
            return true;
        }
    }

    private sealed class StopAt(int statement) : DbCommandInterceptor
    {
        private readonly List<string> said = [];

        public IReadOnlyList<string> Said => said;

        public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancel = default)
        {
            said.Add(command.CommandText);
            return said.Count == statement ? throw new Stopped() : ValueTask.FromResult(result);
        }

        internal sealed class Stopped : Exception;
    }

    /// <summary>Parents whose names were not asked for, and then were.</summary>
    private sealed class Family(DbContextOptions options, bool isNamed) : DbContext(options)
    {
        protected override void OnModelCreating(ModelBuilder model)
        {
            model.Entity<Parent>().ToTable("test_parent").Property(p => p.Name).IsRequired(isNamed);
            if (isNamed) model.Entity<Parent>().HasIndex(p => p.Name);
            if (isNamed) model.Entity<Parent>().Property(p => p.Name).HasDefaultValue("");
            model.Entity<Child>().ToTable("test_child")
                .HasOne<Parent>().WithMany().HasForeignKey(c => c.Parent).OnDelete(DeleteBehavior.Cascade);
        }
    }

    private sealed class Parent
    {
        public string Id { get; set; } = "";

        public string? Name { get; set; }
    }

    private sealed class Child
    {
        public string Id { get; set; } = "";

        public string Parent { get; set; } = "";
    }
}

public sealed class MigrationTests_OnSqlite : MigrationTests
{
    private protected override DbContextOptions Provider =>
        new DbContextOptionsBuilder().UseSqlite("Data Source=:memory:").EnableServiceProviderCaching(false).Options;

    private protected override Task<EmptyDatabase> Make() => Task.FromResult<EmptyDatabase>(new EmptyDatabase.OnSqlite());

    [Fact]
    public async Task Migration_ThatLeavesChildrenOfNobody_IsRefusedWhole()
    {
        await using var db = OpenWithAFault();
        await UpTo(db, TestChain.Anew);
        (await Should.ThrowAsync<DbException>(() => DatabaseMigration.Migrate(db))).Message.ShouldContain("every_foreign_key_holds");
        (await Rows(db)).ShouldBe((3, 6));
        (await db.Database.GetPendingMigrationsAsync()).ShouldBe([TestChain.Broken]);
    }

    [Fact]
    public async Task Parent_MadeAnewWithForeignKeysOn_IsRefusedWhole()
    {
        await using var db = Open();
        await UpTo(db, TestChain.Parents);
        (await Should.ThrowAsync<DbException>(() => db.Database.MigrateAsync())).Message.ShouldContain("foreign_keys_are_off");
        (await Rows(db)).ShouldBe((3, 6));
    }

    // Why the mark is there: this is what happens without it.
    [Fact]
    public async Task Parent_MadeAnewInsideOneTransaction_LosesItsChildren()
    {
        await using var db = Open();
        await UpTo(db, TestChain.Parents);
        var migration = await File.ReadAllTextAsync(FileOf(db));
        await using (var transaction = await db.Database.BeginTransactionAsync())
        {
            await db.Database.ExecuteSqlRawAsync(migration);
            await transaction.CommitAsync();
        }

        (await Rows(db)).ShouldBe((3, 0));
    }
}

public sealed class MigrationTests_OnPostgres : MigrationTests
{
    private protected override DbContextOptions Provider =>
        new DbContextOptionsBuilder().UseNpgsql("Host=localhost").EnableServiceProviderCaching(false).Options;

    private protected override Task<EmptyDatabase> Make() => EmptyDatabase.OnPostgres.Make();
}

/// <summary>Both databases have the same migrations, each with its SQL.</summary>
public sealed class MigrationParityTests
{
    [Fact]
    public void Migrations_AreTheSameOnBothDatabases()
    {
        var sqlite = Ids(typeof(SqliteAppDb));
        sqlite.ShouldBe(Ids(typeof(PostgresAppDb)));
        sqlite.Select(id => int.Parse(id[..4])).ShouldBe(Enumerable.Range(1, sqlite.Count), "Numbers follow each other");
    }

    [Fact]
    public void Sql_IsThereForEveryMigrationAndNoOther()
    {
        var expected = Ids(typeof(SqliteAppDb)).SelectMany(id => new[] { $"{id}.cs", $"{id}.postgres.sql", $"{id}.sqlite.sql" });
        var files = Directory.GetFiles(Repository.At("src", "Samlop", "Migrations"), "0*").Select(Path.GetFileName);
        files.Order(StringComparer.Ordinal).ShouldBe(expected);
    }

    private static List<string> Ids(Type context) =>
        [.. from type in typeof(AppDb).Assembly.GetTypes()
            where type.IsSubclassOf(typeof(Migration)) && type.GetCustomAttribute<DbContextAttribute>()?.ContextType == context
            select type.GetCustomAttribute<MigrationAttribute>()!.Id into id
            orderby id
            select id];
}
