using Samlop.Places.Rota;
using Samlop.Tests.Support;

namespace Samlop.Tests.Places.Rota;

public class RotaTests
{
    [Theory, Requirement("K-16")]
    [InlineData("D_12.json", 4_219, 3, 4, 0, 9)]
    [InlineData("D_20.json", 16_660, 0, 4, 12, 8)]
    public void Rota_OfAKnownInstance_ReachesItsOptimum(string file, long objective, int schoolDay, int otherSchoolDay, int missing, int weeksWithout)
    {
        var instance = InstanceFile.Read(file, RotaInstanceReader.Read);
        var answer = RotaPlanner.Solve(instance);
        var score = RotaChecker.Check(instance, answer.School, answer.Shifts);
        (score.Objective, score.Short, score.WeeksWithoutOwnSupervisor).ShouldBe((objective, missing, weeksWithout));
        answer.School.In(0).School.ShouldBe([schoolDay, otherSchoolDay]);
        answer.IsOptimal.ShouldBeTrue();
        answer.BySchoolDays.Count.ShouldBe(10);
        answer.BySchoolDays.Min(value => value.Objective).ShouldBe(objective);
    }

    [Theory]
    [InlineData(1, 3, 3)]
    [InlineData(2, 2, 3)]
    public void Rota_OfSmallInstances_IsWhatTryingEverythingFinds(int weeks, int people, int daysEach)
    {
        for (var seed = 0; seed < 40; seed++)
        {
            var instance = RandomRota.Small(seed, weeks, people, daysEach, mostPerShift: 2);
            var answer = RotaPlanner.Solve(instance);
            foreach (var value in answer.BySchoolDays) value.Objective.ShouldBe(BestRota(instance, value.School), $"seed {seed}");
            RotaChecker.Check(instance, answer.School, answer.Shifts).Objective.ShouldBe(answer.Objective, $"seed {seed}");
            answer.IsOptimal.ShouldBeTrue();
        }
    }

    [Fact]
    public void Rota_OfATeamTooLargeForJointWeeks_IsFeasibleWithABound()
    {
        var random = new Random(1);
        var department = new RotaDepartment(0b11, true, 2, [[.. Enumerable.Range(0, 28).Select(_ => random.Next(3) - 1)]]);
        var instance = new RotaInstance(4, [SchoolPattern.EveryWeek(0, 1), SchoolPattern.EveryWeek(2, 3)], [department], [.. Enumerable.Range(0, 9).Select(_ => new RotaParticipant(0, 0, 3, 0, true, true))]);
        var answer = RotaPlanner.Solve(instance);
        RotaChecker.Check(instance, answer.School, answer.Shifts).Objective.ShouldBe(answer.Objective);
        answer.Bound.ShouldBeLessThanOrEqualTo(answer.Objective);
        answer.Bound.ShouldBeGreaterThan(answer.Objective / 2);
    }

    [Fact]
    public void Rota_OnOneAndTwoThreads_IsTheSame()
    {
        var instance = InstanceFile.Read("D_20.json", RotaInstanceReader.Read);
        var (one, two) = (RotaPlanner.Solve(instance, threads: 1), RotaPlanner.Solve(instance, threads: 2));
        two.Shifts.ShouldBe(one.Shifts);
    }

    [Fact]
    public void Rota_WithoutParticipants_CostsNothing()
    {
        var answer = RotaPlanner.Solve(new RotaInstance(2, [SchoolPattern.EveryWeek(0, 1)], [], []));
        (answer.Objective, answer.Shifts.Length).ShouldBe((0, 0));
    }

    /// <summary>School days by year (a year of one week here) and blocks: of school, of practice, with their own number of shifts.</summary>
    private static readonly SchoolPattern[] ByTheWeek =
    [
        SchoolPattern.ByYear([[0, 1, 2], [4]], weeksPerYear: 1),
        SchoolPattern.InBlocks([new SchoolBlock(1, [0, 1, 2, 3, 4], 0), new SchoolBlock(1, [], 3)]),
        SchoolPattern.InBlocks([new SchoolBlock(1, [], 2), new SchoolBlock(1, [0, 1, 2, 3, 4], null)]),
    ];

    [Fact, Requirement("K-16")]
    public void Rota_WithSchoolDaysByYearAndInBlocks_IsWhatTryingEverythingFinds()
    {
        for (var seed = 0; seed < 20; seed++)
        {
            var instance = RandomRota.Small(seed, weeks: 2, people: 2, daysEach: 3, mostPerShift: 2, ByTheWeek);
            var answer = RotaPlanner.Solve(instance);
            foreach (var value in answer.BySchoolDays) value.Objective.ShouldBe(BestRota(instance, value.School), $"seed {seed}");
            RotaChecker.Check(instance, answer.School, answer.Shifts).Objective.ShouldBe(answer.Objective, $"seed {seed}");
            answer.IsOptimal.ShouldBeTrue();
        }
    }

    [Fact]
    public void Rota_InABlockOfSchoolAlone_CostsNothing_AndOfPractice_HasItsOwnShifts()
    {
        var department = new RotaDepartment(0b01, false, 1, [[.. Enumerable.Repeat(0, 28)]]);
        var person = new RotaParticipant(0, 0, 2, 0, false, false);
        var blocks = SchoolPattern.InBlocks([new SchoolBlock(1, [0, 1, 2, 3, 4], 0), new SchoolBlock(3, [], 5)]);
        var answer = RotaPlanner.Solve(new RotaInstance(4, [blocks], [department], [person]));
        answer.Objective.ShouldBe(0);
        answer.Shifts[0].Chunk(7).Select(week => week.Count(shift => shift == 0)).ShouldBe([0, 5, 5, 5]);
    }

    [Theory]
    [InlineData(0, "0,1,2")]
    [InlineData(51, "0,1,2")]
    [InlineData(52, "3,4")]
    [InlineData(104, "4")]
    [InlineData(400, "4")]
    public void SchoolPattern_ByYear_GoesOnAsInTheLastYear(int week, string days) =>
        string.Join(',', SchoolPattern.ByYear([[0, 1, 2], [3, 4], [4]], 52).In(week).School).ShouldBe(days);

    [Theory]
    [InlineData(0, 4)]
    [InlineData(1, 0)]
    [InlineData(2, 0)]
    [InlineData(3, 4)]
    [InlineData(5, 0)]
    public void SchoolPattern_InBlocks_BeginsAgain(int week, int schoolDays) =>
        SchoolPattern.InBlocks([new SchoolBlock(1, [0, 1, 2, 3], null), new SchoolBlock(2, [], null)]).In(week).School.Length.ShouldBe(schoolDays);

    [Fact]
    public void SchoolPattern_WithoutABlock_IsRefused() => Should.Throw<ArgumentException>(() => SchoolPattern.InBlocks([]));

    private static long BestRota(RotaInstance instance, SchoolPattern school)
    {
        var rows = instance.Participants.Select((_, p) => Rows(instance, school, p).ToArray()).ToArray();
        var best = long.MaxValue;
        Combine(instance, rows, 0, 0, new int[instance.Departments.Count, 7 * instance.Weeks, 2], ref best);
        return best;
    }

    private static void Combine(RotaInstance instance, (int[] Row, long Cost)[][] rows, int p, long cost, int[,,] crowd, ref long best)
    {
        if (p == rows.Length)
        {
            best = Math.Min(best, cost);
            return;
        }

        var department = instance.Participants[p].Department;
        foreach (var (row, own) in rows[p])
        {
            var fits = true;
            for (var day = 0; day < row.Length; day++)
            {
                if (row[day] >= 0 && ++crowd[department, day, row[day]] > instance.Departments[department].MostPerShift) fits = false;
            }

            if (fits) Combine(instance, rows, p + 1, cost + own, crowd, ref best);
            for (var day = 0; day < row.Length; day++)
            {
                if (row[day] >= 0) crowd[department, day, row[day]]--;
            }
        }
    }

    /// <summary>Every row of shifts the person could work alone, by asking the checker about all of them.</summary>
    private static IEnumerable<(int[] Row, long Cost)> Rows(RotaInstance instance, SchoolPattern school, int p)
    {
        var person = instance.Participants[p];
        var department = instance.Departments[person.Department] with { MostPerShift = 1 };
        var alone = instance with { Departments = [department], Participants = [person with { Department = 0 }] };
        var days = Enumerable.Range(0, 7 * instance.Weeks).Where(day => (person.Unavailable >> (day % 7) & 1) == 0 && !school.In(day / 7).School.Contains(day % 7)).ToArray();
        for (var code = 0; code < Math.Pow(3, days.Length); code++)
        {
            var row = Enumerable.Repeat(-1, 7 * instance.Weeks).ToArray();
            for (var (index, left) = (0, code); index < days.Length; index++, left /= 3) row[days[index]] = (left % 3) - 1;
            if (row.Chunk(7).Index().Any(week => week.Item.Count(shift => shift >= 0) > (school.In(week.Index).Shifts ?? person.ShiftsPerWeek))) continue;
            long cost;
            try
            {
                cost = RotaChecker.Check(alone, school, [row]).Objective;
            }
            catch (InfeasibleRota)
            {
                continue;
            }

            yield return (row, cost);
        }
    }
}
