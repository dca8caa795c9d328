using Samlop.Intake.Eligibility;
using Samlop.Tests.Support;
using static Samlop.Tests.Intake.Eligibility.Someone;

namespace Samlop.Tests.Intake.Eligibility;

[Requirement("A-03")]
public class FastTrackTests
{
    private static readonly PersonFacts Displaced = With("§ 34 2022-04-20") with
    {
        UpperSecondary = UpperSecondary.CompletedNotRecognised,
        FastTrack = new FastTrackPlan(null, true, true, new DateOnly(2022, 9, 1), new DateOnly(2023, 2, 28)),
    };

    [Fact]
    public void FastTrack_WithEveryConditionMet_IsYes()
    {
        var answer = Ask("2022-08-15", Displaced);
        answer.FastTrack.Answer.ShouldBe(Answer.Yes);
        answer.FastTrack.RuleSet.ShouldBe("integreringsloven kap. 6A");
        answer.FastTrack.Reasons.Select(r => r.Code).ShouldBe(["TemporaryRulesInForce", "CollectiveProtection", "UpperSecondaryOrCloseToWork", "CompetenceMapped", "LanguageOffered", "ShortEnough"]);
        answer.FastTrackLatestEnd.ShouldBe(new DateOnly(2023, 2, 28));
    }

    [Theory]
    [InlineData("2022-09-01", "2023-02-28", true)]
    [InlineData("2022-09-01", "2023-03-01", false)]
    [InlineData("2022-08-31", "2023-02-27", true)]
    [InlineData("2022-08-31", "2023-02-28", false)]
    [InlineData("2022-09-01", null, null)]
    [InlineData(null, "2023-02-28", null)]
    public void FastTrack_LastsAtMostSixMonths(string? from, string? to, bool? holds)
    {
        var plan = Displaced.FastTrack with { From = from is null ? null : DateOnly.Parse(from), To = to is null ? null : DateOnly.Parse(to) };
        var answer = Ask("2022-08-15", Displaced with { FastTrack = plan });
        Reason(answer.FastTrack, "ShortEnough").Holds.ShouldBe(holds);
        answer.FastTrack.Answer.ShouldBe(holds switch { true => Answer.Yes, false => Answer.No, null => Answer.ToClarify });
        (answer.FastTrackLatestEnd is null).ShouldBe(from is null);
        Codes(answer.FastTrack).Contains("FastTrackFromMissing").ShouldBe(from is null);
        Codes(answer.FastTrack).Contains("FastTrackToMissing").ShouldBe(to is null);
    }

    [Theory]
    [InlineData(UpperSecondary.CompletedRecognised, null, true)]
    [InlineData(UpperSecondary.CompletedNotRecognised, false, true)]
    [InlineData(UpperSecondary.Started, true, true)]
    [InlineData(UpperSecondary.None, true, true)]
    [InlineData(UpperSecondary.Started, false, false)]
    [InlineData(UpperSecondary.None, null, null)]
    [InlineData(null, true, true)]
    [InlineData(null, false, null)]
    public void FastTrack_IsForThoseWithUpperSecondary_OrCloseToWork(UpperSecondary? upperSecondary, bool? closeToWork, bool? holds)
    {
        var person = Displaced with { UpperSecondary = upperSecondary, FastTrack = Displaced.FastTrack with { CloseToWork = closeToWork } };
        Reason(Ask("2022-08-15", person).FastTrack, "UpperSecondaryOrCloseToWork").Holds.ShouldBe(holds);
    }

    [Theory]
    [InlineData("§ 34 2022-03-10", false)]
    [InlineData("§ 34 2022-03-11", true)]
    [InlineData("§ 34 ?", null)]
    [InlineData("? 2022-04-20", null)]
    [InlineData("? 2022-03-10", false)]
    [InlineData("§ 28 ?", false)]
    [InlineData("§ 28 2022-04-20", false)]
    [InlineData("§ 28 2022-01-01, § 34 2022-04-20", true)]
    [InlineData("§ 34 2022-04-20, § 34 2022-08-10", true)] // renewed
    [InlineData("kap. 6 jf. § 34 2022-04-20", false)] // family follows the ordinary rules
    [InlineData("", false)]
    public void FastTrack_IsForThoseWithCollectiveProtection(string permits, bool? holds)
    {
        var finding = Ask("2022-08-15", Displaced with { Permits = With(permits).Permits }).FastTrack;
        Reason(finding, "CollectiveProtection").Holds.ShouldBe(holds);
        finding.Answer.ShouldBe(holds switch { true => Answer.Yes, false => Answer.No, null => Answer.ToClarify });
    }

    [Theory]
    [InlineData("§ 28 2022-01-01, ? 2022-04-20", "utlendingsloven § 28, ?")]
    public void FastTrack_TheReason_NamesEveryGround(string permits, string grounds) =>
        Reason(Ask("2022-08-15", Displaced with { Permits = With(permits).Permits }).FastTrack, "CollectiveProtection").Facts.ShouldBe([new Fact("grounds", grounds)]);

    [Fact]
    public void Telling_OfANo_IsWithoutWhatIsNotKnown_AndOfOthers_HasIt()
    {
        var no = Ask("2023-03-01", InTheTargetGroup).FastTrack;
        no.Telling.Select(r => $"{r.Code} {r.Holds}").ShouldBe(["TemporaryRulesInForce True", "CollectiveProtection False"]);
        Ask("2023-03-01", With("§ 34 2022-04-20")).FastTrack.Telling.Count().ShouldBe(6);
        Ask("2023-03-01", InTheTargetGroup).AdultRight.Telling.Select(r => r.Code).ShouldNotContain("EnoughSchoolYears");
    }

    [Fact]
    public void FastTrack_WithoutAPermit_SaysThatThereIsNone() =>
        Reason(Ask("2022-08-15", Displaced with { Permits = [] }).FastTrack, "CollectiveProtection").Facts.Single().Value!.ToString().ShouldBe("None");

    [Fact]
    public void FastTrack_PermitsNotKnown_IsToClarify() => Ask("2022-08-15", Displaced with { Permits = null }).FastTrack.Answer.ShouldBe(Answer.ToClarify);

    [Theory]
    [InlineData(true, true, Answer.Yes)]
    [InlineData(false, true, Answer.No)]
    [InlineData(true, false, Answer.No)]
    [InlineData(null, true, Answer.ToClarify)]
    [InlineData(true, null, Answer.ToClarify)]
    public void FastTrack_NeedsAMappingOfCompetence_AndALanguageOffer(bool? mapped, bool? language, Answer expected)
    {
        var answer = Ask("2022-08-15", Displaced with { FastTrack = Displaced.FastTrack with { CompetenceMapped = mapped, LanguageOffered = language } });
        answer.FastTrack.Answer.ShouldBe(expected);
        Codes(answer.FastTrack).Contains("CompetenceMappedMissing").ShouldBe(mapped is null);
        Codes(answer.FastTrack).Contains("LanguageOfferedMissing").ShouldBe(language is null);
    }

    [Theory]
    [InlineData("2022-06-14", Answer.ToClarify, "NoRuleSetFastTrack")]
    [InlineData("2022-06-15", Answer.Yes, null)]
    [InlineData("2026-06-30", Answer.Yes, null)]
    [InlineData("2026-07-01", Answer.ToClarify, "TemporaryRulesInForceUnsure")]
    public void FastTrack_OutsideTheTemporaryRules_IsToClarify(string asOf, Answer expected, string? clarify)
    {
        var answer = Ask(asOf, Displaced);
        answer.FastTrack.Answer.ShouldBe(expected);
        Codes(answer.FastTrack).ShouldBe(clarify is null ? [] : [clarify]);
    }

    [Fact]
    public void FastTrack_AnUnsureRule_IsNeverUsedAsAFact()
    {
        var answer = Ask("2026-07-01", Displaced);
        var reason = Reason(answer.FastTrack, "TemporaryRulesInForce");
        reason.Holds.ShouldBeNull();
        reason.Rule.Certainty.ShouldBe(Certainty.Unsure);
        answer.FastTrack.ToClarify.Single(c => c.Code == "TemporaryRulesInForceUnsure").Text.En
            .ShouldBe("We are not certain that this rule applies, and have not used it: The temporary rules for people with temporary collective protection are in force on the day of the decision.");
        Ask("2026-07-01", Displaced with { FastTrack = Displaced.FastTrack with { LanguageOffered = false } }).FastTrack.Answer.ShouldBe(Answer.No);
    }

    [Fact]
    public void FastTrack_WithoutAPlan_LeavesTheOtherAnswersAlone()
    {
        var answer = Ask("2023-03-01", With("§ 34 2022-04-20"));
        Codes(answer).ShouldBeEmpty();
        Codes(answer.FastTrack).ShouldBe(["CloseToWorkMissing", "CompetenceMappedMissing", "LanguageOfferedMissing", "FastTrackFromMissing", "FastTrackToMissing"]);
        Codes(Ask("2023-03-01", InTheTargetGroup).FastTrack).ShouldBeEmpty();
    }

    [Fact]
    public void FastTrack_AnUnknownGround_IsToClarifyByTheConditionItself()
    {
        var finding = Ask("2022-08-15", Displaced with { Permits = With("? 2022-04-20").Permits }).FastTrack;
        Codes(finding).ShouldBe(["CollectiveProtectionToClarify"]);
        finding.ToClarify[0].Text.Nb.ShouldBe("Opplysningene er ikke nok til å avgjøre dette vilkåret: Personen har midlertidig kollektiv beskyttelse, gitt 11. mars 2022 eller senere.");
    }
}
