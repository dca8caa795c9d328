namespace Samlop.Places.Matching;

/// <summary>Klasse: its school days as a weekday mask (bit 0 = Monday), its number of seats, and its trade where that is known.</summary>
public sealed record SchoolClass(int School, int Seats, int? Trade = null);

/// <summary>Avdelinger: the departments that offer places, by column.</summary>
/// <param name="Company">The company each belongs to.</param>
/// <param name="Trade">Its trade.</param>
/// <param name="Capacity">Its number of places.</param>
/// <param name="Contested">How many of the places ordinary apprentices want as well; at most the capacity.</param>
/// <param name="Days">Its working days as a weekday mask (bit 0 = Monday).</param>
public sealed record DepartmentTable(int[] Company, int[] Trade, int[] Capacity, int[] Contested, int[] Days)
{
    public int Count => Company.Length;

    /// <summary>Trainees a department can supervise on one weekday (mode Bplus).</summary>
    public int SupervisedPerDay(int department) => Math.Max(1, Capacity[department] / 2);
}

/// <summary>Deltakere: what the match needs to know of each participant (or applicant), by column.</summary>
public sealed record ParticipantTable(int[] Class, bool[] Woman, bool[] Priority, bool[] Right, bool[] NoWeekend)
{
    public int Count => Class.Length;
}

/// <summary>
/// The allowed pairs in compressed rows: participant i may go to <c>Department[First[i] .. First[i+1]]</c>.
/// A pair that is not listed is not allowed.
/// </summary>
public sealed record PairTable(int[] First, int[] Department, int[] CostParticipant, int[] CostEmployer)
{
    public int Count => Department.Length;

    public long Cost(int pair) => (long)CostParticipant[pair] + CostEmployer[pair];

    /// <summary>The pair of these two, or -1 when it is not allowed.</summary>
    public int Find(int participant, int department)
    {
        var at = Array.IndexOf(Department, department, First[participant], First[participant + 1] - First[participant]);
        return at < 0 ? -1 : at;
    }
}

/// <summary>Matching av deltakere og praksisplasser: one instance of the format place-matching-1.</summary>
public sealed record PlaceInstance(
    MatchMode Kind,
    long ContestedPenalty,
    IReadOnlyList<SchoolClass> Classes,
    int[] CompanyCapacity,
    DepartmentTable Departments,
    ParticipantTable Participants,
    PairTable Pairs)
{
    private const int Weekend = 0b110_0000;

    /// <summary>What placing this participant is worth before any cost.</summary>
    public long Worth(int participant) => Participants.Priority[participant] ? 2 * MatchWeights.Placed : MatchWeights.Placed;

    /// <summary>The weekdays on which this participant could be in this department.</summary>
    public int CommonDays(int participant, int department)
    {
        var days = Departments.Days[department] & ~Classes[Participants.Class[participant]].School;
        return Participants.NoWeekend[participant] ? days & ~Weekend : days;
    }
}
