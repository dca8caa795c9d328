using Samlop.Livelihood.Sources;
using Samlop.Platform.UseCases;
using Texts = Samlop.Livelihood.Calculator.PlanText;

namespace Samlop.Livelihood.Calculator;

/// <summary>Saken slik den ble lest: the question, or what is wrong with the fields; never both.</summary>
public sealed record TypedCaseReading(LivelihoodCase? Question, IReadOnlyList<FieldError> Errors);

/// <summary>Reads what was typed in the calculator into a question for the plan. Narrower limits than the engine's: a page is for one person's path.</summary>
public static class TypedCaseReader
{
    public const int MostMonths = 120;
    public const int MostSources = 8;
    public const int MostChildren = 15;
    public const int LongestName = 60;

    public static TypedCaseReading Read(TypedCase typed)
    {
        var errors = new FieldErrors();
        var fields = new TypedFields(errors);
        var question = Question(typed, fields);
        if (!errors.Any) ProblemText.Tell(question, fields);
        return new TypedCaseReading(errors.Any ? null : question, errors.All);
    }

    private static LivelihoodCase Question(TypedCase typed, TypedFields fields)
    {
        var from = fields.Month(nameof(TypedCase.From), typed.From);
        var to = fields.Month(nameof(TypedCase.To), typed.To);
        if (from.MonthsUntil(to) >= MostMonths && from.Year > 1) fields.Wrong(nameof(TypedCase.To), nameof(Texts.Wrong_TooLong), MostMonths / 12);
        var need = fields.Number(nameof(TypedCase.Need), typed.Need);
        var person = Person(typed, fields);
        if (typed.Sources.Count > MostSources) fields.Wrong(nameof(TypedCase.NewKind), nameof(Texts.Wrong_TooManySources), MostSources);
        var sources = typed.Sources.Take(MostSources).Select((source, i) => Source(source, $"Sources[{i}].", fields)).OfType<IncomeSource>().ToList();
        return new LivelihoodCase(from, to, need, person, sources);
    }

    private static LivelihoodPerson Person(TypedCase typed, TypedFields fields)
    {
        var children = new List<DateOnly>();
        foreach (var (number, text) in fields.Lines(nameof(TypedCase.Children), typed.Children))
        {
            if (Platform.Text.NorwegianDate.TryParse(text, out var born))
            {
                children.Add(born);
                continue;
            }

            fields.Wrong(nameof(TypedCase.Children), nameof(Texts.Wrong_ChildLine), number);
            break;
        }

        if (children.Count > MostChildren) fields.Wrong(nameof(TypedCase.Children), nameof(Texts.Wrong_TooManyChildren), MostChildren);
        var couple = typed.Couple ? new Couple(typed.PartnerInProgramme, typed.CoupleHasChildren) : null;
        return new LivelihoodPerson(fields.Date(nameof(TypedCase.BirthDate), typed.BirthDate), typed.LivesWithParents, couple, children);
    }

    private static IncomeSource? Source(TypedSource typed, string path, TypedFields fields)
    {
        if (typed.KnownKind == IncomeKind.Other) return Other(typed, path, fields);
        if (typed.KnownKind is not { } kind)
        {
            fields.Wrong(nameof(TypedCase.NewKind), nameof(Texts.Wrong_Choice));
            return null;
        }

        var (from, to) = (fields.Date(path + nameof(typed.From), typed.From), fields.Date(path + nameof(typed.To), typed.To));
        return kind switch
        {
            IncomeKind.IntroductionBenefit => new IntroductionBenefit
            {
                From = from,
                To = to,
                Law = fields.Choice<IntegrationLaw>(path + nameof(typed.Law), typed.Law),
                AbsentDays = fields.WholeByMonth(path + nameof(typed.AbsentDays), typed.AbsentDays),
                AbsentHours = fields.ByMonth(path + nameof(typed.AbsentHours), typed.AbsentHours, 1, Only),
                Work = fields.ByMonth(path + nameof(typed.Work), typed.Work, 2, Work),
            },
            IncomeKind.MeasureBenefit => new MeasureBenefit { From = from, To = to, PaidDays = PaidDays(typed, path, fields), SickDays = fields.WholeByMonth(path + nameof(typed.SickDays), typed.SickDays) },
            IncomeKind.QualificationBenefit => new QualificationBenefit { From = from, To = to, PaidDays = PaidDays(typed, path, fields), Work = fields.ByMonth(path + nameof(typed.Work), typed.Work, 2, Work) },
            IncomeKind.WorkAssessmentAllowance => new WorkAssessmentAllowance
            {
                From = from,
                To = to,
                Minimum = typed.Minimum,
                DayRate = string.IsNullOrWhiteSpace(typed.DayRate) ? null : fields.Number(path + nameof(typed.DayRate), typed.DayRate),
                PaidDays = PaidDays(typed, path, fields),
            },
            IncomeKind.TransitionalBenefit => new TransitionalBenefit { From = from, To = to, YearlyIncome = fields.Number(path + nameof(typed.YearlyIncome), typed.YearlyIncome, 0) },
            IncomeKind.ApprenticeWage => Wage(typed, path, fields, from, to),
            IncomeKind.StudentFinance => new StudentFinance { From = from, To = to, Loan = typed.Loan },
            IncomeKind.SocialAssistance => new SocialAssistance
            {
                From = from,
                To = to,
                Household = fields.Choice<Household>(path + nameof(typed.Household), typed.Household),
                Housing = fields.Number(path + nameof(typed.Housing), typed.Housing, 0),
            },
            IncomeKind.ChildBenefit => new ChildBenefit { From = from, To = to },
            _ => throw new ArgumentOutOfRangeException(nameof(typed), kind, "Not offered."),
        };
    }

    private static ApprenticeWage Wage(TypedSource typed, string path, TypedFields fields, DateOnly from, DateOnly to)
    {
        var steps = TypedFields.Numbers(typed.Steps);
        if (steps is null || steps.Any(step => step is < 0 or > 100)) fields.Wrong(path + nameof(typed.Steps), nameof(Texts.Wrong_Steps));
        return new ApprenticeWage
        {
            From = from,
            To = to,
            SkilledYearlyWage = fields.Number(path + nameof(typed.SkilledYearlyWage), typed.SkilledYearlyWage),
            Steps = [.. (steps ?? []).Select(step => step / 100)],
            InIntroductionPlan = typed.InIntroductionPlan,
            HoursPerMonth = fields.Number(path + nameof(typed.HoursPerMonth), typed.HoursPerMonth, ApprenticeWage.FullTimeHours),
        };
    }

    private static OtherIncome Other(TypedSource typed, string path, TypedFields fields)
    {
        var months = fields.ByMonth(path + nameof(typed.Months), typed.Months, 1, Only);
        if (string.IsNullOrWhiteSpace(typed.Months)) fields.Wrong(path + nameof(typed.Months), nameof(Texts.Wrong_LinesEmpty));
        var name = (typed.Name ?? "").Trim();
        if (name.Length is 0 or > LongestName) fields.Wrong(path + nameof(typed.Name), nameof(Texts.Wrong_Name), LongestName);
        return new OtherIncome { Name = name, Months = months };
    }

    private static Dictionary<Platform.Time.YearMonth, int> PaidDays(TypedSource typed, string path, TypedFields fields) => fields.WholeByMonth(path + nameof(typed.PaidDays), typed.PaidDays);

    private static decimal Only(IReadOnlyList<decimal> values) => values[0];

    private static PaidWork Work(IReadOnlyList<decimal> values) => new(values[0], values[1]);
}
