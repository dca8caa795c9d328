using System.Globalization;
using Samlop.Grants.Accept;

namespace Samlop.Grants.Report.Targets;

/// <summary>The addresses of the targets of an award.</summary>
public static class TargetUrls
{
    public static string OfAward(AwardId award) => $"{AwardUrls.Award(award)}#maltall";

    public static string New(AwardId award) => $"{AwardUrls.Award(award)}/mal/nytt";

    public static string Target(AwardId award, int number) =>
        string.Create(CultureInfo.InvariantCulture, $"{AwardUrls.Award(award)}/mal/{number}");

    public static string Change(AwardId award, int number) => $"{Target(award, number)}/endre";

    public static string Result(AwardId award, int number, int year) =>
        string.Create(CultureInfo.InvariantCulture, $"{Target(award, number)}/resultat/{year}");
}
