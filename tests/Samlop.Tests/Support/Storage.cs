using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Samlop.Tests.Support;

/// <summary>Shows that a page keeps nothing: the rows of every table, and all that is logged.</summary>
internal static class Storage
{
    /// <summary>How many rows each table of a SQLite host has.</summary>
    public static async Task<Dictionary<string, long>> Rows(SamlopHost host)
    {
        await using var db = host.OpenDb();
        var tables = await db.Database.SqlQueryRaw<string>("SELECT name AS Value FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'").ToListAsync();
        var rows = new Dictionary<string, long>(StringComparer.Ordinal);
        // Names of tables come from the database itself and cannot be parameters.
        foreach (var table in tables) rows[table] = (await db.Database.SqlQuery<long>(FormattableStringFactory.Create($"SELECT COUNT(*) AS Value FROM \"{table}\"")).ToListAsync())[0];
        return rows;
    }

    /// <summary>Hears every log line of every level from now on; call the result for what was said.</summary>
    public static Func<string> Listen(SamlopHost host)
    {
        var ear = new Ear();
        host.Services.GetRequiredService<ILoggerFactory>().AddProvider(ear);
        return () => string.Join('\n', ear.Lines);
    }

    private sealed class Ear : ILoggerProvider, ILogger
    {
        public ConcurrentQueue<string> Lines { get; } = new();

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Lines.Enqueue($"{formatter(state, exception)} {exception}");

        public void Dispose()
        {
        }
    }
}
