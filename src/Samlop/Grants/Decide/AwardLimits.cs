using Samlop.Platform.UseCases;

namespace Samlop.Grants.Decide;

/// <summary>
/// Grensene for en tildeling: an award is never more than its application asks for, year by year and cost by cost, never for more years
/// than the call gives, and can be accepted yet. Asked when it is saved, recommended and decided, each time of the version that was sent
/// last: the county may have asked for less since it was written.
/// </summary>
/// <param name="Applied">What the version that was sent last applies for.</param>
/// <param name="MostYears">How many years a project may have; null where the call does not say.</param>
/// <param name="Today">In Norway.</param>
internal sealed record AwardLimits(ApplicationFigures Applied, int? MostYears, DateOnly Today)
{
    public static Refusal MoreThanApplied(string county) => Refusal.In<DecideText>(nameof(MoreThanApplied), county);

    /// <param name="most">How many years the call gives.</param>
    public static Refusal TooManyYears(string county, int most) => Refusal.In<DecideText>(nameof(TooManyYears), county, most);

    public static Refusal AnswerByPassed(string county) => Refusal.In<DecideText>(nameof(AnswerByPassed), county);

    public bool Covers(DecisionLine line) => line.Amount <= Applied.AppliedFor(line.Year, line.Cost);

    // A project of so many years that begins in the summer touches one budget year more (C-09: to be clarified); yet one more cannot be.
    public bool GivesTheYearsOf(IEnumerable<DecisionLine> lines) =>
        MostYears is not { } most || lines.Select(l => l.Year).Distinct().Count() <= most + 1;

    public bool IsToCome(DateOnly? answerBy) => answerBy is null || answerBy >= Today;

    /// <summary>All that it goes beyond; nothing where it is not an award.</summary>
    /// <param name="county">Whose application it is about.</param>
    public IEnumerable<Refusal> BrokenBy(DecisionContent content, string county)
    {
        if (content.Kind != DecisionKind.Award) yield break;
        var together = content.Lines.GroupBy(l => (l.Year, l.Cost))
            .Select(g => new DecisionLine(g.Key.Year, g.Key.Cost, Platform.Amounts.Money.Sum(g.Select(l => l.Amount))));
        if (!together.All(Covers)) yield return MoreThanApplied(county);
        if (MostYears is { } most && !GivesTheYearsOf(content.Lines)) yield return TooManyYears(county, most);
        if (!IsToCome(content.AnswerBy)) yield return AnswerByPassed(county);
    }
}
