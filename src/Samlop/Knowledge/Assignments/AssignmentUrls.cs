namespace Samlop.Knowledge.Assignments;

/// <summary>The addresses of assignments.</summary>
public static class AssignmentUrls
{
    public const string List = "/oppdrag";
    public const string Table = List + "/tabell";
    public const string Timeline = List + "/tidslinje";
    public const string Calendar = List + "/frister.ics";

    public static string Of(string number) => $"{List}/{number}";

    public static string Records(string number) => Of(number) + "/logg";

    public static string RecordsTable(string number) => Records(number) + "/tabell";

    public static string Record(string number) => Of(number) + "/registrer";
}
