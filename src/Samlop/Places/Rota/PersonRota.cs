namespace Samlop.Places.Rota;

/// <summary>
/// The best rota of one person who need not mind the others: a shortest path through the weeks with three states
/// (<see cref="WeekPattern"/>). Slots may carry a price, or be taken by others.
/// </summary>
internal static class PersonRota
{
    /// <summary>What a slot of this price and above stands for: it is taken.</summary>
    public const int Taken = 100_000_000;

    /// <param name="weeks">The person's options by week, with costs in units of 1/<paramref name="scale"/> of the prices.</param>
    /// <param name="prices">Price of slot s in week w at 14w + s, or none.</param>
    /// <param name="scale">What a cost is multiplied with before a price is added.</param>
    /// <param name="slots">Receives the chosen slots of every week.</param>
    public static long Solve(ReadOnlySpan<WeekOptions> weeks, ReadOnlySpan<int> prices, int scale, int[] slots)
    {
        Span<long> value = [0, long.MaxValue, long.MaxValue];
        Span<long> next = stackalloc long[WeekPattern.States];
        var from = new (int State, int Slots)[weeks.Length * WeekPattern.States];
        for (var week = 0; week < weeks.Length; week++)
        {
            next.Fill(long.MaxValue);
            for (var group = 0; group < WeekOptions.Groups; group++)
            {
                if (Cheapest(weeks[week][group], prices.IsEmpty ? prices : prices.Slice(14 * week, 14), scale) is not { } option) continue;
                var end = WeekOptions.EndState(group);
                for (var state = 0; state < WeekPattern.States; state++)
                {
                    if (value[state] == long.MaxValue || !WeekPattern.MayFollow(state, WeekOptions.StartsMondayDay(group), end)) continue;
                    var total = value[state] + option.Cost;
                    if (total >= next[end]) continue;
                    next[end] = total;
                    from[(week * WeekPattern.States) + end] = (state, option.Slots);
                }
            }

            next.CopyTo(value);
        }

        var last = 0;
        for (var state = 1; state < WeekPattern.States; state++)
        {
            if (value[state] < value[last]) last = state;
        }

        var best = value[last];
        for (var week = weeks.Length - 1; week >= 0; week--) (last, slots[week]) = from[(week * WeekPattern.States) + last];
        return best;
    }

    private static (long Cost, int Slots)? Cheapest(WeekOption[] options, ReadOnlySpan<int> prices, int scale)
    {
        if (options.Length == 0) return null;
        if (prices.IsEmpty) return ((long)scale * options[0].Cost, options[0].Slots);
        var best = (Cost: long.MaxValue, Slots: 0);
        foreach (var option in options)
        {
            var cost = (long)scale * option.Cost;
            if (cost >= best.Cost)
                break; // prices only add
            for (var left = option.Slots; left != 0; left &= left - 1)
                cost += prices[System.Numerics.BitOperations.TrailingZeroCount(left)];
            if (cost < best.Cost)
                best = (cost, option.Slots);
        }

        return best;
    }
}
