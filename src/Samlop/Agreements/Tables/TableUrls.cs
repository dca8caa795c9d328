using Samlop.Cases;

namespace Samlop.Agreements.Tables;

/// <summary>The addresses of what is written in rows.</summary>
internal static class TableUrls
{
    /// <param name="slug">Of the sheet.</param>
    public static string Sheet(CaseNumber number, string slug) => $"{AgreementUrls.Agreement(number)}/tabell/{slug}";

    public static string Financing(CaseNumber number) => AgreementUrls.Agreement(number) + "/finansiering";
}
