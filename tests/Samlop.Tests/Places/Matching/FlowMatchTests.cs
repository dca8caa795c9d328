using Samlop.Places.Matching;
using Samlop.Tests.Support;

namespace Samlop.Tests.Places.Matching;

public class FlowMatchTests
{
    [Theory, Requirement("K-15")]
    [InlineData("B_20x30_s1.json", 23_997_465, 20, 4)]
    [InlineData("B_200x150_s1.json", 258_963_390, 193, 66)]
    [InlineData("B_2000x1500_s1.json.gz", 2_721_636_109, 1942, 780)]
    public void Match_OfAKnownInstance_ReachesItsOptimum(string file, long objective, int placed, int priority)
    {
        var instance = InstanceFile.Places(file);
        var answer = PlaceMatcher.Solve(instance, new MatchOptions(MatchMode.B));
        var score = PlaceChecker.Check(instance, MatchMode.B, answer.Assignment, null);
        (score.Objective, score.Placed, score.Priority).ShouldBe((objective, placed, priority));
        answer.Objective.ShouldBe(objective);
        answer.Proved.ShouldBe(Proof.Optimal);
        DualCertificate.Bound(instance, answer.Prices).ShouldBe(objective);
    }

    [Fact]
    public void Match_OfSmallInstances_IsWhatTryingEverythingFinds()
    {
        for (var seed = 0; seed < 400; seed++)
        {
            var instance = RandomInstance.Small(seed, participants: 1 + (seed % 7), departments: 1 + (seed % 4), classes: 2, mostPairs: 4);
            var answer = PlaceMatcher.Solve(instance, new MatchOptions(MatchMode.B));
            answer.Objective.ShouldBe(BruteForce.Best(instance, MatchMode.B), $"seed {seed}");
            PlaceChecker.Check(instance, MatchMode.B, answer.Assignment, null).Objective.ShouldBe(answer.Objective);
            answer.Proved.ShouldBe(Proof.Optimal, $"seed {seed}");
        }
    }

    [Fact]
    public void Match_OnOneAndTwoThreads_IsTheSame()
    {
        var instance = InstanceFile.Places("B_2000x1500_s1.json.gz");
        var one = PlaceMatcher.Solve(instance, new MatchOptions(MatchMode.B, Threads: 1));
        var two = PlaceMatcher.Solve(instance, new MatchOptions(MatchMode.B, Threads: 2));
        two.Assignment.ShouldBe(one.Assignment);
        two.Prices.Department.ShouldBe(one.Prices.Department);
        two.Prices.Company.ShouldBe(one.Prices.Company);
    }

    [Fact]
    public void Match_StoppedAtOnce_IsFeasibleWithABound()
    {
        var instance = InstanceFile.Places("B_200x150_s1.json");
        var answer = PlaceMatcher.Solve(instance, new MatchOptions(MatchMode.B, TimeLimit: TimeSpan.Zero));
        PlaceChecker.Check(instance, MatchMode.B, answer.Assignment, null).Objective.ShouldBe(answer.Objective);
        answer.Bound.ShouldBeGreaterThanOrEqualTo(258_963_390);
        answer.Proved.ShouldBe(Proof.Gap);
    }

    [Fact]
    public void Certificate_WithAnyPrices_IsABoundOnEveryAnswer()
    {
        for (var seed = 0; seed < 200; seed++)
        {
            var instance = RandomInstance.Small(seed, participants: 5, departments: 3, classes: 2, mostPairs: 3);
            var random = new Random(seed);
            var prices = new PlacePrices([], [.. Enumerable.Range(0, 3).Select(_ => (long)random.Next(1_200_000))], [.. instance.CompanyCapacity.Select(_ => (long)random.Next(900_000))]);
            DualCertificate.Bound(instance, prices).ShouldBeGreaterThanOrEqualTo(BruteForce.Best(instance, MatchMode.B));
        }
    }
}
