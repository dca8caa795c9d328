using FsCheck.Fluent;
using Samlop.Grants.Decide;
using Samlop.Platform.Amounts;
using Samlop.Tests.Support;

namespace Samlop.Tests.Grants.Decide;

/// <summary>What an award may be, of the version that was sent last.</summary>
public sealed class AwardLimitsTests
{
    private const int Year = 2022;
    private static readonly DateOnly Today = new(Year, 4, 20);

    /// <summary>100 kr is applied for in the year, and 50 kr in the next.</summary>
    [Theory, Requirement("C-09")]
    [InlineData(Year, "other", 100, "")]
    [InlineData(Year, "other", 101, "MoreThanApplied")]
    [InlineData(Year + 1, "other", 50, "")]
    [InlineData(Year + 1, "other", 51, "MoreThanApplied")]
    [InlineData(Year + 2, "other", 1, "MoreThanApplied")]
    [InlineData(Year, "teachers", 1, "MoreThanApplied")]
    [InlineData(Year, "teachers", 0, "")]
    public void AnAward_IsHeldAgainstItsYearAndCost(int year, string cost, int kroner, string broken) =>
        Codes(Award((year, cost, kroner))).ShouldBe(broken);

    [Fact, Requirement("C-09")]
    public void TheSameYearAndCost_WrittenTwice_IsAddedBeforeItIsHeld() =>
        Codes(Award((Year, "other", 60), (Year, "other", 41))).ShouldBe("MoreThanApplied");

    [Theory]
    [InlineData("2022-04-19", "AnswerByPassed")]
    [InlineData("2022-04-20", "")]
    [InlineData("2022-04-21", "")]
    [InlineData(null, "")]
    public void TheLastDayToAccept_HasNotPassed(string? day, string broken) =>
        Codes(Award((Year, "other", 1)) with { AnswerBy = day is null ? null : DateOnly.Parse(day, null) }).ShouldBe(broken);

    [Fact]
    public void ARejection_HasNoLimits() =>
        Codes(Award((Year, "other", 1_000)) with { Kind = DecisionKind.Rejection, AnswerBy = Today.AddDays(-1) }).ShouldBe("");

    /// <summary>What may be saved may be recommended and decided on the same version; what may not, may not.</summary>
    [Fact, Requirement("C-09")]
    public void AnyAmount_IsRefusedWhenItIsSaved_ExactlyWhenItIsRefusedLater()
    {
        var made = from first in Gen.Choose(0, 200)
                   from second in Gen.Choose(0, 100)
                   from year in Gen.Choose(Year, Year + 5)
                   select (first, second, year);
        made.Holds(each =>
        {
            var choice = new PortfolioRuleTests.Choice(null, true, DecisionKind.Award, false, null, 0);
            var portfolio = PortfolioRuleTests.Of(null, null, true, choice) with { Today = Today };
            var row = portfolio.Rows[0] with { Figures = Applied };
            var input = new SaveRecommendation.Input
            {
                Amounts =
                [
                    new() { Year = Year, Cost = "other", Amount = $"{each.first}" },
                    new() { Year = each.year + 1, Cost = "other", Amount = $"{each.second}" },
                ],
            };
            var saved = new TypedRecommendation(portfolio, row, DecisionKind.Award, input).Read();
            var later = portfolio.LimitsOf(row).BrokenBy(
                Award((Year, "other", each.first), (each.year + 1, "other", each.second)), "Prøveby");
            later.Any().ShouldBe(saved.Errors.Any);
        });
    }

    private static ApplicationFigures Applied =>
        new([], null, null, [new(Year, "other", Money.FromKroner(100)), new(Year + 1, "other", Money.FromKroner(50))], Money.Zero);

    private static DecisionContent Award(params (int Year, string Cost, int Kroner)[] lines) =>
        DecisionContent.Empty(DecisionKind.Award, Year) with
        {
            Lines = [.. lines.Select(l => new DecisionLine(l.Year, l.Cost, Money.FromKroner(l.Kroner)))],
        };

    private static string Codes(DecisionContent content) =>
        string.Join(',', new AwardLimits(Applied, 4, Today).BrokenBy(content, "Prøveby").Select(r => r.Code));
}
