using System.Collections.Concurrent;
using System.Data.Common;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Samlop.Platform.Data;

namespace Samlop.Tests.Support;

/// <summary>
/// Hears every SQL command of the program: counts them, and fails a SELECT on a protected table that is not limited to what the actor may see
/// or manage, whether the table is read by itself, joined or included. What tests read for themselves is not heard (<see cref="SamlopHost.OpenDb"/>).
/// </summary>
public sealed partial class SqlWitness : DbCommandInterceptor
{
    private static readonly ConcurrentDictionary<Type, HashSet<string>> Protected = new();

    private int commands;

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
        Interlocked.Increment(ref commands);
        var sql = command.CommandText;
        if (happening.Context is not { } db || !sql.Contains("SELECT", StringComparison.Ordinal) || sql.Contains($"-- {RowLevel.Mark}", StringComparison.Ordinal)) return;

        var guarded = Protected.GetOrAdd(db.GetType(), _ => [.. db.Model.GetEntityTypes().Where(e => e.IsProtected()).Select(e => e.GetTableName()!)]);
        if (Tables().Matches(sql).Select(match => match.Groups[1].Value).FirstOrDefault(guarded.Contains) is { } table)
        {
            throw new InvalidOperationException($"The table {table} is protected, and this reads it without VisibleTo or ManageableBy:\n{sql}");
        }
    }

    [GeneratedRegex("""\b(?:FROM|JOIN)\s+"?(\w+)"?""")]
    private static partial Regex Tables();
}
