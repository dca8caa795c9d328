using Samlop.Grants.Apply;

namespace Samlop.Grants.Assess;

/// <summary>The addresses of formal check and assessment.</summary>
public static class AssessUrls
{
    public static string Handling(GrantApplicationId application) => $"{ApplyUrls.Application(application)}/behandling";

    public static string FormalCheck(GrantApplicationId application) => Handling(application) + "#formell-kontroll";

    public static string Assessors(GrantApplicationId application) => Handling(application) + "#vurderere";

    public static string InformationOn(GrantApplicationId application) => Handling(application) + "#opplysninger";

    public static string Assessment(GrantApplicationId application) => $"{ApplyUrls.Application(application)}/vurdering";

    /// <summary>Where one criterion, or the whole, is written beside what the application says.</summary>
    public static string Criterion(GrantApplicationId application, string code) =>
        $"{Assessment(application)}/{AssessmentCriteria.SlugOf(code)}";

    public static string Consensus(GrantApplicationId application) => $"{ApplyUrls.Application(application)}/felles-vurdering";

    /// <summary>The county's side.</summary>
    public static string Information(GrantApplicationId application) => $"{ApplyUrls.Application(application)}/opplysninger";
}
