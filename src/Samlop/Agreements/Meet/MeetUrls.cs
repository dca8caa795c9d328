using Samlop.Cases;

namespace Samlop.Agreements.Meet;

/// <summary>The addresses of bodies, meetings and the leaders' brief, under the agreement.</summary>
public static class MeetUrls
{
    /// <summary>The place on the page of an agreement where its bodies stand.</summary>
    public const string BodiesPlace = "organer";

    public static string Bodies(CaseNumber number) => $"{AgreementUrls.Agreement(number)}#{BodiesPlace}";

    public static string NewBody(CaseNumber number) => AgreementUrls.Agreement(number) + "/organer/nytt";

    public static string Body(CaseNumber number, BodyId body) => $"{AgreementUrls.Agreement(number)}/organer/{body.Value}";

    public static string ChangeBody(CaseNumber number, BodyId body) => Body(number, body) + "/endre";

    public static string NewMeeting(CaseNumber number, BodyId body) => Body(number, body) + "/innkalling";

    public static string Meeting(CaseNumber number, MeetingId meeting) => $"{AgreementUrls.Agreement(number)}/moter/{meeting.Value}";

    public static string ChangeMeeting(CaseNumber number, MeetingId meeting) => Meeting(number, meeting) + "/endre";

    public static string Brief(CaseNumber number) => AgreementUrls.Agreement(number) + "/lederbrev";

    public static string BriefPrint(CaseNumber number) => Brief(number) + "/utskrift";

    /// <summary>As routing reads it.</summary>
    public const string BriefPrintRoute = AgreementUrls.List + "/{year:int}/{serial:int}/lederbrev/utskrift";
}
