using System.Globalization;
using Samlop.Cases;

namespace Samlop.Agreements;

/// <summary>The addresses of agreements. An agreement has the number of its case.</summary>
public static class AgreementUrls
{
    public const string List = "/avtaler";
    public const string Table = "/avtaler/tabell";
    public const string New = "/avtaler/ny";

    /// <summary>A local agreement under a regional one, ready to be begun.</summary>
    public static string NewUnder(CaseNumber parent, string kind) => $"{New}?type={kind}&under={Uri.EscapeDataString(parent.ToString())}";

    public static string Agreement(CaseNumber number) =>
        string.Create(CultureInfo.InvariantCulture, $"{List}/{number.Year}/{number.Serial:00000}");

    public static string Change(CaseNumber number) => Agreement(number) + "/endre";

    /// <summary>The place on the page of an agreement where its parties stand.</summary>
    public const string PartiesPlace = "parter";

    /// <summary>The key of what is typed to find an organisation that is to be a party.</summary>
    public const string FindParty = "part";

    public static string Parties(CaseNumber number) => $"{Agreement(number)}#{PartiesPlace}";

    /// <summary>The place on the page of an agreement where what it says stands.</summary>
    public const string ContentPlace = "innhold";

    public static string Content(CaseNumber number) => $"{Agreement(number)}#{ContentPlace}";

    /// <param name="slug">Of the topic.</param>
    public static string Topic(CaseNumber number, string slug) => $"{Agreement(number)}/innhold/{slug}";

    public static string Sign(CaseNumber number) => Agreement(number) + "/signer";

    public static string Version(CaseNumber number, int version) =>
        string.Create(CultureInfo.InvariantCulture, $"{Agreement(number)}/versjon/{version}");

    public static string Pdf(CaseNumber number, int version) => Version(number, version) + "/pdf";

    /// <summary>The signing log of a version, as a document of its own.</summary>
    public static string LogPdf(CaseNumber number, int version) => Version(number, version) + "/signeringslogg/pdf";

    public static string Proposals(CaseNumber number) => Agreement(number) + "/forslag";

    public static string Proposal(CaseNumber number, Guid proposal) => $"{Proposals(number)}/{proposal}";

    /// <summary>Leave it as a party, or end it for all.</summary>
    public static string End(CaseNumber number) => Agreement(number) + "/avslutt";

    public static string Responsibility(CaseNumber number) => Agreement(number) + "/ansvar";
}
