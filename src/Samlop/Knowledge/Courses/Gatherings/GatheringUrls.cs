namespace Samlop.Knowledge.Courses.Gatherings;

/// <summary>The addresses of gatherings.</summary>
public static class GatheringUrls
{
    public const string List = CourseUrls.List + "/samlinger";
    public const string Table = List + "/tabell";
    public const string New = List + "/ny";
    public const string PeopleTable = List + "/{id:guid}/deltakere/tabell";

    public static string Of(GatheringSeriesId series) => $"{List}/{series.Value}";

    public static string Change(GatheringSeriesId series) => $"{Of(series)}/endre";

    public static string NewDate(GatheringSeriesId series) => $"{Of(series)}/dato";

    public static string Date(GatheringSeriesId series, GatheringId gathering) => $"{Of(series)}/dato/{gathering.Value}";

    public static string Presence(GatheringSeriesId series, GatheringId gathering) => $"{Of(series)}/oppmote/{gathering.Value}";

    public static string People(GatheringSeriesId series) => $"{Of(series)}/deltakere";
}
