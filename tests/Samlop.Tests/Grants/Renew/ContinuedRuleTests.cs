using Samlop.Access;
using Samlop.Grants.Apply;
using Samlop.Grants.Assess;
using Samlop.Grants.Catalogue;
using Samlop.Grants.Renew;
using Samlop.Platform.UseCases;
using Samlop.Questionnaires;
using Samlop.Tests.Grants.Apply;
using Samlop.Tests.Grants.Calls;
using Samlop.Tests.Support;

namespace Samlop.Tests.Grants.Renew;

/// <summary>The rules of a continuation: years, what is carried, what is asked about, what it is assessed by.</summary>
public class ContinuedRuleTests
{
    [Theory, Requirement("C-09")]
    [InlineData(2022, 2023, null, YearStanding.Within)]
    [InlineData(2022, 2025, null, YearStanding.Within)]
    [InlineData(2022, 2026, null, YearStanding.ToBeClarified)]
    [InlineData(2022, 2027, null, YearStanding.Past)]
    [InlineData(2023, 2026, 4, YearStanding.Within)]
    [InlineData(2022, 2024, 2, YearStanding.ToBeClarified)]
    [InlineData(2022, 2025, 2, YearStanding.Past)]
    public void Years_AreAtMostFour_AndTheFifthBudgetYearIsNotAssumed(int first, int year, int? most, YearStanding standing) =>
        ContinuedYears.Of(first, year, most).ShouldBe(standing);

    [Fact, Requirement("C-09")]
    public void Amounts_MoveWithTheYear_AndNoneBeyondTheLast()
    {
        var options = ApplicationSamples.Options;
        var part = ApplicationCatalogue.All.Part(ApplicationCatalogue.BudgetPart)!;
        var first = options.Years[0];
        var earlier = Answers.Empty;
        earlier.Lists[ApplicationCatalogue.BudgetLines] = [.. options.Years.Select((y, n) => ApplicationSamples.Line(y, "grant", 100 * (n + 1), code: $"lines-{n + 1}"))];
        var carried = new ApplicationBudget(CarriedContent.Of(part, earlier, options, 1, first + 2, []).Rows(ApplicationCatalogue.BudgetLines));
        carried.Lines.Select(l => (l.Code, l.Year)).ShouldBe(options.Years.Where(y => y + 1 <= first + 2 && options.Years.Contains(y + 1)).Select((y, n) => ($"lines-{n + 1}", y + 1)));
    }

    [Fact]
    public void ReasonsOfAYear_AreNotCarried_AndOtherWordsAre()
    {
        Answers Of(string part, string field) => CarriedContent.Of(
            ApplicationCatalogue.All.Part(part)!, ApplicationSamples.Text(field, "Fra i fjor"), ApplicationSamples.Options, 1, 2100, []);
        Of("reason", "text").Fields.ShouldBeEmpty();
        Of("methods", "text").Text("text").ShouldBe("Fra i fjor");
    }

    [Fact]
    public void CarriedAmount_IsOpen_UntilItIsLookedAt_ChangedOrTakenOut()
    {
        var line = BudgetLine.Of(ApplicationSamples.Line(2023, "grant", 100));
        var carried = new CarriedAmount(default, line, 2022);
        carried.Standing([line]).ShouldBe(CarriedStanding.Open);
        carried.Standing([line with { Amount = line.Amount.Plus(line.Amount) }]).ShouldBe(CarriedStanding.Changed);
        carried.Standing([line with { Year = 2024 }]).ShouldBe(CarriedStanding.Changed);
        carried.Standing([]).ShouldBe(CarriedStanding.Removed);
        carried.Look(default, default);
        carried.Standing([line]).ShouldBe(CarriedStanding.LookedAt);
    }

    [Theory]
    [InlineData("2023-12-31", "Troms og Finnmark fylkeskommune", true)]
    [InlineData("2023-12-31", " troms og finnmark fylkeskommune", true)]
    [InlineData("2023-12-31", "Troms fylkeskommune", false)]
    public void PartnerThatHasEnded_IsFoundByItsName_WhereItHasNoId(string last, string named, bool found)
    {
        var organisation = new Organisation(new OrganisationId(Guid.NewGuid()), "Troms og Finnmark fylkeskommune", [OrganisationKind.County], new DateOnly(2020, 1, 1));
        organisation.End(DateOnly.Parse(last, System.Globalization.CultureInfo.InvariantCulture));
        CarriedContent.Ended([ApplicationSamples.Partner("partners-1", named)], [organisation]).Count.ShouldBe(found ? 1 : 0);
    }

    [Theory]
    [InlineData(null, "continued purpose criteria plan capacity")]
    [InlineData("capacity", "continued capacity")]
    [InlineData("purpose plan", "continued purpose plan")]
    public void Continuation_IsAssessedByWhatIsChanged_AndByWhatTheCallSays(string? says, string criteria)
    {
        var call = CallSamples.Complete().With("assessment", "continued", says);
        AssessmentCriteria.Of(call, continues: true).Select(c => c.Code).Where(c => !c.StartsWith("weight-", StringComparison.Ordinal)).ShouldBe(criteria.Split(' '));
        AssessmentCriteria.Of(call).Select(c => c.Code).ShouldNotContain(AssessmentCriteria.Continued);
    }
}
