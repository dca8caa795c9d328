using Samlop.Livelihood;
using Samlop.Livelihood.Calculator;
using Samlop.Livelihood.Compare;
using Samlop.Livelihood.Sources;
using Samlop.Tests.Support;
using static Samlop.Tests.Livelihood.Given;

namespace Samlop.Tests.Livelihood.Calculator;

/// <summary>The page proposes only what the law allows for the person and the date.</summary>
[Requirement("K-20")]
public class PlanForksTest
{
    private static IReadOnlyList<Fork> Of(string from, string to, LivelihoodPerson person, params IncomeSource[] sources)
    {
        var question = new LivelihoodCase(Month(from), Month(to), 15000, person, sources) { AsOf = Today };
        return PlanForks.In(question, LivelihoodPlan.For(question, TheRates));
    }

    /// <summary>The last day of the programme that is proposed; null where none is.</summary>
    private static DateOnly? Extended(string to, params IncomeSource[] sources) =>
        Of("2022-08", to, Adult, sources).SelectMany(fork => fork.Options).SelectMany(option => option.With).OfType<IntroductionBenefit>().SingleOrDefault()?.To;

    [Fact]
    public void Programme_IsExtendedOnlyAsFarAsTheLawGoes()
    {
        Extended("2027-07", Introduction("2022-08-01", "2025-07-31")).ShouldBe(Day("2026-07-31"));
        Extended("2027-07", Introduction("2022-08-01", "2026-03-31")).ShouldBe(Day("2026-07-31"));
        Extended("2026-05", Introduction("2022-08-01", "2025-07-31")).ShouldBe(Day("2026-05-31"));
        Extended("2027-07", Introduction("2022-08-01", "2026-07-31")).ShouldBeNull();
        Extended("2031-12", Introduction("2026-02-01", "2031-01-31")).ShouldBeNull();
        Extended("2025-12", Introduction("2020-08-01", "2023-07-31", IntegrationLaw.Introduksjonsloven)).ShouldBeNull();
        Extended("2025-12", Introduction("2020-09-01", "2022-12-31", IntegrationLaw.Introduksjonsloven)).ShouldBe(Day("2023-08-31"));
    }

    [Fact]
    public void Programme_IsNotExtendedPastItsGoal()
    {
        var wage = Wage("2023-08-01", "2025-10-31", 400000, 0.3m) with { InIntroductionPlan = true };
        Extended("2027-07", Introduction("2022-08-01", "2025-07-31"), wage).ShouldBe(Day("2025-10-31"));
        Extended("2027-07", Introduction("2022-08-01", "2025-10-31"), wage).ShouldBeNull();
        Extended("2027-07", Introduction("2022-08-01", "2025-07-31") with { Goal = ProgrammeGoal.UpperSecondary }, wage).ShouldBe(Day("2026-07-31"));
    }

    [Theory]
    [InlineData("2004-01-01", false)]
    [InlineData("2003-12-31", true)]
    [InlineData("1974-09-01", false)]
    [InlineData("1974-09-02", true)]
    public void Loan_IsProposedOnlyToThoseOfAnAgeThatGetsIt(string born, bool proposed) =>
        Of("2024-09", "2025-05", Born(born)).SelectMany(fork => fork.Options).SelectMany(option => option.With).OfType<StudentFinance>().Any().ShouldBe(proposed);

    [Fact]
    public void WorkAssessmentAndTransitionalBenefit_AreNeverProposed() =>
        Of("2022-08", "2026-07", Born("1990-01-01", "2020-01-01") with { LoneParent = true }, Introduction("2022-08-01", "2023-07-31"), Wage("2024-08-01", "2026-07-31", 400000, 0.3m))
            .SelectMany(fork => fork.Options).SelectMany(option => option.With).ShouldAllBe(source => source is IntroductionBenefit || source is StudentFinance || source is ApprenticeWage);
}
