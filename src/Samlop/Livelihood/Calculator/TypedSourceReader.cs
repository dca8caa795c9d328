using Samlop.Livelihood.Sources;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Texts = Samlop.Livelihood.Calculator.PlanText;

namespace Samlop.Livelihood.Calculator;

/// <summary>Reads one typed source, by its kind.</summary>
internal static class TypedSourceReader
{
    /// <summary>The source; null where its kind is not one that can be entered.</summary>
    public static IncomeSource? Read(TypedSource typed, string path, TypedFields fields)
    {
        if (typed.KnownKind is not { } kind)
        {
            fields.Wrong(nameof(TypedCase.NewKind), Platform.Text.Phrase.In<CommonText>(nameof(CommonText.Error_Choice)));
            return null;
        }

        if (kind == IncomeKind.Other) return Other(typed, path, fields);
        if (TypedSource.IsByMonth(kind)) return new DecidedBenefit(kind)
        {
            Months = Months(typed, path, fields),
            EarnedBeforeProgramme = TypedFields.YesOrNo(typed.EarnedBefore),
        };
        var (from, to) = (fields.Date(path + nameof(typed.From), typed.From), fields.Date(path + nameof(typed.To), typed.To));
        var source = Source(typed, kind, from, to, path, fields);
        return string.IsNullOrWhiteSpace(typed.DecidedTo) ? source
            : source with { DecidedTo = fields.Date(path + nameof(typed.DecidedTo), typed.DecidedTo) };
    }

    private static PeriodSource Source(TypedSource typed, IncomeKind kind, DateOnly from, DateOnly to, string path, TypedFields fields) =>
        kind switch
        {
            IncomeKind.IntroductionBenefit => new IntroductionBenefit
            {
                From = from,
                To = to,
                Law = fields.Choice<IntegrationLaw>(path + nameof(typed.Law), typed.Law),
                Goal = string.IsNullOrEmpty(typed.Goal) ? ProgrammeGoal.TradeCertificate
                    : fields.Choice<ProgrammeGoal>(path + nameof(typed.Goal), typed.Goal),
                AbsentDays = fields.WholeByMonth(path + nameof(typed.AbsentDays), typed.AbsentDays),
                AbsentHours = fields.ByMonth(path + nameof(typed.AbsentHours), typed.AbsentHours, 1, Only),
                Work = fields.ByMonth(path + nameof(typed.Work), typed.Work, 2, Work),
            },
            IncomeKind.MeasureBenefit => new MeasureBenefit
            {
                From = from,
                To = to,
                Measure = string.IsNullOrEmpty(typed.MeasureKind) ? null
                    : fields.Choice<MeasureKind>(path + nameof(typed.MeasureKind), typed.MeasureKind),
                PaidDays = PaidDays(typed, path, fields),
                SickDays = fields.WholeByMonth(path + nameof(typed.SickDays), typed.SickDays),
            },
            IncomeKind.QualificationBenefit =>
                new QualificationBenefit
                {
                    From = from,
                    To = to,
                    PaidDays = PaidDays(typed, path, fields),
                    Work = fields.ByMonth(path + nameof(typed.Work), typed.Work, 2, Work),
                },
            IncomeKind.WorkAssessmentAllowance => new WorkAssessmentAllowance
            {
                From = from,
                To = to,
                Minimum = typed.Minimum,
                DayRate = string.IsNullOrWhiteSpace(typed.DayRate) ? null : fields.Number(path + nameof(typed.DayRate), typed.DayRate),
                PaidDays = PaidDays(typed, path, fields),
            },
            IncomeKind.TransitionalBenefit =>
                new TransitionalBenefit
                {
                    From = from,
                    To = to,
                    YearlyIncome = fields.Number(path + nameof(typed.YearlyIncome), typed.YearlyIncome, 0),
                },
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
            IncomeKind.ChildCareBenefit => new ChildCareBenefit
            {
                From = from,
                To = to,
                Costs = fields.Number(path + nameof(typed.Costs), typed.Costs),
                Children = (int)Math.Min(Limits.Children + 1, fields.Number(path + nameof(typed.CareChildren), typed.CareChildren, 1)),
            },
            IncomeKind.LearningMaterials => new LearningMaterials { From = from, To = to },
            IncomeKind.StudyHousing =>
                new StudyHousing { From = from, To = to, Costs = fields.Number(path + nameof(typed.Costs), typed.Costs) },
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Not offered."),
        };

    private static ApprenticeWage Wage(TypedSource typed, string path, TypedFields fields, DateOnly from, DateOnly to)
    {
        var steps = TypedFields.Numbers(typed.Steps);
        if (steps is null || steps.Any(step => step is < 0 or > 100)) fields.Wrong(path + nameof(typed.Steps), nameof(Texts.Wrong_Steps));
        return new ApprenticeWage
        {
            From = from,
            To = to,
            SkilledYearlyWage = string.IsNullOrWhiteSpace(typed.SkilledYearlyWage) ? null
                : fields.Number(path + nameof(typed.SkilledYearlyWage), typed.SkilledYearlyWage),
            Steps = [.. (steps ?? []).Select(step => step / 100)],
            InIntroductionPlan = typed.InIntroductionPlan,
            HoursPerMonth = fields.Number(path + nameof(typed.HoursPerMonth), typed.HoursPerMonth, ApprenticeWage.FullTimeHours),
        };
    }

    private static OtherIncome Other(TypedSource typed, string path, TypedFields fields)
    {
        var months = Months(typed, path, fields);
        var name = (typed.Name ?? "").Trim();
        if (name.Length is 0 or > TypedCaseReader.LongestName) fields.Wrong(path + nameof(typed.Name), nameof(Texts.Wrong_Name),
            TypedCaseReader.LongestName);
        var nature = string.IsNullOrEmpty(typed.Nature) ? (IncomeNature?)null
            : fields.Choice<IncomeNature>(path + nameof(typed.Nature), typed.Nature);
        return new OtherIncome { Name = name, Nature = nature, Months = months };
    }

    private static Dictionary<YearMonth, decimal> Months(TypedSource typed, string path, TypedFields fields)
    {
        var months = fields.ByMonth(path + nameof(typed.Months), typed.Months, 1, Only);
        if (string.IsNullOrWhiteSpace(typed.Months)) fields.Wrong(path + nameof(typed.Months), nameof(Texts.Wrong_LinesEmpty));
        return months;
    }

    private static Dictionary<YearMonth, int> PaidDays(TypedSource typed, string path, TypedFields fields) =>
        fields.WholeByMonth(path + nameof(typed.PaidDays), typed.PaidDays);

    private static decimal Only(IReadOnlyList<decimal> values) => values[0];

    private static PaidWork Work(IReadOnlyList<decimal> values) => new(values[0], values[1]);
}
