using FsCheck;
using FsCheck.Fluent;
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
        BudgetComparison.Of(financing, Whole, [Award((2023, compared, 60), (2024, "other", 5))]).Select(line => (line.Year, line.Source, line.Difference.Kroner))
            .ShouldBe([(2023, compared, 40m), (2024, "other", -5m)]);
    }

    /// <summary>Shares of two years against the awards of both: each is held against once, and every line says how much it differs.</summary>
    [Fact, Requirement("K-04")]
    public void TwoAwards_AreHeldAgainstTheSharesTogether()
    {
        var financing = FinancingTests.Of([], [
            FinancingTests.Share(2023, "teaching", 100, "paid") with { Party = County.Value.ToString(), Source = "trial-grant" },
            FinancingTests.Share(2024, "teaching", 80, "asked") with { Party = County.Value.ToString(), Source = "trial-grant" },
            FinancingTests.Share(2024, "wage", 30, "decided") with { Party = Nav.Value.ToString(), Source = "nav-measure" },
        ]);
        BudgetComparison.Of(financing, Whole, [Award((2023, "grant", 100)), Award((2024, "grant", 90), (2024, "nav", 30))])
            .Select(line => (line.Year, line.Source, line.Application.Kroner, line.Agreement.Kroner, line.Difference.Kroner, line.Agrees))
            .ShouldBe([(2023, "grant", 100m, 100m, 0m, true), (2024, "grant", 90m, 80m, -10m, false), (2024, "nav", 30m, 30m, 0m, true)]);
    }

    /// <summary>Whatever the shares: the sums of the lines are the sums of both sides, and the differences add up to their difference.</summary>
    [Fact, Requirement("K-04")]
    public void Lines_AddUpToBothSides() => Prop.ForAll(
        Gen.Choose(0, 500).NonEmptyListOf().ToArbitrary(), Gen.Choose(0, 500).NonEmptyListOf().ToArbitrary(),
        (agreed, applied) =>
        {
            var sources = new[] { "grant", "own", "nav", "municipality", "other" };
            var financing = FinancingTests.Of([], [.. agreed.Select((n, i) => FinancingTests.Share(2023 + n % 3, "wage", n, "asked") with
            {
                Code = $"s{i}", Party = (n % 2 == 0 ? County : Nav).Value.ToString(), Source = n % 5 == 0 ? "trial-grant" : "own",
            })]);
            var lines = BudgetComparison.Of(
                financing, Whole, [Award([.. applied.Select((n, i) => (2023 + n % 3, sources[i % sources.Length], n))])]);
            return Money.Sum(lines.Select(l => l.Agreement)) == Money.FromKroner(agreed.Sum())
                && Money.Sum(lines.Select(l => l.Application)) == Money.FromKroner(applied.Sum())
                && lines.Sum(l => l.Difference.Ore) == (agreed.Sum() - applied.Sum()) * 100L
                && lines.All(l => l.Agrees == (l.Difference == Money.Zero))
                && lines.Select(l => (l.Year, l.Source)).Distinct().Count() == lines.Count;
        }).QuickCheckThrowOnFailure();

    private static AwardedBudget Award(params (int Year, string Source, int Kroner)[] sums) => new(
        NewId.Of<AwardId>(TestTime.Start), County, "Tilskudd", 2023, Money.Zero,
        [.. sums.GroupBy(s => (s.Year, s.Source)).Select(s => new BudgetSum(s.Key.Year, s.Key.Source, Money.FromKroner(s.Sum(x => x.Kroner))))]);

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
        return new FinancePart(null!, Register, null!).Tell(sheets.Write(), Whole).ToDictionary(line => line.Code, line => line.Text);
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
