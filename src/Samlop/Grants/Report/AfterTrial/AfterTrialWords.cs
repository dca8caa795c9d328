namespace Samlop.Grants.Report.AfterTrial;

/// <summary>How what a grant pays is told.</summary>
internal static class AfterTrialWords
{
    public static string NameOf(PaidByGrant row, IEnumerable<IAgreementsOfAwards> agreements) =>
        row.What ?? (row.Cost is { } cost ? CostOf(cost, agreements) : ReportText.AfterTrial_NotSet);

    /// <summary>What a kind of cost is called.</summary>
    public static string CostOf(string code, IEnumerable<IAgreementsOfAwards> agreements) =>
        agreements.Select(source => source.CostName(code)).FirstOrDefault() ?? code;

    public static string StandingOf(PaidByGrant row) =>
        row.HasSuccessor ? ReportText.AfterTrial_Decided
        : row.Party is null ? ReportText.AfterTrial_Nobody
        : ReportText.AfterTrial_NotDecided;
}
