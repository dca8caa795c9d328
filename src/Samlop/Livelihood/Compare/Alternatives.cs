using Samlop.Livelihood.Rates;
using Samlop.Livelihood.Sources;

namespace Samlop.Livelihood.Compare;

/// <summary>
/// Sammenligning av veivalg: the plan of every combination of options, each set against the first, which takes the first option of every
/// fork.
/// </summary>
public static class Alternatives
{
    /// <summary>More combinations than this are not a comparison anybody can read.</summary>
    public const int Most = 500;

    /// <exception cref="ArgumentException">
    /// A fork has no option, an option takes away what the case does not have, or there are too many combinations.
    /// </exception>
    public static IReadOnlyList<Alternative> Compare(LivelihoodCase question, IReadOnlyList<Fork> forks, LivelihoodRates rates)
    {
        Check(question, forks);
        var alternatives = new List<Alternative>();
        foreach (var options in Combinations(forks))
        {
            var asked = question with { Sources = SourcesWith(question.Sources, options) };
            var plan = LivelihoodPlan.For(asked, rates);
            var first = alternatives.Count == 0 ? plan : alternatives[0].Plan;
            alternatives.Add(
                new Alternative(
                    [.. options.Select(option => option.Name)],
                    asked,
                    plan,
                    PlanTotals.Of(plan),
                    PlanDifference.Between(first, plan)
                )
            );
        }

        return alternatives;
    }

    private static void Check(LivelihoodCase question, IReadOnlyList<Fork> forks)
    {
        long combinations = 1;
        foreach (var fork in forks)
        {
            if (fork.Options.Count == 0) throw new ArgumentException($"the fork {fork.Name} has no option", nameof(forks));
            combinations *= fork.Options.Count;
            if (combinations > Most)
                throw new ArgumentException($"the forks give more than {Most} combinations", nameof(forks));
            if (
                fork
                    .Options.SelectMany(option => option.Without)
                    .Any(gone => !question.Sources.Any(source => ReferenceEquals(source, gone)))
            )
            {
                throw new ArgumentException(
                    $"an option of the fork {fork.Name} takes away a source that the case does not have",
                    nameof(forks)
                );
            }
        }
    }

    private static List<IncomeSource> SourcesWith(IReadOnlyList<IncomeSource> sources, IReadOnlyList<ForkOption> options) =>
    [
        .. sources.Where(source => !options.SelectMany(option => option.Without).Any(gone => ReferenceEquals(source, gone))),
        .. options.SelectMany(option => option.With),
    ];

    private static IEnumerable<IReadOnlyList<ForkOption>> Combinations(IReadOnlyList<Fork> forks)
    {
        IEnumerable<IReadOnlyList<ForkOption>> combinations = [[]];
        foreach (var fork in forks)
        {
            combinations = combinations.SelectMany(
                chosen => fork.Options,
                (chosen, option) => (IReadOnlyList<ForkOption>)[.. chosen, option]
            );
        }

        return combinations;
    }
}
