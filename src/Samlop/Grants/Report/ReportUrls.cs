using System.Globalization;
using Samlop.Grants.Accept;

namespace Samlop.Grants.Report;

/// <summary>The addresses of reports. A report has the address of its award, also before it is begun.</summary>
public static class ReportUrls
{
    public const string List = "/rapporter";
    public const string Table = "/rapporter/tabell";

    public static string Report(AwardId award) => $"{List}/{award.Value}";

    /// <param name="part">The key of the part.</param>
    public static string Part(AwardId award, string part) => $"{Report(award)}/del/{ReportCatalogue.Form.Part(part)?.Slug}";

    public static string Figure(AwardId award, string code) => $"{Report(award)}/tall/{Uri.EscapeDataString(code)}";

    public static string Send(AwardId award) => $"{Report(award)}/send";

    public static string Version(AwardId award, int number) =>
        string.Create(CultureInfo.InvariantCulture, $"{Report(award)}/versjon/{number}");

    public static string Pdf(AwardId award, int number) => Version(award, number) + "/pdf";

    /// <summary>Where the directorate treats it.</summary>
    public static string Treatment(AwardId award) => $"{Report(award)}/behandling";
}
