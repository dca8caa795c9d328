using Microsoft.EntityFrameworkCore.Metadata;
using Samlop.Platform.Data;

namespace Samlop.Audit.TwoPerson;

/// <summary>
/// What the database itself refuses, whoever writes to it: that somebody answers what they have prepared or sent, that an answer is
/// changed or taken away, that a preparer is forgotten, and that a thing is decided otherwise than by the one who approved its round or
/// taken away after (<see cref="DecidedByTwo"/>). Where who prepared and who decided stand in one row, a CHECK of that table says it.
/// </summary>
internal static class TwoPersonGuards
{
    /// <summary>All triggers begin with it.</summary>
    public const string Prefix = "two_persons_";

    private static readonly string[] Checks = ["check_round", "two_person_check"];

    private const string Answers = """NEW."Verdict" IN ('Approved', 'Returned')""";
    private const string AnsweredOnce =
        """
        NEW."Subject" IS DISTINCT FROM OLD."Subject" OR NEW."Number" IS DISTINCT FROM OLD."Number"
            OR NEW."SentBy" IS DISTINCT FROM OLD."SentBy"
            OR (OLD."Verdict" IS NOT NULL AND
                (NEW."Verdict" IS DISTINCT FROM OLD."Verdict" OR NEW."AnsweredBy" IS DISTINCT FROM OLD."AnsweredBy"))
        """;

    private const string SameOnSqlite =
        $"""
        {Answers} AND (
            EXISTS (SELECT 1 FROM two_person_check c, json_each(c."Preparers") p
                WHERE c."Subject" = NEW."Subject" AND upper(p.value) = upper(NEW."AnsweredBy"))
            OR EXISTS (SELECT 1 FROM check_round r WHERE r."Subject" = NEW."Subject" AND r."SentBy" = NEW."AnsweredBy"))
        """;

    private static readonly Guard[] OfChecksOnSqlite =
    [
        new("check_round", "INSERT", SameOnSqlite, "two-persons"),
        new("check_round", "UPDATE", $"({SameOnSqlite}) OR {AnsweredOnce}", "two-persons, answered once"),
        new("check_round", "DELETE", "TRUE", "two-persons"),
        new("two_person_check", "UPDATE",
            """
            NEW."Subject" IS DISTINCT FROM OLD."Subject"
            OR EXISTS (SELECT 1 FROM json_each(OLD."Preparers") o
                WHERE upper(o.value) NOT IN (SELECT upper(n.value) FROM json_each(NEW."Preparers") n))
            OR EXISTS (SELECT 1 FROM check_round r, json_each(NEW."Preparers") n
                WHERE r."Subject" = NEW."Subject" AND r."Verdict" = 'Approved' AND upper(n.value) = upper(r."AnsweredBy"))
            """, "two-persons"),
        new("two_person_check", "DELETE", "TRUE", "two-persons"),
    ];

    private static readonly string[] OfChecksOnPostgres =
    [
        $"""
        CREATE OR REPLACE FUNCTION two_persons_check_round() RETURNS trigger LANGUAGE plpgsql AS
        $$ BEGIN
            IF {Answers} AND (
                EXISTS (SELECT 1 FROM two_person_check c WHERE c."Subject" = NEW."Subject" AND NEW."AnsweredBy" = ANY (c."Preparers"))
                OR EXISTS (SELECT 1 FROM check_round r WHERE r."Subject" = NEW."Subject" AND r."SentBy" = NEW."AnsweredBy"))
            THEN RAISE EXCEPTION 'two-persons'; END IF;
            IF TG_OP = 'UPDATE' AND ({AnsweredOnce}) THEN RAISE EXCEPTION 'answered once'; END IF;
            RETURN NEW;
        END $$
        """,
        """
        CREATE OR REPLACE FUNCTION two_persons_two_person_check() RETURNS trigger LANGUAGE plpgsql AS
        $$ BEGIN
            IF NEW."Subject" <> OLD."Subject" OR NOT OLD."Preparers" <@ NEW."Preparers" OR EXISTS (SELECT 1 FROM check_round r
                WHERE r."Subject" = NEW."Subject" AND r."Verdict" = 'Approved' AND r."AnsweredBy" = ANY (NEW."Preparers"))
            THEN RAISE EXCEPTION 'two-persons'; END IF;
            RETURN NEW;
        END $$
        """,
        """
        CREATE OR REPLACE FUNCTION two_persons_kept() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'two-persons'; END $$
        """,
        OnRows("check_round", "INSERT OR UPDATE"),
        OnRows("two_person_check", "UPDATE"),
        .. from table in Checks
        select $"""
        CREATE OR REPLACE TRIGGER {Prefix}{table}_delete BEFORE DELETE ON {table} FOR EACH ROW EXECUTE FUNCTION two_persons_kept()
        """,
        .. from table in Checks
        select $"""
        CREATE OR REPLACE TRIGGER {Prefix}{table}_truncate BEFORE TRUNCATE ON {table}
            FOR EACH STATEMENT EXECUTE FUNCTION two_persons_kept()
        """,
    ];

    /// <param name="tables">That are there; the guards of the others come with them.</param>
    public static IEnumerable<string> OnSqlite(IReadOnlyModel model, IReadOnlyCollection<string> tables) =>
        OfChecksOnSqlite
            .Concat(from table in Checks select new Guard(table, "INSERT", model.ReplacedBy(table), "two-persons") { Of = "_again" })
            .Concat(model.ThatAreDecidedByTwo().Where(t => tables.Contains(t.Table)).SelectMany(thing => OnSqlite(model, thing)))
            .Select(guard => guard.OnSqlite);

    /// <param name="tables">That are there; the guards of the others come with them.</param>
    public static IEnumerable<string> OnPostgres(IReadOnlyModel model, IReadOnlyCollection<string> tables) =>
        OfChecksOnPostgres.Concat(model.ThatAreDecidedByTwo().Where(t => tables.Contains(t.Table)).SelectMany(OnPostgres));

    private static Guard[] OnSqlite(IReadOnlyModel model, DecidedColumns thing) =>
    [
        new(thing.Table, "INSERT", NotApproved(thing), "two-persons"),
        new(thing.Table, "INSERT", model.ReplacedBy(thing.Table, $"o.\"{thing.At}\" IS NOT NULL"), "two-persons") { Of = "_again" },
        new(thing.Table, "UPDATE", $"({NotApproved(thing)}) OR {Undone(thing)}", "two-persons"),
        new(thing.Table, "UPDATE",
            model.ReplacedBy(thing.Table, $"o.\"{thing.Id}\" <> OLD.\"{thing.Id}\" AND o.\"{thing.At}\" IS NOT NULL"),
            "two-persons") { Of = "_again" },
        new(thing.Table, "DELETE", $"OLD.\"{thing.At}\" IS NOT NULL", "two-persons"),
    ];

    private static string[] OnPostgres(DecidedColumns thing) =>
    [
        $"""
        CREATE OR REPLACE FUNCTION {Prefix}{thing.Table}() RETURNS trigger LANGUAGE plpgsql AS
        $$ BEGIN
            IF {NotApproved(thing)} THEN RAISE EXCEPTION 'two-persons'; END IF;
            IF TG_OP = 'UPDATE' AND ({Undone(thing)}) THEN RAISE EXCEPTION 'two-persons'; END IF;
            RETURN NEW;
        END $$
        """,
        OnRows(thing.Table, "INSERT OR UPDATE"),
        $"""
        CREATE OR REPLACE TRIGGER {Prefix}{thing.Table}_delete BEFORE DELETE ON {thing.Table} FOR EACH ROW
            WHEN (OLD."{thing.At}" IS NOT NULL) EXECUTE FUNCTION two_persons_kept()
        """,
    ];

    private static string NotApproved(DecidedColumns thing) =>
        $"""
        NEW."{thing.By}" IS NOT NULL AND NOT EXISTS (SELECT 1 FROM check_round r
            WHERE r."Subject" = NEW."{thing.Id}" AND r."Verdict" = 'Approved' AND r."AnsweredBy" = NEW."{thing.By}")
        """;

    /// <summary>What is decided is neither taken back nor moved, nor does a thing that two decide become one that one decides.</summary>
    private static string Undone(DecidedColumns thing) =>
        $"""
        (OLD."{thing.At}" IS NOT NULL AND
            (NEW."{thing.At}" IS DISTINCT FROM OLD."{thing.At}" OR NEW."{thing.By}" IS DISTINCT FROM OLD."{thing.By}"
                OR NEW."{thing.Id}" IS DISTINCT FROM OLD."{thing.Id}"))
        """
        + (thing.Alone is null ? "" : $" OR NEW.\"{thing.Alone}\" IS DISTINCT FROM OLD.\"{thing.Alone}\"");

    private static string OnRows(string table, string acts) =>
        $"""
        CREATE OR REPLACE TRIGGER {Prefix}{table} BEFORE {acts} ON {table} FOR EACH ROW EXECUTE FUNCTION {Prefix}{table}()
        """;

    private sealed record Guard(string Table, string Act, string Condition, string Message)
    {
        /// <summary>Tells two of one table and act apart.</summary>
        public string Of { get; init; } = "";

        public string OnSqlite =>
            $"""
            CREATE TRIGGER IF NOT EXISTS {Prefix}{Table}_{Act}{Of} BEFORE {Act} ON {Table} WHEN {Condition}
                BEGIN SELECT RAISE(ABORT, '{Message}'); END;
            """;
    }
}
