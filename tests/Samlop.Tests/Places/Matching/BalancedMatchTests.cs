using Samlop.Places.Matching;
using Samlop.Tests.Support;

namespace Samlop.Tests.Places.Matching;

public class BalancedMatchTests
{
    [Theory, Requirement("K-15")]
    [InlineData("AB_35x30_s1.json", 30_892_781, 20, 11)]
    [InlineData("AB_350x180_s1.json", 337_817_919, 200, 140)]
    public void Match_WithClasses_ReachesTheKnownOptimum(string file, long objective, int placed, int priority)
    {
        var instance = InstanceFile.Places(file);
        var answer = PlaceMatcher.Solve(instance, new MatchOptions(MatchMode.AB));
        var score = PlaceChecker.Check(instance, MatchMode.AB, answer.Assignment, null);
        (score.Objective, score.Placed, score.Priority).ShouldBe((objective, placed, priority));
        answer.Proved.ShouldBe(Proof.Optimal);
        DualCertificate.Bound(instance, answer.Prices, answer.ClassPrices).ShouldBeGreaterThanOrEqualTo(objective);
    }

    [Fact]
    public void Match_WithClasses_IsWhatTryingEverythingFinds()
    {
        for (var seed = 0; seed < 60; seed++)
        {
            var instance = RandomInstance.Small(seed, participants: 14, departments: 4, classes: 1 + (seed % 2), mostPairs: 2, mostCapacity: 6);
            var answer = PlaceMatcher.Solve(instance, new MatchOptions(MatchMode.AB));
            answer.Objective.ShouldBe(BruteForce.Best(instance, MatchMode.AB), $"seed {seed}");
            PlaceChecker.Check(instance, MatchMode.AB, answer.Assignment, null).Objective.ShouldBe(answer.Objective);
            answer.Proved.ShouldBe(Proof.Optimal, $"seed {seed}");
        }
    }

    [Fact]
    public void Match_WhereBalanceCompetesWithCost_IsWhatTryingEverythingFinds()
    {
        // Costs as large as the penalties, seats that not everyone can have, and nobody before another: the prices alone
        // often leave a gap here, and the search has to branch.
        for (var seed = 0; seed < 60; seed++)
        {
            var random = RandomInstance.Small(seed, participants: 17, departments: 3, classes: 1, mostPairs: 2, mostCapacity: 12, mostCost: 9_000);
            var instance = random with
            {
                Classes = [new SchoolClass(17, 14)],
                CompanyCapacity = [.. random.CompanyCapacity.Select(_ => 17)],
                Participants = random.Participants with { Priority = new bool[17], Right = [.. random.Participants.Right.Select((right, i) => right || i % 8 != seed % 8)] },
            };
            var answer = PlaceMatcher.Solve(instance, new MatchOptions(MatchMode.AB));
            answer.Objective.ShouldBe(BruteForce.Best(instance, MatchMode.AB), $"seed {seed}");
            answer.Proved.ShouldBe(Proof.Optimal, $"seed {seed}");
        }
    }

    [Fact]
    public void Match_WithClasses_OnOneAndTwoThreads_IsTheSame()
    {
        var instance = InstanceFile.Places("AB_350x180_s1.json");
        var one = PlaceMatcher.Solve(instance, new MatchOptions(MatchMode.AB, Threads: 1));
        PlaceMatcher.Solve(instance, new MatchOptions(MatchMode.AB, Threads: 2)).Assignment.ShouldBe(one.Assignment);
    }

    [Fact]
    public void Match_WithClasses_StoppedAtOnce_IsFeasibleWithABound()
    {
        var instance = InstanceFile.Places("AB_350x180_s1.json");
        var answer = PlaceMatcher.Solve(instance, new MatchOptions(MatchMode.AB, TimeLimit: TimeSpan.Zero));
        PlaceChecker.Check(instance, MatchMode.AB, answer.Assignment, null).Objective.ShouldBe(answer.Objective);
        answer.Bound.ShouldBeGreaterThanOrEqualTo(337_817_919);
    }
}
