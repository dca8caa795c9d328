using Samlop.Questionnaires;

namespace Samlop.Grants.Calls;

/// <summary>The addresses of a call's pages: Norwegian, stable and readable.</summary>
public static class CallUrls
{
    public const string List = "/utlysninger";
    public const string New = "/utlysninger/ny";
    public const string PublishedQuery = "publisert";
    public const string CopiedQuery = "kopiert";

    public static string Call(string number) => $"{List}/{number}";

    /// <summary>The public page, with the receipt for whoever published it.</summary>
    public static string Published(string number) => $"{Call(number)}?{PublishedQuery}=true";

    public static string Version(string number, int ordinal) => $"{Call(number)}/versjon/{ordinal}";

    public static string Difference(string number, int from, int to) => $"{Call(number)}/forskjell/{from}/{to}";

    public static string Work(string number) => $"{Call(number)}/arbeid";

    public static string Copy(string number) => $"{Call(number)}/kopier";

    /// <summary>The work on a call, with the receipt for whoever copied it.</summary>
    public static string Copied(string number, string from) => $"{Work(number)}?{CopiedQuery}={from}";

    public static string Part(string number, QuestionnairePart part) => $"{Work(number)}/{part.Slug}";

    public static string Questions(string number) => $"{Call(number)}/sporsmal";

    public static string Follow(string number) => $"{Call(number)}/folg";

    public static string Pdf(string number, int ordinal) => $"{Version(number, ordinal)}/pdf";
}
