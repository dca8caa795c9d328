using Samlop.Cases;

namespace Samlop.Agreements.Tables;

/// <summary>The addresses of what is written in rows.</summary>
internal static class TableUrls
{
    /// <param name="slug">Of the sheet.</param>
    public static string Sheet(CaseNumber number, string slug) => $"{AgreementUrls.Agreement(number)}/tabell/{slug}";

    /// <summary>Asks for the change that is being written, and not for what holds.</summary>
    public const string Draft = "utkast";

    public static string FinancingDraft(CaseNumber number) => $"{Financing(number)}?{Draft}=ja";

    public static string Financing(CaseNumber number) => AgreementUrls.Agreement(number) + "/finansiering";
}
