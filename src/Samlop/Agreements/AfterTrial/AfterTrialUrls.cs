using Samlop.Cases;

namespace Samlop.Agreements.AfterTrial;

/// <summary>Where the time after the trial is followed, on the page of a signed agreement.</summary>
internal static class AfterTrialUrls
{
    public const string Place = "etter-forsoket";

    public static string Of(CaseNumber number) => $"{AgreementUrls.Agreement(number)}#{Place}";
}
