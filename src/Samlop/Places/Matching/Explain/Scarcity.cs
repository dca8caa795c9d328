using Samlop.Places.Matching.WhatIf;

namespace Samlop.Places.Matching.Explain;

/// <summary>What one more place would be worth, exactly.</summary>
/// <param name="Index">The department, company or trade.</param>
/// <param name="Gain">What W would gain.</param>
/// <param name="PeopleGained">How many more would be placed: 0 or 1.</param>
public readonly record struct ScarcityPrice(int Index, long Gain, int PeopleGained)
{
    internal static ScarcityPrice Of(int index, long cheapest)
    {
        // A unit that comes cheaper than nothing is a gain; one that places a person gains about a million or two.
        var gain = cheapest == long.MaxValue ? 0 : Math.Max(0, -cheapest);
        return new ScarcityPrice(index, gain, gain > MatchWeights.Placed / 2 ? 1 : 0);
    }
}

/// <summary>
/// Knapphet: where one more place would help. One search through the residual network gives the exact gain of every
/// department and company at once, since one more place is one more way back to the root.
/// </summary>
/// <param name="Departments">One more place like the department's, beside what the company has room for now.</param>
/// <param name="Companies">Room for one more trainee in the company, in the departments as they are.</param>
/// <param name="Trades">The best department of each trade, the scarcest trade first.</param>
public sealed record Scarcity(
    IReadOnlyList<ScarcityPrice> Departments,
    IReadOnlyList<ScarcityPrice> Companies,
    IReadOnlyList<ScarcityPrice> Trades
)
{
    public static Scarcity Of(MatchSession session)
    {
        var cheapest = session.Flow.Flow.CheapestFrom(PlaceFlow.Root);
        var instance = session.Instance;
        var departments = Enumerable
            .Range(0, instance.Departments.Count)
            .Select(j => ScarcityPrice.Of(j, cheapest[session.Flow.DepartmentNode(j)]))
            .ToArray();
        var companies = Enumerable
            .Range(0, instance.CompanyCapacity.Length)
            .Select(k => ScarcityPrice.Of(k, cheapest[session.Flow.CompanyNode(k)]))
            .ToArray();
        var trades = departments
            .GroupBy(price => instance.Departments.Trade[price.Index])
            .Select(trade => trade.MaxBy(price => price.Gain) with { Index = trade.Key })
            .OrderByDescending(price => price.Gain)
            .ThenBy(price => price.Index);
        return new Scarcity(departments, companies, [.. trades]);
    }
}
