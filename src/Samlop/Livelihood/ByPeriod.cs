using Samlop.Platform.Time;

namespace Samlop.Livelihood;

/// <summary>En opplysning som kan endre seg: a fact with one value, or with others in some periods. Of two periods on a day the first in
/// the list counts.</summary>
public readonly record struct ByPeriod<T>(T Otherwise, IReadOnlyList<(Period Days, T Value)>? Parts = null)
{
    public static implicit operator ByPeriod<T>(T always) => new(always);

    public T On(DateOnly day)
    {
        if (Parts is null) return Otherwise;
        foreach (var (days, value) in Parts)
        {
            if (days.From <= day && day <= days.To) return value;
        }

        return Otherwise;
    }

    /// <summary>The days on which the value may become another.</summary>
    internal IEnumerable<DateOnly> Changes =>
        (Parts ?? []).SelectMany(part => part.Days.To == DateOnly.MaxValue ? [part.Days.From]
        : new[] { part.Days.From, part.Days.To.AddDays(1) });
}
