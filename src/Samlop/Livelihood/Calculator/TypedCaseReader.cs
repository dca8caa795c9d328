using Samlop.Livelihood.Sources;
using Samlop.Platform.UseCases;
using Texts = Samlop.Livelihood.Calculator.PlanText;

namespace Samlop.Livelihood.Calculator;

/// <summary>Saken slik den ble lest: the question, or what is wrong with the fields; never both.</summary>
public sealed record TypedCaseReading(LivelihoodCase? Question, IReadOnlyList<FieldError> Errors);

/// <summary>
/// Reads what was typed in the calculator into a question for the plan. Narrower limits than the engine's: a page is for one person's path.
/// </summary>
public static class TypedCaseReader
{
    public const int MostMonths = 120;

    /// <summary>No case has so many: it keeps a form that was tampered with from growing.</summary>
    public const int MostSources = 60;
    public const int MostChildren = 15;
    public const int LongestName = 60;

    /// <param name="today">The day the plan is made.</param>
    public static TypedCaseReading Read(TypedCase typed, DateOnly today)
    {
        var errors = new FieldErrors();
        var fields = new TypedFields(errors);
        var question = Question(typed, today, fields);
        if (!errors.Any) ProblemText.Tell(question, fields);
        return new TypedCaseReading(errors.Any ? null : question, errors.All);
    }

    private static LivelihoodCase Question(TypedCase typed, DateOnly today, TypedFields fields)
    {
        var from = fields.Month(nameof(TypedCase.From), typed.From);
        var to = fields.Month(nameof(TypedCase.To), typed.To);
        if (from.MonthsUntil(to) >= MostMonths && from.Year > 1)
            fields.Wrong(nameof(TypedCase.To), nameof(Texts.Wrong_TooLong), MostMonths / 12);
        var need = fields.Number(nameof(TypedCase.Need), typed.Need);
        var person = Person(typed, fields);
        if (typed.Sources.Count > MostSources)
            fields.Wrong(nameof(TypedCase.NewKind), nameof(Texts.Wrong_TooManySources), MostSources);
        var sources = typed
            .Sources.Take(MostSources)
            .Select((source, i) => TypedSourceReader.Read(source, $"Sources[{i}].", fields))
            .OfType<IncomeSource>()
            .ToList();
        return new LivelihoodCase(from, to, need, person, sources)
        {
            AsOf = today,
            GivenRates = new GivenRates(
                fields.Rates(nameof(TypedCase.GivenGuide), typed.GivenGuide),
                fields.Rates(nameof(TypedCase.GivenLoan), typed.GivenLoan),
                fields.Rates(nameof(TypedCase.GivenChild), typed.GivenChild),
                fields.Rates(nameof(TypedCase.GivenWage), typed.GivenWage)),
        };
    }

    private static LivelihoodPerson Person(TypedCase typed, TypedFields fields) =>
        new(fields.Date(nameof(TypedCase.BirthDate), typed.BirthDate), Parents(typed, fields), Couple(typed, fields),
            Children(typed, fields))
        {
            LoneParent = TypedFields.YesOrNo(typed.LoneParent),
            Permit = Permit(typed, fields),
            Municipality = string.IsNullOrWhiteSpace(typed.Municipality) ? null : typed.Municipality.Trim(),
            MembershipYears = string.IsNullOrWhiteSpace(typed.MembershipYears) ? null
                : fields.Number(nameof(TypedCase.MembershipYears), typed.MembershipYears),
        };

    private static ByPeriod<bool> Parents(TypedCase typed, TypedFields fields)
    {
        var periods = fields.Periods(nameof(TypedCase.ParentsPeriods), typed.ParentsPeriods);
        return periods.Count == 0 ? typed.LivesWithParents : new ByPeriod<bool>(false, [.. periods.Select(days => (days, true))]);
    }

    private static ByPeriod<Couple?> Couple(TypedCase typed, TypedFields fields)
    {
        var couple = new Couple(typed.PartnerInProgramme, typed.CoupleHasChildren);
        var periods = fields.Periods(nameof(TypedCase.CouplePeriods), typed.CouplePeriods);
        return periods.Count == 0 ? new ByPeriod<Couple?>(typed.Couple ? couple : null)
            : new ByPeriod<Couple?>(null, [.. periods.Select(days => (days, (Couple?)couple))]);
    }

    private static List<DateOnly> Children(TypedCase typed, TypedFields fields)
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
        return children;
    }

    /// <summary>The section as people write it: <c>34</c>, <c>§ 34</c> or <c>utlendingsloven § 34</c>.</summary>
    private static ResidencePermit? Permit(TypedCase typed, TypedFields fields)
    {
        var ground = (typed.PermitGround ?? "").Trim();
        if (ground.Length == 0 != string.IsNullOrWhiteSpace(typed.PermitGrantedOn))
            fields.Wrong(nameof(TypedCase.PermitGround), nameof(Texts.Wrong_Permit));
        if (ground.Length is 0 or > LongestName || string.IsNullOrWhiteSpace(typed.PermitGrantedOn))
            return null;
        return new ResidencePermit(
            ground.Contains('§', StringComparison.Ordinal) ? ground : $"utlendingsloven § {ground}",
            fields.Date(nameof(TypedCase.PermitGrantedOn), typed.PermitGrantedOn)
        );
    }
}
