using Samlop.Intake.Eligibility;
using Samlop.Tests.Support;
using static Samlop.Tests.Intake.Eligibility.Someone;

namespace Samlop.Tests.Intake.Eligibility;

[Requirement("C-18")]
public class AdultRightTests
{
    [Theory]
    // The calendar year one turns 25, until 31 July 2024.
    [InlineData("1998-01-01", "2022-12-31", Answer.No)]
    [InlineData("1998-12-31", "2022-12-31", Answer.No)]
    [InlineData("1998-12-31", "2023-01-01", Answer.Yes)]
    [InlineData("1998-01-01", "2023-01-01", Answer.Yes)]
    [InlineData("1999-12-31", "2024-07-31", Answer.Yes)]
    [InlineData("2000-01-01", "2024-07-31", Answer.No)]
    // The school year that begins in the year one turns 19, from 1 August 2024.
    [InlineData("2000-01-01", "2024-08-01", Answer.Yes)]
    [InlineData("2005-12-31", "2024-08-01", Answer.Yes)]
    [InlineData("2006-01-01", "2024-08-01", Answer.No)]
    [InlineData("2006-01-01", "2024-12-31", Answer.No)]
    [InlineData("2006-01-01", "2025-01-01", Answer.No)]
    [InlineData("2006-01-01", "2025-07-31", Answer.No)]
    [InlineData("2006-12-31", "2025-08-01", Answer.Yes)]
    public void AdultRight_AtTheAgeLine_FollowsTheLawOfTheDay(string birth, string asOf, Answer expected) =>
        Ask(asOf, InTheTargetGroup with { BirthDate = DateOnly.Parse(birth) }).AdultRight.Answer.ShouldBe(expected);

    [Theory]
    [InlineData("2008-08-01", "opplæringslova 1998 § 4A-3", "TwentyFiveThisYearOrEarlier", "2008-08-01", "2024-07-31")]
    [InlineData("2024-07-31", "opplæringslova 1998 § 4A-3", "TwentyFiveThisYearOrEarlier", "2008-08-01", "2024-07-31")]
    [InlineData("2024-08-01", "opplæringslova 2023 § 18-3", "NineteenWhenSchoolYearBegan", "2024-08-01", null)]
    public void AdultRight_NamesTheRuleSetOfTheDay_AndEveryReasonItsDates(string asOf, string ruleSet, string ageRule, string from, string? to)
    {
        var right = Ask(asOf, InTheTargetGroup).AdultRight;
        right.RuleSet.ShouldBe(ruleSet);
        right.Reasons.Select(r => r.Code).ShouldBe([ageRule, "LowerSecondaryCompleted", "UpperSecondaryNotCompleted", "LawfulStay", "ResidenceDecided", "EnoughSchoolYears"]);
        right.Reasons.ShouldAllBe(r => r.Set.From == DateOnly.Parse(from) && r.Set.To == (to == null ? null : DateOnly.Parse(to)));
        right.Reasons.Select(r => r.Rule.Decides).ShouldBe([true, true, true, true, true, false]);
    }

    [Fact]
    public void AdultRight_BeforeTheFirstRuleSet_IsToClarify_NeverLaterLaw()
    {
        var answer = Ask("2008-07-31", InTheTargetGroup);
        answer.AdultRight.Answer.ShouldBe(Answer.ToClarify);
        answer.AdultRight.RuleSet.ShouldBeNull();
        var reason = answer.AdultRight.Reasons.ShouldHaveSingleItem();
        (reason.Code, reason.Holds, reason.Rule.Certainty).ShouldBe(("NoRuleSet", null, Certainty.Missing));
        (reason.Set.Name, reason.Set.From, reason.Set.To).ShouldBe(("", null, null));
        reason.Facts.ShouldBe([new Fact("asOf", new DateOnly(2008, 7, 31))]);
        Codes(answer).ShouldContain("NoRuleSetAdultRight");
        answer.ToClarify.First(c => c.Code == "NoRuleSetAdultRight").Text.Nb.ShouldBe("Samløp har ingen regler for denne datoen.");
    }

    [Theory]
    [InlineData("2023-03-01", LowerSecondary.Completed, Answer.Yes, true)]
    [InlineData("2023-03-01", LowerSecondary.DocumentedByPriorLearning, Answer.Yes, true)]
    [InlineData("2023-03-01", LowerSecondary.NotCompleted, Answer.No, false)]
    [InlineData("2023-03-01", null, Answer.ToClarify, null)]
    [InlineData("2025-03-01", LowerSecondary.DocumentedByPriorLearning, Answer.Yes, true)]
    [InlineData("2025-03-01", LowerSecondary.NotCompleted, Answer.No, false)]
    public void AdultRight_LowerSecondary_Decides(string asOf, LowerSecondary? lowerSecondary, Answer expected, bool? holds)
    {
        var right = Ask(asOf, InTheTargetGroup with { LowerSecondary = lowerSecondary, SchoolYears = null }).AdultRight;
        right.Answer.ShouldBe(expected);
        Reason(right, "LowerSecondaryCompleted").Holds.ShouldBe(holds);
    }

    [Theory]
    [InlineData("2023-03-01", UpperSecondary.None, Answer.Yes)]
    [InlineData("2023-03-01", UpperSecondary.Started, Answer.Yes)]
    [InlineData("2023-03-01", UpperSecondary.CompletedNotRecognised, Answer.Yes)]
    [InlineData("2023-03-01", UpperSecondary.CompletedRecognised, Answer.No)]
    [InlineData("2023-03-01", null, Answer.ToClarify)]
    [InlineData("2025-03-01", UpperSecondary.Started, Answer.Yes)]
    [InlineData("2025-03-01", UpperSecondary.CompletedNotRecognised, Answer.Yes)]
    [InlineData("2025-03-01", UpperSecondary.CompletedRecognised, Answer.No)]
    public void AdultRight_UpperSecondary_CountsOnlyWhenRecognised(string asOf, UpperSecondary? upperSecondary, Answer expected) =>
        Ask(asOf, InTheTargetGroup with { UpperSecondary = upperSecondary }).AdultRight.Answer.ShouldBe(expected);

    [Theory]
    [InlineData(true, Answer.Yes)]
    [InlineData(false, Answer.No)]
    [InlineData(null, Answer.ToClarify)]
    public void AdultRight_LawfulStay_IsACondition(bool? stay, Answer expected)
    {
        var right = Ask("2025-03-01", InTheTargetGroup with { LawfulStay = stay }).AdultRight;
        right.Answer.ShouldBe(expected);
        Reason(right, "LawfulStay").Rule.Source.ShouldBe("opplæringslova 2023 § 18-10");
    }

    [Fact]
    public void AdultRight_WhatCertainlyFails_DecidesEvenWhereAFactIsMissing() =>
        Ask("2023-03-01", InTheTargetGroup with { LawfulStay = false, BirthDate = null }).AdultRight.Answer.ShouldBe(Answer.No);

    [Theory]
    [InlineData("2022-12-31", "1998-01-01", true)]
    [InlineData("2023-01-01", "1998-01-01", false)]
    [InlineData("2025-01-01", "2010-01-01", false)]
    public void ToClarify_UnderTwentyFiveUnderTheOldLaw_SaysThatTheCountyMayDecideOtherwise(string asOf, string birth, bool said) =>
        Codes(Ask(asOf, InTheTargetGroup with { BirthDate = DateOnly.Parse(birth) })).Contains("CountyMayAdmitUnderTwentyFive").ShouldBe(said);

    [Theory]
    [InlineData(8, LowerSecondary.Completed, true)]
    [InlineData(9, LowerSecondary.Completed, false)]
    [InlineData(8, LowerSecondary.NotCompleted, false)]
    [InlineData(9, LowerSecondary.NotCompleted, true)]
    [InlineData(9, LowerSecondary.DocumentedByPriorLearning, false)]
    [InlineData(8, LowerSecondary.DocumentedByPriorLearning, false)]
    [InlineData(null, LowerSecondary.Completed, false)]
    [InlineData(8, null, false)]
    public void ToClarify_SchoolYearsAgainstLowerSecondary_IsAMessageAndDoesNotDecide(int? years, LowerSecondary? lowerSecondary, bool said)
    {
        var answer = Ask("2023-03-01", InTheTargetGroup with { SchoolYears = years, LowerSecondary = lowerSecondary });
        Codes(answer).Contains("SchoolYearsContradictLowerSecondary").ShouldBe(said);
        answer.AdultRight.Answer.ShouldBe(lowerSecondary switch { null => Answer.ToClarify, LowerSecondary.NotCompleted => Answer.No, _ => Answer.Yes });
        Reason(answer.AdultRight, "EnoughSchoolYears").Holds.ShouldBe(years is null ? null : years >= 9);
    }

    [Theory]
    [InlineData("2023-03-01", "opplæringslova 1998 § 4A-3; Udir-2-2008")]
    [InlineData("2025-03-01", "opplæringslova 2023 § 18-10")]
    public void AdultRight_OfACitizenOfAnotherCountryWithoutAPermit_IsNo_WithTheReason(string asOf, string source)
    {
        var answer = Ask(asOf, With(""));
        (answer.AdultRight.Answer, answer.TargetGroup.Answer, answer.Priority.Answer, answer.IntegrationLaw).ShouldBe((Answer.No, Answer.No, Answer.No, null));
        Reason(answer.AdultRight, "ResidenceDecided").Rule.Source.ShouldBe(source);
        Codes(answer).ShouldBe(["LawfulStayWithoutPermit"]);
        Codes(Ask(asOf, With("") with { LawfulStay = false })).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(Citizenship.Norwegian, "", true)]
    [InlineData(Citizenship.Nordic, "", true)]
    [InlineData(Citizenship.Eea, "", true)]
    [InlineData(Citizenship.Other, "", false)]
    [InlineData(null, "", null)]
    [InlineData(Citizenship.Other, "§ 28 2023-03-01", true)]
    [InlineData(Citizenship.Other, "§ 28 2023-03-02", false)]
    [InlineData(Citizenship.Other, "§ 28 ?", null)]
    [InlineData(Citizenship.Other, "§ 28 ?, § 28 2023-03-01", true)]
    [InlineData(null, "§ 28 2023-03-01", true)]
    [InlineData(null, "§ 28 2023-03-02", null)]
    public void ResidenceDecided_IsAPermitByTheDayOfTheDecision_ForThoseWhoNeedOne(Citizenship? citizenship, string permits, bool? holds)
    {
        var answer = Ask("2023-03-01", With(permits) with { Citizenship = citizenship });
        Reason(answer.AdultRight, "ResidenceDecided").Holds.ShouldBe(holds);
        answer.AdultRight.Answer.ShouldBe(holds switch { true => Answer.Yes, false => Answer.No, null => Answer.ToClarify });
    }

    [Theory]
    [InlineData("", "citizenship Other, permit None")]
    [InlineData("§ 28 2023-03-01", "citizenship Other, permit utlendingsloven § 28")]
    [InlineData("§ 28 ?", "citizenship Other, permit utlendingsloven § 28, grantedOn ")]
    public void ResidenceDecided_TheReason_NamesWhatWasLookedAt(string permits, string facts) =>
        string.Join(", ", Reason(Ask("2023-03-01", With(permits)).AdultRight, "ResidenceDecided").Facts.Select(f => $"{f.Name} {f.Value}")).ShouldBe(facts);

    [Fact]
    public void ResidenceDecided_WithPermitsNotKnown_IsToClarify()
    {
        var answer = Ask("2023-03-01", InTheTargetGroup with { Permits = null });
        answer.AdultRight.Answer.ShouldBe(Answer.ToClarify);
        Codes(answer.AdultRight).ShouldBe(["PermitMissing"]);
    }

    [Fact]
    public void Requalification_WithoutAPermit_IsNo() =>
        Ask("2025-03-01", With("") with { UpperSecondary = UpperSecondary.CompletedRecognised, RequalificationUsed = false }).Requalification!.Answer.ShouldBe(Answer.No);

    [Theory]
    [InlineData("2024-07-31", UpperSecondary.CompletedRecognised, null, null)]
    [InlineData("2024-08-01", UpperSecondary.CompletedRecognised, null, Answer.ToClarify)]
    [InlineData("2024-08-01", UpperSecondary.CompletedRecognised, false, Answer.Yes)]
    [InlineData("2024-08-01", UpperSecondary.CompletedRecognised, true, Answer.No)]
    [InlineData("2024-08-01", UpperSecondary.CompletedNotRecognised, false, Answer.No)]
    [InlineData("2024-08-01", null, false, Answer.ToClarify)]
    public void Requalification_FromTheLawOf2023_IsAnAnswerOfItsOwn(string asOf, UpperSecondary? upperSecondary, bool? used, Answer? expected)
    {
        var answer = Ask(asOf, InTheTargetGroup with { UpperSecondary = upperSecondary, RequalificationUsed = used });
        (answer.Requalification?.Answer).ShouldBe(expected);
        (answer.Requalification?.RuleSet).ShouldBe(expected is null ? null : "opplæringslova 2023 § 18-4");
        Codes(answer).Contains("RequalificationMayApply").ShouldBe(upperSecondary == UpperSecondary.CompletedRecognised && expected is Answer.Yes or Answer.ToClarify);
        (answer.Requalification is { } finding ? Codes(finding) : []).ShouldBe(expected != Answer.ToClarify ? [] : used is null ? ["RequalificationUsedMissing"] : ["UpperSecondaryMissing"]);
    }

    [Theory]
    [InlineData("2026-12-31", false)]
    [InlineData("2027-01-01", true)]
    [InlineData("2035-03-01", true)]
    public void Answer_ForADayAfterTheLastTheRulesAreKnown_SaysSo(string asOf, bool said)
    {
        var answer = Ask(asOf, InTheTargetGroup);
        answer.AdultRight.Answer.ShouldBe(Answer.Yes);
        answer.ToClarify.Where(message => message.Code == "RulesKnownUntil").Select(message => message.Text.Nb)
            .ShouldBe(said ? ["Vi kjenner reglene til og med 31.12.2026. De kan være endret på vedtaksdatoen. Undersøk det før vedtaket."] : []);
    }
}
