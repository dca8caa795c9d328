using Samlop.Livelihood;
using Samlop.Livelihood.Calculator;
using Samlop.Livelihood.Sources;

namespace Samlop.Tests.Livelihood.Calculator;

public class TypedCaseReaderTests
{
    private static TypedCase Case(params TypedSource[] sources) =>
        new() { From = "2022-08", To = "desember 2022", Need = "17 000", BirthDate = "14.03.1990", Sources = [.. sources] };

    private static string[] Wrong(TypedCase typed) => [.. TypedCaseReader.Read(typed, Given.Today).Errors.Select(error => error.Field)];

    [Fact]
    public void LinesByMonth_AreRead_SingleAndAsARange()
    {
        var source = TypedSource.Of(IncomeKind.IntroductionBenefit, "01.08.2022", "31.12.2022");
        source.AbsentDays = "11.2022: 3";
        source.Work = "september 2022 – 10.2022: 80,5 ; 14 000";
        var read = (IntroductionBenefit)TypedCaseReader.Read(Case(source), Given.Today).Question!.Sources[0];
        read.AbsentDays.ShouldBe(Given.In("2022-11", 3));
        read.Work.Keys.Order().ShouldBe([Given.Month("2022-09"), Given.Month("2022-10")]);
        read.Work[Given.Month("2022-10")].ShouldBe(new PaidWork(80.5m, 14000));
    }

    [Theory]
    [InlineData("11.2022 3")]
    [InlineData("11.2022: tre")]
    [InlineData("12.2022 – 11.2022: 3")]
    [InlineData("11.2022: 3\n10.2022 – 11.2022: 1")]
    [InlineData("11.2022: 3,5")]
    [InlineData("11.2022: -3")]
    [InlineData("11.2022: 23")]
    [InlineData("01.2023: 1")]
    public void LinesByMonth_ThatCannotBeRead_AreAnErrorOfTheField(string typed)
    {
        var source = TypedSource.Of(IncomeKind.IntroductionBenefit, "01.08.2022", "31.12.2022");
        source.AbsentDays = typed;
        Wrong(Case(source)).ShouldBe(["Sources[0].AbsentDays"]);
    }

    [Fact]
    public void Limits_AreThoseOfAPage()
    {
        var long10 = Case();
        long10.To = "juli 2032";
        Wrong(long10).ShouldBeEmpty();
        long10.To = "august 2032";
        Wrong(long10).ShouldBe(["To"]);

        var many = Case();
        many.Children = string.Join('\n', Enumerable.Repeat("20.05.2012", 16));
        Wrong(many).ShouldBe(["Children"]);
        Wrong(Case([.. Enumerable.Repeat(TypedSource.Of(IncomeKind.ChildBenefit, "01.08.2022", "31.12.2022"), 61)])).ShouldBe(["NewKind"]);
        Wrong(Case([.. Enumerable.Repeat(TypedSource.Of(IncomeKind.ChildBenefit, "01.08.2022", "31.12.2022"), 60)])).ShouldBeEmpty();

        var rich = Case();
        rich.Need = "10 000 001";
        Wrong(rich).ShouldBe(["Need"]);
    }

    [Fact]
    public void ProblemsOfTheEngine_StandBesideTheirFields()
    {
        var wage = TypedSource.Of(IncomeKind.ApprenticeWage, "01.08.2022", "01.07.2022");
        (wage.SkilledYearlyWage, wage.HoursPerMonth) = ("400 000", "900");
        var allowance = TypedSource.Of(IncomeKind.WorkAssessmentAllowance, "01.08.2022", "31.12.2022");
        allowance.Minimum = false;
        var child = Case(wage, allowance);
        child.Children = "20.05.1980";
        Wrong(child).ShouldBe(["Children", "Sources[0].To", "Sources[0].HoursPerMonth", "Sources[1].DayRate"], ignoreOrder: true);
    }

    [Fact]
    public void GivenRates_AreReadWithWhereTheyAreFound()
    {
        var typed = Case();
        typed.GivenGuide = "01.01.2026: 14 000; kommunens satser\n01.07.2026 – 31.12.2026: 14 500,50; vedtak; sak 12";
        typed.GivenWage = "2026-05-01 - 2027-04-30: 480 000; tariffavtalen";
        var given = TypedCaseReader.Read(typed, Given.Today).Question!.GivenRates;
        given.GuideAmount.ShouldBe([new GivenRate(Given.Day("2026-01-01"), null, 14000, "kommunens satser"), new GivenRate(Given.Day("2026-07-01"), Given.Day("2026-12-31"), 14500.5m, "vedtak; sak 12")]);
        given.SkilledYearlyWage.ShouldHaveSingleItem().ShouldBe(new GivenRate(Given.Day("2026-05-01"), Given.Day("2027-04-30"), 480000, "tariffavtalen"));
    }

    [Theory]
    [InlineData("01.01.2026: 14 000")] // where is it found?
    [InlineData("01.01.2026: 14 000; ")]
    [InlineData("01.01.2026; 14 000: satsen")]
    [InlineData("januar: 14 000; satsen")]
    [InlineData("31.12.2026 – 01.01.2026: 14 000; satsen")]
    [InlineData("01.01.2026: mye; satsen")]
    [InlineData("01.01.2026: -1; satsen")]
    public void GivenRate_WithoutDateAmountOrOrigin_IsAnErrorOfTheField(string line)
    {
        var typed = Case();
        typed.GivenChild = line;
        Wrong(typed).ShouldBe(["GivenChild"]);
    }

    [Fact]
    public void FactsOfThePerson_AreReadAsPeopleWriteThem()
    {
        var typed = Case();
        (typed.PermitGround, typed.PermitGrantedOn, typed.LoneParent, typed.Municipality, typed.MembershipYears) = ("34", "01.05.2022", "Yes", " Alta ", "2,5");
        typed.ParentsPeriods = "01.08.2022 – 31.10.2022\n01.12.2022 –";
        typed.CouplePeriods = "2022-09-01 – 2022-09-30";
        var person = TypedCaseReader.Read(typed, Given.Today).Question!.Person;
        (person.Permit, person.LoneParent, person.Municipality, person.MembershipYears).ShouldBe((new ResidencePermit("utlendingsloven § 34", Given.Day("2022-05-01")), true, "Alta", 2.5m));
        new[] { "2022-10-31", "2022-11-30", "2030-01-01" }.Select(day => person.LivesWithParents.On(Given.Day(day))).ShouldBe([true, false, true]);
        (person.Couple.On(Given.Day("2022-09-30")), person.Couple.On(Given.Day("2022-10-01"))).ShouldBe((new Couple(false, false), null));
        typed.LoneParent = "No";
        TypedCaseReader.Read(typed, Given.Today).Question!.Person.LoneParent.ShouldBe(false);
    }

    [Theory]
    [InlineData("34", "", "PermitGround")]
    [InlineData("", "01.05.2022", "PermitGround")]
    [InlineData("34", "i mai", "PermitGrantedOn")]
    [InlineData("34", "01.05.1950", "PermitGrantedOn")]
    public void HalfAPermit_IsAnError(string ground, string on, string field)
    {
        var typed = Case();
        (typed.PermitGround, typed.PermitGrantedOn) = (ground, on);
        Wrong(typed).ShouldBe([field]);
    }

    [Fact]
    public void NewKinds_AreReadWithTheirFacts()
    {
        var programme = TypedSource.Of(IncomeKind.IntroductionBenefit, "01.08.2022", "31.12.2022");
        (programme.Goal, programme.DecidedTo) = ("Work", "30.11.2022");
        var measure = TypedSource.Of(IncomeKind.MeasureBenefit, "01.08.2022", "31.12.2022");
        measure.MeasureKind = "Vocational";
        var sickness = TypedSource.Of(IncomeKind.SicknessBenefit);
        (sickness.Months, sickness.EarnedBefore) = ("08.2022: 9 000", "No");
        var other = TypedSource.Of(IncomeKind.Other);
        (other.Name, other.Months, other.Nature) = ("Sommerjobb", "08.2022: 9 000", "Work");
        var care = TypedSource.Of(IncomeKind.ChildCareBenefit, "01.08.2022", "31.12.2022");
        (care.Costs, care.CareChildren) = ("3 000", "2");
        var wage = TypedSource.Of(IncomeKind.ApprenticeWage, "01.08.2022", "31.12.2022");
        var sources = TypedCaseReader.Read(Case(programme, measure, sickness, other, care, wage), Given.Today).Question!.Sources;
        ((IntroductionBenefit)sources[0]).ShouldSatisfyAllConditions(read => read.Goal.ShouldBe(ProgrammeGoal.Work), read => read.DecidedTo.ShouldBe(Given.Day("2022-11-30")));
        ((MeasureBenefit)sources[1]).Measure.ShouldBe(MeasureKind.Vocational);
        ((DecidedBenefit)sources[2]).ShouldSatisfyAllConditions(read => read.EarnedBeforeProgramme.ShouldBe(false), read => read.Kind.ShouldBe(IncomeKind.SicknessBenefit));
        ((OtherIncome)sources[3]).Nature.ShouldBe(IncomeNature.Work);
        ((ChildCareBenefit)sources[4]).ShouldSatisfyAllConditions(read => read.Costs.ShouldBe(3000), read => read.Children.ShouldBe(2));
        ((ApprenticeWage)sources[5]).SkilledYearlyWage.ShouldBeNull();
        care.CareChildren = "99999999";
        Wrong(Case(care)).ShouldBe(["Sources[0].CareChildren"]);
    }

    [Fact]
    public void TamperedKind_IsAnError() => Wrong(Case(new TypedSource { Kind = "ProgrammeWork" })).ShouldBe(["NewKind"]);

    [Fact]
    public void EmptyCase_NamesWhatMustBeFilledIn() => Wrong(new TypedCase()).ShouldBe(["From", "To", "Need", "BirthDate"], ignoreOrder: true);
}
