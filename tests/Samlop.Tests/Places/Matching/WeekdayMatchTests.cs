using Samlop.Places.Matching;
using Samlop.Places.Matching.Weekdays;
using Samlop.Tests.Support;

namespace Samlop.Tests.Places.Matching;

public class WeekdayMatchTests
{
    [Theory, Requirement("K-15")]
    [InlineData("B_20x30_s1.json", 23_997_418, 20, 4)]
    [InlineData("B_200x150_s1.json", 241_966_585, 176, 66)]
    public void Match_WithWeekdays_ReachesTheKnownOptimum(string file, long objective, int placed, int priority)
    {
        var instance = InstanceFile.Places(file);
        var answer = PlaceMatcher.Solve(instance, new MatchOptions(MatchMode.Bplus));
        var score = PlaceChecker.Check(instance, MatchMode.Bplus, answer.Assignment, answer.Days);
        (score.Objective, score.Placed, score.Priority).ShouldBe((objective, placed, priority));
        answer.Proved.ShouldBe(Proof.Optimal);
    }

    [Fact]
    public void Match_WithWeekdays_IsWhatTryingEverythingFinds()
    {
        for (var seed = 0; seed < 300; seed++)
        {
            var instance = RandomInstance.Small(seed, participants: 1 + (seed % 5), departments: 1 + (seed % 3), classes: 3, mostPairs: 3, mostCapacity: 4);
            var answer = PlaceMatcher.Solve(instance, new MatchOptions(MatchMode.Bplus));
            answer.Objective.ShouldBe(BruteForce.Best(instance, MatchMode.Bplus), $"seed {seed}");
            PlaceChecker.Check(instance, MatchMode.Bplus, answer.Assignment, answer.Days).Objective.ShouldBe(answer.Objective);
            answer.Proved.ShouldBe(Proof.Optimal, $"seed {seed}");
        }
    }

    [Fact]
    public void Match_WithWeekdays_OnOneAndTwoThreads_IsTheSame()
    {
        var instance = InstanceFile.Places("B_200x150_s1.json");
        var one = PlaceMatcher.Solve(instance, new MatchOptions(MatchMode.Bplus, Threads: 1));
        var two = PlaceMatcher.Solve(instance, new MatchOptions(MatchMode.Bplus, Threads: 2));
        two.Assignment.ShouldBe(one.Assignment);
        two.Days.ShouldBe(one.Days);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(20)]
    [InlineData(60)]
    public void Match_WithWeekdays_StoppedEarly_IsFeasibleWithABound(int milliseconds)
    {
        var instance = InstanceFile.Places("B_200x150_s1.json");
        var answer = PlaceMatcher.Solve(instance, new MatchOptions(MatchMode.Bplus, TimeLimit: TimeSpan.FromMilliseconds(milliseconds)));
        PlaceChecker.Check(instance, MatchMode.Bplus, answer.Assignment, answer.Days).Objective.ShouldBe(answer.Objective);
        answer.Objective.ShouldBeLessThanOrEqualTo(241_966_585);
        answer.Bound.ShouldBeGreaterThanOrEqualTo(241_966_585);
    }

    [Fact]
    public void DaySchedule_AgreesWithTryingEveryPairOfDays()
    {
        var random = new Random(7);
        for (var round = 0; round < 2_000; round++)
        {
            var masks = Enumerable.Range(0, random.Next(6)).Select(_ => random.Next(128)).ToArray();
            var perDay = 1 + random.Next(2);
            var days = DaySchedule.Of(masks, perDay);
            (days is not null).ShouldBe(Fit(masks, 0, new int[7], perDay));
            if (days is null) continue;
            for (var trainee = 0; trainee < masks.Length; trainee++)
            {
                (days[trainee] & ~masks[trainee]).ShouldBe(0);
                System.Numerics.BitOperations.PopCount((uint)days[trainee]).ShouldBe(2);
            }

            Enumerable.Range(0, 7).ShouldAllBe(day => days.Count(mask => (mask >> day & 1) == 1) <= perDay);
        }
    }

    private static bool Fit(int[] masks, int trainee, int[] onDay, int perDay)
    {
        if (trainee == masks.Length) return true;
        for (var a = 0; a < 7; a++)
        {
            for (var b = a + 1; b < 7; b++)
            {
                if ((masks[trainee] >> a & masks[trainee] >> b & 1) == 0 || onDay[a] == perDay || onDay[b] == perDay) continue;
                onDay[a]++;
                onDay[b]++;
                var fits = Fit(masks, trainee + 1, onDay, perDay);
                onDay[a]--;
                onDay[b]--;
                if (fits) return true;
            }
        }

        return false;
    }
}
