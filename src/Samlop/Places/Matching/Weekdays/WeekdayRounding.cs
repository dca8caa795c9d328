namespace Samlop.Places.Matching.Weekdays;

/// <summary>
/// Makes a whole answer out of a fractional one: the columns with the greatest share first, then everyone without a place
/// wherever the weekdays still allow it, best value first, and then single moves and exchanges as long as they help.
/// </summary>
internal sealed class WeekdayRounding(WeekdayProblem problem)
{
    private readonly DayScheduleCache schedules = new();
    private readonly List<int>[] inDepartment = [.. Enumerable.Range(0, problem.Departments).Select(_ => new List<int>())];
    private readonly int[] inCompany = new int[problem.CompanyCapacity.Count];
    private readonly int[] departmentOf = new int[problem.Participants];
    private readonly List<(int Department, WeekdayProblem.Candidate Candidate)>[] choices = ChoicesByParticipant(problem);

    /// <summary>The department of each participant by position, -1 for none.</summary>
    /// <param name="shares">Columns and how much of each; a column of which nothing fits any more is left out.</param>
    /// <param name="expired">Ends the improvement early.</param>
    public int[] Round(IEnumerable<(Column Column, double Share)> shares, Func<bool> expired)
    {
        foreach (var members in inDepartment) members.Clear();
        Array.Clear(inCompany);
        Array.Fill(departmentOf, -1);
        foreach (var (column, _) in shares.OrderByDescending(part => part.Share).ThenBy(part => part.Column.Department))
        {
            foreach (var participant in column.Participants)
            {
                if (departmentOf[participant] < 0 && Fits(column.Department, participant, -1)) Enter(column.Department, participant);
            }
        }

        for (var pass = 0; pass < 4 && Improve(expired); pass++)
        {
        }

        return [.. departmentOf];
    }

    private static List<(int, WeekdayProblem.Candidate)>[] ChoicesByParticipant(WeekdayProblem problem)
    {
        var choices = Enumerable
            .Range(0, problem.Participants)
            .Select(_ => new List<(int Department, WeekdayProblem.Candidate Candidate)>())
            .ToArray();
        for (var j = 0; j < problem.Departments; j++)
        {
            foreach (var candidate in problem.Candidates[j]) choices[candidate.Participant].Add((j, candidate));
        }

        foreach (var own in choices) own.Sort((a, b) => b.Candidate.Value.CompareTo(a.Candidate.Value));
        return choices;
    }

    /// <summary>Each participant looks for a better place: a free one, or one whose holder has another to go to.</summary>
    private bool Improve(Func<bool> expired)
    {
        var improved = false;
        for (var participant = 0; participant < departmentOf.Length && !expired(); participant++)
        {
            foreach (var (department, candidate) in choices[participant])
            {
                if (department == departmentOf[participant]) break;
                if (!TryFree(participant, department, candidate) && !TryDisplacing(participant, department, candidate)) continue;
                improved = true;
                break;
            }
        }

        return improved;
    }

    private bool TryFree(int participant, int department, WeekdayProblem.Candidate candidate)
    {
        var now = Leave(participant);
        if (
            Fits(department, participant, -1)
            && candidate.Value - Marginal(department) > ValueIn(participant, now) - (now < 0 ? 0 : Marginal(now))
        )
        {
            Enter(department, participant);
            return true;
        }

        if (now >= 0) Enter(now, participant);
        return false;
    }

    private bool TryDisplacing(int participant, int department, WeekdayProblem.Candidate candidate)
    {
        var now = Leave(participant);
        var before = ValueIn(participant, now) - (now < 0 ? 0 : Marginal(now));
        foreach (var holder in inDepartment[department].ToArray())
        {
            if (!Fits(department, participant, holder)) continue;
            var holders = ValueIn(holder, department);
            Leave(holder);
            Enter(department, participant);
            foreach (var (other, choice) in choices[holder])
            {
                if (other == department || !Fits(other, holder, -1) || candidate.Value + choice.Value - Marginal(other) <= before + holders)
                    continue;
                Enter(other, holder);
                return true;
            }

            if (candidate.Value > before + holders) return true;
            Leave(participant);
            Enter(department, holder);
        }

        if (now >= 0) Enter(now, participant);
        return false;
    }

    private bool Fits(int department, int participant, int without)
    {
        var members = inDepartment[department];
        var left = without >= 0 ? 1 : 0;
        if (
            members.Count - left >= problem.Capacity(department)
            || inCompany[problem.Company[department]] - left >= problem.CompanyCapacity[problem.Company[department]]
        )
            return false;
        Span<int> masks = stackalloc int[members.Count + 1 - left];
        var count = 0;
        foreach (var member in members)
        {
            if (member != without) masks[count++] = DaysIn(member, department);
        }

        masks[count] = DaysIn(participant, department);
        return schedules.Fits(masks, problem.PerDay(department));
    }

    private int DaysIn(int participant, int department) =>
        problem.Instance.CommonDays(problem.Component.Participants[participant], problem.Component.Departments[department]);

    private long ValueIn(int participant, int department) =>
        department < 0 ? 0 : choices[participant].Find(choice => choice.Department == department).Candidate.Value;

    /// <summary>What one more trainee costs in contested places.</summary>
    private long Marginal(int department) =>
        problem.ContestedPenalty(department, inDepartment[department].Count + 1)
        - problem.ContestedPenalty(department, inDepartment[department].Count);

    private void Enter(int department, int participant)
    {
        inDepartment[department].Add(participant);
        inCompany[problem.Company[department]]++;
        departmentOf[participant] = department;
    }

    private int Leave(int participant)
    {
        var department = departmentOf[participant];
        if (department < 0) return -1;
        inDepartment[department].Remove(participant);
        inCompany[problem.Company[department]]--;
        departmentOf[participant] = -1;
        return department;
    }
}
