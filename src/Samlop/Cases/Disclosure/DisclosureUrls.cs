namespace Samlop.Cases.Disclosure;

/// <summary>The addresses of requests for documents.</summary>
public static class DisclosureUrls
{
    public const string Ask = "/postjournal/innsyn";
    public const string Receipt = "/postjournal/innsyn/sendt";
    public const string List = "/innsynskrav";
    public const string Table = "/innsynskrav/tabell";

    /// <summary>To ask for an entry of the public journal.</summary>
    public static string AskFor(CaseNumber number, int entry) => $"{Ask}?post={Uri.EscapeDataString($"{number}-{entry}")}";

    public static string SentAt(string carried) => $"{Receipt}?k={Uri.EscapeDataString(carried)}";

    /// <summary>The way back to where it is followed, by the sealed key: what a form was answered with is kept.</summary>
    public const string Back = "/postjournal/innsyn/tilbake";

    public static string BackTo(string carried) => $"{Back}?k={Uri.EscapeDataString(carried)}";

    /// <summary>Where whoever asked follows it; the token is the key, and stands in no log.</summary>
    public static string Follow(string token) => $"/innsyn/{token}";

    public static string Given(string token, int number) => $"{Follow(token)}/dokument/{number}";

    public static string Request(DisclosureRequestId id) => $"{List}/{id.Value}";

    public static string Redact(DisclosureRequestId id, int number) => $"{Request(id)}/dokument/{number}/sladding";

    /// <summary>The copy from which something is removed, for those who handle it.</summary>
    public static string Copy(DisclosureRequestId id, int number) => $"{Request(id)}/dokument/{number}/kopi";
}
