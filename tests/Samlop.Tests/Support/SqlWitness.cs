using System.Collections.Concurrent;
using System.Data.Common;
using System.Runtime.CompilerServices;
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

    // By the text itself: a query that is asked again has the same one, and a page's longest has more than a hundred thousand letters.
    private static readonly ConditionalWeakTable<string, Heard> Known = [];

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
        var text = command.CommandText;
        texts?.Enqueue(text);
        Interlocked.Increment(ref commands);
        if (!Known.TryGetValue(text, out var heard)) Known.AddOrUpdate(text, heard = Read(text, happening.Context));
        if (heard.Changes) Interlocked.Increment(ref changes);
        if (heard.ReadPastADoor is { } table)
        {
            var message = $"The table {table} is protected, and no door of this statement names it:\n{text}";
            PastADoor.Enqueue(message);
            throw new InvalidOperationException(message);
        }
    }

    private static Heard Read(string text, DbContext? db)
    {
        var changes = Changed().Matches(text).Any(change => change.Groups[1].Value != SessionTable);
        // What makes a trigger reads nothing; what the trigger reads, it gives to nobody.
        if (db is null || !text.Contains("SELECT", StringComparison.Ordinal) || Guards().IsMatch(text)) return new Heard(changes, null);
        var guarded = Protected.GetOrAdd(db.GetType(), _ => [.. db.Model.GetEntityTypes().Where(e => e.IsProtected()).Select(e => e.GetTableName()!)]);
        return new Heard(changes, ReadPastADoor(text, guarded));
    }

    /// <summary>The first protected table that the statement reads and that no mark of it names; null where all is named.</summary>
    internal static string? ReadPastADoor(string sql, IReadOnlySet<string> guarded)
    {
        var named = Marks().Matches(sql).SelectMany(mark => mark.Groups[1].Value.Split(',', StringSplitOptions.TrimEntries)).ToHashSet(StringComparer.Ordinal);
        return Tables().Matches(sql).Select(match => match.Groups[1].Value).FirstOrDefault(table => guarded.Contains(table) && !named.Contains(table));
    }

    /// <summary>What a statement does: changes rows of others than sessions, and which protected table it reads past its doors.</summary>
    private sealed record Heard(bool Changes, string? ReadPastADoor);

    [GeneratedRegex(@"^\s*CREATE (?:OR REPLACE )?(?:TRIGGER|FUNCTION)\b")]
    private static partial Regex Guards();

    [GeneratedRegex("""\b(?:INSERT INTO|UPDATE|DELETE FROM)\s+"?(\w+)"?""")]
    private static partial Regex Changed();

    [GeneratedRegex("""\b(?:FROM|JOIN)\s+(?:"?\w+"?\.)?"?(\w+)"?""")]
    private static partial Regex Tables();

    [GeneratedRegex("^-- row-level:(.+)$", RegexOptions.Multiline)]
    private static partial Regex Marks();
}
