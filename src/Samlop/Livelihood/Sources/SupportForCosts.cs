using Samlop.Platform.Time;

namespace Samlop.Livelihood.Sources;

/// <summary>
/// Stønad til barnetilsyn: a share of a lone parent's documented child care costs, up to a limit that follows the number of children
/// (folketrygdloven § 15-10).
/// A part of a month counts by its days.
/// </summary>
public sealed record ChildCareBenefit : PeriodSource
{
    /// <summary>Documented costs, kroner a month.</summary>
    public required decimal Costs { get; init; }

    /// <summary>How many children are looked after.</summary>
    public required int Children { get; init; }

    public override IncomeKind Kind => IncomeKind.ChildCareBenefit;

    internal override void AddLines(MonthReckoning month)
    {
        var sum = new Calculation(month, Kind);
        var days = Period.Overlap(month.Days);
        var share = sum.Use(month.Rates.ChildCareShare, days.From);
        var most = sum.Use(Children switch
        {
            1 => month.Rates.ChildCareOne,
            2 => month.Rates.ChildCareTwo,
            _ =>
            month.Rates.ChildCareThree
        }, days.From);
        var basis = new Phrase("basis.childCare", Costs, share * 100, most);
        if (days != month.Days) basis = new Phrase("basis.partOfMonth", basis, days.Days, month.Days.Days);
        sum.Finish(Math.Min(Costs * share, most) * days.Days / month.Days.Days, basis, LivelihoodText.Law(Kind));
    }

    internal override IEnumerable<InputProblem> Problems(Period plan)
    {
        foreach (var problem in base.Problems(plan)) yield return problem;
        foreach (var problem in Limits.Kroner("costs", Costs)) yield return problem;
        if (Children is < 1 or > Limits.Children) yield return new("children", $"must be between 1 and {Limits.Children}");
    }
}

/// <summary>
/// Tilleggsstønad: support for learning materials in upper secondary training, a fixed amount a month. A part of a month counts by its
/// days.
/// </summary>
public sealed record LearningMaterials : PeriodSource
{
    public override IncomeKind Kind => IncomeKind.LearningMaterials;

    internal override void AddLines(MonthReckoning month)
    {
        var sum = new Calculation(month, Kind);
        var days = Period.Overlap(month.Days);
        var rate = sum.Use(month.Rates.LearningMaterials, days.From);
        var basis = new Phrase("basis.monthly", rate);
        if (days != month.Days) basis = new Phrase("basis.partOfMonth", basis, days.Days, month.Days.Days);
        sum.Finish(rate * days.Days / month.Days.Days, basis, LivelihoodText.Law(Kind));
    }
}

/// <summary>Tilleggsstønad: documented costs of a second home at the place of study, up to a limit a month. A part of a month counts by
/// its days.</summary>
public sealed record StudyHousing : PeriodSource
{
    /// <summary>Documented costs, kroner a month.</summary>
    public required decimal Costs { get; init; }

    public override IncomeKind Kind => IncomeKind.StudyHousing;

    internal override void AddLines(MonthReckoning month)
    {
        var sum = new Calculation(month, Kind);
        var days = Period.Overlap(month.Days);
        var most = sum.Use(month.Rates.StudyHousingMost, days.From);
        var basis = new Phrase("basis.upTo", Costs, most);
        if (days != month.Days) basis = new Phrase("basis.partOfMonth", basis, days.Days, month.Days.Days);
        sum.Finish(Math.Min(Costs, most) * days.Days / month.Days.Days, basis, LivelihoodText.Law(Kind));
    }

    internal override IEnumerable<InputProblem> Problems(Period plan) => base.Problems(plan).Concat(Limits.Kroner("costs", Costs));
}
