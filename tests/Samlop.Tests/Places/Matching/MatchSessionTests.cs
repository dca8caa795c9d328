using Samlop.Places.Matching;
using Samlop.Places.Matching.WhatIf;
using Samlop.Tests.Support;

namespace Samlop.Tests.Places.Matching;

public class MatchSessionTests
{
    private static long Best(PlaceInstance instance) => PlaceMatcher.Solve(instance, new MatchOptions(MatchMode.B)).Objective;

    [Fact, Requirement("K-15")]
    public void Session_AfterManyChanges_IsAsGoodAsSolvingAnew()
    {
        for (var seed = 0; seed < 150; seed++)
        {
            var random = new Random(seed);
            var session = new MatchSession(RandomInstance.Small(seed, participants: 12, departments: 6, classes: 2, mostPairs: 5));
            session.Objective.ShouldBe(Best(session.Instance));
            for (var step = 0; step < 8; step++)
            {
                var change = Change(random, ref session);
                session.Objective.ShouldBe(Best(session.Changed()), $"seed {seed} step {step}");
                change.After.ShouldBe(session.Objective);
                PlaceChecker.Check(session.Changed(), MatchMode.B, session.Assignment, null).Objective.ShouldBe(session.Objective);
            }
        }
    }

    [Fact]
    public void Lock_KeepsThePairAndTheRestAsGoodAsItCanBe()
    {
        for (var seed = 0; seed < 150; seed++)
        {
            var instance = RandomInstance.Small(seed, participants: 10, departments: 5, classes: 2, mostPairs: 4);
            if (instance.Pairs.Count == 0) continue;
            var session = new MatchSession(instance);
            var (participant, department) = PairAt(instance, seed % instance.Pairs.Count);
            var change = session.Lock(participant, department);
            var open = instance.Departments.Capacity[department] > 0 && instance.CompanyCapacity[instance.Departments.Company[department]] > 0;
            change.Broken.Count.ShouldBe(open ? 0 : 1);
            if (open) session.Objective.ShouldBe(BestWith(instance, participant, department), $"seed {seed}");
            session.Unlock(participant);
            session.Objective.ShouldBe(Best(instance), $"seed {seed}");
        }
    }

    [Fact]
    public void Copy_TriedOut_LeavesTheSessionAsItWas()
    {
        var instance = InstanceFile.Places("B_200x150_s1.json");
        var session = new MatchSession(instance);
        var before = session.Assignment.ToArray();
        var placed = Array.FindIndex(before, department => department >= 0);
        var change = session.Copy().Forbid(placed, before[placed]);
        change.Moves.ShouldContain(move => move.Participant == placed && move.From == before[placed]);
        change.Cost.ShouldBeGreaterThanOrEqualTo(0);
        session.Assignment.ShouldBe(before);
        session.Objective.ShouldBe(258_963_390);
    }

    [Fact]
    public void Forbid_AtTheSizeOfACountry_TouchesFewPaths()
    {
        var session = new MatchSession(InstanceFile.Places("B_2000x1500_s1.json.gz"));
        session.Objective.ShouldBe(2_721_636_109);
        for (var i = 0; i < 50; i++)
        {
            var department = session.Assignment[i];
            if (department >= 0) session.Forbid(i, department).AugmentingPaths.ShouldBeLessThanOrEqualTo(3);
        }

        session.Objective.ShouldBe(Best(session.Changed()));
    }

    private static MatchChange Change(Random random, ref MatchSession session)
    {
        var instance = session.Instance;
        if (random.Next(5) == 0)
        {
            var departments = Enumerable.Range(0, instance.Departments.Count).OrderBy(_ => random.Next()).Take(random.Next(4)).Order();
            var person = new NewParticipant(0, true, random.Next(2) == 0, true, false, [.. departments.Select(j => (j, random.Next(300), random.Next(100)))]);
            (session, var change) = session.Add(person);
            return change;
        }

        if (random.Next(3) == 0 || instance.Pairs.Count == 0) return session.ClosePlaces(random.Next(instance.Departments.Count), 1 + random.Next(2));
        var (participant, department) = PairAt(instance, random.Next(instance.Pairs.Count));
        return random.Next(4) == 0 ? session.Allow(participant, department) : session.Forbid(participant, department);
    }

    private static (int Participant, int Department) PairAt(PlaceInstance instance, int pair) =>
        (Array.FindLastIndex(instance.Pairs.First, first => first <= pair), instance.Pairs.Department[pair]);

    /// <summary>The best match with the pair in it: the pair made so cheap that it is always chosen, and that taken off again.</summary>
    private static long BestWith(PlaceInstance instance, int participant, int department)
    {
        const int reward = 100_000_000;
        int[] cost = [.. instance.Pairs.CostEmployer];
        cost[instance.Pairs.Find(participant, department)] -= reward;
        return Best(instance with { Pairs = instance.Pairs with { CostEmployer = cost } }) - reward;
    }
}
