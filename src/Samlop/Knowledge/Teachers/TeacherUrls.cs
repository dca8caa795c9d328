namespace Samlop.Knowledge.Teachers;

/// <summary>The addresses of the pool of teachers.</summary>
public static class TeacherUrls
{
    public const string List = "/timelarere";
    public const string Table = "/timelarere/tabell";
    public const string New = "/timelarere/ny";
    public const string Requests = "/timelarere/foresporsler";
    public const string RequestsTable = "/timelarere/foresporsler/tabell";

    public static string Of(HourlyTeacherId id) => $"{List}/{id.Value}";

    public static string Change(HourlyTeacherId id) => $"{Of(id)}/endre";

    public static string Ask(HourlyTeacherId id) => $"{Of(id)}/spor";

    public static string Request(TeacherRequestId id) => $"{Requests}/{id.Value}";
}
