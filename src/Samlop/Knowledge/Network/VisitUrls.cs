namespace Samlop.Knowledge.Network;

/// <summary>The addresses of visits.</summary>
public static class VisitUrls
{
    public const string List = "/nettverk/hospitering";
    public const string Table = List + "/tabell";
    public const string New = List + "/ny";
    public const string Visits = List + "/avtaler";
    public const string VisitsTable = Visits + "/tabell";

    public static string Of(VisitNoticeId notice) => $"{List}/{notice.Value}";

    public static string Change(VisitNoticeId notice) => $"{Of(notice)}/endre";

    public static string Visit(VisitId visit) => $"{Visits}/{visit.Value}";
}
