using Microsoft.EntityFrameworkCore.Metadata;

namespace Samlop.Platform.Data;

/// <summary>The triggers that hold what a model says is <see cref="Frozen"/>, in each database.</summary>
internal static class FrozenGuards
{
    /// <summary>All triggers begin with it.</summary>
    public const string Prefix = "frozen_";

    /// <param name="tables">That are there; the guards of the others come with them.</param>
    public static IEnumerable<string> OnSqlite(IReadOnlyModel model, IReadOnlyCollection<string> tables) =>
        model.ThatAreFrozen().Where(f => tables.Contains(f.Table)).SelectMany(frozen => OnSqlite(model, frozen));

    /// <param name="tables">That are there; the guards of the others come with them.</param>
    public static IEnumerable<string> OnPostgres(IReadOnlyModel model, IReadOnlyCollection<string> tables) =>
    [
        $"""
        CREATE OR REPLACE FUNCTION {Prefix}kept() RETURNS trigger LANGUAGE plpgsql AS
        $$ BEGIN RAISE EXCEPTION 'frozen: %', TG_TABLE_NAME; END $$
        """,
        .. model.ThatAreFrozen().Where(f => tables.Contains(f.Table)).SelectMany(OnPostgres),
    ];

    private static IEnumerable<string> OnSqlite(IReadOnlyModel model, FrozenRows frozen)
    {
        yield return Refusal("UPDATE", frozen.Rewritten);
        if (!frozen.IsRemovable) yield return Refusal("DELETE", frozen.Kept);
        yield return Refusal("INSERT", model.ReplacedBy(frozen.Table, frozen.When("o")));
        // UPDATE OR REPLACE takes away the row that is in its way.
        yield return Refusal("UPDATE", model.ReplacedBy(frozen.Table, $"o.rowid <> OLD.rowid AND {frozen.When("o")}"), "_again");

        string Refusal(string act, string when, string of = "") =>
            $"""
            CREATE TRIGGER IF NOT EXISTS {Prefix}{frozen.Table}_{act}{of} BEFORE {act} ON {frozen.Table} WHEN {when}
                BEGIN SELECT RAISE(ABORT, 'frozen: {frozen.Table}'); END;
            """;
    }

    /// <summary>
    /// The columns are named in a function, which does not stand in the way of a migration that takes one away, and not in the trigger.
    /// </summary>
    private static IEnumerable<string> OnPostgres(FrozenRows frozen)
    {
        var table = frozen.Table;
        yield return $"""
            CREATE OR REPLACE FUNCTION {Prefix}{table}() RETURNS trigger LANGUAGE plpgsql AS
            $$ BEGIN
                IF TG_OP = 'UPDATE' THEN
                    IF {frozen.Rewritten} THEN RAISE EXCEPTION 'frozen: %', TG_TABLE_NAME; END IF;
                    RETURN NEW;
                END IF;
                IF {frozen.Kept} THEN RAISE EXCEPTION 'frozen: %', TG_TABLE_NAME; END IF;
                RETURN OLD;
            END $$
            """;
        yield return $"CREATE OR REPLACE TRIGGER {Prefix}{table} BEFORE UPDATE OR DELETE ON {table} "
            + $"FOR EACH ROW EXECUTE FUNCTION {Prefix}{table}()";
        yield return $"CREATE OR REPLACE TRIGGER {Prefix}{table}_truncate BEFORE TRUNCATE ON {table} "
            + $"FOR EACH STATEMENT EXECUTE FUNCTION {Prefix}kept()";
    }
}
