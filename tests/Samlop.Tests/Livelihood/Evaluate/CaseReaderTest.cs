using System.Text;
using Samlop.Livelihood;
using Samlop.Livelihood.Evaluate;
using Samlop.Livelihood.Sources;
using Samlop.Platform.Evaluation;
using Samlop.Platform.Time;
using Samlop.Tests.Support;
using static Samlop.Tests.Livelihood.Given;

namespace Samlop.Tests.Livelihood.Evaluate;

/// <summary>Every field that may be left out is read where it is there, and one that the format does not have is refused.</summary>
[Requirement("K-20")]
public class CaseReaderTest
{
    private const string Whole = """
        { "format": "livelihood-1", "asOf": "2026-05-01", "from": "2025-08", "to": "2025-12", "monthlyNeed": 17000,
          "person": { "birthDate": "1990-03-14",
            "livesWithParents": [ { "from": "2025-08-01", "to": "2025-09-30" }, { "from": "2025-11-01", "value": false } ],
            "couple": [ { "from": "2025-10-01", "partnerInProgramme": true, "children": false } ],
            "childrenBirthDates": [ "2015-02-01" ], "loneParent": true,
            "permit": { "ground": "utlendingsloven § 28", "grantedOn": "2022-05-01" }, "municipality": "Alta", "membershipYears": 5.5 },
          "givenRates": {
            "guideAmount": [ { "from": "2025-01-01", "to": "2025-12-31", "amount": 9500, "source": "kommunen" } ],
            "studentLoanYear": [ { "from": "2025-08-01", "amount": 150000 } ],
            "qualificationChildSupplement": [ { "from": "2025-01-01", "amount": 27 } ],
            "skilledYearlyWage": [ { "from": "2025-05-01", "amount": 450000 } ] },
          "sources": [
            { "kind": "IntroductionBenefit", "law": "integreringsloven", "from": "2025-08-01", "to": "2025-12-31", "goal": "Work", "decidedTo": "2025-10-01" },
            { "kind": "MeasureBenefit", "from": "2025-08-01", "to": "2025-12-31", "measureKind": "BasicSkills", "decidedTo": "2025-10-02" },
            { "kind": "QualificationBenefit", "from": "2025-08-01", "to": "2025-12-31", "decidedTo": "2025-10-03" },
            { "kind": "WorkAssessmentAllowance", "minimum": true, "from": "2025-08-01", "to": "2025-12-31", "decidedTo": "2025-10-04" },
            { "kind": "TransitionalBenefit", "from": "2025-08-01", "to": "2025-12-31", "decidedTo": "2025-10-05" },
            { "kind": "Other", "name": "Ekstrajobb", "nature": "Work", "months": { "2025-09": 500 } },
            { "kind": "ParentalBenefit", "earnedBeforeProgramme": true, "months": { "2025-09": 700 } },
            { "kind": "ChildCareBenefit", "from": "2025-08-01", "to": "2025-12-31", "costs": 2000, "children": 2 },
            { "kind": "LearningMaterials", "from": "2025-08-01", "to": "2025-12-31" },
            { "kind": "StudyHousing", "from": "2025-08-01", "to": "2025-12-31", "costs": 3000 },
            { "kind": "DisabilityBenefit", "months": { } }, { "kind": "UnemploymentBenefit", "months": { } },
            { "kind": "SicknessBenefit", "months": { } }, { "kind": "HousingAllowance", "months": { } } ] }
        """;

    private static readonly LivelihoodCase Case = Read(Whole, null);

    [Fact]
    public void ThePerson_IsReadWithEveryFact()
    {
        var person = Case.Person;
        person.LivesWithParents.Parts.ShouldBe([(new Period(Day("2025-08-01"), Day("2025-09-30")), true), (new Period(Day("2025-11-01"), DateOnly.MaxValue), false)]);
        person.LivesWithParents.Otherwise.ShouldBeFalse();
        person.Couple.Parts.ShouldBe([(new Period(Day("2025-10-01"), DateOnly.MaxValue), new Couple(true, false))]);
        person.LoneParent.ShouldBe(true);
        person.Permit.ShouldBe(new ResidencePermit("utlendingsloven § 28", Day("2022-05-01")));
        (person.Municipality, person.MembershipYears).ShouldBe(("Alta", 5.5m));
        person.ChildrenBirthDates.ShouldBe([Day("2015-02-01")]);
    }

    [Fact]
    public void GivenRates_AreReadEachInItsList()
    {
        Case.GivenRates.GuideAmount.ShouldBe([new GivenRate(Day("2025-01-01"), Day("2025-12-31"), 9500, "kommunen")]);
        Case.GivenRates.StudentLoanYear.ShouldBe([new GivenRate(Day("2025-08-01"), null, 150000)]);
        Case.GivenRates.QualificationChildSupplement.ShouldBe([new GivenRate(Day("2025-01-01"), null, 27)]);
        Case.GivenRates.SkilledYearlyWage.ShouldBe([new GivenRate(Day("2025-05-01"), null, 450000)]);
        Case.GivenRates.GuideAmount[0].Days.ShouldBe(new Period(Day("2025-01-01"), Day("2025-12-31")));
        Case.GivenRates.StudentLoanYear[0].Days.ShouldBe(new Period(Day("2025-08-01"), DateOnly.MaxValue));
    }

    [Fact]
    public void Sources_AreReadWithWhatMayBeLeftOut()
    {
        ((IntroductionBenefit)Case.Sources[0]).Goal.ShouldBe(ProgrammeGoal.Work);
        ((MeasureBenefit)Case.Sources[1]).Measure.ShouldBe(MeasureKind.BasicSkills);
        Case.Sources.Take(5).Cast<PeriodSource>().Select(source => source.DecidedTo).ShouldBe([.. Enumerable.Range(1, 5).Select(day => (DateOnly?)new DateOnly(2025, 10, day))]);
        ((OtherIncome)Case.Sources[5]).Nature.ShouldBe(IncomeNature.Work);
        ((DecidedBenefit)Case.Sources[6]).EarnedBeforeProgramme.ShouldBe(true);
        ((DecidedBenefit)Case.Sources[6]).Months.ShouldBe(In("2025-09", 700m));
        Case.Sources[7].ShouldBe(new ChildCareBenefit { From = Day("2025-08-01"), To = Day("2025-12-31"), Costs = 2000, Children = 2 });
        Case.Sources[8].ShouldBe(new LearningMaterials { From = Day("2025-08-01"), To = Day("2025-12-31") });
        Case.Sources[9].ShouldBe(new StudyHousing { From = Day("2025-08-01"), To = Day("2025-12-31"), Costs = 3000 });
        Case.Sources.Skip(10).Select(source => source.Kind).ShouldBe([IncomeKind.DisabilityBenefit, IncomeKind.UnemploymentBenefit, IncomeKind.SicknessBenefit, IncomeKind.HousingAllowance]);
    }

    [Fact]
    public void TheDayThePlanIsMade_IsTheDocuments_ElseToday()
    {
        Case.AsOf.ShouldBe(Day("2026-05-01"));
        var without = Whole.Replace("\"asOf\": \"2026-05-01\", ", "", StringComparison.Ordinal);
        Read(without, Today).AsOf.ShouldBe(Today);
        Should.Throw<InvalidInput>(() => Read(without, null)).Message.ShouldBe("asOf: is missing");
    }

    [Fact]
    public void WhatMayBeLeftOut_IsNotGuessed()
    {
        var bare = Read("""
            { "format": "livelihood-1", "from": "2025-08", "to": "2025-12", "monthlyNeed": 0, "person": { "birthDate": "1990-03-14" },
              "givenRates": { }, "sources": [
                { "kind": "IntroductionBenefit", "law": "integreringsloven", "from": "2025-08-01", "to": "2025-12-31" },
                { "kind": "ChildCareBenefit", "from": "2025-08-01", "to": "2025-12-31", "costs": 2000 } ] }
            """, Today);
        (bare.Person.LoneParent, bare.Person.Permit, bare.Person.Municipality, bare.Person.MembershipYears).ShouldBe((null, null, null, null));
        bare.Person.LivesWithParents.ShouldBe(new ByPeriod<bool>(false));
        bare.Person.Couple.ShouldBe(new ByPeriod<Couple?>(null));
        bare.GivenRates.Lists.ShouldAllBe(list => list.Rates.Count == 0);
        ((IntroductionBenefit)bare.Sources[0]).Goal.ShouldBe(ProgrammeGoal.TradeCertificate);
        ((ChildCareBenefit)bare.Sources[1]).Children.ShouldBe(1);
    }

    [Theory]
    [InlineData("\"grantedOn\"", "person.permit")]
    [InlineData("\"guideAmount\"", "givenRates")]
    [InlineData("\"amount\": 9500", "givenRates.guideAmount[0]")]
    [InlineData("\"costs\": 2000", "sources[7]")]
    [InlineData("\"costs\": 3000", "sources[9]")]
    [InlineData("\"earnedBeforeProgramme\"", "sources[6]")]
    public void AFieldThatTheFormatDoesNotHave_IsRefused(string before, string where) =>
        Should.Throw<InvalidInput>(() => Read(Whole.Replace(before, "\"shoeSize\": 43, " + before, StringComparison.Ordinal), null))
            .Message.ShouldBe($"{where}.shoeSize: is not a field of this format");

    [Fact]
    public void AFieldTooMany_IsRefusedOfASourceThatHasOnlyDays() =>
        Should.Throw<InvalidInput>(() => Read(Whole.Replace("\"kind\": \"LearningMaterials\"", "\"kind\": \"LearningMaterials\", \"costs\": 1", StringComparison.Ordinal), null))
            .Field.ShouldBe("sources[8].costs");

    [Theory]
    [InlineData("\"asOf\": \"2026-05-01\"", "\"asOf\": \"1026-05-01\"", "asOf")]
    [InlineData("\"membershipYears\": 5.5", "\"membershipYears\": 101", "person.membershipYears")]
    [InlineData("\"couple\": [ { \"from\": \"2025-10-01\",", "\"couple\": [ { \"from\": \"2025-10-01\", \"to\": \"2025-09-30\",", "person.couple[0].to")]
    [InlineData("\"to\": \"2025-09-30\"", "\"to\": \"2025-07-31\"", "person.livesWithParents[0].to")]
    [InlineData("\"to\": \"2025-12-31\", \"amount\"", "\"to\": \"2024-12-31\", \"amount\"", "givenRates.guideAmount[0].to")]
    [InlineData("\"amount\": 150000", "\"amount\": -1", "givenRates.studentLoanYear[0].amount")]
    [InlineData("\"amount\": 27", "\"amount\": -1", "givenRates.qualificationChildSupplement[0].amount")]
    [InlineData("\"amount\": 450000", "\"amount\": -1", "givenRates.skilledYearlyWage[0].amount")]
    public void AFault_IsNamedByItsField(string right, string wrong, string field)
    {
        Whole.ShouldContain(right);
        Should.Throw<InvalidInput>(() => Read(Whole.Replace(right, wrong, StringComparison.Ordinal), null)).Field.ShouldBe(field);
    }

    [Theory]
    [InlineData("\"membershipYears\": 5.5", "\"membershipYears\": 0")]
    [InlineData("\"to\": \"2025-12-31\", \"amount\"", "\"to\": \"2025-01-01\", \"amount\"")]
    public void TheLeastThatIsAllowed_IsAllowed(string right, string least) =>
        Should.NotThrow(() => Read(Whole.Replace(right, least, StringComparison.Ordinal), null));

    private static LivelihoodCase Read(string text, DateOnly? today)
    {
        using var document = JsonInput.Parse(Encoding.UTF8.GetBytes(text));
        return CaseReader.Read(JsonInput.Of(document), today);
    }
}
