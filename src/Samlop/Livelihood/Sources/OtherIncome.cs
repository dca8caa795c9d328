namespace Samlop.Livelihood.Sources;

/// <summary>Hva slags annen inntekt det er.</summary>
public enum IncomeNature
{
    /// <summary>Arbeid.</summary>
    Work,

    /// <summary>Ytelse.</summary>
    Benefit,
}

/// <summary>Annen inntekt: amounts by month as given, for instance a summer job.</summary>
public sealed record OtherIncome : MonthlyAmounts
{
    /// <summary>What it is, in the words of the one who gave it.</summary>
    public required string Name { get; init; }

    /// <summary>Work or a benefit; null where it was not said. Nothing is deducted by a name.</summary>
    public IncomeNature? Nature { get; init; }

    public override IncomeKind Kind => IncomeKind.Other;

    private protected override object Title => Name;

    internal override IEnumerable<InputProblem> Problems(Platform.Time.Period plan)
    {
        if (string.IsNullOrWhiteSpace(Name) || Name.Length > 200) yield return new("name", "must have from 1 to 200 characters");
        foreach (var problem in base.Problems(plan)) yield return problem;
    }
}
