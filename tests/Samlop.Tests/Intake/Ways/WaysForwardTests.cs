using Samlop.Intake.Eligibility;
using Samlop.Intake.Ways;
using Samlop.Tests.Support;
using static Samlop.Tests.Intake.Eligibility.Someone;

namespace Samlop.Tests.Intake.Ways;

[Requirement("K-46")]
public class WaysForwardTests
{
    internal static readonly PathBook Paths = PathBook.OfThisInstallation();

    internal static WaysAnswer Of(string asOf, PersonFacts person)
    {
        var question = new EligibilityQuestion(DateOnly.Parse(asOf), person);
        return new WaysForward(Paths).For(question, new EligibilityCheck(Book).Answer(question));
    }

    private static Way Way(string asOf, PersonFacts person, string path) => Of(asOf, person).All.Single(way => way.Path.Code == path);

    /// <summary>For instance <c>OpenIf LocalOffer AskForOffer</c>.</summary>
    private static string Told(Way way) => $"{way.Standing} {string.Join(',', way.Because.Select(need => need.Code))} {way.Next?.Code}";

    private static PersonFacts Person(Situation? situation = null, Func<PersonFacts, PersonFacts>? but = null)
    {
        var person = InTheTargetGroup with { Situation = situation ?? new Situation() };
        return but is null ? person : but(person);
    }

    [Theory]
    [InlineData("2023-03-01", "Open  ApplyCounty")]
    [InlineData("2008-07-31", "Closed PathExists LookAtOtherPaths")]
    public void AdultUpperSecondary_IsOpenToWhoeverHasTheRight(string asOf, string told) =>
        Told(Way(asOf, asOf == "2023-03-01" ? Person() : new PersonFacts(), "AdultUpperSecondary")).ShouldBe(told);

    [Fact]
    public void AdultUpperSecondary_OfWhomTheRightIsToClarify_IsOpenIf() =>
        Told(Way("2023-03-01", Person(but: p => p with { LowerSecondary = null }), "AdultUpperSecondary")).ShouldBe("OpenIf AdultRight FillIn");

    [Fact]
    public void AdultUpperSecondary_OfWhomTheRightIsRefused_IsClosed_AndTheAnswerSaysWhatIsNext()
    {
        var ways = Of("2025-03-01", Person(but: p => p with { LowerSecondary = LowerSecondary.NotCompleted }));
        Told(ways.All[0]).ShouldBe("Closed AdultRight ");
        ways.Next.Select(step => $"{step.Code} {step.Who}").ShouldBe(["ApplyLowerSecondary Person", "BookGuidance Person"]);
        Told(ways.All.Single(way => way.Path.Code == "LowerSecondaryForAdults")).ShouldBe("Open  ApplyLowerSecondary");
        Told(ways.All.Single(way => way.Path.Code == "CountyAdmission")).ShouldBe("OpenIf CountyAdmits AskCountyToAdmit");
    }

    [Theory]
    [InlineData("2023-03-01", "1999-01-01", "ContactYouthAdmission BookGuidance")]
    [InlineData("2025-03-01", "2007-01-01", "ContactYouthAdmission BookGuidance")]
    public void Refused_ForAge_IsSentToTheYouthAdmission(string asOf, string birth, string next) =>
        string.Join(' ', Of(asOf, Person(but: p => p with { BirthDate = DateOnly.Parse(birth) })).Next.Select(s => s.Code)).ShouldBe(next);

    [Theory]
    [InlineData("2023-03-01", null, "BookGuidance")]
    [InlineData("2025-03-01", null, "ApplyRequalification BookGuidance")]
    [InlineData("2025-03-01", false, "ApplyRequalification BookGuidance")]
    [InlineData("2025-03-01", true, "BookGuidance")]
    public void Refused_ForCompletedUpperSecondary_MayRequalify_WhereThatIsLeft(string asOf, bool? used, string next) =>
        string.Join(' ', Of(asOf, Person(but: p => p with { UpperSecondary = UpperSecondary.CompletedRecognised, RequalificationUsed = used })).Next.Select(s => s.Code)).ShouldBe(next);

    [Fact]
    public void Refused_ForTheStay_ClarifiesItFirst_AndIsNotSentToGuidance()
    {
        Of("2025-03-01", Person(but: p => p with { Permits = [] })).Next.Select(s => s.Code).ShouldBe(["ClarifyStay"]);
        Of("2025-03-01", Person(but: p => p with { LawfulStay = false })).Next.Select(s => s.Code).ShouldBe(["ClarifyStay"]);
        Of("2025-03-01", Person(but: p => p with { LawfulStay = false, Permits = [] })).Next.Select(s => s.Code).ShouldBe(["ClarifyStay"]);
        Of("2025-03-01", Person(but: p => p with { LawfulStay = null, LowerSecondary = LowerSecondary.NotCompleted })).Next.Select(s => s.Code).ShouldBe(["ApplyLowerSecondary", "BookGuidance"]);
    }

    [Fact]
    public void NotRefused_HasNoStepsAfterARefusal()
    {
        Of("2023-03-01", Person()).Next.ShouldBeEmpty();
        Of("2023-03-01", Person(but: p => p with { LowerSecondary = null })).Next.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("2007-03-02", true, "ContactYouthAdmission")]
    [InlineData("2007-03-01", false, null)]
    public void UnderEighteen_TheLocalPathsForAdultsAreClosed_AndTheAnswerSaysSo(string birth, bool under, string? next)
    {
        var person = Person(new Situation { Man = true, RegisteredWithNav = true }, p => p with { BirthDate = DateOnly.Parse(birth) });
        var ways = Of("2025-03-01", person);
        ways.UnderEighteen.ShouldBe(under);
        var gloppen = ways.All.Single(way => way.Path.Code == "Gloppen");
        Told(gloppen).ShouldBe(under ? $"Closed Adult {next}" : "OpenIf Recommendation,LocalOffer TalkToNav");
        Told(ways.All.Single(way => way.Path.Code == "Assiden")).ShouldBe("OpenIf LocalOffer AskForOffer");
        Told(ways.All.Single(way => way.Path.Code == "YouthUpperSecondary")).ShouldBe("Open  ContactYouthAdmission");
    }

    [Fact]
    public void UnderEighteen_IsNotSaidOfAnUnknownAge()
    {
        var ways = Of("2025-03-01", Person(but: p => p with { BirthDate = null }));
        ways.UnderEighteen.ShouldBeFalse();
        Told(ways.All.Single(way => way.Path.Code == "Gloppen")).ShouldBe("OpenIf Adult,Recommendation,LocalOffer FillIn");
    }

    [Theory]
    [InlineData(true, true, "1994-05-02", "OpenIf LocalOffer AskForOffer")]
    [InlineData(false, true, "1994-05-02", "Closed Man ")]
    [InlineData(true, false, "1994-05-02", "Closed RegisteredWithNav RegisterWithNav")]
    [InlineData(false, false, "1994-05-02", "Closed Man,RegisteredWithNav RegisterWithNav")]
    [InlineData(null, true, "1994-05-02", "OpenIf Man,LocalOffer FillIn")]
    [InlineData(true, null, "1994-05-02", "OpenIf RegisteredWithNav,LocalOffer RegisterWithNav")]
    [InlineData(true, true, "2000-03-02", "Closed AgeBetween ")]
    [InlineData(true, true, "2000-03-01", "OpenIf LocalOffer AskForOffer")]
    [InlineData(true, true, "1999-05-02", "OpenIf LocalOffer AskForOffer")] // 25
    [InlineData(true, true, "1969-03-02", "OpenIf LocalOffer AskForOffer")]
    [InlineData(true, true, "1969-03-01", "Closed AgeBetween ")]
    [InlineData(true, true, null, "OpenIf Adult,AgeBetween,LocalOffer FillIn")]
    public void MenIHelse_IsForMenBetween25And55WhoAreWithNav_WhereItIsOffered(bool? man, bool? nav, string? birth, string told) =>
        Told(Way("2025-03-01", Person(new Situation { Man = man, RegisteredWithNav = nav }, p => p with { BirthDate = birth is null ? null : DateOnly.Parse(birth) }), "MenIHelse")).ShouldBe(told);

    [Theory]
    [InlineData("2024-07-31", "2003-07-31", "OpenIf LocalOffer AskForOffer")] // 21
    [InlineData("2024-07-31", "2003-08-01", "OpenIf AgeOver,LocalOffer FillIn")] // 20: over 20 can be read in two ways
    [InlineData("2024-07-31", "2004-08-01", "Closed AgeOver ")] // 19
    [InlineData("2024-08-01", "1994-05-02", "Closed PathExists LookAtModules")] // the trial is over
    [InlineData("2016-12-31", "1994-05-02", "Closed PathExists LookAtOtherPaths")] // and had not begun
    [InlineData("2017-01-01", "1994-05-02", "OpenIf LocalOffer AskForOffer")]
    public void Modules_IsForThoseOver20_WhileTheTrialLasts(string asOf, string birth, string told) =>
        Told(Way(asOf, Person(but: p => p with { BirthDate = DateOnly.Parse(birth), Permits = With("§ 28 2015-05-10").Permits }), "Modules")).ShouldBe(told);

    [Theory]
    [InlineData(LowerSecondary.Completed, "OpenIf LocalOffer AskForOffer")]
    [InlineData(LowerSecondary.DocumentedByPriorLearning, "OpenIf LocalOffer AskForOffer")]
    [InlineData(LowerSecondary.NotCompleted, "Closed LowerSecondary ApplyLowerSecondary")]
    [InlineData(null, "OpenIf LowerSecondary,LocalOffer FillIn")]
    public void Odda_AsksForLowerSecondaryAndA2(LowerSecondary? lower, string told) =>
        Told(Way("2025-03-01", Person(but: p => p with { LowerSecondary = lower, Norwegian = All(LanguageLevel.A2) }), "Odda")).ShouldBe(told);

    [Theory]
    [InlineData(LanguageLevel.A1, "Closed Norwegian MapNorwegian", "OpenIf NorwegianPreferred,LocalOffer MapNorwegian")]
    [InlineData(LanguageLevel.A2, "OpenIf LocalOffer AskForOffer", "OpenIf NorwegianPreferred,LocalOffer MapNorwegian")]
    [InlineData(LanguageLevel.B1, "OpenIf LocalOffer AskForOffer", "OpenIf LocalOffer AskForOffer")]
    [InlineData(null, "OpenIf Norwegian,LocalOffer MapNorwegian", "OpenIf NorwegianPreferred,LocalOffer MapNorwegian")]
    public void Norwegian_ThatIsAskedClosesAPath_AndThatIsPreferredDoesNot(LanguageLevel? level, string odda, string heffi)
    {
        var person = Person(but: p => p with { Norwegian = level is { } known ? All(known) : null });
        Told(Way("2025-03-01", person, "Odda")).ShouldBe(odda);
        Told(Way("2025-03-01", person, "Heffi")).ShouldBe(heffi);
    }

    [Fact]
    public void Norwegian_IsTheLowestLevelThatIsMapped()
    {
        var levels = new NorwegianLevels(LanguageLevel.B2, null, LanguageLevel.A1, LanguageLevel.B1);
        Told(Way("2025-03-01", Person(but: p => p with { Norwegian = levels }), "Odda")).ShouldStartWith("Closed Norwegian");
        Told(Way("2025-03-01", Person(but: p => p with { Norwegian = new NorwegianLevels(null, null, null, null) }), "Odda")).ShouldStartWith("OpenIf Norwegian");
    }

    [Theory]
    [InlineData("2025-03-01", true, "OpenIf LocalOffer AskForOffer")]
    [InlineData("2025-03-02", true, "OpenIf InProgramme,LocalOffer AskMunicipality")] // begins after the day
    [InlineData(null, false, "Closed InProgramme AskMunicipality")]
    [InlineData(null, true, "OpenIf InProgramme,LocalOffer AskMunicipality")]
    [InlineData(null, null, "OpenIf InProgramme,LocalOffer AskMunicipality")]
    public void Supported_IsForThoseInTheProgramme(string? started, bool? offered, string told) =>
        Told(Way("2025-03-01", Person(but: p => p with { ProgrammeStartedOn = started is null ? null : DateOnly.Parse(started), ProgrammeOffered = offered }), "LorenskogSupported")).ShouldBe(told);

    [Theory]
    [InlineData("2021-11-01", null, null, "OpenIf LocalOffer AskForOffer")]
    [InlineData(null, null, true, "OpenIf LocalOffer AskForOffer")]
    [InlineData(null, false, true, "OpenIf LocalOffer AskForOffer")]
    [InlineData(null, false, false, "Closed InProgrammeOrNav RegisterWithNav")]
    [InlineData(null, false, null, "OpenIf InProgrammeOrNav,LocalOffer RegisterWithNav")]
    [InlineData(null, true, false, "OpenIf InProgrammeOrNav,LocalOffer RegisterWithNav")]
    public void BusDriver_IsForThoseInTheProgrammeOrWithNav(string? started, bool? offered, bool? nav, string told) =>
        Told(Way("2025-03-01", Person(new Situation { RegisteredWithNav = nav }, p => p with { ProgrammeStartedOn = started is null ? null : DateOnly.Parse(started), ProgrammeOffered = offered }), "Baerum")).ShouldBe(told);

    [Theory]
    [InlineData(LowerSecondary.NotCompleted, "OpenIf LocalOffer AskForOffer")]
    [InlineData(LowerSecondary.Completed, "OpenIf NeedsLowerSecondary,LocalOffer MapNorwegian")]
    [InlineData(null, "OpenIf NeedsLowerSecondary,LocalOffer MapNorwegian")]
    public void Combination_IsForThoseWhoNeedLowerSecondaryTraining(LowerSecondary? lower, string told) =>
        Told(Way("2025-03-01", Person(but: p => p with { LowerSecondary = lower }), "Combination")).ShouldBe(told);

    [Theory]
    [InlineData(LowerSecondary.NotCompleted, "Open  ApplyLowerSecondary")]
    [InlineData(LowerSecondary.Completed, "Closed LowerSecondaryLacking ")]
    [InlineData(null, "OpenIf LowerSecondaryLacking FillIn")]
    public void LowerSecondary_IsForThoseWhoLackIt(LowerSecondary? lower, string told) =>
        Told(Way("2025-03-01", Person(but: p => p with { LowerSecondary = lower }), "LowerSecondaryForAdults")).ShouldBe(told);

    [Fact]
    public void LowerSecondary_AsksForADecidedStay()
    {
        PersonFacts Lacking(PersonFacts p) => p with { LowerSecondary = LowerSecondary.NotCompleted };
        Told(Way("2025-03-01", Person(but: p => Lacking(p) with { Permits = [] }), "LowerSecondaryForAdults")).ShouldBe("Closed Residence ClarifyStay");
        Told(Way("2025-03-01", Person(but: p => Lacking(p) with { LawfulStay = false }), "LowerSecondaryForAdults")).ShouldBe("Closed Residence ClarifyStay");
        Told(Way("2025-03-01", Person(but: p => Lacking(p) with { LawfulStay = null }), "LowerSecondaryForAdults")).ShouldBe("OpenIf Residence ClarifyStay");
    }

    [Theory]
    [InlineData(UpperSecondary.CompletedNotRecognised, "Open  ApplyForRecognition")]
    [InlineData(UpperSecondary.CompletedRecognised, "Closed UpperSecondaryNotRecognised ")]
    [InlineData(UpperSecondary.None, "Closed UpperSecondaryNotRecognised ")]
    [InlineData(null, "OpenIf UpperSecondaryNotRecognised FillIn")]
    public void Recognition_IsForUpperSecondaryFromAbroad(UpperSecondary? upper, string told) =>
        Told(Way("2025-03-01", Person(but: p => p with { UpperSecondary = upper }), "RecognitionFromAbroad")).ShouldBe(told);

    [Theory]
    [InlineData("2024-07-31", null, "Closed PathExists LookAtOtherPaths")]
    [InlineData("2025-03-01", false, "Open  ApplyRequalification")]
    [InlineData("2025-03-01", null, "OpenIf Requalification FillIn")]
    [InlineData("2025-03-01", true, "Closed Requalification ")]
    public void Requalification_FollowsItsOwnAnswer(string asOf, bool? used, string told) =>
        Told(Way(asOf, Person(but: p => p with { UpperSecondary = UpperSecondary.CompletedRecognised, RequalificationUsed = used }), "Requalification")).ShouldBe(told);

    [Theory]
    [InlineData("Completed", "Open  ApplyForAssessment")]
    [InlineData("NotCompleted", "OpenIf AdultRightOrRecommended AskForAssessment")]
    public void PriorLearning_IsARightWithTheAdultRight_AndElseByRecommendation(string lower, string told) =>
        Told(Way("2025-03-01", Person(but: p => p with { LowerSecondary = Enum.Parse<LowerSecondary>(lower) }), "PriorLearningAssessment")).ShouldBe(told);

    [Theory]
    [InlineData(59, "Closed Practice GatherPractice")]
    [InlineData(60, "OpenIf FixedPath,VariedPractice SignUpForTradeTest")] // a trade that takes longer asks for more
    [InlineData(null, "OpenIf Practice,FixedPath,VariedPractice GatherPractice")]
    public void TradeCandidate_NeedsFiveYearsOfPractice(int? months, string told) =>
        Told(Way("2025-03-01", Person(new Situation { PracticeMonths = months }), "TradeCandidate")).ShouldBe(told);

    [Fact]
    public void CertificateOnTheJob_WhoseConditionsAreUnsure_IsNeverOpen()
    {
        var person = Person(new Situation { Employed = true, PracticeMonths = 120 });
        Told(Way("2025-03-01", person, "CertificateOnTheJob")).ShouldBe("OpenIf LowerSecondary,Practice,LocalOffer AskCounty");
        Told(Way("2025-03-01", person with { Situation = new Situation { Employed = true, PracticeMonths = 1 } }, "CertificateOnTheJob")).ShouldBe("OpenIf LowerSecondary,Practice,LocalOffer AskCounty");
        Told(Way("2025-03-01", person with { Situation = new Situation { Employed = false } }, "CertificateOnTheJob")).ShouldBe("Closed Employed FindWork");
        Told(Way("2025-03-01", person with { Situation = new Situation() }, "CertificateOnTheJob")).ShouldStartWith("OpenIf Employed,LowerSecondary,Practice,LocalOffer AgreeWithEmployer");
    }

    [Fact]
    public void CertificateOnTheJob_WhatThePersonHas_IsToBeConfirmed_AndNotAskedFor()
    {
        string[] Texts(PersonFacts person) => [.. Way("2025-03-01", person, "CertificateOnTheJob").Because.Select(need => need.Text.Nb)];
        var has = Person(new Situation { Employed = true, PracticeMonths = 12 });
        Texts(has)[0].ShouldBe("Fylkeskommunen bekrefter at dette er nok, for vilkåret er usikkert: Personen har grunnskole eller tilsvarende.");
        Texts(has)[1].ShouldStartWith("Fylkeskommunen bekrefter at dette er nok, for vilkåret er usikkert: Personen har minst 12 måneder");
        Texts(has with { LowerSecondary = null, Situation = new Situation { Employed = true, PracticeMonths = 11 } }).ShouldAllBe(text => !text.StartsWith("Fylkeskommunen bekrefter", StringComparison.Ordinal));
    }

    /// <summary>A path of training or work is for those who may stay; recognition of education from abroad is for everyone.</summary>
    [Theory]
    [InlineData(false, true, "Closed", "ClarifyStay")]
    [InlineData(true, false, "Closed", "ClarifyStay")] // waits for an answer, or visits
    [InlineData(null, true, "OpenIf", "ClarifyStay")]
    public void Stay_ThatIsNotLawfulOrNotDecided_ClosesEveryPathButRecognition(bool? lawful, bool permit, string standing, string next)
    {
        var person = Person(new Situation { Man = true, RegisteredWithNav = true, Employed = true, PracticeMonths = 60, PriorLearningRecognised = true },
            p => p with { LawfulStay = lawful, Permits = permit ? p.Permits : [], UpperSecondary = UpperSecondary.CompletedNotRecognised });
        var ways = Of("2025-03-01", person).All;
        foreach (var path in (string[])["TradeCandidate", "CertificateOnTheJob", "MenIHelse", "Oslo", "OstfoldSummary", "OstfoldHandbook", "Gloppen", "LorenskogSupported"])
        {
            var way = ways.Single(found => found.Path.Code == path);
            ($"{way.Standing}", way.Because[0].Code, way.Next?.Code).ShouldBe((standing, "Residence", next), path);
        }

        ways.Where(way => way.Standing == WayStanding.Open).ShouldAllBe(way => way.Path.Code == "RecognitionFromAbroad");
        if (standing == "Closed") ways.ShouldNotContain(way => way.Standing == WayStanding.OpenIf);
    }

    [Theory]
    [InlineData("2023-03-01", "Open  ApplyForAssessment")] // by § 4A-3
    [InlineData("2008-08-01", "Open  ApplyForAssessment")]
    [InlineData("2008-07-31", "Closed PathExists LookAtOtherPaths")]
    public void PriorLearning_IsARightUnderTheActOf1998Too(string asOf, string told) =>
        Told(Way(asOf, Person(but: p => p with { BirthDate = new DateOnly(1980, 1, 1), ArrivedOn = new DateOnly(2005, 1, 1), Permits = [new Permit("utlendingsloven § 28", new DateOnly(2005, 2, 1))] }), "PriorLearningAssessment")).ShouldBe(told);

    [Fact]
    public void Modules_AreSpokenOfUnderTheirOwnPathAlone()
    {
        Of("2023-03-01", Person()).All.ShouldAllBe(way => way.Next == null || way.Next.Code != "LookAtModules");
        Of("2025-03-01", Person()).All.Where(way => way.Next?.Code == "LookAtModules").Select(way => way.Path.Code).ShouldBe(["Modules"]);
    }

    [Fact]
    public void FastTrack_FollowsItsOwnAnswer()
    {
        Told(Way("2023-03-01", Person(), "FastTrack")).ShouldBe("Closed FastTrack ");
        Told(Way("2022-06-14", Person(), "FastTrack")).ShouldBe("Closed PathExists LookAtOtherPaths");
        Told(Way("2023-03-01", Person(but: p => p with { Permits = With("§ 34 2022-04-20").Permits }), "FastTrack")).ShouldBe("OpenIf FastTrack AskMunicipality");
    }

    [Theory]
    [InlineData(true, "OpenIf LocalOffer AskForOffer")]
    [InlineData(false, "Closed PriorLearningRecognised AskForAssessment")]
    [InlineData(null, "OpenIf PriorLearningRecognised,LocalOffer AskForAssessment")]
    public void Ullensaker_IsForThoseWithRecognisedPriorLearning(bool? recognised, string told) =>
        Told(Way("2025-03-01", Person(new Situation { PriorLearningRecognised = recognised }), "Ullensaker")).ShouldBe(told);

    [Theory]
    [InlineData(false, "OpenIf LocalOffer AskForOffer")]
    [InlineData(true, "Closed TargetGroup ")]
    [InlineData(null, "OpenIf TargetGroup,LocalOffer FillIn")]
    public void TrialClass_IsForTheTargetGroup_WhereThereIsAClass(bool? canFollow, string told) =>
        Told(Way("2023-03-01", Person(but: p => p with { CanFollowOrdinaryTraining = canFollow }), "TrialClass")).ShouldBe(told);

    [Fact]
    public void CountyAdmission_IsForThoseWithoutTheRight()
    {
        Told(Way("2025-03-01", Person(), "CountyAdmission")).ShouldBe("Closed NoAdultRight ApplyCounty");
        Told(Way("2025-03-01", Person(but: p => p with { LowerSecondary = null }), "CountyAdmission")).ShouldBe("OpenIf NoAdultRight,CountyAdmits FillIn");
        Told(Way("2024-07-31", Person(but: p => p with { LowerSecondary = LowerSecondary.NotCompleted }), "CountyAdmission")).ShouldBe("Closed PathExists LookAtOtherPaths");
    }

    [Theory]
    [InlineData("2025-03-01", "2006-12-31", "Open  ContactYouthAdmission")] // 18, turns 19 in the next school year's year
    [InlineData("2025-03-01", "1994-05-02", "Closed TooYoungForAdultRight ")]
    [InlineData("2023-03-01", "1999-01-01", "Open  ContactYouthAdmission")]
    [InlineData("2023-03-01", null, "OpenIf TooYoungForAdultRight FillIn")]
    public void Youth_IsForThoseWhoAreTooYoungForTheAdultRight(string asOf, string? birth, string told) =>
        Told(Way(asOf, Person(but: p => p with { BirthDate = birth is null ? null : DateOnly.Parse(birth) }), "YouthUpperSecondary")).ShouldBe(told);

    private static NorwegianLevels All(LanguageLevel level) => new(level, level, level, level);
}
