using Samlop.Platform.Amounts;

namespace Samlop.Agreements.Finance;

/// <summary>Fordeling: what a home municipality pays of a share that is split by participants.</summary>
/// <param name="Share">Code of the row.</param>
public sealed record PooledAmount(string Share, int Year, string Municipality, int Participants, Money Amount);

/// <summary>Splits amounts that are gathered from several municipalities by the number of participants from each.</summary>
public static class Pooling
{
    private const int OrePerKrone = 100;

    /// <summary>Of every share that is to be split, in a year whose participants are known.</summary>
    public static IReadOnlyList<PooledAmount> Of(Financing financing) =>
    [
        .. from share in financing.Shares
           where share is { Pooled: true, Amount: not null, Year: not null }
           let homes = HomesOf(financing, share.Year!.Value)
           where homes.Count > 0
           from part in homes.Zip(Split(share.Amount!.Value, [.. homes.Select(home => home.Participants)]))
           select new PooledAmount(share.Code, share.Year!.Value, part.First.Municipality, part.First.Participants, part.Second),
    ];

    /// <summary>
    /// By the largest remainder: each gets its part in whole kroner, rounded down, and what is left goes to those who lost most by the
    /// rounding, the first of equals first. An amount that is not whole kroner is split in øre. The parts are the whole, exactly.
    /// </summary>
    /// <param name="amount">Not negative.</param>
    /// <param name="weights">None negative, and one at least above 0.</param>
    public static IReadOnlyList<Money> Split(Money amount, IReadOnlyList<int> weights)
    {
        var unit = amount.Ore % OrePerKrone == 0 ? OrePerKrone : 1;
        var (units, total) = (amount.Ore / unit, weights.Sum(weight => (long)weight));
        ArgumentOutOfRangeException.ThrowIfNegative(units, nameof(amount));
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(total, nameof(weights));
        var parts = weights.Select(weight => (long)((Int128)units * weight / total)).ToArray();
        var lost = weights.Select((weight, index) => (Index: index, Lost: (Int128)units * weight % total))
            .OrderByDescending(part => part.Lost).ThenBy(part => part.Index);
        foreach (var (index, _) in lost.Take((int)(units - parts.Sum()))) parts[index]++;
        return [.. parts.Select(part => Money.FromOre(part * unit))];
    }

    /// <summary>The participants of a year by municipality; one that stands twice is one.</summary>
    private static List<(string Municipality, int Participants)> HomesOf(Financing financing, int year) =>
    [
        .. financing.Homes.Where(home => home is { Municipality: not null, Participants: not null } && home.Year == year)
            .GroupBy(home => home.Municipality!, StringComparer.Ordinal)
            .Select(same => (same.Key, same.Sum(home => home.Participants!.Value)))
            .OrderBy(home => home.Key, StringComparer.Ordinal),
    ];
}
