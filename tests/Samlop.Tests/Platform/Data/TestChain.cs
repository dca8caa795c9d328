using System.Reflection;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Samlop.Platform.Data;

namespace Samlop.Tests.Platform.Data;

/// <summary>The program's migrations and the tests' own after them, so that upgrading is tried where the program has but one.</summary>
internal class TestChain(ICurrentDbContext current) : IMigrationsAssembly
{
    public const string Parents = "9001-parents";
    public const string Anew = "9002-parents-made-anew";
    public const string Broken = "9003-broken";

    protected virtual string Last => Anew;

    public Assembly Assembly => typeof(AppDb).Assembly;

    public ModelSnapshot? ModelSnapshot => null;

    public IReadOnlyDictionary<string, TypeInfo> Migrations => (
        from type in Assembly.DefinedTypes.Concat(typeof(TestChain).Assembly.DefinedTypes)
        where type is { IsAbstract: false } && type.IsSubclassOf(typeof(Migration))
            && type.GetCustomAttribute<DbContextAttribute>()!.ContextType == current.Context.GetType()
        let id = type.GetCustomAttribute<MigrationAttribute>()!.Id
        where string.CompareOrdinal(id, Last) <= 0
        orderby id
        select (id, type)).ToDictionary();

    public string? FindMigrationId(string nameOrId) => Migrations.ContainsKey(nameOrId) ? nameOrId : null;

    public Migration CreateMigration(TypeInfo migrationClass, string activeProvider)
    {
        var migration = (Migration)Activator.CreateInstance(migrationClass)!;
        migration.ActiveProvider = activeProvider;
        return migration;
    }

    /// <summary>With one more, that must not come through.</summary>
    internal sealed class WithAFault(ICurrentDbContext current) : TestChain(current)
    {
        protected override string Last => Broken;
    }

    [Migration(Parents), DbContext(typeof(SqliteAppDb))]
    internal sealed class ParentsOnSqlite : SqlMigration;

    [Migration(Parents), DbContext(typeof(PostgresAppDb))]
    internal sealed class ParentsOnPostgres : SqlMigration;

    [Migration(Anew), DbContext(typeof(SqliteAppDb))]
    internal sealed class AnewOnSqlite : SqlMigration;

    [Migration(Anew), DbContext(typeof(PostgresAppDb))]
    internal sealed class AnewOnPostgres : SqlMigration;

    [Migration(Broken), DbContext(typeof(SqliteAppDb))]
    internal sealed class BrokenOnSqlite : SqlMigration;
}
