using Samlop.Agreements.Agree;
using Samlop.Grants.Accept;
using Samlop.Platform.Amounts;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;

namespace Samlop.Agreements.Finance;

/// <summary>A year and a source of money in the budgets of applications, held against the shares of the agreement.</summary>
/// <param name="Source">As the budget of an application has it.</param>
public sealed record BudgetDifference(int Year, string Source, Money Application, Money Agreement)
{
    public bool Agrees => Application == Agreement;

    /// <summary>What the agreement has more than the application; negative where it has less.</summary>
    public Money Difference => Agreement.Minus(Application);
}

/// <summary>
/// Holds the shares of an agreement, whatever their state, against the budgets of the applications behind its awards, line by line: all of
/// them together, since the shares are for all of them and each is held against once.
/// </summary>
internal static class BudgetComparison
{
    private const string Grant = "grant";
    private const string Own = "own";
    private const string Nav = "nav";
    private const string OfMunicipality = "municipality";
    private const string Other = "other";

    private static readonly Words<FinanceText> Sources = new("BudgetSource", [Grant, Own, Nav, OfMunicipality, Other]);

    public static string NameOf(string source) => Sources.Find(source)?.ToString() ?? source;

    public static IReadOnlyList<BudgetDifference> Of(
        Financing financing, AgreementContent whole, IReadOnlyCollection<AwardedBudget> awards)
    {
        var counties = awards.Select(award => award.County).ToHashSet();
        var agreed = financing.Shares.Where(share => share is { Year: not null, Amount: not null })
            .ToLookup(share => (share.Year!.Value, SourceOf(share, whole, counties)), share => share.Amount!.Value);
        var applied = awards.SelectMany(award => award.Sums).ToLookup(sum => (sum.Year, sum.Source), sum => sum.Amount);
        return
        [
            .. from key in agreed.Select(same => same.Key).Concat(applied.Select(same => same.Key)).Distinct()
               orderby key.Item1, key.Item2
               select new BudgetDifference(key.Item1, key.Item2, Money.Sum(applied[key]), Money.Sum(agreed[key])),
        ];
    }

    /// <summary>The source that the application would have it under: what a county that applied pays itself is its own.</summary>
    private static string SourceOf(FinanceShare share, AgreementContent whole, HashSet<OrganisationId> counties)
    {
        var party = whole.Parties.FirstOrDefault(party => party.Organisation.Value.ToString() == share.Party);
        return Payers.Of(party?.As, share.Source) switch
        {
            Payer.TrialGrant => Grant,
            _ when party is not null && counties.Contains(party.Organisation) => Own,
            Payer.Nav => Nav,
            Payer.Municipality => OfMunicipality,
            _ => Other,
        };
    }
}
