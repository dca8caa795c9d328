using Samlop.Livelihood.Sources;
using Samlop.Platform.Time;

namespace Samlop.Livelihood;

/// <summary>
/// Én av hver: one person has one introduction benefit, one loan and so on. Periods of one kind that touch are one (a move between
/// municipalities is not
/// a part of a month); of two that overlap the one that begins first counts, then the first in the list. Amounts given by month are
/// added instead.
/// </summary>
internal static class OneOfEach
{
    public static List<IncomeSource> Of(IReadOnlyList<IncomeSource> sources, List<Reservation> reservations)
    {
        var counted = new List<IncomeSource>(sources.Count);
        foreach (var kind in sources.GroupBy(source => source.Kind))
        {
            PeriodSource? last = null;
            foreach (var source in kind.OrderBy(source => source.Period.From))
            {
                if (source is not PeriodSource next)
                {
                    counted.Add(source);
                    continue;
                }

                if (last is not null && next.From <= last.To)
                {
                    var both = next.Period.Overlap(last.Period);
                    reservations.Add(new Reservation(next.Kind, both, "EnteredTwice", LivelihoodText.Law(next.Kind),
                        new Phrase("message.twice", next.Kind)));
                    if (next.To <= last.To) continue;
                    next = next.BegunBefore(last.To.AddDays(1));
                }

                if (last is not null && next.From == last.To.AddDays(1) && last.Facts == next.Facts)
                {
                    last = last.Join(next);
                    counted[^1] = last;
                    continue;
                }

                last = next;
                counted.Add(next);
            }
        }

        return counted;
    }

    /// <summary>The amounts of two spells by month, added.</summary>
    internal static IReadOnlyDictionary<YearMonth,
        T> Sum<T>(IReadOnlyDictionary<YearMonth, T> one, IReadOnlyDictionary<YearMonth, T> other, Func<T, T, T> add)
    {
        if (other.Count == 0) return one;
        var sum = new Dictionary<YearMonth, T>(one);
        foreach (var (month, value) in other) sum[month] = sum.TryGetValue(month, out var before) ? add(before, value) : value;
        return sum;
    }
}
