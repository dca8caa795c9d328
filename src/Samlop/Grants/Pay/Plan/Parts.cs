using Samlop.Platform.Amounts;

namespace Samlop.Grants.Pay.Plan;

/// <summary>Deling av et beløp: into whole øre that add up to it, also where it does not divide.</summary>
public static class Parts
{
    /// <summary>Equal parts of an amount; what does not divide is spread by an øre on each of the first.</summary>
    /// <param name="whole">Not negative.</param>
    /// <param name="count">At least one.</param>
    public static IReadOnlyList<Money> Equal(Money whole, int count)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(whole.Ore);
        var (each, rest) = Math.DivRem(whole.Ore, (long)count);
        return [.. Enumerable.Range(0, count).Select(part => Money.FromOre(each + (part < rest ? 1 : 0)))];
    }
}
