using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Samlop.Access;
using Samlop.Platform.Data;
using Samlop.Platform.Print;
using Samlop.Platform.Security;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;
using Samlop.Tests.Cases;

namespace Samlop.Tests.Support;

/// <summary>
/// The real program in demonstration mode, on an empty database of its own and with a clock that tests set. One is started for each
/// test class and database (see docs/decisions/0003-one-suite-two-databases.md).
/// </summary>
public abstract class SamlopHost : IAsyncLifetime
{
    private readonly Program program;

    protected SamlopHost() => (program, Sessions) = (new Program(this), new SharedSessions(this));

    public TestTime Time { get; } = new();

    /// <summary>Whatever the program said in this host: logs, pages, addresses.</summary>
    public Witness Witness { get; } = new();

    /// <summary>The SQL commands of the program in this host.</summary>
    public SqlWitness Sql { get; } = new();

    /// <summary>Prints in place of the machine's programs, for documents and archive copies both; null again when a test begins.</summary>
    public IPdfPrinter? Printer { get; set; }

    /// <summary>Every form that is taken in is sent once more (see <see cref="TwiceHandler"/>).</summary>
    public bool SendsTwice { get; init; }

    public string DataFolder { get; } = Directory.CreateTempSubdirectory("samlop-test-").FullName;

    public IServiceProvider Services => program.Services;

    /// <summary>The sessions that the browsers of the same member go on in.</summary>
    internal SharedSessions Sessions { get; }

    /// <summary>The day in Oslo; setting it makes it noon of that day.</summary>
    public DateOnly Today
    {
        get => OsloClock.DateIn(Time.Now);
        set => Time.Now = OsloClock.Instant(value, new TimeOnly(12, 0));
    }

    /// <summary>The settings that choose the database.</summary>
    protected abstract IReadOnlyDictionary<string, string?> Settings { get; }

    /// <summary>What a host of another kind has besides.</summary>
    protected virtual void Configure(IServiceCollection services)
    {
    }

    /// <summary>
    /// How many SQL commands <paramref name="act"/> gives rise to when nothing is kept. Counts stand until something is written in the
    /// database, and on PostgreSQL a test beside this one writes too: kept ones would make the figure differ from run to run.
    /// </summary>
    public Task<int> CostOf(Func<Task> act)
    {
        ((MemoryCache)Services.GetRequiredService<IMemoryCache>()).Clear();
        Services.GetRequiredService<KeptAnswers>().Clear();
        return Sql.CommandsOf(act);
    }

    /// <summary>The database as a test reads and fills it, past what the program may do and unheard by <see cref="Sql"/>.</summary>
    public abstract AppDb OpenDb();

    /// <summary>A browser that nobody is signed in with.</summary>
    public Client Anyone() => new(this, null);

    /// <summary>A browser with a person signed in, acting as this member.</summary>
    public Client As(Member member) => new(this, member);

    /// <summary>As <see cref="As"/>, in a session that no other browser has.</summary>
    public Client AsAnew(Member member) => new(this, member, anew: true);

    /// <summary>Who a member is to use cases today, as the program sees it.</summary>
    public async Task<Actor> ActorOf(Member member)
    {
        var viewer = await Services.GetRequiredService<ViewerLookup>().Of(member.Principal, CancellationToken.None);
        // As one who has just signed in: what asks for that is tried where people sign in by issuers.
        return viewer.Actor with { IsFresh = viewer.Actor.IsUser };
    }

    internal TestServer Server => program.Server;

    internal HttpClient Connect(params DelegatingHandler[] handlers) => program.CreateDefaultClient(new Uri("http://localhost"), handlers);

    public async Task InitializeAsync()
    {
        await PrepareDatabase();
        _ = program.Services;
    }

    public async Task DisposeAsync()
    {
        await program.DisposeAsync();
        await RemoveDatabase();
        Witness.ReadMail(Path.Combine(DataFolder, "mail"));
        Directory.Delete(DataFolder, recursive: true);
        Witness.ShouldHaveSeenNoIdentityNumber();
    }

    /// <summary>What a host of its own puts in the place of the program's services.</summary>
    protected virtual void Replace(IServiceCollection services)
    {
    }

    /// <summary>Makes an empty, migrated database.</summary>
    protected abstract Task PrepareDatabase();

    protected abstract Task RemoveDatabase();

    private sealed class Program(SamlopHost host) : WebApplicationFactory<global::Program>
    {
        protected override IHost CreateHost(IHostBuilder builder)
        {
            // Given as the program's arguments, so that they are there when it reads its settings.
            var settings = new Dictionary<string, string?>
            {
                ["Samlop:Demonstration"] = "true",
                ["Samlop:EmptyDemonstration"] = "true",
                ["Samlop:Jobs"] = "false",
                ["Samlop:DataFolder"] = host.DataFolder,
            };
            foreach (var (key, value) in host.Settings) settings[key] = value;
            builder.ConfigureHostConfiguration(configuration => configuration.AddInMemoryCollection(settings));
            return base.CreateHost(builder);
        }

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            builder.UseEnvironment("Test");
            builder.UseStaticWebAssets();
            builder.ConfigureLogging(logging => logging.ClearProviders().AddProvider(host.Witness));
            builder.ConfigureTestServices(services =>
            {
                services.Replace(ServiceDescriptor.Singleton<TimeProvider>(host.Time));
                services.ConfigureDbContext<SqliteAppDb>(Hear).ConfigureDbContext<PostgresAppDb>(Hear);
                services.Replace(ServiceDescriptor.Singleton(SqliteTemplate.Setup));
                services.AddSingleton(TestCases.Kind);
                host.Configure(services);
            });
            builder.ConfigureTestServices(SwitchPrinters);
            builder.ConfigureTestServices(host.Replace);
        }

        private void SwitchPrinters(IServiceCollection services)
        {
            var printers = services.Where(s => s.ServiceType == typeof(IPdfPrinter)).ToList();
            services.RemoveAll<IPdfPrinter>();
            foreach (var printer in printers)
            {
                if (printer.IsKeyedService) services.RemoveAllKeyed<IPdfPrinter>(printer.ServiceKey);
                if (printer.IsKeyedService) services.AddKeyedSingleton<IPdfPrinter>(printer.ServiceKey, (provider, key) => Switched(printer.KeyedImplementationFactory!(provider, key)));
                else services.AddSingleton<IPdfPrinter>(provider => Switched(printer.ImplementationFactory!(provider)));
            }

            IPdfPrinter Switched(object printer) => new HostPrinter(host, (IPdfPrinter)printer);
        }

        private void Hear(DbContextOptionsBuilder options)
        {
            TestSchema.AllowPending(options);
            options.AddInterceptors(host.Sql);
        }
    }
}

/// <summary>On SQLite, in a temporary folder.</summary>
public class SqliteHost : SamlopHost
{
    protected override IReadOnlyDictionary<string, string?> Settings { get; } = new Dictionary<string, string?>();

    private DbContextOptions<SqliteAppDb>? options;

    private string File => Path.Combine(DataFolder, "samlop.db");

    public override AppDb OpenDb() => new SqliteAppDb(options ??= SqliteTemplate.Options(File, Services, kept: true));

    protected override Task PrepareDatabase() => SqliteTemplate.CopyTo(DataFolder);

    protected override Task RemoveDatabase()
    {
        SqliteTemplate.ClearPool(File);
        using var connection = new SqliteConnection($"Data Source={File}");
        SqliteConnection.ClearPool(connection);
        return Task.CompletedTask;
    }
}

/// <summary>On PostgreSQL, in a database of its own.</summary>
public sealed class PostgresHost : SamlopHost
{
    private string connectionString = "";
    private DbContextOptions<PostgresAppDb>? options;

    protected override IReadOnlyDictionary<string, string?> Settings => new Dictionary<string, string?> { ["ConnectionStrings:Postgres"] = connectionString };

    public override AppDb OpenDb() => new PostgresAppDb(options ??= PostgresCluster.Options(connectionString, Services));

    protected override async Task PrepareDatabase() => connectionString = await (await PostgresCluster.Shared).NewDatabase();

    protected override async Task RemoveDatabase() => await (await PostgresCluster.Shared).Drop(connectionString);
}
