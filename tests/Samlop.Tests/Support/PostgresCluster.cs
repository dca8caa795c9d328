using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Samlop.Platform.Data;

namespace Samlop.Tests.Support;

/// <summary>
/// The PostgreSQL server of a test run: the one that <c>SAMLOP_TEST_POSTGRES</c> names, else a temporary one of our own.
/// It hands out databases, each cloned from one that was migrated once.
/// </summary>
public sealed class PostgresCluster
{
    private const string Missing =
        "The tests run on PostgreSQL too, and there is none here. Install it with `apt-get install postgresql`, "
        + "or set SAMLOP_TEST_POSTGRES to a connection string whose user may create databases.";

    private static readonly Lazy<Task<PostgresCluster>> Started = new(Start);
    private static readonly SemaphoreSlim OneAtATime = new(1);

    // Held, since the server stops when our end of the pipe is closed, by the garbage collector too.
    private static Process? shell;

    private readonly string server;
    private readonly string template = $"samlop_template_{Environment.ProcessId}_{Guid.NewGuid():N}"[..50];

    private PostgresCluster(string server) => this.server = server;

    /// <summary>Started when the first test needs it, and shared by all.</summary>
    public static Task<PostgresCluster> Shared => Started.Value;

    /// <summary>A migrated, empty database of its own; returns its connection string.</summary>
    public Task<string> NewDatabase() => NewDatabase(template);

    /// <summary>A database with no tables at all.</summary>
    public Task<string> BareDatabase() => NewDatabase("template0");

    private async Task<string> NewDatabase(string from)
    {
        var name = $"samlop_test_{Guid.NewGuid():N}";
        await OneAtATime.WaitAsync();
        try
        {
            await Execute($"CREATE DATABASE {name} TEMPLATE {from} STRATEGY FILE_COPY");
        }
        finally
        {
            OneAtATime.Release();
        }

        return On(name);
    }

    /// <summary>Opens one of the databases.</summary>
    public static DbContextOptions<PostgresAppDb> Options(string connectionString, IServiceProvider? services = null)
    {
        var options = new DbContextOptionsBuilder<PostgresAppDb>().UseNpgsql(connectionString).UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking)
            .UseApplicationServiceProvider(services);
        TestSchema.AllowPending(options);
        return options.Options;
    }

    public async Task Drop(string connectionString)
    {
        var name = new NpgsqlConnectionStringBuilder(connectionString).Database;
        NpgsqlConnection.ClearPool(new NpgsqlConnection(connectionString));
        await Execute($"DROP DATABASE {name} WITH (FORCE)");
    }

    private static async Task<PostgresCluster> Start()
    {
        var given = Environment.GetEnvironmentVariable("SAMLOP_TEST_POSTGRES");
        var cluster = new PostgresCluster(string.IsNullOrEmpty(given) ? await StartTemporary() : given);
        await cluster.Execute($"CREATE DATABASE {cluster.template}");
        if (!string.IsNullOrEmpty(given)) AppDomain.CurrentDomain.ProcessExit += (_, _) => cluster.Execute($"DROP DATABASE {cluster.template}").Wait(TimeSpan.FromSeconds(5));

        await using (var db = new PostgresAppDb(Options(cluster.On(cluster.template)))) await TestSchema.Make(db);
        NpgsqlConnection.ClearPool(new NpgsqlConnection(cluster.On(cluster.template)));
        return cluster;
    }

    /// <summary>
    /// A server that lives as long as this process: a shell waits on our end of a pipe, and when we are gone, killed or not, it stops
    /// the server and deletes its files. PostgreSQL refuses to run as root, so root runs it as the user that Debian made for it.
    /// </summary>
    private static async Task<string> StartTemporary()
    {
        var bin = Directory.Exists("/usr/lib/postgresql")
            ? Directory.GetDirectories("/usr/lib/postgresql").Select(folder => Path.Combine(folder, "bin")).LastOrDefault(folder => File.Exists(Path.Combine(folder, "initdb")))
            : null;
        if (bin is null) throw new InvalidOperationException(Missing);

        var port = FreePort();
        var script =
            $$"""
            trap '' INT HUP TERM
            folder=$(mktemp -d /tmp/samlop-postgres.XXXXXX) || exit 1
            '{{bin}}/initdb' -D "$folder/data" -U samlop --auth=trust --encoding=UTF8 --locale=C.UTF-8 --no-sync >"$folder/log" 2>&1 &&
            '{{bin}}/pg_ctl' start -w -D "$folder/data" -l "$folder/log" -o "-p {{port}} -c listen_addresses=127.0.0.1 -c unix_socket_directories='' \
              -c fsync=off -c full_page_writes=off -c synchronous_commit=off -c max_connections=300 -c shared_buffers=64MB" >>"$folder/log" 2>&1 &&
            echo ready || cat "$folder/log"
            cat >/dev/null
            '{{bin}}/pg_ctl' stop -m immediate -D "$folder/data" >/dev/null 2>&1
            rm -rf "$folder"
            """;
        string[] command = Environment.UserName == "root" ? ["runuser", "-u", "postgres", "--", "sh", "-c", script] : ["sh", "-c", script];
        var start = new ProcessStartInfo(command[0], command[1..]) { RedirectStandardInput = true, RedirectStandardOutput = true, WorkingDirectory = "/" };
        shell = Process.Start(start) ?? throw new InvalidOperationException(Missing);
        var answer = await shell.StandardOutput.ReadLineAsync();
        if (answer != "ready") throw new InvalidOperationException($"PostgreSQL would not start: {answer}");
        return $"Host=127.0.0.1;Port={port};Username=samlop;Database=postgres";
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private string On(string database) => new NpgsqlConnectionStringBuilder(server) { Database = database, MaxPoolSize = 20, IncludeErrorDetail = true }.ToString();

    private async Task Execute(string sql)
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(server) { Pooling = false }.ToString());
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
