namespace Samlop.Audit.TwoPerson;

/// <summary>
/// What the database itself refuses, whoever writes to it: that somebody answers what they have prepared or sent, that an answer is
/// changed, and that a preparer is forgotten. Where who prepared and who decided stand in one row, a CHECK of that table says it.
/// </summary>
internal static class TwoPersonGuards
{
    private const string Answers = """NEW."Verdict" IN ('Approved', 'Returned')""";

    private const string SameOnSqlite =
        $"""
        {Answers} AND (
            EXISTS (SELECT 1 FROM two_person_check c, json_each(c."Preparers") p
                WHERE c."Subject" = NEW."Subject" AND upper(p.value) = upper(NEW."AnsweredBy"))
            OR EXISTS (SELECT 1 FROM check_round r WHERE r."Subject" = NEW."Subject" AND r."SentBy" = NEW."AnsweredBy"))
        """;

    private static readonly (string Name, string When, string Condition, string Message)[] SqliteTriggers =
    [
        ("check_round_two_persons_insert", "INSERT ON check_round", SameOnSqlite, "two-persons"),
        ("check_round_two_persons_update", "UPDATE ON check_round", SameOnSqlite, "two-persons"),
        ("check_round_answered_once", "UPDATE ON check_round",
            """
            NEW."SentBy" IS NOT OLD."SentBy"
                OR (OLD."Verdict" IS NOT NULL AND (NEW."Verdict" IS NOT OLD."Verdict" OR NEW."AnsweredBy" IS NOT OLD."AnsweredBy"))
            """, "answered once"),
        ("two_person_check_preparers", "UPDATE ON two_person_check",
            """
            EXISTS (SELECT 1 FROM json_each(OLD."Preparers") o
                WHERE upper(o.value) NOT IN (SELECT upper(n.value) FROM json_each(NEW."Preparers") n))
            OR EXISTS (SELECT 1 FROM check_round r, json_each(NEW."Preparers") n
                WHERE r."Subject" = NEW."Subject" AND r."Verdict" = 'Approved' AND upper(n.value) = upper(r."AnsweredBy"))
            """, "two-persons"),
    ];

    /// <summary>
    /// Before a migration: SQLite does not rename a table while a trigger names one that is being made anew.
    /// </summary>
    public static IEnumerable<string> AwayOnSqlite => SqliteTriggers.Select(t => $"DROP TRIGGER IF EXISTS {t.Name}");

    public static IEnumerable<string> OnSqlite => SqliteTriggers.Select(t =>
        $"CREATE TRIGGER IF NOT EXISTS {t.Name} BEFORE {t.When} WHEN {t.Condition} BEGIN SELECT RAISE(ABORT, '{t.Message}'); END;");

    public static IEnumerable<string> OnPostgres =>
    [
        $"""
        CREATE OR REPLACE FUNCTION refuse_same_person() RETURNS trigger LANGUAGE plpgsql AS
        $$ BEGIN
            IF {Answers} AND (
                EXISTS (SELECT 1 FROM two_person_check c WHERE c."Subject" = NEW."Subject" AND NEW."AnsweredBy" = ANY (c."Preparers"))
                OR EXISTS (SELECT 1 FROM check_round r WHERE r."Subject" = NEW."Subject" AND r."SentBy" = NEW."AnsweredBy"))
            THEN RAISE EXCEPTION 'two-persons'; END IF;
            IF TG_OP = 'UPDATE' AND (NEW."SentBy" IS DISTINCT FROM OLD."SentBy" OR (OLD."Verdict" IS NOT NULL
                AND (NEW."Verdict" IS DISTINCT FROM OLD."Verdict" OR NEW."AnsweredBy" IS DISTINCT FROM OLD."AnsweredBy")))
            THEN RAISE EXCEPTION 'answered once'; END IF;
            RETURN NEW;
        END $$
        """,
        """
        CREATE OR REPLACE FUNCTION refuse_lost_preparer() RETURNS trigger LANGUAGE plpgsql AS
        $$ BEGIN
            IF NOT OLD."Preparers" <@ NEW."Preparers" OR EXISTS (SELECT 1 FROM check_round r
                WHERE r."Subject" = NEW."Subject" AND r."Verdict" = 'Approved' AND r."AnsweredBy" = ANY (NEW."Preparers"))
            THEN RAISE EXCEPTION 'two-persons'; END IF;
            RETURN NEW;
        END $$
        """,
        """
        CREATE OR REPLACE TRIGGER check_round_two_persons BEFORE INSERT OR UPDATE ON check_round
            FOR EACH ROW EXECUTE FUNCTION refuse_same_person()
        """,
        """
        CREATE OR REPLACE TRIGGER two_person_check_preparers BEFORE UPDATE ON two_person_check
            FOR EACH ROW EXECUTE FUNCTION refuse_lost_preparer()
        """,
    ];
}
