using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Samlop.Platform.Data;

/// <summary>
/// A migration that is read as SQL: <c>Migrations/{id}.sqlite.sql</c> and <c>.postgres.sql</c>, written by <c>./samlop migration</c> and
/// then reviewed. A statement ends where a line ends with a semicolon and an empty one follows. All of them run in one transaction,
/// together with the row of the history, but for those that are marked as outside it.
/// </summary>
public abstract partial class SqlMigration : Migration
{
    /// <summary>The line above a statement that runs outside the transaction. What ran before it is committed first.</summary>
    public const string Outside = "-- outside the transaction";

    /// <summary>
    /// What a SQLite migration begins with that makes a table anew. Dropping the old table would else delete the children of its rows, and
    /// inside a transaction SQLite takes no notice of this line. <see cref="DatabaseMigration"/> has done it by then: EF Core writes the
    /// history apart when a migration has a statement of its own outside, and one that was killed in between could not be done again.
    /// </summary>
    public const string WithoutForeignKeys = "PRAGMA foreign_keys = 0;";

    private const string ForeignKeysAreOff =
        """
        CREATE TEMP TABLE before_migration (enforced INTEGER, CONSTRAINT foreign_keys_are_off CHECK (enforced = 0));
        INSERT INTO temp.before_migration SELECT foreign_keys FROM pragma_foreign_keys;
        DROP TABLE temp.before_migration;
        """;

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
        foreach (var (sql, isOutside) in Statements(Read(sqlite ? "sqlite" : "postgres")))
        {
            if (isOutside && sql.EndsWith(WithoutForeignKeys, StringComparison.Ordinal)) migrationBuilder.Sql(ForeignKeysAreOff);
            else migrationBuilder.Sql(sql, isOutside);
        }

        if (sqlite) migrationBuilder.Sql(ForeignKeysHold);
    }

    private static IEnumerable<(string Sql, bool IsOutside)> Statements(string file) =>
        from block in EndOfStatement().Split(file)
        let lines = block.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        where lines.Any(line => !line.StartsWith("--", StringComparison.Ordinal))
        select (block.Trim(), lines.Contains(Outside));

    private string Read(string database)
    {
        var file = $"Samlop.Migrations.{GetType().GetCustomAttribute<MigrationAttribute>()!.Id}.{database}.sql";
        using var stream = GetType().Assembly.GetManifestResourceStream(file)
            ?? throw new InvalidOperationException($"{file} is not in the program.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    [GeneratedRegex(@"(?<=;)[ \t\r]*\n\s*\n")]
    private static partial Regex EndOfStatement();
}
