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
        var answer = Ask("2023-03-01", InTheTargetGroup with { Citizenship = citizenship, ProgrammeStartedOn = null });
        answer.Priority.Answer.ShouldBe(expected);
        answer.IntegrationLaw.ShouldBe(law);
        answer.Priority.RuleSet.ShouldBe(expected == Answer.Yes ? "integreringsloven § 9" : null);
        answer.TargetGroup.Answer.ShouldBe(Answer.Yes);
    }

    /// <summary>A person whose programme has not begun: what the ground gives is told by the facts of the permit alone.</summary>
    private static PersonFacts NotBegun(string permits, Func<Permit, Permit>? told = null)
    {
        var person = With(permits) with { ProgrammeOffered = true, ProgrammeStartedOn = null };
        return told is null ? person : person with { Permits = [.. person.Permits!.Select(told)] };
    }

    [Theory]
    [InlineData("§ 28", Answer.Yes, "§ 9", null)]
    [InlineData("§ 34", Answer.Yes, "§ 9", null)]
    [InlineData("§ 35", Answer.Yes, "§ 9", null)]
    [InlineData("§ 38", Answer.ToClarify, null, "OnProtectionApplicationMissing")]
    [InlineData("§ 53", Answer.ToClarify, null, "ParagraphMissing")]
    [InlineData("kap. 6 jf. § 28", Answer.ToClarify, null, "ReferenceSettledOnMissing FamilyAppliedOnMissing")]
    [InlineData("kap. 6 jf. § 34", Answer.Yes, "§ 9", null)]
    [InlineData("kap. 6 jf. § 35", Answer.ToClarify, null, "ReferenceSettledOnMissing FamilyAppliedOnMissing")]
    [InlineData("kap. 6 jf. § 38", Answer.ToClarify, null, "OnProtectionApplicationMissing ReferenceSettledOnMissing FamilyAppliedOnMissing")]
    [InlineData("kap. 6 jf. § 53", Answer.No, null, null)]
    [InlineData("§ 60", Answer.No, null, null)]
    [InlineData("kap. 6 jf. § 60", Answer.No, null, null)]
    [InlineData("§ 40", Answer.No, null, null)]
    [InlineData("§ 114", Answer.No, null, null)]
    [InlineData("§ 23", Answer.Yes, "§ 28", null)]
    [InlineData("§ 25", Answer.Yes, "§ 28", null)]
    [InlineData("kap. 6 jf. § 23", Answer.Yes, "§ 28", null)]
    [InlineData("kap. 6 jf. § 25", Answer.Yes, "§ 28", null)]
    [InlineData("§ 26", Answer.ToClarify, null, "GroundNotInTable")]
    [InlineData("kap. 6 jf. § 40", Answer.ToClarify, null, "GroundNotInTable")]
    [InlineData("?", Answer.ToClarify, null, "PermitMissing")]
    public void Priority_TheGround_GivesTheSection(string ground, Answer expected, string? section, string? clarify)
    {
        // Nobody had collective protection before March 2022.
        var granted = ground.EndsWith("§ 34", StringComparison.Ordinal) ? "2022-05-10" : "2021-05-10";
        var answer = Ask("2023-03-01", NotBegun($"{ground} {granted}"));
        answer.Priority.Answer.ShouldBe(expected);
        answer.Priority.RuleSet.ShouldBe(section is null ? null : $"integreringsloven {section}");
        answer.IntegrationLaw.ShouldBe("integreringsloven");
        Codes(answer).ShouldBe(clarify?.Split(' ') ?? []);
    }

    [Theory]
    [InlineData("§ 38", Answer.Yes)]
    [InlineData("§ 53", Answer.Yes)]
    [InlineData("kap. 6 jf. § 28", Answer.Yes)]
    [InlineData("kap. 6 jf. § 38", Answer.Yes)]
    [InlineData("§ 60", Answer.No)]
    [InlineData("§ 40", Answer.No)]
    [InlineData("§ 26", Answer.ToClarify)]
    [InlineData("?", Answer.ToClarify)]
    public void Priority_OnceTheProgrammeHasBegun_WhatTheFactsDoNotTellIsSettled(string ground, Answer expected)
    {
        var begun = NotBegun($"{ground} 2021-05-10") with { ProgrammeStartedOn = new DateOnly(2023, 3, 1) };
        Ask("2023-03-01", begun).Priority.Answer.ShouldBe(expected);
        Ask("2023-02-28", begun).Priority.Answer.ShouldBe(expected == Answer.Yes ? Answer.ToClarify : expected);
    }

    [Fact]
    public void Priority_SettledByTheProgramme_SaysSo() =>
        Reason(Ask("2023-03-01", With("§ 53 2021-05-10")).Priority, "GroundGivesProgramme").Facts
            .ShouldBe([new Fact("permit", "utlendingsloven § 53"), new Fact("programmeStartedOn", new DateOnly(2021, 11, 1))]);

    [Theory]
    [InlineData(true, null, true)]
    [InlineData(null, PermitParagraph.Fifth, true)]
    [InlineData(false, PermitParagraph.Fifth, true)]
    [InlineData(false, PermitParagraph.First, false)]
    [InlineData(false, null, null)]
    [InlineData(null, PermitParagraph.First, null)]
    [InlineData(null, null, null)]
    public void Section38_GivesTheProgramme_OnAnApplicationForProtection(bool? protection, PermitParagraph? paragraph, bool? gives)
    {
        var person = NotBegun("§ 38 2021-05-10", p => p with { OnProtectionApplication = protection, Paragraph = paragraph });
        var priority = Ask("2023-03-01", person).Priority;
        Reason(priority, "GroundGivesProgramme").Holds.ShouldBe(gives);
        priority.Answer.ShouldBe(gives switch { true => Answer.Yes, false => Answer.No, null => Answer.ToClarify });
        Reason(priority, "GroundGivesProgramme").Facts.Select(f => f.Name).ShouldBe(protection == false ? ["permit", "onProtectionApplication", "paragraph"] : ["permit", "onProtectionApplication"]);
    }

    [Theory]
    [InlineData(PermitParagraph.FirstA, false)]
    [InlineData(PermitParagraph.FirstB, true)]
    [InlineData(PermitParagraph.Second, true)]
    [InlineData(PermitParagraph.Third, true)]
    [InlineData(PermitParagraph.First, null)]
    [InlineData(PermitParagraph.Fifth, null)]
    [InlineData(null, null)]
    public void Section53_GivesTheProgramme_BySomeOfItsParagraphs(PermitParagraph? paragraph, bool? gives)
    {
        var reason = Reason(Ask("2023-03-01", NotBegun("§ 53 2021-05-10", p => p with { Paragraph = paragraph })).Priority, "GroundGivesProgramme");
        reason.Holds.ShouldBe(gives);
        reason.Facts[1].ShouldBe(new Fact("paragraph", paragraph));
    }

    [Theory]
    [InlineData("§ 28", "2016-06-01", "2021-05-31", true)]
    [InlineData("§ 28", "2016-06-01", "2021-06-01", false)]
    [InlineData("§ 35", "2016-06-01", "2021-06-01", false)]
    [InlineData("§ 28", null, "2021-06-01", null)]
    [InlineData("§ 28", "2016-06-01", null, null)]
    public void Family_GivesTheProgramme_WhereTheReferencePersonHadBeenSettledForLessThanFiveYears(string reference, string? settled, string? applied, bool? gives)
    {
        var person = NotBegun($"kap. 6 jf. {reference} 2022-01-10", p => p with { ReferenceSettledOn = settled is null ? null : DateOnly.Parse(settled), FamilyAppliedOn = applied is null ? null : DateOnly.Parse(applied) });
        Reason(Ask("2023-03-01", person).Priority, "GroundGivesProgramme").Holds.ShouldBe(gives);
    }

    [Theory]
    [InlineData("2027-03-10", true)]
    [InlineData("2027-03-11", null)]
    public void Family_OfCollectiveProtection_IsWithinTheFiveYearsUntil2027(string granted, bool? gives) =>
        Reason(Ask("2027-06-01", NotBegun($"kap. 6 jf. § 34 {granted}")).Priority, "GroundGivesProgramme").Holds.ShouldBe(gives);

    [Theory]
    [InlineData("?", null)] // the day would settle it, whatever the dates of the family say
    [InlineData("2027-05-11", false)]
    public void Family_OfCollectiveProtection_ByItsDates_IsToClarifyWhileTheDayIsNotKnown(string granted, bool? gives)
    {
        var person = NotBegun($"kap. 6 jf. § 34 {granted}", p => p with { ReferenceSettledOn = new DateOnly(2022, 3, 20), FamilyAppliedOn = new DateOnly(2027, 3, 20) });
        Reason(Ask("2027-06-01", person).Priority, "GroundGivesProgramme").Holds.ShouldBe(gives);
    }

    [Theory]
    [InlineData(true, true)]
    [InlineData(null, null)]
    public void Family_OfSection38_NeedsTheReferencePersonsApplicationToo(bool? protection, bool? gives)
    {
        var person = NotBegun("kap. 6 jf. § 38 2022-01-10", p => p with { OnProtectionApplication = protection, ReferenceSettledOn = new DateOnly(2020, 1, 1), FamilyAppliedOn = new DateOnly(2021, 1, 1) });
        Reason(Ask("2023-03-01", person).Priority, "GroundGivesProgramme").Holds.ShouldBe(gives);
        Reason(Ask("2023-03-01", person with { Permits = [person.Permits![0] with { FamilyAppliedOn = new DateOnly(2026, 1, 1) }] }).Priority, "GroundGivesProgramme").Holds.ShouldBe(false);
    }

    [Theory]
    [InlineData("§ 28", "introduksjonsloven § 2", Answer.Yes)]
    [InlineData("§ 34", null, Answer.ToClarify)] // not granted in 2019
    [InlineData("kap. 6 jf. § 23", "introduksjonsloven § 17", Answer.Yes)]
    [InlineData("§ 25", "introduksjonsloven § 17", Answer.Yes)]
    [InlineData("§ 40", "introduksjonsloven § 17", Answer.Yes)]
    [InlineData("§ 60", null, Answer.ToClarify)]
    [InlineData("§ 114", null, Answer.No)]
    [InlineData("kap. 6 jf. § 28", null, Answer.ToClarify)]
    [InlineData("§ 38", null, Answer.ToClarify)]
    [InlineData("§ 26", null, Answer.ToClarify)]
    public void Priority_UnderTheLawOf2003_HasItsOwnSections(string ground, string? section, Answer expected)
    {
        var answer = Ask("2023-03-01", NotBegun($"{ground} 2019-05-10") with { ArrivedOn = new DateOnly(2019, 1, 1) });
        answer.Priority.Answer.ShouldBe(expected);
        answer.Priority.RuleSet.ShouldBe(section);
        answer.IntegrationLaw.ShouldBe("introduksjonsloven");
    }

    [Theory]
    // The introduction programme: from the 18th birthday, through the year one is 55, when the permit was granted.
    [InlineData("§ 28", "2003-05-10", Answer.Yes, "§ 9", null)]
    [InlineData("§ 28", "2003-05-11", Answer.No, null, null)]
    [InlineData("§ 28", "1966-05-11", Answer.Yes, "§ 9", null)]
    [InlineData("§ 28", "1966-05-10", Answer.Yes, "§ 9", "HighestAgeWhenPermitGranted")]
    [InlineData("§ 28", "1965-05-11", Answer.Yes, "§ 9", "HighestAgeWhenPermitGranted")]
    [InlineData("§ 28", "1965-05-10", Answer.No, null, null)]
    // Training in Norwegian only: 18 when the permit was granted, not yet 67 on the day of the decision.
    [InlineData("§ 23", "2003-05-10", Answer.Yes, "§ 28", null)]
    [InlineData("§ 23", "2003-05-11", Answer.No, null, null)]
    [InlineData("§ 23", "1958-08-02", Answer.Yes, "§ 28", null)]
    [InlineData("§ 23", "1958-08-01", Answer.No, null, null)]
    public void Priority_AgeWhenThePermitWasGranted_IsTheAgeThatCounts(string ground, string birth, Answer expected, string? section, string? clarify)
    {
        // August 2025: the adult right begins at 19, so that the age at the permit is the only question.
        var answer = Ask("2025-08-01", With($"{ground} 2021-05-10") with { BirthDate = DateOnly.Parse(birth) });
        answer.TargetGroup.Answer.ShouldBe(Answer.Yes);
        answer.Priority.Answer.ShouldBe(expected);
        answer.Priority.RuleSet.ShouldBe(section is null ? null : $"integreringsloven {section}");
        Codes(answer).ShouldBe(clarify?.Split(' ') ?? []);
    }

    [Theory]
    [InlineData("2001-05-10", "introduksjonsloven § 2", Answer.Yes)] // 18 when granted
    [InlineData("2001-05-11", "introduksjonsloven § 17", Answer.Yes)] // 17 when granted: the act does not say when the age counts, § 17 begins at 16
    [InlineData("2003-05-10", "introduksjonsloven § 17", Answer.Yes)]
    [InlineData("2003-05-11", null, Answer.ToClarify)] // 15 when granted, 22 now
    [InlineData("1963-05-11", "introduksjonsloven § 2", Answer.Yes)]
    [InlineData("1963-05-10", "introduksjonsloven § 17", Answer.Yes)] // 56
    [InlineData("1958-08-02", "introduksjonsloven § 17", Answer.Yes)]
    [InlineData("1958-08-01", null, Answer.No)] // 67 on the day
    public void Priority_UnderTheLawOf2003_TheTrainingSectionIsWider(string birth, string? section, Answer expected)
    {
        var person = With("§ 28 2019-05-10") with { ArrivedOn = new DateOnly(2019, 1, 1), BirthDate = DateOnly.Parse(birth) };
        var priority = Ask("2025-08-01", person).Priority;
        (priority.Answer, priority.RuleSet).ShouldBe((expected, section));
    }

    [Theory]
    [InlineData("2007-08-02", Answer.No)] // 17 on the day of the decision, 15 when granted: § 2 asks for 18
    [InlineData("2007-08-01", Answer.No)] // 18 on the day, but the adult right begins with the school year of the 19th birthday
    public void Priority_UnderTheLawOf2003_TooYoungThenAndNow_IsNo(string birth, Answer expected) =>
        Ask("2025-08-01", With("§ 28 2020-05-10") with { ArrivedOn = new DateOnly(2019, 1, 1), BirthDate = DateOnly.Parse(birth) }).Priority.Answer.ShouldBe(expected);

    [Theory]
    [InlineData("2003", "2005-08-01", false)]
    [InlineData("2003", "2005-08-02", null)]
    [InlineData("2003", "2001-05-10", true)]
    public void AgeInRange_OfTheLawOf2003_IsAskedThenAndNow(string law, string birth, bool? holds)
    {
        // 18 is reached between permit and decision by the second alone.
        var asOf = birth == "2005-08-01" ? "2023-07-31" : "2025-08-01";
        var reasons = Ask(asOf, With("§ 28 2019-05-10") with { ArrivedOn = new DateOnly(2019, 1, 1), BirthDate = DateOnly.Parse(birth) }).Priority.Reasons;
        reasons.Single(r => r.Code == "AgeInRange").Holds.ShouldBe(holds, law);
    }

    [Fact]
    public void Priority_UnderTheLawOf2003_OfAFamilyThatTheProgrammeSettles_HasTheTrainingSectionToo() =>
        Ask("2023-03-01", With("kap. 6 jf. § 28 2019-05-10") with { ArrivedOn = new DateOnly(2019, 1, 1), BirthDate = new DateOnly(1963, 5, 10) }).Priority.RuleSet.ShouldBe("introduksjonsloven § 17");

    [Fact]
    public void Priority_IsNeverMoreThanTheTargetGroup()
    {
        Ask("2023-03-01", InTheTargetGroup with { CanFollowOrdinaryTraining = true }).Priority.Answer.ShouldBe(Answer.No);
        var unknown = Ask("2023-03-01", InTheTargetGroup with { CanFollowOrdinaryTraining = null });
        (unknown.Priority.Answer, unknown.Priority.RuleSet).ShouldBe((Answer.ToClarify, null));
        Codes(unknown.Priority).ShouldBe(["CanFollowOrdinaryTrainingMissing"]);
    }

    [Theory]
    [InlineData("§ 28 2021-05-10", "2022-06-01", "integreringsloven § 9")]
    [InlineData("§ 28 2021-05-10", null, null)]
    [InlineData("§ 28 2021-05-10", "2026-02-02", null)] // begins after the day of the decision
    public void Priority_OfACitizenSinceTheProgrammeBegan_IsKept(string permits, string? started, string? section)
    {
        var answer = Ask("2026-02-01", With(permits) with { Citizenship = Citizenship.Norwegian, ProgrammeStartedOn = started is null ? null : DateOnly.Parse(started) });
        (answer.Priority.Answer, answer.Priority.RuleSet).ShouldBe((section is null ? Answer.No : Answer.Yes, section));
        answer.IntegrationLaw.ShouldBe(section is null ? null : "integreringsloven");
        answer.IntegrationLawReasons[0].Facts.Count.ShouldBe(section is null ? 1 : 2);
    }

    [Theory]
    // The law of 2003: three years and two.
    [InlineData("2018-06-01", "2018-09-01", "2023-09-01", true)]
    [InlineData("2018-06-01", "2018-09-01", "2023-09-02", false)]
    // Integreringsloven, begun before 2026: four and two. From 2026: five and two.
    [InlineData("2021-06-01", "2021-09-01", "2027-09-01", true)]
    [InlineData("2021-06-01", "2021-09-01", "2027-09-02", false)]
    [InlineData("2021-06-01", "2025-12-31", "2031-12-31", true)]
    [InlineData("2021-06-01", "2025-12-31", "2032-01-01", false)]
    [InlineData("2025-06-01", "2026-01-01", "2033-01-01", true)]
    [InlineData("2025-06-01", "2026-01-01", "2033-01-02", false)]
    public void Priority_LongAfterTheProgramme_IsToBeClarified(string granted, string started, string asOf, bool newlyArrived)
    {
        var answer = Ask(asOf, With($"§ 28 {granted}") with { ArrivedOn = DateOnly.Parse(granted), ProgrammeStartedOn = DateOnly.Parse(started) });
        answer.Priority.Answer.ShouldBe(newlyArrived ? Answer.Yes : Answer.ToClarify);
        Codes(answer).Where(code => code != "RulesKnownUntil").ShouldBe(newlyArrived ? [] : ["ProgrammeLongOver"]);
    }

    [Fact]
    public void Priority_WithoutABegunProgramme_HasNoLimitOfYears() =>
        Ask("2030-03-01", NotBegun("§ 28 2021-05-10")).Priority.Answer.ShouldBe(Answer.Yes);

    [Theory]
    // A duty to training long after a programme: the same doubt.
    [InlineData("2023-03-01", Answer.Yes)]
    [InlineData("2029-03-01", Answer.ToClarify)]
    public void Priority_OfADutyToTraining_AsksAboutTheProgrammeToo(string asOf, Answer expected) =>
        Ask(asOf, With("§ 23 2021-05-10") with { ProgrammeStartedOn = new DateOnly(2022, 1, 1) }).Priority.Answer.ShouldBe(expected);

    [Fact]
    public void Priority_BornOn29February_ComesOfAgeOnTheFirstOfMarch()
    {
        PersonFacts Granted(string day) => With($"§ 28 {day}") with { BirthDate = new DateOnly(2004, 2, 29) };
        Ask("2025-03-01", Granted("2022-02-28")).Priority.Answer.ShouldBe(Answer.No);
        Ask("2025-03-01", Granted("2022-03-01")).Priority.Answer.ShouldBe(Answer.Yes);
    }

    [Theory]
    [InlineData("", Answer.No, null, null)]
    [InlineData("§ 23 2021-02-01, § 28 2022-05-10", Answer.Yes, "integreringsloven § 9", null)] // the strongest ground
    [InlineData("§ 26 2020-02-01, § 23 2022-05-10", Answer.Yes, "integreringsloven § 28", null)] // over one that is not in the table
    [InlineData("§ 28 2022-05-10, § 28 2019-05-10", Answer.Yes, "introduksjonsloven § 2", null)] // the first of its kind
    [InlineData("§ 28 2019-05-10, ? 2022-05-10", Answer.Yes, "introduksjonsloven § 2", null)] // the unknown came later, whatever it is
    [InlineData("§ 28 2021-05-10, ? 2019-05-10", Answer.ToClarify, null, "PermitMissing")] // the unknown may be stronger
    [InlineData("§ 62 2022-02-01, § 28 2019-05-10", Answer.Yes, "introduksjonsloven § 2", null)] // a permanent permit moves nobody
    [InlineData("§ 40 2019-02-01, § 23 2021-02-01", Answer.Yes, "integreringsloven § 28", null)] // duty before what gives neither
    [InlineData("§ 60 2021-02-01, § 40 2019-02-01", Answer.Yes, "introduksjonsloven § 17", null)] // else the earliest
    [InlineData("§ 40 2021-02-01, § 60 2019-02-01", Answer.ToClarify, null, null)]
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
    public void Priority_AnUnknownGroundAmongSeveral_LeavesTheGroundToClarify() =>
        Codes(Ask("2023-03-01", With("§ 28 2021-05-10, ? 2019-05-10") with { ArrivedOn = new DateOnly(2019, 1, 1) })).ShouldBe(["PermitMissing"]);

    [Fact]
    public void Priority_WhereSeveralPermitsMayDecide_AConditionIsKnownOnlyIfItIsTheSameForAll()
    {
        // If the permit by § 53 gives the programme the law is of 2003; if not, the permit of a skilled worker decides, under the new law.
        var answer = Ask("2023-03-01", NotBegun("§ 53 2019-05-10, § 23 2021-05-10") with { ArrivedOn = new DateOnly(2019, 1, 1) });
        answer.IntegrationLaw.ShouldBeNull();
        answer.Priority.Answer.ShouldBe(Answer.ToClarify);
        answer.IntegrationLawReasons[2].Holds.ShouldBeNull();
        answer.IntegrationLawReasons[2].Facts.Count.ShouldBe(4);
        Ask("2023-03-01", NotBegun("§ 53 2019-05-10, § 23 2021-05-10", p => p with { Paragraph = PermitParagraph.FirstA }) with { ArrivedOn = new DateOnly(2019, 1, 1) }).Priority.RuleSet
            .ShouldBe("integreringsloven § 28");
        Ask("2023-03-01", NotBegun("§ 53 2019-05-10, § 23 2021-05-10", p => p with { Paragraph = PermitParagraph.FirstB }) with { ArrivedOn = new DateOnly(2019, 1, 1) }).Priority.RuleSet
            .ShouldBe("introduksjonsloven § 2");
    }

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
    public void WorkOfThirtyHours_IsToBeClarifiedFrom2026_BeforeTheProgrammeBegins(string asOf, string ground, bool said)
    {
        Codes(Ask(asOf, With($"{ground} 2021-05-10"))).ShouldBeEmpty();
        var answer = Ask(asOf, NotBegun($"{ground} 2021-05-10"));
        answer.Priority.Answer.ShouldBe(Answer.Yes);
        Codes(answer).Contains("WorkMayExclude").ShouldBe(said);
        answer.Priority.Reasons.Any(r => r.Code == "NotInFullWork").ShouldBe(said);
    }

    [Fact]
    public void Priority_ListsTheReasonsOfTheSectionThatIsMet()
    {
        var priority = Ask("2023-03-01", InTheTargetGroup).Priority;
        priority.Reasons.Select(r => $"{r.Code} {r.Holds?.ToString() ?? "?"} {r.Set.Name}").ShouldBe(
        [
            "InTargetGroup True rundskriv 17-2022",
            "OutsideNordicAndEea True integreringsloven § 52",
            "PermitGiven True integreringsloven § 52",
            "PermitBeforeTheNewLaw False integreringsloven § 52",
            "ArrivedBeforeTheNewLaw False integreringsloven § 52",
            "GroundGivesProgramme True integreringsloven § 9",
            "AgeWhenPermitGranted True integreringsloven § 9",
            "ProgrammeBegunBeforeNotLongOver True integreringsloven § 9",
            "ProgrammeOffered True integreringsloven § 9",
        ]);
        priority.Reasons.Where(r => r.Chooses).Select(r => r.Code).ShouldBe(["PermitBeforeTheNewLaw", "ArrivedBeforeTheNewLaw"]);
        Ask("2023-03-01", NotBegun("§ 23 2021-05-10")).Priority.Reasons.Skip(5).Select(r => r.Code).ShouldBe(["GroundGivesDutyToTraining", "AgeThenAndNow"]);
    }

    [Fact]
    public void Priority_WhereNeitherSectionIsMet_ListsBoth() =>
        Ask("2023-03-01", NotBegun("§ 60 2021-05-10")).Priority.Reasons.Skip(5).Select(r => $"{r.Code} {r.Holds}")
            .ShouldBe(["GroundGivesProgramme False", "AgeWhenPermitGranted True", "ProgrammeOffered True", "GroundGivesDutyToTraining False", "AgeThenAndNow True"]);

    [Theory]
    [InlineData("2020-12-31", "introduksjonsloven § 2", 2)]
    [InlineData("2022-07-31", "integreringsloven § 51", 4)]
    [InlineData("2022-08-01", "integreringsloven § 52", 4)]
    public void IntegrationLaw_IsChosenByTheSectionInForce(string asOf, string section, int conditions)
    {
        var reasons = Ask(asOf, With("§ 28 2019-05-10") with { ArrivedOn = new DateOnly(2019, 1, 1), ProgrammeStartedOn = null }).IntegrationLawReasons;
        reasons.Count.ShouldBe(conditions);
        reasons.ShouldAllBe(r => r.Set.Name == section);
    }

    [Fact]
    public void IntegrationLaw_Before2021_IsTheLawOf2003() =>
        Ask("2020-06-01", With("§ 28 2019-05-10") with { ArrivedOn = new DateOnly(2019, 1, 1), ProgrammeStartedOn = null }).Priority.RuleSet.ShouldBe("introduksjonsloven § 2");

    /// <summary>Nobody had temporary collective protection before 11 March 2022: the date or the ground is wrong, begun programme or not.</summary>
    [Theory]
    [InlineData("§ 34 2019-05-10", Answer.ToClarify)]
    [InlineData("§ 34 2022-03-10", Answer.ToClarify)]
    [InlineData("§ 34 2022-03-11", Answer.Yes)]
    [InlineData("kap. 6 jf. § 34 2022-03-10", Answer.ToClarify)]
    [InlineData("kap. 6 jf. § 34 2022-03-11", Answer.Yes)]
    public void CollectiveProtection_BeforeItWasInUse_IsToClarify(string permit, Answer expected)
    {
        var answer = Ask("2023-03-01", With(permit) with { ArrivedOn = new DateOnly(2019, 1, 1), ProgrammeStartedOn = new DateOnly(2022, 11, 1) });
        answer.Priority.Answer.ShouldBe(expected);
        Codes(answer).Contains("GroundNotYetInUse").ShouldBe(expected == Answer.ToClarify);
    }
}
