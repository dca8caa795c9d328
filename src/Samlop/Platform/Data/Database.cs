using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
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
    public static void AddDatabase(this IServiceCollection services, IConfiguration configuration, string dataFolder)
    {
        services.AddSingleton<SqliteConnectionSetup>();
        services.AddScoped<RunScope>();

        // Each component that asks gets a context of its own: Blazor starts siblings at once, and a context serves one at a time.
        services.AddTransient(provider => provider.GetRequiredService<RunScope>().Current(provider));

        if (configuration.GetConnectionString("Postgres") is { Length: > 0 } postgres)
        {
            services.AddPooledDbContextFactory<PostgresAppDb>(options => Reads(options).UseNpgsql(postgres));
            services.AddSingleton<IAppDbSource, Source<PostgresAppDb>>();
        }
        else
        {
            Directory.CreateDirectory(dataFolder);
            var file = new SqliteConnectionStringBuilder { DataSource = Path.Combine(dataFolder, "samlop.db"), Pooling = true, DefaultTimeout = 10 }.ToString();
            services.AddPooledDbContextFactory<SqliteAppDb>((provider, options) =>
                Reads(options).UseSqlite(file).AddInterceptors(provider.GetRequiredService<SqliteConnectionSetup>()));
            services.AddSingleton<IAppDbSource, Source<SqliteAppDb>>();
        }
    }

    private static DbContextOptionsBuilder Reads(DbContextOptionsBuilder options) => options.UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking);

    private sealed class Source<TDb>(IDbContextFactory<TDb> factory) : IAppDbSource where TDb : AppDb
    {
        public AppDb Open() => factory.CreateDbContext();
    }
}
