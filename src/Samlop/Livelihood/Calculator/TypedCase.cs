namespace Samlop.Livelihood.Calculator;

/// <summary>Det som er skrevet i kalkulatoren: everything as text, and all of it in the form; nothing is kept on the server.</summary>
public sealed class TypedCase
{
    public string? From { get; set; }

    public string? To { get; set; }

    public string? Need { get; set; }

    public string? BirthDate { get; set; }

    public bool LivesWithParents { get; set; }

    /// <summary>Periods with parents, one on each line: <c>01.08.2022 – 31.07.2024</c>; empty for the whole plan.</summary>
    public string? ParentsPeriods { get; set; }

    /// <summary>Married or living with a partner.</summary>
    public bool Couple { get; set; }

    public bool PartnerInProgramme { get; set; }

    public bool CoupleHasChildren { get; set; }

    /// <summary>Periods as one of a couple, as <see cref="ParentsPeriods"/>.</summary>
    public string? CouplePeriods { get; set; }

    /// <summary><c>Yes</c>, <c>No</c>, or empty where it is not known.</summary>
    public string? LoneParent { get; set; }

    public string? PermitGround { get; set; }

    public string? PermitGrantedOn { get; set; }

    public string? Municipality { get; set; }

    public string? MembershipYears { get; set; }

    /// <summary>Rates that the typist knows, one on each line: <c>01.01.2026: 14 000; kommunens satser</c>. So are the three that
    /// follow.</summary>
    public string? GivenGuide { get; set; }

    public string? GivenLoan { get; set; }

    public string? GivenChild { get; set; }

    public string? GivenWage { get; set; }

    /// <summary>Birth dates, one on each line.</summary>
    public string? Children { get; set; }

    // What was carried or saved may hold anything.
    public IList<TypedSource> Sources { get; set => field = value?.OfType<TypedSource>().ToList() ?? []; } = [];

    /// <summary>The kind chosen for the next source.</summary>
    public string? NewKind { get; set; }

    /// <summary>The button that was pressed: <c>add</c>, <c>remove-2</c>, <c>example-cliff</c>; empty asks for the plan.</summary>
    public string? Do { get; set; }
}

/// <summary>En inntektskilde slik den er skrevet. The kind says which of the fields it has; the others stay empty.</summary>
public sealed class TypedSource
{
    public string? Kind { get; set; }

    public string? From { get; set; }

    public string? To { get; set; }

    public string? Law { get; set; }

    public string? Goal { get; set; }

    /// <summary>The last day of the decision.</summary>
    public string? DecidedTo { get; set; }

    public string? MeasureKind { get; set; }

    /// <summary><c>Yes</c>, <c>No</c>, or empty where it is not known.</summary>
    public string? EarnedBefore { get; set; }

    public string? Nature { get; set; }

    public string? Costs { get; set; }

    public string? CareChildren { get; set; }

    /// <summary>By month, one on each line: <c>11.2022: 3</c>. So are the other fields by month.</summary>
    public string? AbsentDays { get; set; }

    public string? AbsentHours { get; set; }

    /// <summary>Hours and pay: <c>09.2025: 80; 14 000</c>.</summary>
    public string? Work { get; set; }

    public string? PaidDays { get; set; }

    public string? SickDays { get; set; }

    public bool Minimum { get; set; }

    public string? DayRate { get; set; }

    public string? YearlyIncome { get; set; }

    public string? SkilledYearlyWage { get; set; }

    /// <summary>Per cent for each half-year: <c>30; 40; 50; 80</c>.</summary>
    public string? Steps { get; set; }

    public bool InIntroductionPlan { get; set; }

    public string? HoursPerMonth { get; set; }

    public bool Loan { get; set; }

    public string? Household { get; set; }

    public string? Housing { get; set; }

    public string? Name { get; set; }

    public string? Months { get; set; }

    /// <summary>The kind as it is known; null where the form was tampered with.</summary>
    public IncomeKind? KnownKind => Enum.TryParse<IncomeKind>(Kind, out var kind) && Offered.Contains(kind) ? kind : null;

    /// <summary>The kinds a person can enter: pay for work stands with its programme.</summary>
    public static IReadOnlyList<IncomeKind> Offered { get; } =
        [.. Enum.GetValues<IncomeKind>().Where(kind => kind != IncomeKind.ProgrammeWork)];

    /// <summary>Amounts by month instead of a period.</summary>
    public static bool IsByMonth(IncomeKind kind) => kind == IncomeKind.Other || Sources.DecidedBenefit.Kinds.Contains(kind);

    /// <summary>A new source as it first stands in the form.</summary>
    public static TypedSource Of(IncomeKind kind, string? from = null, string? to = null) => new()
    {
        Kind = kind.ToString(),
        From = from,
        To = to,
        Law = kind == IncomeKind.IntroductionBenefit ? nameof(Sources.IntegrationLaw.Integreringsloven) : null,
        Goal = kind == IncomeKind.IntroductionBenefit ? nameof(Sources.ProgrammeGoal.TradeCertificate) : null,
        Minimum = kind == IncomeKind.WorkAssessmentAllowance,
        Loan = kind == IncomeKind.StudentFinance,
        Steps = kind == IncomeKind.ApprenticeWage ? "30; 40; 50; 80" : null,
        Household = kind == IncomeKind.SocialAssistance ? nameof(Sources.Household.Single) : null,
    };
}
