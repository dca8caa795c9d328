using System.Collections.Concurrent;
using System.Data.Common;
using System.Diagnostics;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Samlop.Platform.Data;

namespace Samlop.Bench;

/// <summary>What the statements of a page take: for each its milliseconds, its text and how the database goes about it.</summary>
internal static partial class PagesBench
{
    private static async Task Explain(Host host, string url, string? cookie, string called)
    {
        await Read(url, cookie);
        var source = host.Services.GetRequiredService<IAppDbSource>();
        var runs = new List<(double Whole, double Cpu, IReadOnlyList<Statement> Statements)>();
        for (var run = 0; run < 20; run++)
        {
            var compiled = host.Statements.Compiled;
            var (clock, cpu) = (Stopwatch.StartNew(), Process.GetCurrentProcess().TotalProcessorTime);
            var statements = await host.Statements.During(() => Read(url, cookie));
            cpu = Process.GetCurrentProcess().TotalProcessorTime - cpu;
            runs.Add((clock.Elapsed.TotalMilliseconds, cpu.TotalMilliseconds, statements));
            if (run > 1 && host.Statements.Compiled > compiled)
                Console.WriteLine($"{host.Statements.Compiled - compiled} of the statements were compiled anew.");
            if (clock.Elapsed > TimeSpan.FromSeconds(5)) break;
        }

        var (whole, middleCpu, middle) = runs.OrderBy(r => r.Whole).ElementAt(runs.Count / 2);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"## {called}: {whole:0.0} ms (CPU {middleCpu:0.0}), "
            + $"of which {middle.Sum(s => s.Milliseconds):0.0} in {middle.Count} statements"));
        foreach (var statement in middle)
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"\n### {statement.Milliseconds:0.0} ms\n"));
            foreach (var parameter in statement.Parameters) Console.WriteLine($"-- {parameter.ParameterName} = {parameter.Value}");
            Console.WriteLine(statement.Text);
            Console.WriteLine();
            if (statement.Milliseconds > 1) Console.WriteLine(await PlanOf(source, statement));
        }
    }

    private static async Task<string> PlanOf(IAppDbSource source, Statement statement)
    {
        await using var db = source.Open();
        await db.Database.OpenConnectionAsync();
        var sqlite = db is SqliteAppDb;
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = (sqlite ? "EXPLAIN QUERY PLAN " : "EXPLAIN (ANALYZE, BUFFERS) ") + statement.Text;
        foreach (var parameter in statement.Parameters) command.Parameters.Add(parameter);

        var plan = new List<string>();
        var depth = new Dictionary<long, int> { [0] = 0 };
        await using var rows = await command.ExecuteReaderAsync();
        while (await rows.ReadAsync())
        {
            if (sqlite) depth[rows.GetInt64(0)] = depth[rows.GetInt64(1)] + 1;
            plan.Add(sqlite ? new string(' ', 2 * depth[rows.GetInt64(0)]) + rows.GetString(3) : rows.GetString(0));
        }

        return string.Join('\n', plan);
    }

    private static async Task KeepStatistics(IAppDbSource source)
    {
        await using var db = source.Open();
        // PostgreSQL does it by itself, some minutes later.
        if (db is PostgresAppDb) await db.Database.ExecuteSqlRawAsync("ANALYZE");
    }

    private sealed record Statement(string Text, double Milliseconds, IReadOnlyList<DbParameter> Parameters);

    /// <summary>Listens to the statements that the program runs, and counts them.</summary>
    private sealed class StatementLog : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>
    {
        private static readonly string? Ran = RelationalEventId.CommandExecuted.Name;
        private static readonly string? WasRead = RelationalEventId.DataReaderDisposing.Name;

        private static readonly string? Compiles = CoreEventId.QueryCompilationStarting.Name;

        private int executed, compiled;
        private readonly ConcurrentDictionary<Guid, TimeSpan> begun = new();
        private List<Statement>? kept;

        public StatementLog() => DiagnosticListener.AllListeners.Subscribe(this);

        public int Executed => Volatile.Read(ref executed);

        /// <summary>Questions that were not known before: each is put together anew, which takes longer than most answers.</summary>
        public int Compiled => Volatile.Read(ref compiled);

        /// <summary>Those that are run while something is done.</summary>
        public async Task<IReadOnlyList<Statement>> During(Func<Task> done)
        {
            var statements = kept = [];
            await done();
            kept = null;
            begun.Clear();
            return statements;
        }

        public void OnNext(DiagnosticListener value)
        {
            if (value.Name == DbLoggerCategory.Name)
                value.Subscribe(this, (name, _, _) => name == Ran || name == WasRead || name == Compiles);
        }

        public void OnNext(KeyValuePair<string, object?> value)
        {
            if (value.Key == Ran) Interlocked.Increment(ref executed);
            if (value.Key == Compiles) Interlocked.Increment(ref compiled);
            if (kept is not { } statements) return;
            // More of the work is done while the rows are read.
            if (value.Value is DataReaderDisposingEventData read)
            {
                Keep(read.Command, begun.GetValueOrDefault(read.CommandId) + read.Duration);
            }
            else if (value.Value is CommandExecutedEventData run)
            {
                if (run.ExecuteMethod == DbCommandMethod.ExecuteReader) begun[run.CommandId] = run.Duration;
                else Keep(run.Command, run.Duration);
            }

            void Keep(DbCommand command, TimeSpan duration)
            {
                lock (statements)
                {
                    statements.Add(new(
                        command.CommandText, duration.TotalMilliseconds,
                        // Those of PostgreSQL belong to their command.
                        [.. command.Parameters.Cast<DbParameter>().Select(p => p is ICloneable own ? (DbParameter)own.Clone() : p)]));
                }
            }
        }

        public void OnCompleted()
        {
        }

        public void OnError(Exception error)
        {
        }
    }
}
