namespace Samlop.Agreements.Finance;

/// <summary>The addresses of the financing that belong to no agreement.</summary>
internal static class FinanceUrls
{
    /// <summary>Who must, may and may not pay.</summary>
    public const string Payers = AgreementUrls.List + "/hvem-betaler";
}
