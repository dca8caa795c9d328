using Samlop.Platform.Evaluation;

namespace Samlop.Intake.Composition;

/// <summary>
/// Klassesammensetning: who is to be admitted to one class (circular 17-2022: up to 20 participants, priority to the newly arrived,
/// as even a gender balance as possible).
/// </summary>
public sealed record CompositionQuestion
{
    /// <summary>A larger class is refused: the tables grow with the cube of its size.</summary>
    public const int LargestClass = 200;

    public required IReadOnlyList<Applicant> Applicants { get; init; }

    /// <summary>Places in the class.</summary>
    public required int Seats { get; init; }

    /// <summary>Fewest with right under opplæringsloven when the class is full; a smaller class keeps the same share.</summary>
    public required int RightsMin { get; init; }

    /// <summary>Most with right when the class is full; <see cref="Seats"/> or more sets no bound.</summary>
    public required int RightsMax { get; init; }

    /// <summary>Applicants who are to be in, whatever else follows.</summary>
    public IReadOnlySet<int> LockIn { get; init; } = new HashSet<int>();

    /// <summary>Applicants who are to be out.</summary>
    public IReadOnlySet<int> LockOut { get; init; } = new HashSet<int>();

    /// <summary>Loddtrekning: the seed of the draw that decides between equals.</summary>
    public int Seed { get; init; }

    /// <summary>The fault of the question as field and problem, or null when it can be answered.</summary>
    public InvalidInput? Fault()
    {
        if (Seats < 0)
            return new InvalidInput("seats", "must not be negative");
        if (RightsMin < 0)
            return new InvalidInput("rightsMin", "must not be negative");
        if (RightsMin > RightsMax)
            return new InvalidInput("rightsMin", "must not be above rightsMax");
        if (RightsMin > Seats)
            return new InvalidInput("rightsMin", "must not be above seats");
        if (Math.Min(Seats, Applicants.Count) > LargestClass)
            return new InvalidInput("seats", $"a class of more than {LargestClass} is not composed");
        for (var i = 0; i < Applicants.Count; i++)
        {
            if (Applicants[i].Suitability is < 0 or > 100) return new InvalidInput($"applicants.suit[{i}]", "must be between 0 and 100");
        }

        return LockFault(LockIn, "lockIn") ?? LockFault(LockOut, "lockOut")
            ?? (LockIn.Overlaps(LockOut) ? new InvalidInput("lockOut", "names an applicant that is locked in") : null)
            ?? (
                Size() is null
                    ? new InvalidInput("lockIn", "no class within the seats and the bounds on right holds all who are locked in")
                    : null
            );
    }

    /// <summary>The most that can be admitted, or null when no class, not even the empty one, respects locks and bounds.</summary>
    internal int? Size()
    {
        var (withRight, without) = (Range(right: true), Range(right: false));
        for (var size = Math.Min(Seats, withRight.Most + without.Most); size >= 0; size--)
        {
            var (least, most) = RightsIn(size);
            if (
                Math.Max(Math.Max(least, withRight.Least), size - without.Most)
                <= Math.Min(Math.Min(most, withRight.Most), size - without.Least)
            )
                return size;
        }

        return null;
    }

    /// <summary>
    /// Fewest and most with right in a class of <paramref name="size"/>: the share lies in [rightsMin/seats, rightsMax/seats].
    /// </summary>
    internal (int Least, int Most) RightsIn(int size) => size == 0
        ? (0, 0)
        : ((int)(((long)RightsMin * size + Seats - 1) / Seats), (int)Math.Min(size, (long)RightsMax * size / Seats));

    private (int Least, int Most) Range(bool right)
    {
        var (least, most) = (0, 0);
        for (var i = 0; i < Applicants.Count; i++)
        {
            if (Applicants[i].Right != right) continue;
            if (LockIn.Contains(i)) least++;
            if (!LockOut.Contains(i)) most++;
        }

        return (least, most);
    }

    private InvalidInput? LockFault(IReadOnlySet<int> locks, string field) =>
        locks.Any(i => i < 0 || i >= Applicants.Count)
            ? new InvalidInput(field, $"names an applicant outside 0-{Applicants.Count - 1}")
            : null;
}
