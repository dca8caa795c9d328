using System.Collections.Concurrent;
using System.Data.Common;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Samlop.Platform.Data;

namespace Samlop.Tests.Support;

/// <summary>
/// Hears every SQL command of the program: counts them, and fails a statement that reads a protected table no door has named, whether the table is
/// read by itself, joined, included or asked by a condition. What tests read for themselves is not heard (<see cref="SamlopHost.OpenDb"/>).
/// </summary>
public sealed partial class SqlWitness : DbCommandInterceptor
{
    private static readonly ConcurrentDictionary<Type, HashSet<string>> Protected = new();

    // Says when each session was last used, which every request is.
    private const string SessionTable = "session";

    private int commands;
    private int changes;
    private ConcurrentQueue<string>? texts;

    /// <summary>What has been read past a door in this host, also where the program caught the exception.</summary>
    public ConcurrentQueue<string> PastADoor { get; } = new();

    /// <summary>How many commands have changed rows in this host, beside that of when a session was last used.</summary>
    public int Changes => changes;

    /// <summary>The commands that <paramref name="act"/> gave rise to, in their order.</summary>
    public async Task<IReadOnlyList<string>> TextsOf(Func<Task> act)
    {
        texts = new ConcurrentQueue<string>();
        await act();
        var heard = texts;
        texts = null;
        return [.. heard];
    }

    /// <summary>How many commands <paramref name="act"/> gave rise to.</summary>
    public async Task<int> CommandsOf(Func<Task> act)
    {
        var before = commands;
        await act();
        return commands - before;
    }

    public override InterceptionResult<DbDataReader> ReaderExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result)
    {
        Hear(command, eventData);
        return result;
    }

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        Hear(command, eventData);
        return ValueTask.FromResult(result);
    }

    public override InterceptionResult<object> ScalarExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<object> result)
    {
        Hear(command, eventData);
        return result;
    }

    public override ValueTask<InterceptionResult<object>> ScalarExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<object> result, CancellationToken cancellationToken = default)
    {
        Hear(command, eventData);
        return ValueTask.FromResult(result);
    }

    public override InterceptionResult<int> NonQueryExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<int> result)
    {
        Hear(command, eventData);
        return result;
    }

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Hear(command, eventData);
        return ValueTask.FromResult(result);
    }

    private void Hear(DbCommand command, CommandEventData happening)
    {
        texts?.Enqueue(command.CommandText);
        Interlocked.Increment(ref commands);
        if (Changed().Matches(command.CommandText).Any(change => change.Groups[1].Value != SessionTable)) Interlocked.Increment(ref changes);
        if (happening.Context is not { } db || !command.CommandText.Contains("SELECT", StringComparison.Ordinal)) return;
        // What makes a trigger reads nothing; what the trigger reads, it gives to nobody.
        if (Guards().IsMatch(command.CommandText)) return;

        var guarded = Protected.GetOrAdd(db.GetType(), _ => [.. db.Model.GetEntityTypes().Where(e => e.IsProtected()).Select(e => e.GetTableName()!)]);
        if (ReadPastADoor(command.CommandText, guarded) is { } table)
        {
            var message = $"The table {table} is protected, and no door of this statement names it:\n{command.CommandText}";
            PastADoor.Enqueue(message);
            throw new InvalidOperationException(message);
        }
    }

    /// <summary>The first protected table that the statement reads and that no mark of it names; null where all is named.</summary>
    internal static string? ReadPastADoor(string sql, IReadOnlySet<string> guarded)
    {
        var named = Marks().Matches(sql).SelectMany(mark => mark.Groups[1].Value.Split(',', StringSplitOptions.TrimEntries)).ToHashSet(StringComparer.Ordinal);
        return Tables().Matches(sql).Select(match => match.Groups[1].Value).FirstOrDefault(table => guarded.Contains(table) && !named.Contains(table));
    }

    [GeneratedRegex(@"^\s*CREATE (?:OR REPLACE )?(?:TRIGGER|FUNCTION)\b")]
    private static partial Regex Guards();

    [GeneratedRegex("""\b(?:INSERT INTO|UPDATE|DELETE FROM)\s+"?(\w+)"?""")]
    private static partial Regex Changed();

    [GeneratedRegex("""\b(?:FROM|JOIN)\s+(?:"?\w+"?\.)?"?(\w+)"?""")]
    private static partial Regex Tables();

    [GeneratedRegex("^-- row-level:(.+)$", RegexOptions.Multiline)]
    private static partial Regex Marks();
}
