using Samlop.Livelihood;
using Samlop.Livelihood.Rates;
using Samlop.Livelihood.Sources;
using Samlop.Platform.Time;

namespace Samlop.Tests.Livelihood;

/// <summary>Short ways to say who the person is, what there is to live on and what the plan answers.</summary>
internal static class Given
{
    public static LivelihoodPerson Adult { get; } = new(Day("1990-03-14"), false, null, []);

    /// <summary>The day the known answers hold.</summary>
    public static DateOnly Today { get; } = new(2026, 11, 25);

    public static LivelihoodRates TheRates => LivelihoodRates.Current;

    public static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    public static YearMonth Month(string month) => YearMonth.TryParse(month, out var read) ? read : throw new ArgumentException(month);

    public static LivelihoodPerson Born(string day, params string[] children) => new(Day(day), false, null, [.. children.Select(Day)]);

    public static IntroductionBenefit Introduction(string from, string to, IntegrationLaw law = IntegrationLaw.Integreringsloven) => new() { Law = law, From = Day(from), To = Day(to) };

    /// <summary>A programme that began half a year before the month and runs a year and a half after it: well within every longest time.</summary>
    public static IntroductionBenefit ProgrammeAround(string month, IntegrationLaw law = IntegrationLaw.Integreringsloven) =>
        new() { Law = law, From = Month(month).Plus(-6).FirstDay, To = Month(month).Plus(17).LastDay };

    public static MeasureBenefit Measure(string from, string to) => new() { From = Day(from), To = Day(to) };

    public static QualificationBenefit Qualification(string from, string to) => new() { From = Day(from), To = Day(to) };

    public static WorkAssessmentAllowance Allowance(string from, string to, decimal? dayRate = null) => new() { From = Day(from), To = Day(to), Minimum = dayRate is null, DayRate = dayRate };

    public static TransitionalBenefit Transitional(string from, string to, decimal income = 0) => new() { From = Day(from), To = Day(to), YearlyIncome = income };

    public static ApprenticeWage Wage(string from, string to, decimal skilled, params decimal[] steps) => new() { From = Day(from), To = Day(to), SkilledYearlyWage = skilled, Steps = steps };

    public static StudentFinance Loan(string from, string to, bool loan = true) => new() { From = Day(from), To = Day(to), Loan = loan };

    public static SocialAssistance Assistance(string from, string to, Household household, decimal housing = 0) => new() { From = Day(from), To = Day(to), Household = household, Housing = housing };

    public static ChildBenefit ChildBenefit(string from, string to) => new() { From = Day(from), To = Day(to) };

    public static OtherIncome Other(string month, decimal amount) => new() { Name = "Sommerjobb", Months = new Dictionary<YearMonth, decimal> { [Month(month)] = amount } };

    public static LivelihoodPlan Plan(string from, string to, decimal need, LivelihoodPerson person, params IncomeSource[] sources) =>
        LivelihoodPlan.For(new LivelihoodCase(Month(from), Month(to), need, person, sources) { AsOf = Today }, TheRates);

    /// <summary>The plan of one month, with a need of 17 000.</summary>
    public static LivelihoodPlan Plan(string month, LivelihoodPerson person, params IncomeSource[] sources) => Plan(month, month, 17000, person, sources);

    public static IncomeLine Line(this LivelihoodPlan plan, IncomeKind kind) => plan.Months.ShouldHaveSingleItem().Lines.Where(line => line.Kind == kind).ShouldHaveSingleItem();

    public static decimal Amount(this LivelihoodPlan plan, IncomeKind kind) => plan.Line(kind).Amount;

    /// <summary>What the plan says but for the conditions of each source.</summary>
    public static IReadOnlyList<LivelihoodMessage> Told(this LivelihoodPlan plan) =>
        [.. plan.Messages.Where(message => message.About is not ("NotAsked" or "Length" or "Condition" or "UnknownBenefit"))];

    public static PlanMonth Only(this LivelihoodPlan plan) => plan.Months.ShouldHaveSingleItem();

    public static Dictionary<YearMonth, T> In<T>(string month, T value) => new() { [Month(month)] = value };
}
