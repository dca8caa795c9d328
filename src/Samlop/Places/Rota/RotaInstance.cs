namespace Samlop.Places.Rota;

/// <summary>Avdeling in the rota.</summary>
/// <param name="Open">Open shifts as a mask: bit 0 the day shift, bit 1 the evening shift.</param>
/// <param name="WeekendOpen">Whether it is open on Saturday and Sunday.</param>
/// <param name="MostPerShift">Trainees it can have on one shift.</param>
/// <param name="Supervisors">Per supervisor and day of the whole rota: 0 day, 1 evening, -1 not at work.</param>
public sealed record RotaDepartment(int Open, bool WeekendOpen, int MostPerShift, IReadOnlyList<int[]> Supervisors);

/// <summary>Deltaker in the rota.</summary>
/// <param name="Department">Where the participant is a trainee.</param>
/// <param name="OwnSupervisor">The supervisor whose shifts should be shared, as an index in the department.</param>
/// <param name="ShiftsPerWeek">Shifts agreed on.</param>
/// <param name="Unavailable">Weekdays the participant cannot work, as a mask.</param>
/// <param name="Evening">Can work evenings.</param>
/// <param name="Weekend">Can work Saturdays and Sundays.</param>
public sealed record RotaParticipant(int Department, int OwnSupervisor, int ShiftsPerWeek, int Unavailable, bool Evening, bool Weekend);

/// <summary>Vekslingsmodell week by week: one instance of the format alternation-rota-1.</summary>
/// <param name="Weeks">Weeks of the rota.</param>
/// <param name="SchoolPatterns">The school days to choose between.</param>
/// <param name="Departments">The departments.</param>
/// <param name="Participants">The participants.</param>
public sealed record RotaInstance(
    int Weeks,
    IReadOnlyList<SchoolPattern> SchoolPatterns,
    IReadOnlyList<RotaDepartment> Departments,
    IReadOnlyList<RotaParticipant> Participants
);

/// <summary>The weights of the rota's objective; lower is better.</summary>
public static class RotaWeights
{
    /// <summary>A shift that is agreed on and not given.</summary>
    public const int Short = 1000;

    /// <summary>A week of a participant without any shift together with the own supervisor.</summary>
    public const int WeekWithoutOwnSupervisor = 300;

    /// <summary>A shift with no supervisor of the department at work.</summary>
    public const int WithoutSupervisor = 20;

    /// <summary>An evening shift.</summary>
    public const int Evening = 5;

    /// <summary>A shift on Saturday or Sunday.</summary>
    public const int Weekend = 8;
}

/// <summary>The best of one choice of school days.</summary>
public sealed record SchoolDaysValue(SchoolPattern School, long Objective, long Bound);

/// <summary>Forslag: shifts for everyone under the best school days.</summary>
/// <param name="School">The school days chosen.</param>
/// <param name="Objective">Its value.</param>
/// <param name="Bound">No rota has a lower value.</param>
/// <param name="BySchoolDays">The value of every choice of school days, in the order of the instance.</param>
/// <param name="Shifts">Per participant and day: 0 day shift, 1 evening shift, -1 none.</param>
public sealed record RotaAnswer(
    SchoolPattern School,
    long Objective,
    long Bound,
    IReadOnlyList<SchoolDaysValue> BySchoolDays,
    int[][] Shifts
)
{
    public bool IsOptimal => Bound == Objective;
}
