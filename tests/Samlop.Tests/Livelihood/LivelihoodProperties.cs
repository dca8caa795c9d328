using FsCheck;
using FsCheck.Fluent;
using Samlop.Livelihood;
using Samlop.Livelihood.Sources;
using Samlop.Platform.Time;
using Samlop.Tests.Support;
using static Samlop.Tests.Livelihood.Given;

namespace Samlop.Tests.Livelihood;

/// <summary>What holds for every plan. Where an exclusion or a rule of law makes an exception, the property says so.</summary>
[Requirement("K-20")]
public class LivelihoodProperties
{
    private static readonly DateOnly FirstDay = Day("2022-01-01");

    private static readonly Gen<DateOnly> AnyDay = Gen.Choose(0, (365 * 4) + 300).Select(FirstDay.AddDays);

    private static readonly Gen<Period> AnyPeriod = AnyDay.SelectMany(_ => Gen.Choose(0, 900), (from, days) => new Period(from, from.AddDays(days)));

    private static readonly Gen<LivelihoodPerson> AnyPerson =
        from born in Gen.Choose(0, 365 * 22)
        from parents in Gen.Elements(true, false)
        from couple in Gen.Elements(null, new Couple(true, false), new Couple(true, true), new Couple(false, false))
        from count in Gen.Choose(0, 3)
        from children in Gen.Choose(0, 365 * 20).Select(days => Day("2006-01-01").AddDays(days)).ListOf(count)
        select new LivelihoodPerson(Day("1984-01-01").AddDays(born), parents, couple, [.. children]);

    private static readonly Gen<IncomeSource> AnySource =
        from period in AnyPeriod
        from which in Gen.Choose(0, 9)
        from number in Gen.Choose(0, 40000)
        select Source(which, period, number);

    private static readonly Gen<LivelihoodCase> AnyCase =
        from person in AnyPerson
        from count in Gen.Choose(1, 6)
        from sources in AnySource.ListOf(count)
        from start in Gen.Choose(0, 40)
        from length in Gen.Choose(0, 14)
        from need in Gen.Choose(0, 30000)
        let first = Month("2022-01").Plus(start)
        select new LivelihoodCase(first, first.Plus(length), need, person, [.. sources]) { AsOf = Today };

    private static IncomeSource Source(int which, Period period, int number) => which switch
    {
        0 => new IntroductionBenefit { Law = IntegrationLaw.Integreringsloven, From = period.From, To = period.To },
        1 => new IntroductionBenefit { Law = IntegrationLaw.Introduksjonsloven, From = period.From, To = period.To },
        2 => new MeasureBenefit { From = period.From, To = period.To },
        3 => new QualificationBenefit { From = period.From, To = period.To },
        4 => new WorkAssessmentAllowance { From = period.From, To = period.To, Minimum = number % 2 == 0, DayRate = number / 40m },
        5 => new TransitionalBenefit { From = period.From, To = period.To, YearlyIncome = number * 10 },
        6 => new ApprenticeWage { From = period.From, To = period.To, SkilledYearlyWage = number * 12, Steps = [0.3m, 0.4m, 0.5m, 0.8m], InIntroductionPlan = number % 2 == 0, HoursPerMonth = number / 250m },
        7 => new StudentFinance { From = period.From, To = period.To, Loan = number % 3 != 0 },
        8 => new SocialAssistance { From = period.From, To = period.To, Household = (Household)(number % 3), Housing = number / 4 },
        _ => new ChildBenefit { From = period.From, To = period.To },
    };

    private static LivelihoodPlan Plan(LivelihoodCase question) => LivelihoodPlan.For(question, TheRates);

    private static void Holds<T>(Gen<T> any, Func<T, bool> property, int tests = 500) =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(tests), Prop.ForAll(any.ToArbitrary(), property));

    [Fact]
    public void EveryMonth_AddsUp() => Holds(AnyCase, question => Plan(question).Months.All(month =>
        month.Income == month.Lines.Where(line => line.Kind != IncomeKind.StudentFinance).Sum(line => line.Amount)
        && month.Loan == month.Lines.Where(line => line.Kind == IncomeKind.StudentFinance).Sum(line => line.Amount)
        && month.Short == Math.Max(0, question.MonthlyNeed - month.Income)
        && month.Lines.All(line => line.Amount >= 0 && line.Amount == Math.Round(line.Amount, 2))
        && (month.Status != MonthStatus.Covered || month.Short == 0)
        && (month.Status != MonthStatus.CoveredWithLoan || (month.Short > 0 && month.Income + month.Loan >= question.MonthlyNeed))
        && (month.Status != MonthStatus.Short || month.Income + month.Loan < question.MonthlyNeed)));

    [Fact]
    public void FirstUncovered_IsTheFirstMonthThatIsNotCovered() => Holds(AnyCase, question =>
    {
        var plan = Plan(question);
        var first = plan.Months.TakeWhile(month => month.Status is MonthStatus.Covered or MonthStatus.CoveredWithLoan).Count();
        return plan.FirstUncovered == (first == plan.Months.Count ? null : plan.Months[first].Month);
    });

    [Fact]
    public void NotComputable_IsSaidExactlyWhereARateIsMissing() => Holds(AnyCase, question =>
    {
        var plan = Plan(question);
        var said = plan.Messages.Where(message => message.Code == "RateMissing").Select(message => message.Month).ToHashSet();
        return plan.Months.All(month => month.Status == MonthStatus.NotComputable == said.Contains(month.Month));
    });

    [Fact]
    public void OrderOfSources_DoesNotMatter() => Holds(AnyCase.SelectMany(question => Gen.Shuffle(question.Sources.ToArray()), (question, shuffled) => (question, shuffled)), pair =>
    {
        var one = Plan(pair.question);
        var other = Plan(pair.question with { Sources = pair.shuffled });
        return one.Months.Zip(other.Months).All(months => months.First.Status == months.Second.Status && months.First.Income == months.Second.Income && months.First.Loan == months.Second.Loan
                && months.First.Lines.Select(line => (line.Kind, line.Amount)).Order().SequenceEqual(months.Second.Lines.Select(line => (line.Kind, line.Amount)).Order()))
            && one.Messages.Select(message => (message.Month, message.Code)).Order().SequenceEqual(other.Messages.Select(message => (message.Month, message.Code)).Order());
    });

    /// <summary>
    /// A month may become not computable, since a supplement's rate can be missing. A line may round a cent down while another rounds up.
    /// Each benefit once: the same benefit entered twice is to be clarified, and another would reduce it twice.
    /// </summary>
    [Fact]
    public void OneMoreChild_NeverLowersAMonth() => Holds(AnyCase.SelectMany(_ => AnyDay, (question, born) => (question, born)), pair =>
    {
        var question = pair.question with { Sources = [.. pair.question.Sources.DistinctBy(source => source.Kind)] };
        var person = question.Person;
        var more = Plan(question with { Person = person with { ChildrenBirthDates = [.. person.ChildrenBirthDates, pair.born] } });
        return Plan(question).Months.Zip(more.Months).All(months => months.Second.Status == MonthStatus.NotComputable || months.Second.Income >= months.First.Income - 0.02m);
    });

    /// <summary>
    /// A source on its own: together, a longer source may exclude another (a conflict), reduce it, or be without a rate in the months added.
    /// </summary>
    [Fact]
    public void ALongerPeriod_NeverUncoversAMonth_OfASourceOnItsOwn() => Holds(
        AnyCase.SelectMany(_ => AnySource, (question, source) => (question, source)).SelectMany(_ => Gen.Choose(1, 200), (pair, days) => (pair.question, pair.source, days)), triple =>
        {
            if (triple.source is not PeriodSource source) return true;
            var longer = source with { To = source.To.AddDays(triple.days) };
            var before = Plan(triple.question with { Sources = [source] });
            var after = Plan(triple.question with { Sources = [longer] });
            return before.Months.Zip(after.Months).All(months =>
                months.Second.Status == MonthStatus.NotComputable
                || (months.Second.Income >= months.First.Income && months.Second.Loan >= months.First.Loan && (months.Second.IsCovered || !months.First.IsCovered)));
        });

    /// <summary>
    /// The introduction benefit is left out: a part of a month counts thirtieths, so that two parts of a month of 31 days are 31/30 of it.
    /// In a month of thirty days its parts add up too.
    /// </summary>
    [Fact]
    public void PartsOfAMonth_AddUp() => Holds(
        from person in AnyPerson
        from start in Gen.Choose(0, 40)
        from which in Gen.Choose(0, 9)
        from number in Gen.Choose(0, 40000)
        from day in Gen.Choose(2, 28)
        select (person with { Couple = null }, Month("2022-01").Plus(start), which, number, day),
        parts =>
        {
            var (person, month, which, number, day) = parts;
            if (which <= 1 && month.LastDay.Day != 30) return true;
            var cut = new DateOnly(month.Year, month.Month, day);
            var whole = OneMonth(person, month, Source(which, Period.Of(month), number));
            var halves = OneMonth(person, month, Source(which, new Period(month.FirstDay, cut.AddDays(-1)), number), Source(which, new Period(cut, month.LastDay), number));
            return whole.Status == halves.Status && Math.Abs(whole.Income + whole.Loan - halves.Income - halves.Loan) <= 0.011m;
        });

    [Fact]
    public void EverySource_OfTheMonthGivesAtMostItsWholeMonth() => Holds(
        from person in AnyPerson
        from start in Gen.Choose(0, 40)
        from which in Gen.Choose(0, 9)
        from first in Gen.Choose(1, 28)
        from last in Gen.Choose(1, 28)
        select (person, Month("2022-01").Plus(start), which, Math.Min(first, last), Math.Max(first, last)),
        part =>
        {
            var (person, month, which, first, last) = part;
            var whole = OneMonth(person, month, Source(which, Period.Of(month), 20000));
            var some = OneMonth(person, month, Source(which, new Period(new DateOnly(month.Year, month.Month, first), new DateOnly(month.Year, month.Month, last)), 20000));
            return whole.Status == MonthStatus.NotComputable || some.Income <= whole.Income + 0.01m;
        });

    private static PlanMonth OneMonth(LivelihoodPerson person, YearMonth month, params IncomeSource[] sources) => Plan(new LivelihoodCase(month, month, 0, person, sources) { AsOf = Today }).Months[0];
}
