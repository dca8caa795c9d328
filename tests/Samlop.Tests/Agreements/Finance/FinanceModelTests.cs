using Samlop.Access;
using Samlop.Agreements.Agree;
using Samlop.Agreements.Finance;
using Samlop.Agreements.Tables;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;
using Samlop.Tests.Support;

namespace Samlop.Tests.Agreements.Finance;

/// <summary>What a model fills in: what its source says, and no more.</summary>
public class FinanceModelTests
{
    private static readonly OrganisationId County = NewId.Of<OrganisationId>(TestTime.Start);
    private static readonly OrganisationId Nav = NewId.Of<OrganisationId>(TestTime.Start);

    [Fact, Requirement("K-29")]
    public void NoModel_SaysAnAmount_AYearOrAState()
    {
        foreach (var model in FinanceModel.Known)
        {
            Shares(model).ShouldAllBe(share => share.Amount == null && share.Hours == null && share.Year == null && share.State == null
                && share.Source == null && share.Budget == null);
        }
    }

    [Theory, Requirement("K-29")]
    [InlineData("gloppen", "-/-/nav, -/-/, -/-/county")]
    [InlineData("oslo", "teaching/all/county, language-support/all/nav")]
    [InlineData("heffi", "-/-/")]
    public void Model_HasTheSharesOfItsSource_GivenToThePartyThatCanOnlyBeMeant(string code, string expected) =>
        string.Join(", ", Shares(FinanceModel.Known.Single(model => model.Code == code))
            .Select(share => $"{share.Cost ?? "-"}/{share.Whom ?? "-"}/{NameOf(share.Party)}")).ShouldBe(expected);

    [Fact]
    public void WhereSeveralPartiesCouldBeMeant_NoneIsChosen()
    {
        var agreement = Agreed();
        agreement.Add(AgreementData.Party(agreement, OrganisationKind.NavOffice)).ShouldBeNull();
        Financing.Of(Sheets(FinanceModel.Oslo, agreement)).Shares[1].Party.ShouldBeNull();
    }

    private static IReadOnlyList<FinanceShare> Shares(FinanceModel model) => Financing.Of(Sheets(model, Agreed())).Shares;

    private static Sheets Sheets(FinanceModel model, Agreement agreement) =>
        new(new(StringComparer.Ordinal) { ["shares"] = StartFromModel.Filled(model, agreement) });

    private static string NameOf(string? party) => party == County.Value.ToString() ? "county" : party == Nav.Value.ToString() ? "nav" : "";

    private static Agreement Agreed() => AgreementData.Draft(null, (County, OrganisationKind.County), (Nav, OrganisationKind.NavRegion));
}
