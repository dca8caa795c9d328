using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Samlop.Platform.Data;

/// <summary>
/// A migration that is read as SQL: <c>Migrations/{id}.sqlite.sql</c> and <c>.postgres.sql</c>, written by <c>./samlop migration</c> and
/// then reviewed. A statement ends where a line ends with a semicolon and an empty one follows. All of them run in one transaction, together
/// with the row of the history, but for those that are marked as outside it.
/// </summary>
public abstract partial class SqlMigration : Migration
{
    /// <summary>The line above a statement that runs outside the transaction. What ran before it is committed first.</summary>
    public const string Outside = "-- outside the transaction";

    /// <summary>
    /// What a SQLite migration begins with that makes a table anew. Dropping the old table would else delete the children of its rows, and
    /// inside a transaction SQLite takes no notice of this line.
    /// </summary>
    public const string WithoutForeignKeys = "PRAGMA foreign_keys = 0;";

    /// <summary>Refuses the migration, and so rolls it back, when a row is left that points to nothing.</summary>
    private const string ForeignKeysHold =
        """
        CREATE TEMP TABLE after_migration (broken INTEGER, CONSTRAINT every_foreign_key_holds CHECK (broken = 0));
        INSERT INTO temp.after_migration SELECT count(*) FROM pragma_foreign_key_check;
        DROP TABLE temp.after_migration;
        """;

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        var sqlite = ActiveProvider?.EndsWith("Sqlite", StringComparison.Ordinal) == true;
        var statements = Statements(Read(sqlite ? "sqlite" : "postgres")).ToList();
        var unguarded = sqlite && statements.Exists(s => s.IsOutside && s.Sql.Contains(WithoutForeignKeys, StringComparison.Ordinal));

        // The connection may come from a migration that turned them off.
        if (sqlite && !unguarded) migrationBuilder.Sql("PRAGMA foreign_keys = 1;", suppressTransaction: true);
        foreach (var (sql, isOutside) in statements) migrationBuilder.Sql(sql, isOutside);
        if (unguarded) migrationBuilder.Sql(ForeignKeysHold);
    }

    private static IEnumerable<(string Sql, bool IsOutside)> Statements(string file) =>
        from block in EndOfStatement().Split(file)
        let lines = block.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        where lines.Any(line => !line.StartsWith("--", StringComparison.Ordinal))
        select (block.Trim(), lines.Contains(Outside));

    private string Read(string database)
    {
        var file = $"Samlop.Migrations.{GetType().GetCustomAttribute<MigrationAttribute>()!.Id}.{database}.sql";
        using var stream = GetType().Assembly.GetManifestResourceStream(file) ?? throw new InvalidOperationException($"{file} is not in the program.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    [GeneratedRegex(@"(?<=;)[ \t\r]*\n\s*\n")]
    private static partial Regex EndOfStatement();
}
