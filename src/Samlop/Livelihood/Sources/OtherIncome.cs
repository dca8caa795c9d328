using Samlop.Platform.Time;

namespace Samlop.Livelihood.Sources;

/// <summary>Annen inntekt: amounts by month as given, for instance a summer job, unemployment benefit or housing allowance as decided.</summary>
public sealed record OtherIncome : IncomeSource
{
    /// <summary>What it is, in the words of the one who gave it.</summary>
    public required string Name { get; init; }

    /// <summary>Kroner, by month.</summary>
    public required IReadOnlyDictionary<YearMonth, decimal> Months { get; init; }

    public override IncomeKind Kind => IncomeKind.Other;

    public override Period Period => Months.Count == 0 ? new Period(DateOnly.MaxValue, DateOnly.MinValue) : new Period(Months.Keys.Min().FirstDay, Months.Keys.Max().LastDay);

    internal override bool IsBenefit => false;

    internal override void AddLines(MonthReckoning month)
    {
        if (Months.TryGetValue(month.Month, out var amount)) new Calculation(month, Kind).Finish(amount, new Phrase("basis.given", Name), LivelihoodText.Law(Kind));
    }

    internal override IEnumerable<InputProblem> Problems(Period plan)
    {
        if (string.IsNullOrWhiteSpace(Name) || Name.Length > 200) yield return new("name", "must have from 1 to 200 characters");
        foreach (var problem in Limits.Inside("months", Months.Keys, plan)) yield return problem with { Text = "is outside the plan" };
        foreach (var (month, amount) in Months)
        {
            foreach (var problem in Limits.Kroner($"months.{month}", amount)) yield return problem;
        }
    }
}
