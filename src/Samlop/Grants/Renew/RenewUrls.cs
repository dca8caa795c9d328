using System.Globalization;
using Samlop.Grants.Accept;
using Samlop.Grants.Apply;

namespace Samlop.Grants.Renew;

/// <summary>The addresses of continuations.</summary>
public static class RenewUrls
{
    public const string AmountsPlace = "overfort";
    public const string PartnersPlace = "partnere-som-er-borte";

    /// <summary>What becomes of what the grants pay.</summary>
    public const string AfterTrial = "/etter-forsoket";

    public const string AfterTrialTable = "/etter-forsoket/tabell";

    public static string Continue(AwardId award) => $"{AwardUrls.Award(award)}/videreforing";

    public static string Changed(GrantApplicationId application) => $"{ApplyUrls.Application(application)}/endret";

    public static string Changed(GrantApplicationId application, int version) =>
        string.Create(CultureInfo.InvariantCulture, $"{Changed(application)}?versjon={version}");
}
