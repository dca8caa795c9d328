using Samlop.Grants.Apply;
using Samlop.Grants.Calls;

namespace Samlop.Grants.Decide;

/// <summary>The addresses of composing the portfolio and deciding.</summary>
public static class DecideUrls
{
    public const string Decisions = "/vedtak";
    public const string DecidedQuery = "fattet";

    public static string Portfolio(string number) => $"{CallUrls.Call(number)}/portefolje";

    public static string Table(string number) => $"{Portfolio(number)}/tabell";

    public static string Paper(string number) => $"{Portfolio(number)}/saksfremlegg";

    public static string PaperPdf(string number) => $"{Paper(number)}/pdf";

    public static string Recommendation(GrantApplicationId id) => $"{ApplyUrls.Application(id)}/innstilling";

    public static string Dismissal(GrantApplicationId id) => $"{ApplyUrls.Application(id)}/avvisning";

    public static string Decision(DecisionId id) => $"{Decisions}/{id.Value}";

    /// <summary>The decision, with the receipt for whoever made it.</summary>
    public static string Decided(DecisionId id) => $"{Decision(id)}?{DecidedQuery}=true";
}
