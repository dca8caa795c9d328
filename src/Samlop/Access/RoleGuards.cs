using Samlop.Audit.TwoPerson;

namespace Samlop.Access;

/// <summary>
/// What the database itself refuses of roles of weight (<see cref="RolesByTwo"/>), whoever writes to it: a membership of one, or more days
/// of it, that no approved proposal gives. The beginning has no two: the first two administrators, and the made-up people of a
/// demonstration, who stay made up.
/// </summary>
internal static class RoleGuards
{
    private const string Name = TwoPersonGuards.Prefix + "membership";

    private static readonly string Weighty =
        $"NEW.\"Role\" IN ({string.Join(", ", Enum.GetValues<Role>().Where(role => role.IsGivenByTwo()).Select(role => $"'{role}'"))})";

    private const string NotGiven =
        """
        NOT EXISTS (SELECT 1 FROM role_proposal p
                WHERE p."ApprovedAt" IS NOT NULL AND p."User" = NEW."User" AND p."Organisation" = NEW."Organisation"
                    AND p."Role" = NEW."Role" AND p."From" = NEW."From" AND p."To" IS NOT DISTINCT FROM NEW."To")
            AND NOT EXISTS (SELECT 1 FROM app_user u WHERE u."Id" = NEW."User" AND u."Persona")
        """;

    private const string NotFirst =
        $"""
        (NEW."Role" <> '{nameof(Role.Administrator)}' OR 2 <= (SELECT count(DISTINCT m."User") FROM membership m
                WHERE m."Role" = '{nameof(Role.Administrator)}' AND (m."To" IS NULL OR m."To" >= NEW."From")))
        """;

    private const string More =
        """
        (NEW."User" IS DISTINCT FROM OLD."User" OR NEW."Organisation" IS DISTINCT FROM OLD."Organisation"
                OR NEW."Role" IS DISTINCT FROM OLD."Role" OR NEW."From" < OLD."From"
                OR (OLD."To" IS NOT NULL AND (NEW."To" IS NULL OR NEW."To" > OLD."To")))
        """;

    private static string Put => $"{Weighty} AND {NotFirst} AND {NotGiven}";

    private static string Widened => $"{Weighty} AND {More} AND {NotGiven}";

    /// <param name="tables">That are there; the guards come with the last of them.</param>
    public static IEnumerable<string> OnSqlite(IReadOnlyCollection<string> tables) => !AreThere(tables) ? [] :
    [
        .. from guard in new[] { (Act: "INSERT", When: Put), (Act: "UPDATE", When: Widened) }
        select $"""
            CREATE TRIGGER IF NOT EXISTS {Name}_{guard.Act} BEFORE {guard.Act} ON membership WHEN {guard.When}
                BEGIN SELECT RAISE(ABORT, 'two-persons'); END;
            """,
    ];

    /// <param name="tables">That are there; the guards come with the last of them.</param>
    public static IEnumerable<string> OnPostgres(IReadOnlyCollection<string> tables) => !AreThere(tables) ? [] :
    [
        $"""
        CREATE OR REPLACE FUNCTION {Name}() RETURNS trigger LANGUAGE plpgsql AS
        $$ BEGIN
            IF TG_OP = 'INSERT' THEN
                IF {Put} THEN RAISE EXCEPTION 'two-persons'; END IF;
            ELSIF {Widened} THEN RAISE EXCEPTION 'two-persons';
            END IF;
            RETURN NEW;
        END $$
        """,
        $"CREATE OR REPLACE TRIGGER {Name} BEFORE INSERT OR UPDATE ON membership FOR EACH ROW EXECUTE FUNCTION {Name}()",
    ];

    private static bool AreThere(IReadOnlyCollection<string> tables) =>
        tables.Contains("membership") && tables.Contains("role_proposal") && tables.Contains("app_user");
}
