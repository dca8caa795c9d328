namespace Samlop.Places.Rota;

/// <summary>Blokk: weeks that follow one another and have the same school days.</summary>
/// <param name="Weeks">How many weeks, at least one.</param>
/// <param name="School">The school days, 0 = Monday; none in a block of practice alone.</param>
/// <param name="Shifts">
/// The shifts of a week for everyone in these weeks; null where each has the number agreed on. None in a block of school alone.
/// </param>
public sealed record SchoolBlock(int Weeks, int[] School, int? Shifts)
{
    /// <summary>The school days as a mask of weekdays.</summary>
    public int Mask { get; } = School.Aggregate(0, (mask, day) => mask | 1 << day);
}

/// <summary>
/// Skoledager: which days the class is at school, week by week: the same every week, by year of the path, or in blocks of weeks.
/// </summary>
public sealed class SchoolPattern
{
    private readonly bool repeats;
    private readonly int length;

    private SchoolPattern(IReadOnlyList<SchoolBlock> blocks, bool repeats, bool byYear)
    {
        if (blocks.Count == 0) throw new ArgumentException("a pattern has at least one block of weeks", nameof(blocks));
        (Blocks, this.repeats, IsByYear) = (blocks, repeats, byYear);
        length = blocks.Sum(block => block.Weeks);
    }

    public IReadOnlyList<SchoolBlock> Blocks { get; }

    /// <summary>True for the simplest pattern: the same days every week.</summary>
    public bool IsTheSameEveryWeek => Blocks is [{ Shifts: null }];

    /// <summary>True where each block is a year of the path.</summary>
    public bool IsByYear { get; }

    /// <summary>The same weekdays every week.</summary>
    public static SchoolPattern EveryWeek(params int[] weekdays) => new([new SchoolBlock(1, weekdays, null)], repeats: true, byYear: false);

    /// <summary>Weekdays for each year of the path; what holds in the last year goes on.</summary>
    public static SchoolPattern ByYear(IEnumerable<int[]> years, int weeksPerYear) =>
        new([.. years.Select(days => new SchoolBlock(weeksPerYear, days, null))], repeats: false, byYear: true);

    /// <summary>Blocks of weeks, which begin again after the last.</summary>
    public static SchoolPattern InBlocks(IEnumerable<SchoolBlock> blocks) => new([.. blocks], repeats: true, byYear: false);

    /// <summary>The block that a week of the rota is in.</summary>
    /// <param name="week">0 is the first week of the rota.</param>
    public SchoolBlock In(int week)
    {
        if (repeats) week %= length;
        foreach (var block in Blocks)
        {
            if (week < block.Weeks) return block;
            week -= block.Weeks;
        }

        return Blocks[^1];
    }
}
