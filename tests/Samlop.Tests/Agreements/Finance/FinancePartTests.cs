using Samlop.Access;
using Samlop.Agreements.Agree;
using Samlop.Agreements.Catalogue;
using Samlop.Agreements.Finance;
using Samlop.Agreements.Tables;
using Samlop.Grants.Accept;
using Samlop.Platform.Amounts;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Questionnaires;
using Samlop.Register;
using Samlop.Tests.Support;

namespace Samlop.Tests.Agreements.Finance;

/// <summary>The financing as it is told and compared between versions, and held against the budget of an application.</summary>
public class FinancePartTests
{
    private static readonly OrganisationId County = NewId.Of<OrganisationId>(TestTime.Start);
    private static readonly OrganisationId Nav = NewId.Of<OrganisationId>(TestTime.Start);
    private static readonly RegisterData Register = RegisterData.Load(Path.Combine(AppContext.BaseDirectory, "content"));

    [Fact, Requirement("K-04")]
    public void ChangeOfTheMix_ChangesTheLinesOfTheSplit_AndNoOther()
    {
        var (before, after) = (Told("2", "1"), Told("1", "2"));
        before.Keys.ShouldBe(after.Keys, ignoreOrder: true);
        before.Where(line => after[line.Key] != line.Value).Select(line => line.Key).ShouldBe(
            ["homes-1", "homes-2", "pooled.shares-1.4601", "pooled.shares-1.4621"], ignoreOrder: true);
    }

    [Theory, Requirement("K-04")]
    [InlineData("trial-grant", false, "grant")]
    [InlineData("county-budget", false, "own")]
    [InlineData("nav-measure", true, "nav")]
    public void Share_IsHeldAgainstItsSourceInTheApplication(string source, bool ofNav, string compared)
    {
        var financing = FinancingTests.Of([], [FinancingTests.Share(2023, "teaching", 100, "asked") with
        {
            Party = (ofNav ? Nav : County).Value.ToString(), Source = source,
        }]);
        var award = new AwardedBudget(
            NewId.Of<AwardId>(TestTime.Start), County, "Tilskudd", 2023, Money.Zero,
            [new(2023, compared, Money.FromKroner(60)), new(2024, "other", Money.FromKroner(5))]);
        BudgetComparison.Of(financing, Whole, award).Select(line => (line.Year, line.Source, line.Difference.Kroner))
            .ShouldBe([(2023, compared, 40m), (2024, "other", -5m)]);
    }

    private static Dictionary<string, string> Told(string bergen, string voss)
    {
        var (shares, homes) = (Answers.Empty, Answers.Empty);
        shares.Lists["shares"] = [Row("shares-1", ("year", "2023"), ("cost", "coordination"), ("party", County.Value.ToString()),
            ("amount", "90000"), ("state", "paid"), ("pooled", "yes"))];
        homes.Lists["homes"] =
        [
            Row("homes-1", ("year", "2023"), ("municipality", "4601"), ("participants", bergen)),
            Row("homes-2", ("year", "2023"), ("municipality", "4621"), ("participants", voss)),
        ];
        var sheets = new Sheets(new(StringComparer.Ordinal) { ["shares"] = shares, ["homes"] = homes });
        return new FinancePart(null!, Register).Tell(sheets.Write(), Whole).ToDictionary(line => line.Code, line => line.Text);
    }

    private static AnswerRow Row(string code, params (string Column, string Text)[] cells) =>
        new(code, cells.ToDictionary(cell => cell.Column, cell => cell.Text));

    private static AgreementContent Whole => new(
        AgreementKinds.RegionalCode, "Avtale", NorwegianForm.Nb, null, null, County,
        [
            new(NewId.Of<AgreementPartyId>(TestTime.Start), County, "Fylket", OrganisationKind.County, 1),
            new(NewId.Of<AgreementPartyId>(TestTime.Start), Nav, "Nav", OrganisationKind.NavRegion, 1),
        ],
        new(StringComparer.Ordinal));
}
