using Samlop.Livelihood.Rates;
using Samlop.Livelihood.Rules;
using static Samlop.Tests.Livelihood.Given;

namespace Samlop.Tests.Livelihood.Rates;

public class RateConditionTest
{
    private static RateNote Note(string? renewed, bool ended = false) => new("A", new RuleText("satsen", "satsen", "the rate"), renewed, ended, "nav.no");

    private static RateSeries Series(RateNote? note, params string[] rows) =>
        RateBook.Of(RateBook.Read("test.csv", ["code;from;to;value;unit;certainty;origin;note", .. rows]), note is null ? [] : [note])["A"];

    [Theory]
    [InlineData("04-30", "2026-05-01", "", "2027-04-30")]
    [InlineData("04-30", "2026-01-01", "", "2026-04-30")]
    [InlineData("04-30", "2026-04-30", "", "2027-04-30")]
    [InlineData("12-31", "2026-02-01", "", "2026-12-31")]
    [InlineData("12-31", "2026-02-01", "2027-06-30", "2027-06-30")]
    [InlineData("12-31", "2026-02-01", "2026-06-30", "2026-12-31")]
    [InlineData("07-31", "2025-08-16", "2026-06-15", "2026-07-31")]
    public void KnownUntil_IsTheLaterOfTheRowsEndAndTheNextYearlyChange(string renewed, string from, string to, string known) =>
        Series(Note(renewed), $"A;{from};{to};1;NOK;verified;x;").KnownUntil.ShouldBe(Day(known));

    [Fact]
    public void Series_ThatOnlyALawChanges_HasNoSuchDay() => Series(Note(null), "A;2004-09-01;;2;G;verified;x;").KnownUntil.ShouldBeNull();

    [Theory]
    [InlineData("2026-06-30", 2)]
    [InlineData("2027-06-30", 2)]
    [InlineData("2025-06-30", 1)]
    public void NewestRow_IsCarriedForward(string day, int value) =>
        Series(Note("12-31"), "A;2025-01-01;2025-12-31;1;NOK;verified;x;", "A;2026-01-01;2026-12-31;2;NOK;verified;x;").At(Day(day))!.Value.ShouldBe(value);

    [Fact]
    public void NothingIsCarried_OfASeriesThatEnded_OrHasNoYearlyChange()
    {
        Series(Note("12-31", ended: true), "A;2026-01-01;2026-12-31;2;NOK;verified;x;").At(Day("2027-01-01")).ShouldBeNull();
        Series(Note(null), "A;2026-01-01;2026-12-31;2;NOK;verified;x;").At(Day("2027-01-01")).ShouldBeNull();
        Series(null, "A;2026-01-01;2026-12-31;2;NOK;verified;x;").At(Day("2027-01-01")).ShouldBeNull();
        Series(Note("12-31"), "A;2026-01-01;2026-12-31;2;NOK;verified;x;").At(Day("2025-12-31")).ShouldBeNull();
    }

    [Theory]
    [InlineData("BaseAmount", "2026-11-25", RateStanding.Known, "2027-04-30")]
    [InlineData("BaseAmount", "2027-04-30", RateStanding.Known, "2027-04-30")]
    [InlineData("BaseAmount", "2027-05-01", RateStanding.Outdated, "2027-04-30")]
    [InlineData("SupplementaryGrant.HousingMost", "2027-01-01", RateStanding.Outdated, "2026-12-31")]
    [InlineData("WorkAssessmentAllowance.DaysPerYear", "2026-11-25", RateStanding.Unsure, null)]
    [InlineData("SocialAssistance.Single", "2026-11-25", RateStanding.Missing, "2025-12-31")]
    [InlineData("ChildBenefit.MonthUnder6", "2026-11-25", RateStanding.Known, null)]
    [InlineData("IntroductionBenefit.BaseAmounts", "2040-01-01", RateStanding.Known, null)]
    public void Conditions_SayHowEachRateStands(string code, string today, RateStanding standing, string? known)
    {
        var condition = RateConditions.Of(RateBook.Load(RateBook.Folder), Day(today)).Single(found => found.Code == code);
        condition.Standing.ShouldBe(standing);
        condition.KnownUntil.ShouldBe(known is null ? null : Day(known));
        condition.Where.ShouldNotBeEmpty();
    }

    [Fact]
    public void EverySeries_HasANameInAllLanguages_AndAPlaceToLook()
    {
        foreach (var series in RateBook.Load(RateBook.Folder).All)
        {
            series.Note.ShouldNotBeNull(series.Code);
            new[] { series.Name.Nb, series.Name.Nn, series.Name.En, series.Name.Uk, series.Name.Ar }.ShouldAllBe(name => name!.Length > 0, series.Code);
            series.Note.Where.ShouldNotBeEmpty();
        }
    }

    [Fact]
    public void Note_ThatSaysMost_Wins()
    {
        var (all, one) = (Note(null) with { Series = "A" }, Note("12-31") with { Series = "A.B" });
        RateNote.About("A.B", [all, one]).ShouldBe(one);
        RateNote.About("A.C", [all, one]).ShouldBe(all);
        RateNote.About("AB", [all, one]).ShouldBeNull();
    }
}
