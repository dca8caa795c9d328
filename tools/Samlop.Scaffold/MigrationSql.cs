using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;
using Samlop.Platform.Data;

namespace Samlop.Scaffold;

/// <summary>Writes EF Core's operations as SQL to be read: a statement a block, each table with its indexes under a heading.</summary>
internal static partial class MigrationSql
{
    private const int Columns = 140;

    public static string Write(string id, DbContext db, IReadOnlyList<MigrationOperation> operations, IModel model)
    {
        var commands = db.GetService<IMigrationsSqlGenerator>().Generate(ByTable(operations), model);
        var database = db.Database.ProviderName!.EndsWith("Sqlite", StringComparison.Ordinal) ? "SQLite" : "PostgreSQL";
        List<string> blocks = [$"-- {id} on {database}."];
        if (commands.Any(IsForeignKeys)) blocks.Add(WithoutForeignKeys);

        var heading = "";
        foreach (var command in commands.Where(c => !IsForeignKeys(c)))
        {
            var sql = string.Join('\n', command.CommandText.ReplaceLineEndings("\n").Trim().Split('\n').Select(Wrap));
            if (command.TransactionSuppressed) sql = $"{SqlMigration.Outside}\n{sql}";
            if (Heading(command.CommandText) is { } next && next != heading) sql = $"-- {heading = next}\n{sql}";
            blocks.Add(sql);
        }

        return $"{string.Join("\n\n", blocks)}\n";
    }

    /// <summary>
    /// EF Core turns foreign keys off and on around the tables that SQLite makes anew, and commits each time, so that a process killed in
    /// between would leave half a migration. Off before it begins, all of it is one transaction; whoever migrates turns them on again.
    /// </summary>
    private static bool IsForeignKeys(MigrationCommand command) =>
        command.TransactionSuppressed && command.CommandText.StartsWith("PRAGMA foreign_keys", StringComparison.Ordinal);

    private static string WithoutForeignKeys => $"""
        -- Tables are made anew: SQLite cannot change them where they are. With foreign keys on, dropping the old one deletes the children
        -- of its rows. Whether every foreign key holds is asked before the migration is committed.
        {SqlMigration.Outside}
        {SqlMigration.WithoutForeignKeys}
        """;

    /// <summary>The indexes of a new table come right after it.</summary>
    private static List<MigrationOperation> ByTable(IReadOnlyList<MigrationOperation> operations)
    {
        var made = operations.OfType<CreateTableOperation>().Select(o => o.Name).ToHashSet();
        var indexes = operations.OfType<CreateIndexOperation>().Where(o => made.Contains(o.Table)).ToLookup(o => o.Table);
        return
        [
            .. from operation in operations
               where operation is not CreateIndexOperation index || !made.Contains(index.Table)
               from one in operation is CreateTableOperation table ? [table, .. indexes[table.Name]] : new[] { operation }
               select one,
        ];
    }

    /// <summary>The table that a statement is about, or nothing when it goes on with the one before.</summary>
    private static string? Heading(string sql) => TableName().Match(sql) is { Success: true } table ? table.Groups["name"].Value : null;

    /// <summary>A long line without a literal in it is broken: after a comma, else before what a foreign key points to.</summary>
    private static string Wrap(string line)
    {
        if (line.Length <= Columns || line.Contains('\'', StringComparison.Ordinal)) return line;
        var indent = new string(' ', line.Length - line.TrimStart().Length + 4);
        var cut = line.LastIndexOf(", ", Columns - 1, StringComparison.Ordinal) + 1;
        if (cut == 0) cut = line.LastIndexOf(" REFERENCES ", StringComparison.Ordinal);
        return cut <= indent.Length ? line : $"{line[..cut]}\n{Wrap(indent + line[(cut + 1)..])}";
    }

    [GeneratedRegex("""^((CREATE|ALTER|DROP) TABLE|INSERT INTO|UPDATE|CREATE (UNIQUE )?INDEX .* ON) "?(ef_temp_)?(?<name>\w+)""")]
    private static partial Regex TableName();
}
