using Samlop.Platform.Time;

namespace Samlop.Knowledge.Assignments;

/// <summary>A deadline as it stands on a day: as the letter gave it, or moved since.</summary>
/// <param name="Moved">The record that moved it last; null where it is as given.</param>
/// <param name="Met">The first delivery that met it; null where none is recorded.</param>
public sealed record StandingDeadline(AssignmentDeadline Given, AssignmentRecord? Moved, AssignmentRecord? Met)
{
    /// <summary>Null where it is bound to a month or an event.</summary>
    public DateOnly? Day => Moved?.Day ?? Given.Day;

    /// <summary>What it is sorted by: its day, or the end of its month. Null where it is bound to an event alone.</summary>
    public DateOnly? Place => Day ?? Given.MonthEnd?.LastDay;
}

/// <summary>
/// How an assignment stands on a day, from what the letter says and what is recorded. Nothing of it is stored: a status holds from its own
/// day, whenever it was recorded; a deadline is moved from the day that somebody recorded it.
/// </summary>
public sealed class AssignmentStanding
{
    private readonly List<AssignmentRecord> states;

    public AssignmentStanding(Assignment assignment, IEnumerable<AssignmentRecord> records, DateOnly on)
    {
        (Assignment, On) = (assignment, on);
        var own = records.Where(r => r.Assignment == assignment.Number).OrderBy(r => r.Serial).ToList();
        states = [.. own.Where(r => r.Kind == AssignmentRecordKind.Status && r.Day <= on).OrderBy(r => r.Day).ThenBy(r => r.Serial)];
        Delivered = [.. own.Where(r => r.Kind == AssignmentRecordKind.Delivery && r.Day <= on).OrderBy(r => r.Day).ThenBy(r => r.Serial)];
        Deadlines =
        [
            .. assignment.Deadlines.Select(given => new StandingDeadline(
                given,
                own.FindLast(r => r.Kind == AssignmentRecordKind.Moved && r.Deadline == given.Code && OsloClock.DateIn(r.At) <= on),
                Delivered.FirstOrDefault(r => r.Deadline == given.Code))),
        ];
    }

    public Assignment Assignment { get; }

    public DateOnly On { get; }

    /// <summary>In the letter's order.</summary>
    public IReadOnlyList<StandingDeadline> Deadlines { get; }

    /// <summary>The oldest first.</summary>
    public IReadOnlyList<AssignmentRecord> Delivered { get; }

    /// <summary>Of the whole: as recorded, or begun where that is recorded of a part. Null where nothing is.</summary>
    public AssignmentState? State => StateOf(null) ?? (states.Count > 0 ? AssignmentState.Begun : null);

    /// <summary>What is due next, of what waits: what is bound to an event alone comes last.</summary>
    public StandingDeadline? Next => Deadlines.Where(Waits).OrderBy(d => d.Place is null).ThenBy(d => d.Place).FirstOrDefault();

    /// <summary>Of a part, or of the whole where it is null.</summary>
    public AssignmentState? StateOf(string? part) => states.FindLast(r => r.Part == part)?.State;

    /// <summary>The record that a status comes from.</summary>
    public AssignmentRecord? LastOf(string? part) => states.FindLast(r => r.Part == part);

    /// <summary>It is not met, and neither the whole nor its part is over.</summary>
    public bool Waits(StandingDeadline deadline) =>
        deadline.Met is null && !IsOver(State) && (deadline.Given.Part is null || !IsOver(StateOf(deadline.Given.Part)));

    /// <summary>It waits, and its day is past.</summary>
    public bool IsPast(StandingDeadline deadline) => Waits(deadline) && deadline.Day < On;

    private static bool IsOver(AssignmentState? state) => state is AssignmentState.Delivered or AssignmentState.Stopped;
}
