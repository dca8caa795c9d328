using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Migrations;
using Samlop.Platform.Data;
using Samlop.Tests.Support;

namespace Samlop.Tests.Platform.Data;

/// <summary>A database without tables, which a test migrates by the tests' chain or another.</summary>
internal abstract class EmptyDatabase : IAsyncDisposable
{
    public AppDb Open(params IInterceptor[] interceptors) => Open<TestChain>(interceptors);

    public abstract AppDb Open<TChain>(params IInterceptor[] interceptors) where TChain : IMigrationsAssembly;

    public abstract ValueTask DisposeAsync();

    /// <summary>What the database has, a line for each column, index and foreign key, whatever way it came to be.</summary>
    public abstract Task<List<string>> Schema(AppDb db);

    internal sealed class OnSqlite : EmptyDatabase
    {
        private readonly string folder = Directory.CreateTempSubdirectory("samlop-upgrade-").FullName;

        public override AppDb Open<TChain>(params IInterceptor[] interceptors)
        {
            var options = new DbContextOptionsBuilder<SqliteAppDb>(SqliteTemplate.Options(Path.Combine(folder, "samlop.db")));
            return new SqliteAppDb(options.AddInterceptors(interceptors).ReplaceService<IMigrationsAssembly, TChain>().Options);
        }

        public override Task<List<string>> Schema(AppDb db) => db.Database.SqlQueryRaw<string>(
            """
            SELECT t.name || '.' || c.name || ' ' || c.type || ' ' || c."notnull" || ' ' || coalesce(c.dflt_value, '') || ' ' || c.pk
                AS "Value"
            FROM sqlite_master t, pragma_table_info(t.name) c WHERE t.type = 'table' AND t.name NOT LIKE '\_\_EF%' ESCAPE '\'
            UNION ALL
            SELECT t.name || ' ' || i.name || ' ' || i."unique" || ' ' || i.partial || ' ' || group_concat(c.name)
            FROM sqlite_master t, pragma_index_list(t.name) i, pragma_index_info(i.name) c
            WHERE t.type = 'table' AND t.name NOT LIKE '\_\_EF%' ESCAPE '\' GROUP BY t.name, i.name
            UNION ALL
            SELECT t.name || '.' || f."from" || ' -> ' || f."table" || '.' || f."to" || ' ' || f.on_delete
            FROM sqlite_master t, pragma_foreign_key_list(t.name) f WHERE t.type = 'table'
            ORDER BY 1
            """).ToListAsync();

        public override ValueTask DisposeAsync()
        {
            Directory.Delete(folder, recursive: true);
            return ValueTask.CompletedTask;
        }
    }

    internal sealed class OnPostgres(string connectionString) : EmptyDatabase
    {
        public static async Task<EmptyDatabase> Make() => new OnPostgres(await (await PostgresCluster.Shared).BareDatabase());

        public override AppDb Open<TChain>(params IInterceptor[] interceptors)
        {
            var options = new DbContextOptionsBuilder<PostgresAppDb>(PostgresCluster.Options(connectionString));
            return new PostgresAppDb(options.AddInterceptors(interceptors).ReplaceService<IMigrationsAssembly, TChain>().Options);
        }

        public override Task<List<string>> Schema(AppDb db) => db.Database.SqlQueryRaw<string>(
            """
            SELECT a.attrelid::regclass || '.' || a.attname || ' ' || format_type(a.atttypid, a.atttypmod) || ' ' || a.attnotnull || ' '
                || a.attcollation::regcollation || ' ' || coalesce(pg_get_expr(d.adbin, d.adrelid), '') AS "Value"
            FROM pg_attribute a
            JOIN pg_class c ON c.oid = a.attrelid
            LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
            WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND c.relname NOT LIKE '\_\_EF%'
                AND a.attnum > 0 AND NOT a.attisdropped
            UNION ALL
            SELECT indexdef FROM pg_indexes WHERE schemaname = 'public' AND tablename NOT LIKE '\_\_EF%'
            UNION ALL
            SELECT conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) FROM pg_constraint
            WHERE connamespace = 'public'::regnamespace AND conrelid::regclass::text NOT LIKE '%\_\_EF%'
            ORDER BY 1
            """).ToListAsync();

        public override async ValueTask DisposeAsync() => await (await PostgresCluster.Shared).Drop(connectionString);
    }
}
