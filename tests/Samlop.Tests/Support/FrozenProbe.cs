using Microsoft.EntityFrameworkCore;
using Samlop.Platform.Data;

namespace Samlop.Tests.Support;

/// <summary>Tries to write over what is frozen, column by column, past what the program may do.</summary>
internal static class FrozenProbe
{
    /// <param name="which">SQL of the rows that are tried.</param>
    /// <returns>What the database did not refuse as frozen.</returns>
    public static async Task<List<string>> Break(SamlopHost host, FrozenRows frozen, string which = "TRUE")
    {
        var (table, rows) = (frozen.Table, $"{frozen.When(frozen.Table)} AND {which}");
        List<string> tried =
        [
            .. frozen.Held.Concat(frozen.Later)
                .Select(column => $"""UPDATE {table} SET "{column}" = NULL WHERE "{column}" IS NOT NULL AND {rows}"""),
            .. frozen.Erasable.Select(column => $"""UPDATE {table} SET "{column}" = 'Other' WHERE "{column}" <> 'Other' AND {rows}"""),
        ];
        if (!frozen.IsRemovable) tried.Add($"DELETE FROM {table} WHERE {rows}");
        if (host is SqliteHost) tried.Add($"PRAGMA foreign_keys=OFF; INSERT OR REPLACE INTO {table} SELECT * FROM {table} WHERE {rows}");
        List<string> done = [];
        foreach (var statement in tried)
        {
            await using var db = host.OpenDb();
            try
            {
                if (await db.Database.ExecuteSqlRawAsync(statement) > 0) done.Add(statement);
            }
            catch (Exception refusal) when (refusal.Message.Contains("frozen", StringComparison.Ordinal))
            {
                // As it should be.
            }
            catch (Exception other)
            {
                done.Add($"{statement}: {other.Message}");
            }
        }

        return done;
    }
}
