namespace Samlop.Access.Reviewing;

/// <summary>When an organisation is to go through its roles: a year after it last did, or after its first role began.</summary>
public static class ReviewDates
{
    private const int Months = 12;

    /// <summary>It waits for the administrators from so many days before.</summary>
    public const int DaysBefore = 30;

    /// <summary>A role that was used on no day for so many months is pointed out.</summary>
    public const int UnusedMonths = 6;

    /// <param name="counted">When the roles were gone through last; the first day of the first role where they never were.</param>
    public static DateOnly Due(DateOnly counted) => counted.AddMonths(Months);

    /// <summary>The last day to count from that is due on this day or before it, as a part of a statement.</summary>
    public static DateOnly LastCounted(DateOnly due)
    {
        // From 29 February it is a year to 28 February.
        var (same, before) = (due.AddMonths(-Months), due.AddDays(1).AddMonths(-Months).AddDays(-1));
        return before > same && Due(before) <= due ? before : same;
    }

    /// <summary>The role was not used in the last half year, by one who has had it so long.</summary>
    public static bool IsUnused(DateOnly from, DateOnly? lastUsed, DateOnly today) =>
        (lastUsed ?? from) < today.AddMonths(-UnusedMonths);
}
