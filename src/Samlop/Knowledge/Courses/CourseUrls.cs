namespace Samlop.Knowledge.Courses;

/// <summary>The addresses of courses.</summary>
public static class CourseUrls
{
    public const string List = "/kurs";
    public const string Table = List + "/tabell";
    public const string Mine = List + "/mine";
    public const string MineTable = Mine + "/tabell";
    public const string Own = List + "/vare";
    public const string OwnTable = Own + "/tabell";
    public const string New = Own + "/nytt";
    public const string Within = List + "/organisasjonen";
    public const string WithinTable = Within + "/tabell";
    public const string Passed = Within + "/bestatt";
    public const string PassedTable = Passed + "/tabell";
    public const string CertificatePdf = List + "/bevis/{id:guid}/pdf";
    public const string AskedTable = Within + "/{id:guid}/tabell";

    /// <summary>In the address of a new step: its kind.</summary>
    public const string KindKey = "type";

    public static string Of(ShortCourseId course) => $"{List}/{course.Value}";

    public static string Write(ShortCourseId course) => $"{Of(course)}/skriv";

    public static string Head(ShortCourseId course) => $"{Write(course)}/om";

    public static string Step(ShortCourseId course, string key) => $"{Write(course)}/steg/{key}";

    public static string NewStep(ShortCourseId course, CourseStepKind kind) => $"{Write(course)}/steg?{KindKey}={kind}";

    public static string Take(ShortCourseId course, int number) => $"{Of(course)}/ta/{number}";

    public static string Ending(ShortCourseId course) => $"{Of(course)}/ta/slutt";

    public static string Assign(ShortCourseId course) => $"{Of(course)}/tildel";

    public static string Certificate(CourseTakingId taking) => $"{List}/bevis/{taking.Value}";

    public static string Pdf(CourseTakingId taking) => $"{Certificate(taking)}/pdf";

    public static string Asked(CourseAssignmentId assignment) => $"{Within}/{assignment.Value}";
}
