using Samlop.Places.Matching;
using Samlop.Places.Matching.Explain;
using Samlop.Places.Matching.WhatIf;
using Samlop.Tests.Support;

namespace Samlop.Tests.Places.Matching;

public class ExplainTests
{
    private static long Best(PlaceInstance instance) => PlaceMatcher.Solve(instance, new MatchOptions(MatchMode.B)).Objective;

    [Fact, Requirement("K-15")]
    public void Scarcity_IsExactlyWhatOneMorePlaceGains()
    {
        for (var seed = 0; seed < 60; seed++)
        {
            var instance = RandomInstance.Small(seed, participants: 12, departments: 5, classes: 2, mostPairs: 4);
            var scarcity = Scarcity.Of(new MatchSession(instance));
            for (var j = 0; j < instance.Departments.Count; j++)
            {
                var company = instance.Departments.Company[j];
                scarcity.Departments[j].Gain.ShouldBe(Best(WithOneMorePlace(instance, j)) - Best(instance), $"seed {seed} department {j}");
                scarcity.Companies[company].Gain.ShouldBe(Best(instance with { CompanyCapacity = OneMore(instance.CompanyCapacity, company) }) - Best(instance), $"seed {seed} company {company}");
            }
        }
    }

    [Fact]
    public void PriceOfAPair_IsWhatInsistingOnItCosts_AndZeroForTheProposal()
    {
        var session = new MatchSession(InstanceFile.Places("B_20x30_s1.json"));
        var own = PairExplanation.Of(session, 0, session.Assignment[0]);
        (own.IsProposed, own.Price, own.Displaced.Count).ShouldBe((true, 0, 0));
        var alternatives = Alternatives.Of(session, 0);
        alternatives.Count.ShouldBe(25);
        alternatives.ShouldAllBe(alternative => alternative.Price >= 0);
        foreach (var alternative in alternatives)
        {
            var others = session.Copy();
            foreach (var department in session.Instance.Pairs.Department[..session.Instance.Pairs.First[1]]) if (department != alternative.Department) others.Forbid(0, department);
            if (others.Assignment[0] == alternative.Department) (session.Objective - others.Objective).ShouldBe(alternative.Price);
        }
    }

    [Fact]
    public void RefusedPair_NamesTheConditions()
    {
        var instance = Three(days: 0b0010011);
        var session = new MatchSession(instance);
        PairExplanation.Of(session, 1, 1).Refused.ShouldBe([RefusedCondition.OtherTrade]);
        PairExplanation.Of(session, 2, 0).Refused.ShouldBe([RefusedCondition.TooFewCommonDays]);
        session.Forbid(0, 0);
        PairExplanation.Of(session, 0, 0).Refused.ShouldBe([RefusedCondition.Forbidden]);
    }

    [Fact]
    public void BlockingPairs_AreThoseWhoWouldBothRatherHaveEachOther()
    {
        // 0 wants department 0 and it wants 0, but placing 1 there and 0 elsewhere is cheaper for all together.
        var instance = Two([0, 10, 0, 500], [5, 0, 6, 0]);
        var session = new MatchSession(instance);
        session.Assignment.ShouldBe([1, 0]);
        BlockingPair.Of(session).ShouldBe([new BlockingPair(0, 0, 1)]);
        BlockingPair.Of(new MatchSession(Two([0, 10, 10, 0], [0, 0, 0, 0]))).ShouldBeEmpty();
    }

    [Fact]
    public void Relaxations_RankWhatPlacesMostPeople_AndAreEmptyWhenAllArePlaced()
    {
        var session = new MatchSession(Three(days: 31));
        session.Assignment.Count(department => department < 0).ShouldBe(2);
        var relaxations = Relaxation.Of(session);
        relaxations.ShouldContain(relaxation => relaxation.Kind == RelaxationKind.DepartmentPlace && relaxation.Index == 0 && relaxation.PeopleGained == 1);
        relaxations.ShouldAllBe(relaxation => relaxation.PeopleGained > 0 && relaxation.Gain > 0);
        Relaxation.Of(new MatchSession(InstanceFile.Places("B_20x30_s1.json"))).ShouldBeEmpty();
    }

    /// <summary>The place as a department of its own in a company of its own, open to the same participants.</summary>
    private static PlaceInstance WithOneMorePlace(PlaceInstance instance, int j)
    {
        var (departments, pairs) = (instance.Departments, instance.Pairs);
        var first = new int[pairs.First.Length];
        List<int> kept = [];
        List<int> department = [];
        for (var i = 0; i + 1 < first.Length; i++)
        {
            foreach (var pair in Enumerable.Range(pairs.First[i], pairs.First[i + 1] - pairs.First[i]))
            {
                kept.Add(pair);
                department.Add(pairs.Department[pair]);
                if (pairs.Department[pair] != j) continue;
                kept.Add(pair);
                department.Add(departments.Count);
            }

            first[i + 1] = kept.Count;
        }

        return instance with
        {
            CompanyCapacity = [.. instance.CompanyCapacity, 1],
            Departments = new DepartmentTable([.. departments.Company, instance.CompanyCapacity.Length], [.. departments.Trade, 0], [.. departments.Capacity, 1], [.. departments.Contested, 0], [.. departments.Days, 31]),
            Pairs = new PairTable(first, [.. department], [.. kept.Select(pair => pairs.CostParticipant[pair])], [.. kept.Select(pair => pairs.CostEmployer[pair])]),
        };
    }

    private static int[] OneMore(int[] capacity, int at)
    {
        int[] more = [.. capacity];
        more[at]++;
        return more;
    }

    /// <summary>Two participants and two departments of one place; costs by pair (0,0) (0,1) (1,0) (1,1).</summary>
    private static PlaceInstance Two(int[] costParticipant, int[] costEmployer) => new(
        MatchMode.B,
        0,
        [new SchoolClass(17, 20, 0)],
        [1, 1],
        new DepartmentTable([0, 1], [0, 0], [1, 1], [0, 0], [31, 31]),
        new ParticipantTable([0, 0], [true, true], [false, false], [true, true], [false, false]),
        new PairTable([0, 2, 4], [0, 1, 0, 1], costParticipant, costEmployer));

    /// <summary>Three participants, of whom two may have the one place of department 0; department 1 is of another trade.</summary>
    private static PlaceInstance Three(int days) => new(
        MatchMode.B,
        0,
        [new SchoolClass(17, 20, 0)],
        [3, 3],
        new DepartmentTable([0, 1], [0, 1], [1, 1], [0, 0], [days, 31]),
        new ParticipantTable([0, 0, 0], [true, true, true], [false, false, false], [true, true, true], [false, false, false]),
        new PairTable([0, 1, 2, 2], [0, 0], [10, 20], [0, 0]));
}
