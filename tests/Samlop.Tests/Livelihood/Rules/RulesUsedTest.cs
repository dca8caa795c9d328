using Samlop.Livelihood;
using Samlop.Livelihood.Rates;
using Samlop.Livelihood.Rules;
using Samlop.Livelihood.Sources;
using static Samlop.Tests.Livelihood.Given;

namespace Samlop.Tests.Livelihood.Rules;

/// <summary>Which rules a plan shows: those of its kinds, in force in its months, whose facts the case has.</summary>
public class RulesUsedTest
{
    private const string From = "2024-08-01";
    private const string To = "2024-10-31";

    private static readonly RuleDescription Rule = new()
    {
        Code = "x",
        Kind = IncomeKind.ChildBenefit,
        Law = "l",
        Certainty = RateCertainty.Verified,
        Title = new RuleText("b", "n", "e"),
        Text = new RuleText("b", "n", "e"),
    };

    private static LivelihoodCase With(LivelihoodPerson person, params IncomeSource[] sources) =>
        new(Month("2024-08"), Month("2024-10"), 0, person, [ChildBenefit(From, "2024-09-30"), .. sources]) { AsOf = Today };

    private static bool IsUsed(RuleDescription rule, LivelihoodCase question) => rule.IsUsedIn(question, LivelihoodPlan.For(question, TheRates));

    public static TheoryData<RuleFact, string> Facts => new()
    {
        { RuleFact.Under25, "under25" }, { RuleFact.Couple, "couple" }, { RuleFact.Couple, "coupleLater" }, { RuleFact.LoneParent, "loneParent" },
        { RuleFact.Children, "child" }, { RuleFact.Municipality, "municipality" }, { RuleFact.Section34, "section34" },
        { RuleFact.Integreringsloven, "programme" }, { RuleFact.Introduksjonsloven, "oldProgramme" },
        { RuleFact.Work, "apprentice" }, { RuleFact.Work, "workInProgramme" }, { RuleFact.Work, "workInQualification" },
        { RuleFact.Absence, "absentDays" }, { RuleFact.Absence, "absentHours" }, { RuleFact.Absence, "sickDays" },
        { RuleFact.OtherBenefits, "allowance" }, { RuleFact.OtherBenefits, "transitional" }, { RuleFact.OtherBenefits, "decided" },
        { RuleFact.Loan, "loan" },
    };

    private static LivelihoodCase Case(string with)
    {
        var programme = Introduction(From, To);
        return with switch
        {
            "under25" => With(Born("2000-01-01")),
            "couple" => With(Adult with { Couple = new Couple(false, false) }),
            "coupleLater" => With(Adult with { Couple = new ByPeriod<Couple?>(null, [(new(Day("2024-09-01"), Day(To)), new Couple(false, false))]) }),
            "loneParent" => With(Adult with { LoneParent = true }),
            "child" => With(Born("1990-03-14", "2015-01-01")),
            "municipality" => With(Adult with { Municipality = "Alta" }),
            "section34" => With(Adult with { Permit = new ResidencePermit("utlendingsloven § 34", Day("2022-05-01")) }),
            "section28" => With(Adult with { Permit = new ResidencePermit("utlendingsloven § 28", Day("2022-05-01")) }),
            "notAlone" => With(Adult with { LoneParent = false }),
            "programme" => With(Adult, programme),
            "oldProgramme" => With(Adult, Introduction(From, To, IntegrationLaw.Introduksjonsloven)),
            "qualification" => With(Adult, Qualification(From, To)),
            "measure" => With(Adult, Measure(From, To)),
            "apprentice" => With(Adult, Wage(From, To, 400000, 0.3m)),
            "workInProgramme" => With(Adult, programme with { Work = In("2024-09", new PaidWork(10, 2000)) }),
            "workInQualification" => With(Adult, Qualification(From, To) with { Work = In("2024-09", new PaidWork(10, 2000)) }),
            "absentDays" => With(Adult, programme with { AbsentDays = In("2024-09", 2) }),
            "absentHours" => With(Adult, programme with { AbsentHours = In("2024-09", 2m) }),
            "sickDays" => With(Adult, Measure(From, To) with { SickDays = In("2024-09", 2) }),
            "allowance" => With(Adult, Allowance(From, To)),
            "transitional" => With(Adult, Transitional(From, To)),
            "decided" => With(Adult, new DecidedBenefit(IncomeKind.SicknessBenefit) { Months = In("2024-09", 500m) }),
            "loan" => With(Adult, Loan(From, To)),
            "noLoan" => With(Adult, Loan(From, To, loan: false)),
            _ => With(Adult),
        };
    }

    [Theory, MemberData(nameof(Facts))]
    public void ARuleOfAFact_IsUsedInACaseThatHasIt(RuleFact fact, string with) => IsUsed(Rule with { When = [fact] }, Case(with)).ShouldBeTrue();

    [Theory]
    [InlineData("nothing")]
    [InlineData("section28", RuleFact.Section34)]
    [InlineData("notAlone", RuleFact.LoneParent)]
    [InlineData("programme", RuleFact.Introduksjonsloven, RuleFact.Work, RuleFact.Absence, RuleFact.OtherBenefits)]
    [InlineData("oldProgramme", RuleFact.Integreringsloven)]
    [InlineData("qualification", RuleFact.Work)]
    [InlineData("measure", RuleFact.Absence)]
    [InlineData("noLoan", RuleFact.Loan)]
    public void ARuleOfAFact_IsNotUsedInACaseWithoutIt(string with, params RuleFact[] facts)
    {
        foreach (var fact in facts.Length == 0 ? Enum.GetValues<RuleFact>() : facts) IsUsed(Rule with { When = [fact] }, Case(with)).ShouldBeFalse($"{fact}");
    }

    [Fact]
    public void ARuleOfSeveralFacts_NeedsThemAll()
    {
        IsUsed(Rule with { When = [RuleFact.Children, RuleFact.Loan] }, Case("loan")).ShouldBeFalse();
        IsUsed(Rule with { When = [RuleFact.Children, RuleFact.Loan] }, With(Born("1990-03-14", "2015-01-01"), Loan(From, To))).ShouldBeTrue();
    }

    [Theory]
    [InlineData(null, null, true)]
    [InlineData("2024-10-31", null, true)]
    [InlineData("2024-11-01", null, false)]
    [InlineData(null, "2024-08-01", true)]
    [InlineData(null, "2024-07-31", false)]
    [InlineData("2024-09-01", "2024-09-30", true)]
    public void ARule_IsUsedWhereItIsInForceInSomeMonthOfThePlan(string? from, string? to, bool used) =>
        IsUsed(Rule with { From = from is null ? null : Day(from), To = to is null ? null : Day(to) }, Case("child")).ShouldBe(used);

    [Fact]
    public void ARule_IsUsedWhereItsKindIsInSomeMonth()
    {
        // The child benefit ends before the last month, and the loan is there too.
        IsUsed(Rule, Case("loan")).ShouldBeTrue();
        IsUsed(Rule with { Kind = IncomeKind.MeasureBenefit }, Case("loan")).ShouldBeFalse();
    }

    [Theory]
    [InlineData("uk", "u")]
    [InlineData("ar", "a")]
    [InlineData("nb", "b")]
    public void Text_IsInTheParticipantsLanguage_WhereItIsWritten(string language, string expected) => new RuleText("b", "n", "e", "u", "a").In(language).ShouldBe(expected);

    [Fact]
    public void Text_ThatIsNotWrittenInArabic_IsInBokmål() => new RuleText("b", "n", "e", "u").In("ar").ShouldBe("b");
}
