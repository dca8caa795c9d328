using System.Globalization;
using Samlop.Grants.Calls;
using Samlop.Platform.Amounts;

namespace Samlop.Grants.Apply;

/// <summary>Budsjett: the lines of an application, added up by year and by source of money.</summary>
public sealed class ApplicationBudget(IEnumerable<CallRow> lines)
{
    private readonly List<(int Year, string Source, string Cost, Money Amount)> read =
    [
        .. lines.Select(row =>
            (
                int.Parse(row.Cell("year"), CultureInfo.InvariantCulture),
                row.Cell("source"),
                row.Cell("cost"),
                Money.FromOre(long.Parse(row.Cell("amount"), CultureInfo.InvariantCulture))
            )
        ),
    ];

    public IReadOnlyList<int> Years => [.. read.Select(l => l.Year).Distinct().Order()];

    public IReadOnlyList<string> Sources => [.. read.Select(l => l.Source).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>The sum of a year and a source; of all where one is not given.</summary>
    public Money Sum(int? year = null, string? source = null) =>
        Money.Sum(read.Where(l => (year is null || l.Year == year) && (source is null || l.Source == source)).Select(l => l.Amount));

    /// <summary>Where more is applied for, in the year of the call, than the call has for all.</summary>
    public IEnumerable<(int Year, Money Applied, Money Frame)> AboveFrame(int year, Money? frame)
    {
        if (frame is { } known && AppliedFor(year) is var applied && applied > known) yield return (year, applied, known);
    }

    /// <summary>What is applied for from the grant, in the year given.</summary>
    public Money AppliedFor(int year) => Sum(year, ApplicationOptions.Grant);
}
