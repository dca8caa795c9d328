using System.Globalization;
using Samlop.Cases.Outages;

namespace Samlop.Cases;

/// <summary>The addresses of the case pages.</summary>
public static class CaseUrls
{
    public const string List = "/saker";
    public const string Table = "/saker/tabell";
    public const string Outages = "/driftsavbrudd";

    public static string Case(CaseNumber number) =>
        string.Create(CultureInfo.InvariantCulture, $"{List}/{number.Year}/{number.Serial:00000}");

    public static string Messages(CaseNumber number) => Case(number) + "#meldinger";

    public static string Thread(CaseNumber number, int thread) =>
        string.Create(CultureInfo.InvariantCulture, $"{Case(number)}/trad/{thread}");

    /// <summary>Where one answers in a thread.</summary>
    public static string Reply(CaseNumber number, int thread) => Thread(number, thread) + "#svar";

    public static string NewThread(CaseNumber number) => Case(number) + "/ny-trad";

    public static string Register(CaseNumber number) => Case(number) + "/registrer";

    public static string Entry(CaseNumber number, int entry) =>
        string.Create(CultureInfo.InvariantCulture, $"{Case(number)}/journal/{entry}");

    public static string Document(CaseNumber number, int entry, int document) =>
        string.Create(CultureInfo.InvariantCulture, $"{Entry(number, entry)}/dokument/{document}");

    public static string Archive(CaseNumber number) => Case(number) + "/saksmappe.zip";

    /// <summary>The variant that can be given to anybody.</summary>
    public static string PublicArchive(CaseNumber number) => Case(number) + "/saksmappe-offentlig.zip";

    /// <summary>The public journal, open to everybody.</summary>
    public const string PublicJournal = "/postjournal";

    public const string PublicJournalTable = "/postjournal/tabell";

    public const string PublicJournalJson = "/postjournal.json";

    public static string CorrectOutage(PortalOutageId outage) => $"{Outages}/{outage.Value}";
}
