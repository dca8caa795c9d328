using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Query;
using Microsoft.EntityFrameworkCore.Update;
using Microsoft.Extensions.Caching.Memory;
using Npgsql;
using Samlop.Audit.TwoPerson;
using Samlop.Platform.UseCases;

namespace Samlop.Platform.Data;

/// <summary>Opens contexts on the database in use.</summary>
public interface IAppDbSource
{
    AppDb Open();
}

/// <summary>Chooses and opens the database: PostgreSQL where a connection string names one, else SQLite in the data folder.</summary>
public static class Database
{
    /// <summary>How long a command waits for a lock that another holds, before it fails and may be tried again.</summary>
    private static readonly TimeSpan LockWait = TimeSpan.FromSeconds(10);

    public static void AddDatabase(this IServiceCollection services, IConfiguration configuration, string dataFolder)
    {
        services.AddSingleton<SqliteConnectionSetup>();
        services.AddScoped<RunScope>();

        // Each component that asks gets a context of its own: Blazor starts siblings at once, and a context serves one at a time.
        services.AddTransient(provider => provider.GetRequiredService<RunScope>().Current(provider));

        if (configuration.GetConnectionString("Postgres") is { Length: > 0 } named)
        {
            var postgres = WithOwnOptions(named);
            services.AddPooledDbContextFactory<PostgresAppDb>(options =>
                Reads(options).UseNpgsql(postgres, Lists).ReplaceService<IQuerySqlGeneratorFactory, RowByRow.Sql>());
            services.AddSingleton<IAppDbSource, Source<PostgresAppDb>>();
            services.AddSingleton(_ => new DataVersion(sqlite: null));
        }
        else
        {
            Directory.CreateDirectory(dataFolder);
            var path = Path.Combine(dataFolder, SqliteFile.Name);
            var wait = (int)LockWait.TotalSeconds;
            var file = new SqliteConnectionStringBuilder { DataSource = path, Pooling = true, DefaultTimeout = wait }.ToString();
            services.AddPooledDbContextFactory<SqliteAppDb>((provider, options) =>
                Reads(options).UseSqlite(file, Lists).AddInterceptors(provider.GetRequiredService<SqliteConnectionSetup>())
                    .ReplaceService<IQuerySqlGeneratorFactory, SameTypeAsItIs>());
            services.AddSingleton<IAppDbSource, Source<SqliteAppDb>>();
            services.AddSingleton(_ => new DataVersion(file));
        }
    }

    // Without the first a statement waits for ever. PostgreSQL's compiler took 13 seconds for what waits for somebody, and the statement
    // then a tenth of one: nothing here is asked so long that it pays. Options that the operator gives are the operator's, these too.
    private static string WithOwnOptions(string named)
    {
        var connection = new NpgsqlConnectionStringBuilder(named);
        if (string.IsNullOrEmpty(connection.Options)) connection.Options = $"-c lock_timeout={LockWait.TotalMilliseconds:0} -c jit=off";
        return connection.ConnectionString;
    }

    // What a statement is translated to, for four thousand of them: a quarter of that is Entity Framework's own measure, and the pages of
    // all modules, by the rights of each role, ask more than so many. One that falls out is translated again, which takes longer than to
    // run it.
    private static readonly MemoryCache Translated = new(new MemoryCacheOptions { SizeLimit = 10 * 4096 });

    private static DbContextOptionsBuilder Reads(DbContextOptionsBuilder options) =>
        options
            .UseMemoryCache(Translated)
            .UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking)
            // Two lists in one statement multiply each other's rows: whoever writes such a query says AsSplitQuery.
            .ConfigureWarnings(warnings => warnings
                .Throw(RelationalEventId.MultipleCollectionIncludeWarning)
                // Of some rows in no order, the number is taken and nothing else (Paging).
                .Ignore(CoreEventId.RowLimitingOperationWithoutOrderByWarning))
            .ReplaceService<IComparer<IReadOnlyModificationCommand>, RoundsFirst>();

    // A list is one parameter, whatever its length: as one for each value, which is Entity Framework's own choice, the text of every
    // statement that asks by a list is made anew each time it is asked.
    private static void Lists<TBuilder, TExtension>(RelationalDbContextOptionsBuilder<TBuilder, TExtension> database)
        where TBuilder : RelationalDbContextOptionsBuilder<TBuilder, TExtension>
        where TExtension : RelationalOptionsExtension, new() =>
        database.UseParameterizedCollectionMode(ParameterTranslationMode.Parameter);

    private sealed class Source<TDb>(IDbContextFactory<TDb> factory) : IAppDbSource where TDb : AppDb
    {
        public AppDb Open() => factory.CreateDbContext();
    }
}
