using Samlop.Livelihood;
using Samlop.Livelihood.Calculator;
using Samlop.Livelihood.Sources;

namespace Samlop.Tests.Livelihood.Calculator;

public class TypedCaseReaderTests
{
    private static TypedCase Case(params TypedSource[] sources) =>
        new() { From = "2022-08", To = "desember 2022", Need = "17 000", BirthDate = "14.03.1990", Sources = [.. sources] };

    private static string[] Wrong(TypedCase typed) => [.. TypedCaseReader.Read(typed).Errors.Select(error => error.Field)];

    [Fact]
    public void LinesByMonth_AreRead_SingleAndAsARange()
    {
        var source = TypedSource.Of(IncomeKind.IntroductionBenefit, "01.08.2022", "31.12.2022");
        source.AbsentDays = "11.2022: 3";
        source.Work = "september 2022 – 10.2022: 80,5 ; 14 000";
        var read = (IntroductionBenefit)TypedCaseReader.Read(Case(source)).Question!.Sources[0];
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
        Wrong(Case([.. Enumerable.Repeat(TypedSource.Of(IncomeKind.ChildBenefit, "01.08.2022", "31.12.2022"), 9)])).ShouldBe(["NewKind"]);

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
    public void TamperedKind_IsAnError() => Wrong(Case(new TypedSource { Kind = "UnemploymentBenefit" })).ShouldBe(["NewKind"]);

    [Fact]
    public void EmptyCase_NamesWhatMustBeFilledIn() => Wrong(new TypedCase()).ShouldBe(["From", "To", "Need", "BirthDate"], ignoreOrder: true);
}
