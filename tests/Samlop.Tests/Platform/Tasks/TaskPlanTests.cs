using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Samlop.Access;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;
using Samlop.Tests.Support;

namespace Samlop.Tests.Platform.Tasks;

/// <summary>How SQLite goes about finding what waits, which is asked on every page.</summary>
public sealed class TaskPlanTests(SqliteHost host) : HostTests(host), IClassFixture<SqliteHost>
{
    /// <summary>What is asked once for each row, and goes through a table to be answered, takes seconds where there is much.</summary>
    [Fact]
    public async Task WhatWaits_IsFoundByIndexes_WhereItIsAskedOfEachRow()
    {
        var found = new SortedSet<string>(StringComparer.Ordinal);
        await using var scope = Host.Services.CreateAsyncScope();
        // The program's own context: it is the program's statements that are looked at.
        await using var db = Host.Services.GetRequiredService<IAppDbSource>().Open();
        await db.Database.OpenConnectionAsync();
        foreach (var role in Enum.GetValues<Role>())
        {
            var actor = new Actor(
                new(Guid.NewGuid()), new(Guid.NewGuid()), scope.ServiceProvider.GetRequiredService<RolePermissions>().Of(role));
            foreach (var kind in scope.ServiceProvider.GetServices<ITaskSource>().SelectMany(source => source.TasksOf(db, actor)))
            {
                await using var asked = kind.Rows.CreateDbCommand();
                foreach (var scan in await ScansForEachRow(asked)) found.Add($"{kind.Codes[0]}: {scan}");
            }
        }

        found.ShouldBeEmpty();
    }

    private static async Task<List<string>> ScansForEachRow(DbCommand command)
    {
        command.CommandText = "EXPLAIN QUERY PLAN " + command.CommandText;
        await using var steps = await command.ExecuteReaderAsync();
        var forEachRow = new HashSet<long>();
        var scans = new List<string>();
        while (await steps.ReadAsync())
        {
            var (step, within, what) = (steps.GetInt64(0), steps.GetInt64(1), steps.GetString(3));
            // The list in a column is no table.
            if (forEachRow.Contains(within) && what.StartsWith("SCAN", StringComparison.Ordinal)
                && !what.Contains("VIRTUAL TABLE", StringComparison.Ordinal)) scans.Add(what);
            if (forEachRow.Contains(within) || what.StartsWith("CORRELATED", StringComparison.Ordinal)) forEachRow.Add(step);
        }

        return scans;
    }
}
