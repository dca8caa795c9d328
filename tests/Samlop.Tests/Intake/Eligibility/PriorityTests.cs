using Samlop.Intake.Eligibility;
using Samlop.Tests.Support;
using static Samlop.Tests.Intake.Eligibility.Someone;

namespace Samlop.Tests.Intake.Eligibility;

[Requirement("C-18")]
public class PriorityTests
{
    [Theory]
    [InlineData("2020-12-31", "2020-12-31", "introduksjonsloven")]
    [InlineData("2020-12-31", "2021-01-01", "integreringsloven")]
    [InlineData("2021-01-01", "2020-12-31", "integreringsloven")]
    [InlineData("2021-01-01", "2021-01-01", "integreringsloven")]
    [InlineData("2020-12-31", null, null)]
    [InlineData("2021-01-01", null, "integreringsloven")]
    [InlineData(null, "2020-12-31", null)]
    [InlineData(null, "2021-01-01", "integreringsloven")]
    [InlineData(null, null, null)]
    public void IntegrationLaw_AroundNewYear2021_FollowsPermitAndArrival(string? granted, string? arrived, string? law)
    {
        var person = With($"§ 28 {granted ?? "?"}") with { ArrivedOn = arrived is null ? null : DateOnly.Parse(arrived) };
        var answer = Ask("2023-03-01", person);
        answer.IntegrationLaw.ShouldBe(law);
        answer.IntegrationLawReasons.Select(r => r.Code).ShouldBe(["OutsideNordicAndEea", "PermitGiven", "PermitBeforeTheNewLaw", "ArrivedBeforeTheNewLaw"]);
        answer.IntegrationLawReasons[2].Holds.ShouldBe(granted is null ? null : granted == "2020-12-31");
        answer.IntegrationLawReasons[3].Holds.ShouldBe(arrived is null ? null : arrived == "2020-12-31");
        if (law is not null) return;
        answer.Priority.Answer.ShouldBe(Answer.ToClarify);
        answer.Priority.RuleSet.ShouldBeNull();
        Codes(answer).Contains("GrantedOnMissing").ShouldBe(granted is null);
        Codes(answer).Contains("ArrivedOnMissing").ShouldBe(arrived is null);
    }

    [Theory]
    [InlineData(Citizenship.Other, Answer.Yes, "integreringsloven")]
    [InlineData(Citizenship.Eea, Answer.No, null)]
    [InlineData(Citizenship.Nordic, Answer.No, null)]
    [InlineData(Citizenship.Norwegian, Answer.No, null)]
    [InlineData(null, Answer.ToClarify, null)]
    public void Priority_NordicAndEeaCitizens_AreOutsideBothLaws(Citizenship? citizenship, Answer expected, string? law)
    {
        var answer = Ask("2023-03-01", InTheTargetGroup with { Citizenship = citizenship });
        answer.Priority.Answer.ShouldBe(expected);
        answer.IntegrationLaw.ShouldBe(law);
        answer.Priority.RuleSet.ShouldBe(expected == Answer.Yes ? "integreringsloven § 9" : null);
        answer.TargetGroup.Answer.ShouldBe(Answer.Yes);
    }

    [Theory]
    [InlineData("§ 28", Answer.Yes, "§ 9", null)]
    [InlineData("§ 34", Answer.Yes, "§ 9", null)]
    [InlineData("§ 35", Answer.Yes, "§ 9", null)]
    [InlineData("§ 38", Answer.Yes, "§ 9", null)]
    [InlineData("§ 53", Answer.Yes, "§ 9", null)]
    [InlineData("kap. 6 jf. § 28", Answer.Yes, "§ 9", null)]
    [InlineData("kap. 6 jf. § 34", Answer.Yes, "§ 9", null)]
    [InlineData("kap. 6 jf. § 35", Answer.Yes, "§ 9", null)]
    [InlineData("kap. 6 jf. § 38", Answer.Yes, "§ 9", null)]
    [InlineData("kap. 6 jf. § 53", Answer.Yes, "§ 9", null)]
    [InlineData("§ 23", Answer.Yes, "§ 28", null)]
    [InlineData("§ 25", Answer.Yes, "§ 28", null)]
    [InlineData("kap. 6 jf. § 23", Answer.Yes, "§ 28", null)]
    [InlineData("kap. 6 jf. § 25", Answer.Yes, "§ 28", null)]
    [InlineData("§ 60", Answer.ToClarify, null, "GroundMustBeRenewable")]
    [InlineData("kap. 6 jf. § 60", Answer.ToClarify, null, "GroundMustBeRenewable")]
    [InlineData("§ 26", Answer.ToClarify, null, "GroundNotInTable")]
    [InlineData("kap. 6 jf. § 40", Answer.ToClarify, null, "GroundNotInTable")]
    [InlineData("?", Answer.ToClarify, null, "PermitMissing")]
    public void Priority_TheGround_GivesTheSection(string ground, Answer expected, string? section, string? clarify)
    {
        var answer = Ask("2023-03-01", With($"{ground} 2021-05-10"));
        answer.Priority.Answer.ShouldBe(expected);
        answer.Priority.RuleSet.ShouldBe(section is null ? null : $"integreringsloven {section}");
        answer.IntegrationLaw.ShouldBe("integreringsloven");
        Codes(answer).ShouldBe(clarify is null ? [] : [clarify]);
    }

    [Theory]
    [InlineData("§ 28", "introduksjonsloven § 2")]
    [InlineData("§ 34", "introduksjonsloven § 2")]
    [InlineData("kap. 6 jf. § 28", "introduksjonsloven § 2")]
    [InlineData("kap. 6 jf. § 23", "introduksjonsloven § 17")]
    [InlineData("§ 25", "introduksjonsloven § 17")]
    [InlineData("§ 60", null)]
    public void Priority_UnderTheLawOf2003_HasItsOwnSections(string ground, string? section)
    {
        var answer = Ask("2023-03-01", With($"{ground} 2019-05-10") with { ArrivedOn = new DateOnly(2019, 1, 1) });
        answer.Priority.Answer.ShouldBe(section is null ? Answer.ToClarify : Answer.Yes);
        answer.Priority.RuleSet.ShouldBe(section);
        answer.IntegrationLaw.ShouldBe("introduksjonsloven");
    }

    [Theory]
    // The introduction programme: from the 18th birthday, through the year one is 55, when the permit was granted.
    [InlineData("§ 28", "2003-05-10", Answer.Yes, "§ 9", null)]
    [InlineData("§ 28", "2003-05-11", Answer.ToClarify, null, "TrainingSectionMayApply AgeInRangeToClarify")]
    [InlineData("§ 28", "1966-05-11", Answer.Yes, "§ 9", null)]
    [InlineData("§ 28", "1966-05-10", Answer.Yes, "§ 9", "HighestAgeWhenPermitGranted")]
    [InlineData("§ 28", "1965-05-11", Answer.Yes, "§ 9", "HighestAgeWhenPermitGranted")]
    [InlineData("§ 28", "1965-05-10", Answer.ToClarify, null, "TrainingSectionMayApply")]
    [InlineData("§ 28", "1953-05-11", Answer.ToClarify, null, "TrainingSectionMayApply")]
    [InlineData("§ 28", "1953-05-10", Answer.No, null, null)]
    // Training in Norwegian only: 18 to 67.
    [InlineData("§ 23", "2003-05-10", Answer.Yes, "§ 28", null)]
    [InlineData("§ 23", "2003-05-11", Answer.ToClarify, null, "AgeInRangeToClarify")]
    [InlineData("§ 23", "2005-03-01", Answer.ToClarify, null, "AgeInRangeToClarify")]
    [InlineData("§ 23", "2005-03-02", Answer.No, null, null)]
    [InlineData("§ 23", "1953-05-11", Answer.Yes, "§ 28", null)]
    [InlineData("§ 23", "1953-05-10", Answer.No, null, null)]
    public void Priority_AgeWhenThePermitWasGranted_IsTheAgeThatCounts(string ground, string birth, Answer expected, string? section, string? clarify)
    {
        var answer = Ask("2023-03-01", With($"{ground} 2021-05-10") with { BirthDate = DateOnly.Parse(birth) });
        answer.Priority.Answer.ShouldBe(expected);
        answer.Priority.RuleSet.ShouldBe(section is null ? null : $"integreringsloven {section}");
        Codes(answer).Where(c => c != "CountyMayAdmitUnderTwentyFive").ShouldBe(clarify?.Split(' ') ?? []);
    }

    [Theory]
    [InlineData("2001-05-10", "introduksjonsloven § 2", Answer.Yes)] // 18 when granted
    [InlineData("2001-05-11", "introduksjonsloven § 17", Answer.Yes)] // 17 when granted: the act does not say when the age counts, § 17 begins at 16
    [InlineData("2003-05-10", "introduksjonsloven § 17", Answer.Yes)]
    [InlineData("2003-05-11", null, Answer.ToClarify)] // 15 when granted, 19 now
    [InlineData("1963-05-11", "introduksjonsloven § 2", Answer.Yes)]
    [InlineData("1963-05-10", "introduksjonsloven § 17", Answer.Yes)] // 56
    [InlineData("1951-05-11", "introduksjonsloven § 17", Answer.Yes)]
    [InlineData("1951-05-10", null, Answer.No)] // 68
    public void Priority_UnderTheLawOf2003_TheTrainingSectionIsWider(string birth, string? section, Answer expected)
    {
        var person = With("§ 28 2019-05-10") with { ArrivedOn = new DateOnly(2019, 1, 1), BirthDate = DateOnly.Parse(birth) };
        var priority = Ask("2023-03-01", person).Priority;
        (priority.Answer, priority.RuleSet).ShouldBe((expected, section));
    }

    [Fact]
    public void Priority_AnUnsettledGroundAndAnUnsettledAge_AreBothToBeClarified()
    {
        // 17 when the permit was granted, 18 on the day of the decision.
        var person = With("§ 60 2021-05-10") with { BirthDate = new DateOnly(2003, 5, 11) };
        Codes(Ask("2023-03-01", person).Priority).ShouldBe(["GroundMustBeRenewable", "AgeInRangeToClarify"]);
    }

    [Fact]
    public void Priority_BornOn29February_ComesOfAgeOnTheFirstOfMarch()
    {
        PersonFacts Granted(string day) => With($"§ 28 {day}") with { BirthDate = new DateOnly(2004, 2, 29) };
        Ask("2023-03-01", Granted("2022-02-28")).Priority.Answer.ShouldBe(Answer.ToClarify);
        Ask("2023-03-01", Granted("2022-03-01")).Priority.Answer.ShouldBe(Answer.Yes);
    }

    [Theory]
    [InlineData("", Answer.No, null, null)]
    [InlineData("§ 23 2021-02-01, § 28 2022-05-10", Answer.Yes, "integreringsloven § 9", null)] // the strongest ground
    [InlineData("§ 26 2020-02-01, § 23 2022-05-10", Answer.Yes, "integreringsloven § 28", null)] // over one that is not in the table
    [InlineData("§ 28 2022-05-10, § 28 2019-05-10", Answer.Yes, "introduksjonsloven § 2", null)] // the first of its kind
    [InlineData("§ 28 2019-05-10, ? 2022-05-10", Answer.ToClarify, null, "PermitMissing")] // the unknown may be stronger
    [InlineData("§ 28 2019-05-10, § 28 ?", Answer.ToClarify, null, "GrantedOnMissing")] // or earlier
    [InlineData("§ 28 2023-03-01", Answer.Yes, "integreringsloven § 9", null)] // on the day of the decision
    [InlineData("§ 28 2023-03-02", Answer.No, null, "PermitAfterDecision")]
    [InlineData("§ 28 2019-05-10, § 28 2023-03-02", Answer.Yes, "introduksjonsloven § 2", "PermitAfterDecision")]
    public void Priority_SeveralPermits_TheFirstOfTheStrongestGroundDecides(string permits, Answer expected, string? section, string? clarify)
    {
        var answer = Ask("2023-03-01", With(permits) with { ArrivedOn = new DateOnly(2019, 1, 1) });
        (answer.Priority.Answer, answer.Priority.RuleSet).ShouldBe((expected, section));
        if (clarify is not null) Codes(answer).ShouldContain(clarify);
        Codes(answer).Contains("PermitAfterDecision").ShouldBe(clarify == "PermitAfterDecision");
        if (permits.Length == 0) answer.IntegrationLaw.ShouldBeNull();
    }

    [Fact]
    public void Priority_AnUnknownGroundAmongSeveral_LeavesBothGroundAndDayToClarify() =>
        Codes(Ask("2023-03-01", With("§ 28 2019-05-10, ? 2022-05-10") with { ArrivedOn = new DateOnly(2019, 1, 1) })).ShouldBe(["PermitMissing", "GrantedOnMissing"]);

    [Fact]
    public void Permit_GroundWithOtherSpaces_IsTheSameGround() => new Permit(" utlendingsloven  kap. 6 jf. §\u00a028 ", null).Ground.ShouldBe("utlendingsloven kap. 6 jf. § 28");

    [Fact]
    public void Priority_PermitsNotKnown_IsToClarify()
    {
        var answer = Ask("2023-03-01", InTheTargetGroup with { Permits = null });
        answer.Priority.Answer.ShouldBe(Answer.ToClarify);
        answer.IntegrationLaw.ShouldBeNull();
        Codes(answer).ShouldContain("PermitMissing");
    }

    [Theory]
    [InlineData(true, null, true, false)]
    [InlineData(false, null, false, true)]
    [InlineData(null, null, null, false)]
    [InlineData(null, "2021-11-01", true, false)]
    [InlineData(false, "2021-11-01", true, false)]
    public void ProgrammeOffered_DoesNotDecide_ButANoIsToBeClarified(bool? offered, string? started, bool? holds, bool said)
    {
        var answer = Ask("2023-03-01", InTheTargetGroup with { ProgrammeOffered = offered, ProgrammeStartedOn = started is null ? null : DateOnly.Parse(started) });
        answer.Priority.Answer.ShouldBe(Answer.Yes);
        Reason(answer.Priority, "ProgrammeOffered").Holds.ShouldBe(holds);
        Reason(answer.Priority, "ProgrammeOffered").Rule.Decides.ShouldBeFalse();
        Codes(answer).ShouldBe(said ? ["ProgrammeNotOffered"] : []);
    }

    [Fact]
    public void ProgrammeOffered_ForTrainingOnly_IsNotExpected() =>
        Codes(Ask("2023-03-01", With("§ 23 2021-05-10") with { ProgrammeOffered = false, ProgrammeStartedOn = null })).ShouldBeEmpty();

    [Theory]
    [InlineData("2025-12-31", "§ 28", false)]
    [InlineData("2026-01-01", "§ 28", true)]
    [InlineData("2026-01-01", "§ 23", false)]
    public void WorkOfThirtyHours_IsToBeClarifiedFrom2026(string asOf, string ground, bool said)
    {
        var answer = Ask(asOf, With($"{ground} 2021-05-10"));
        answer.Priority.Answer.ShouldBe(Answer.Yes);
        Codes(answer).Contains("WorkMayExclude").ShouldBe(said);
        answer.Priority.Reasons.Any(r => r.Code == "NotInFullWork").ShouldBe(asOf == "2026-01-01");
    }

    [Fact]
    public void Priority_ListsTheReasonsOfBothSections()
    {
        var priority = Ask("2023-03-01", InTheTargetGroup).Priority;
        priority.Reasons.Select(r => $"{r.Code} {r.Holds?.ToString() ?? "?"} {r.Set.Name}").ShouldBe(
        [
            "OutsideNordicAndEea True integreringsloven § 52",
            "PermitGiven True integreringsloven § 52",
            "PermitBeforeTheNewLaw False integreringsloven § 52",
            "ArrivedBeforeTheNewLaw False integreringsloven § 52",
            "GroundGivesProgramme True integreringsloven § 9",
            "AgeWhenPermitGranted True integreringsloven § 9",
            "ProgrammeOffered True integreringsloven § 9",
            "GroundGivesDutyToTraining ? integreringsloven § 28",
            "AgeInRange True integreringsloven § 28",
        ]);
    }
}
