using Samlop.Platform.Time;

namespace Samlop.Livelihood.Sources;

/// <summary>Beløp per måned: amounts by month as given.</summary>
public abstract record MonthlyAmounts : IncomeSource
{
    /// <summary>Kroner, by month.</summary>
    public required IReadOnlyDictionary<YearMonth, decimal> Months { get; init; }

    public override Period Period => Months.Count == 0 ? new Period(DateOnly.MaxValue, DateOnly.MinValue)
        : new Period(Months.Keys.Min().FirstDay, Months.Keys.Max().LastDay);

    /// <summary>What stands before "amount as given".</summary>
    private protected abstract object Title { get; }

    internal override bool Gives(MonthReckoning month) => Months.GetValueOrDefault(month.Month) > 0;

    internal override void AddLines(MonthReckoning month)
    {
        if (!Months.TryGetValue(month.Month, out var amount)) return;
        var sum = new Calculation(month, Kind);
        sum.Weaken(LineCertainty.Given);
        if (month.IsUnsure(this)) sum.OnlyEstimate();
        sum.Finish(amount, new Phrase("basis.given", Title), LivelihoodText.Law(Kind));
    }

    internal override IEnumerable<InputProblem> Problems(Period plan)
    {
        foreach (var problem in Limits.Inside("months", Months.Keys, plan)) yield return problem with { Text = "is outside the plan" };
        foreach (var (month, amount) in Months)
        {
            foreach (var problem in Limits.Kroner($"months.{month}", amount)) yield return problem;
        }
    }
}

/// <summary>
/// Vedtatt ytelse: a benefit that is not computed here, with the amounts Nav or Husbanken has decided. The introduction benefit is
/// reduced krone for krone
/// by disability benefit, and by unemployment, sickness and parental benefit that was earned before the programme (integreringsloven § 22).
/// </summary>
public sealed record DecidedBenefit : MonthlyAmounts
{
    /// <summary>The kinds it can be.</summary>
    public static readonly IReadOnlyList<IncomeKind> Kinds =
        [IncomeKind.DisabilityBenefit, IncomeKind.UnemploymentBenefit, IncomeKind.SicknessBenefit, IncomeKind.ParentalBenefit,
            IncomeKind.HousingAllowance];

    private readonly IncomeKind kind;

    /// <param name="kind">One of <see cref="Kinds"/>.</param>
    public DecidedBenefit(IncomeKind kind) => this.kind = Kinds.Contains(kind) ? kind
        : throw new ArgumentOutOfRangeException(nameof(kind), kind, "Not a decided benefit.");

    /// <summary>Opptjent før programmet; null where it is not known.</summary>
    public bool? EarnedBeforeProgramme { get; init; }

    public override IncomeKind Kind => kind;

    private protected override object Title => kind;

    /// <summary>Whether it is earned before the programme decides whether it is deducted.</summary>
    internal bool IsEarned => kind is IncomeKind.UnemploymentBenefit or IncomeKind.SicknessBenefit or IncomeKind.ParentalBenefit;

    /// <summary>The introduction benefit is reduced by it; where it is not known when it was earned, too.</summary>
    internal bool IsDeducted => kind == IncomeKind.DisabilityBenefit || (IsEarned && EarnedBeforeProgramme != false);
}
